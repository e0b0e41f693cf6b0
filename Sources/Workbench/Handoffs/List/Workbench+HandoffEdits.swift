import Canvas
import Plan

extension Workbench {
  /// `e`: who receives, who gives, and when day 0 was, of the open card, else of the one under the list's cursor
  /// or of all that are marked.
  mutating func editHandoffs(_ environment: Environment) {
    let keys = handoffs.card.map { [$0] } ?? handoffs.list.targets
    let cards = keys.compactMap { plan.card($0, on: environment.today) }
      .filter(\.handoff.isLive)
    guard let first = cards.first else { return }
    let today = environment.today
    let name = plan.accounts[first.account]?.name ?? ""
    let isOne = cards.count == 1
    let seats = plan.pickable(role: first.receivingRole, on: today)
    let receiver = isOne ? first.receiver.flatMap { plan.seats[$0]?.name } ?? "" : ""
    let givers = plan.pickable(role: .ae, on: today)
    let giver = first.handoff.giver.flatMap { plan.seats[$0]?.name } ?? ""
    let usualGiver = first.giver.flatMap { plan.seats[$0]?.name }.map { "the AE, \($0)" }
    let anchor = isOne ? first.handoff.anchor.dated : ""
    let preview: Form.Preview = { workbench, texts in
      guard let day = try? Day.near(texts[1], today: today) else { return .empty }
      let edit = HandoffReanchored(handoff: first.key, anchor: day)
      return workbench.outcome(of: [.handoffReanchored(edit)], on: first)
    }
    let placeholders = isOne ? ("nobody yet", "today, -3d") : ("as it is", "as it is")
    let days = isOne ? first.days(today) : DayCalendar.Source(today: today)
    open(
      Form(
        isOne ? "The card of \(name)" : "\(cards.count) cards",
        explanation: isOne
          ? "A change of who receives it is a change of who owns the account."
          : "sets what is filled in on \(cards.count) cards; blank leaves it as it is",
        fields: [
          .init(
            "Receiver", text: receiver, placeholder: placeholders.0, choices: seats.map(\.name)),
          .day("Day 0", text: anchor, placeholder: placeholders.1, days),
        ]
          + (isOne
            ? [
              .init(
                "Giver", text: giver, placeholder: usualGiver ?? "no AE",
                choices: givers.map(\.name))
            ] : []),
        preview: isOne ? preview : nil
      ) { workbench, texts, environment in
        let typed = texts[0].trimmed
        let seat = seats.first { $0.name.lowercased() == typed.lowercased() }
        if !typed.isEmpty, typed != receiver, seat == nil {
          return .problem(field: 0, NamedNobody(typed, among: seats.map(\.name)).sentence)
        }
        // A card of an AE who keeps the account has nobody to hand it to.
        if let seat, isOne, first.receivingRole == nil {
          return .problem(field: 0, "The AE keeps this account; \(seat.name) cannot receive it.")
        }
        let anchor: Day?
        do throws(DayError) { anchor = try Day.typed(texts[1], today: today) } catch {
          return .problem(field: 1, error.message)
        }
        var given: GiverChosen?
        if isOne, texts[2].trimmed != giver {
          let typed = texts[2].trimmed
          let seat = givers.first { $0.name.lowercased() == typed.lowercased() }
          if !typed.isEmpty, seat == nil {
            return .problem(field: 2, NamedNobody(typed, among: givers.map(\.name)).sentence)
          }
          given = GiverChosen(handoff: first.key, giver: seat?.key)
        }
        workbench.keep(seat: typed == receiver ? nil : seat, anchor, given, on: cards, environment)
        return .kept
      })
  }

  private mutating func keep(
    seat: Seat?, _ anchor: Day?, _ given: GiverChosen?, on cards: [Card],
    _ environment: Environment
  ) {
    var edits = given.map { [Edit.giverChosen($0)] } ?? []
    var changed = Set(given.map { [$0.handoff] } ?? [])
    for card in cards {
      if let anchor, anchor != card.handoff.anchor {
        edits.append(.handoffReanchored(HandoffReanchored(handoff: card.key, anchor: anchor)))
        changed.insert(card.key)
      }
      guard let seat, let role = card.receivingRole, card.receiver != seat.key else { continue }
      guard let keys = takeKeys(AccountAssigned.keysNeeded, environment) else { return }
      if card.handoff.receiver != nil {
        edits.append(.receiverChosen(ReceiverChosen(handoff: card.key, receiver: nil)))
      }
      edits.append(
        .accountAssigned(
          AccountAssigned(
            account: card.account, role: role, seat: seat.key, on: environment.today,
            why: .assigned, keys: keys)))
      changed.insert(card.key)
    }
    guard !edits.isEmpty else {
      say("Nothing to change: it is so already.")
      return
    }
    let name = cards.first.flatMap { plan.accounts[$0.account]?.name } ?? "a card"
    let subject = changed.count == 1 && cards.count == 1 ? name : counted(changed.count, "card")
    let giver = given == nil ? "" : "giver, "
    guard performAll(edits, what: "\(giver)receiver and day 0 of \(subject)", environment)
    else { return }
    handoffs.list.marks.clear()
    refresh(environment)
    say("Changed \(subject); u takes it back.", .done)
  }
}

extension String {
  /// Its first line, and how many there are where it has several: `kick-off held (3 lines)`.
  var firstLine: String {
    let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.count > 1, let first = lines.first else { return self }
    return "\(first) (\(lines.count) lines)"
  }
}
