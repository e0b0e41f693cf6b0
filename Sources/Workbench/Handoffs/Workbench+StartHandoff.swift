import Canvas
import Plan

extension Workbench {
  /// More accounts than this are not listed at once; a part of the name is asked for first.
  private static let listedAccounts = 2_000

  /// `n` in the list: which account, then its day 0.
  mutating func startHandoff(_ environment: Environment) {
    let listed = plan.accountsWithoutCard(limit: Self.listedAccounts + 1)
    if listed.count <= Self.listedAccounts {
      pickAccount(among: listed, environment)
      return
    }
    open(
      Form(
        "Whose card", explanation: "There are many accounts; type a part of the name.",
        fields: [.init("Account")]
      ) { workbench, texts, environment in
        let typed = texts[0].trimmed
        let found = workbench.plan.accountsWithoutCard(named: typed, limit: Self.listedAccounts)
        if found.isEmpty {
          return .problem(field: 0, "No account without a card has \"\(typed)\" in its name.")
        }
        workbench.pickAccount(among: found, environment)
        return .kept
      })
  }

  private mutating func pickAccount(among accounts: [Account], _ environment: Environment) {
    guard !accounts.isEmpty else {
      say(
        plan.accounts.isEmpty
          ? "There are no accounts yet; I imports them." : "Every account has a live card.",
        .refused)
      return
    }
    // Those in their first days come first: the card is theirs.
    let sorted = accounts.map { account in
      let isNew = overview.standing(of: account.key)?.stage == .onboarding
      return (isNew ? 0 : 1, account.name, account.key)
    }
    .sorted { $0 < $1 }
    let items = sorted.map { _, name, key in
      let stage = overview.standing(of: key)?.stage.title ?? ""
      let arr = plan.accounts[key]?.arr?.short(plan.currency)
      return Picker.Item(name, detail: [stage, arr ?? ""].joined(separator: " "))
    }
    open(
      Picker(title: "Open a card for", items: items) { workbench, choice, environment in
        workbench.startHandoff(account: sorted[choice].2, environment)
      })
  }

  /// Asks for day 0 and the template, and opens the card of an account; says so where it has one.
  mutating func startHandoff(account key: AccountKey, _ environment: Environment) {
    guard let account = plan.accounts[key] else { return }
    if let live = plan.handoffs(of: key).first(where: \.isLive) {
      overlays.removeAll()
      go(to: .handoffs, environment)
      handoffs.open(live.key, self, environment)
      refresh(environment)
      say("\(account.name) has a live card since \(live.openedOn.short(asOf: environment.today)).")
      return
    }
    let today = environment.today
    let deal = plan.deals(of: key).filter { $0.phase == .won || $0.phase == .commit }
      .min { ($0.closes ?? .last, $0.key) < ($1.closes ?? .last, $1.key) }
    let chosen = plan.template(for: key, kind: .newLogo)
    let templates = plan.templates { $0 != .territoryMove && $0 != .territoryMoveShort }
    let keeper = plan.keeper(of: account, on: today)
    let day0 = "Day 0 is the day the contract was signed or will be."
    var fields: [Form.Field] = [
      .day(
        "Day 0", text: (deal?.closes ?? today).dated, placeholder: "today, 12 feb, -3d",
        .init(today: today)),
      .init("Template", text: chosen.rawValue, choices: templates.map(\.rawValue)),
    ]
    if keeper != nil {
      fields.append(
        .init("Accepted", text: "yes", placeholder: "yes or no", choices: ["yes", "no"]))
    }
    open(
      Form(
        "A handoff card for \(account.name)",
        explanation: keeper.map {
          "\($0.name) already owns it: yes counts the packet, \(Topic.packet), as accepted. \(day0)"
        } ?? day0,
        fields: fields,
        preview: { workbench, texts in workbench.plan.cardPreview(texts, today) }
      ) { workbench, texts, environment in
        let anchor: Day
        do throws(DayError) {
          anchor = try Day.near(texts[0], today: today)
        } catch {
          return .problem(field: 0, error.message)
        }
        let template = TemplateID(rawValue: texts[1].trimmed.lowercased())
        guard workbench.plan.playbook.newestTemplate(template) != nil else {
          return .problem(field: 1, "There is no template \(texts[1]); Tab takes an offer.")
        }
        var acceptedBy: String?
        if let keeper {
          guard let isAccepted = Bool(yesOrNo: texts[2]) else {
            return .problem(field: 2, "Write yes or no.")
          }
          acceptedBy = isAccepted ? keeper.name : nil
        }
        let opening = Opening(
          account: key, deal: deal?.key, template: template, anchor: anchor, acceptedBy: acceptedBy)
        workbench.openCard(opening, environment)
        return .kept
      })
  }

  /// A card to open, as the form says it.
  private struct Opening {
    var account: AccountKey
    var deal: DealKey?
    var template: TemplateID
    var anchor: Day
    /// Who owns the account already, so that nothing waits for an answer.
    var acceptedBy: String?
  }

  private mutating func openCard(_ opening: Opening, _ environment: Environment) {
    guard let keys = takeKeys(HandoffOpened.keysNeeded, environment) else { return }
    let card = HandoffKey(keys.next)
    let opened = Edit.handoffOpened(
      HandoffOpened(
        account: opening.account, deal: opening.deal, kind: .newLogo, template: opening.template,
        anchor: opening.anchor, on: environment.today, keys: keys))
    var edit = opened
    if let by = opening.acceptedBy {
      let accepted = HandoffAccepted(handoff: card, on: environment.today, by: by)
      let name = plan.accounts[opening.account]?.name ?? "an account"
      edit = .together(
        Together(
          "opened the card of \(name), accepted by \(by)", [opened, .handoffAccepted(accepted)])
      )
    }
    guard perform(edit, environment) else { return }
    overlays.removeAll()
    go(to: .handoffs, environment)
    handoffs.open(card, self, environment)
    refresh(environment)
    let count = handoffs.pane.card?.items.count ?? 0
    let owner = opening.acceptedBy.map { "; \($0) keeps the account" } ?? ""
    say("The card is open with \(counted(count, "item"))\(owner); u takes it back.", .done)
  }
}

extension Plan {
  /// Who owns an account that nobody hands over: the holder of the role that receives, where no AE
  /// is known. A card would otherwise wait for an answer and take the owner away.
  fileprivate func keeper(of account: Account, on day: Day) -> Seat? {
    let role = coverage(of: account).commercialRole
    guard role != .ae, holder(of: account.key, role: .ae, on: day) == nil,
      let holding = holder(of: account.key, role: role, on: day)
    else { return nil }
    return seats[holding.seat]
  }

  /// Accounts that have no live card and whose name holds a text, as many as asked for at most.
  fileprivate func accountsWithoutCard(named part: String = "", limit: Int) -> [Account] {
    let part = part.lowercased()
    var found: [Account] = []
    for account in accounts where found.count < limit {
      guard part.isEmpty || account.name.lowercased().contains(part),
        !handoffs(of: account.key).contains(where: \.isLive)
      else { continue }
      found.append(account)
    }
    return found
  }

  /// The templates that pass a test, each once whatever its versions.
  func templates(where isWanted: (TemplateID) -> Bool) -> [TemplateID] {
    var ids: [TemplateID] = []
    for template in playbook.templates where isWanted(template.id) && !ids.contains(template.id) {
      ids.append(template.id)
    }
    return ids
  }

  /// `18 items; the exit is on 12 Feb`.
  fileprivate func cardPreview(_ texts: [String], _ today: Day) -> StyledText {
    guard let anchor = try? Day.near(texts[0], today: today),
      let template = playbook.newestTemplate(
        TemplateID(rawValue: texts[1].trimmed.lowercased()))
    else { return .empty }
    let last = template.items.map(\.dueDay).max() ?? 90
    return StyledText(
      "\(counted(template.items.count, "item")), \(template.purpose); the exit is on "
        + "\((anchor + last).short(asOf: today)), day \(today - anchor) is today", .value)
  }
}
