import Balancing
import Canvas
import Plan

/// Locks, and why an account is where it is.
extension Workbench {
  /// `L`: locks accounts where they are, with the reason and until when; where all are locked, takes
  /// the locks away.
  mutating func askForLock(of accounts: [AccountKey], _ environment: Environment) {
    guard let first = accounts.first else { return }
    let locks = accounts.compactMap { account in
      plan.holds(of: account).first { $0.kind == .lock }?.key
    }
    let name =
      accounts.count == 1
      ? plan.accounts[first]?.name ?? "an account" : counted(accounts.count, "account")
    if locks.count == accounts.count {
      let edits = locks.map { Edit.holdLifted(HoldLifted(hold: $0)) }
      if performAll(edits, what: "\(name) no longer locked", environment) {
        say("\(name): no longer locked; u takes it back.", .done)
      }
      return
    }
    open(
      Form(
        "Lock \(name)",
        explanation: "Stays with whoever has it: no draft and no rule takes it away."
          + lockConsequences(of: accounts, environment),
        fields: [
          .init("Reason", placeholder: "in the middle of a security review"),
          .day(
            "Until", placeholder: "blank: no end",
            .init(today: environment.today, isComing: true)),
        ]
      ) { workbench, texts, environment in
        workbench.lock(accounts, name, texts, environment)
      })
  }

  private mutating func lock(
    _ accounts: [AccountKey], _ name: String, _ texts: [String], _ environment: Environment
  ) -> Form.Result {
    guard texts.count == 2 else { return .kept }
    guard !texts[0].isEmpty else { return .problem(field: 0, "Say why \(name) is locked.") }
    var until: Day?
    if !texts[1].isEmpty {
      do throws(DayError) {
        until = try Day.coming(texts[1], today: environment.today)
      } catch {
        return .problem(field: 1, error.message)
      }
    }
    guard var keys = takeKeys(accounts.count, environment) else { return .kept }
    let drafts = plan.moves.count
    let receiver = accounts.first.flatMap { plan.moves(of: $0).first?.to }
    let edits = accounts.compactMap { account -> Edit? in
      guard let key = keys.take(Hold.self) else { return nil }
      return .holdPlaced(
        HoldPlaced(
          hold: Hold(
            key: key, account: account, kind: .lock, until: until, reason: texts[0],
            by: environment.author, on: environment.today)))
    }
    guard performAll(edits, what: "locked \(name)", environment) else {
      return .problem(field: 1, takeNotice())
    }
    let end = until.map { " until \($0.short(asOf: environment.today))" } ?? ""
    let dropped = drafts - plan.moves.count
    var given = dropped == 0 ? "" : "; \(counted(dropped, "draft")) dropped"
    if dropped == 1, let name = receiver.flatMap({ plan.seats[$0]?.name }), accounts.count == 1 {
      given = "; the draft to \(name) is dropped"
    }
    refresh(environment)
    let (`is`, it) = accounts.count == 1 ? ("is", "it") : ("are", "them")
    say("\(name) \(`is`) locked\(end)\(given); L lifts \(it), u takes it back.", .done)
    return .kept
  }

  /// What a lock does beside locking: it gives drafts up, and holds with whoever is committed to.
  private func lockConsequences(
    of accounts: [AccountKey], _ environment: Environment
  ) -> String {
    var text = ""
    let drafts = accounts.flatMap { plan.moves(of: $0) }
    if let only = drafts.first, drafts.count == 1 {
      text += " The draft to \(plan.seats[only.to]?.name ?? "a seat") is dropped."
    } else if !drafts.isEmpty {
      text += " \(counted(drafts.count, "draft")) are dropped."
    }
    let coming = accounts.lazy.compactMap { overview.successions(of: $0).last }.first
    if let coming, let name = coming.to.flatMap({ plan.seats[$0]?.name }) {
      text +=
        " It is committed to \(name) from \(coming.on.short(asOf: environment.today)) and "
        + "stays there from then on; D on Moves takes that back first."
    }
    return text
  }

  /// `i` on Books: what the next best move buys, why its account may go, and what stays out of it.
  mutating func explainNextMove(_ environment: Environment) {
    let draft = territories.books.draft
    guard let board = draft.board, let chain = draft.chain, let step = chain.steps.first,
      let account = step.moves.first.flatMap({ plan.accounts[$0.account] })
    else { return }
    let words = DraftWords(board: board, chain: chain, plan: plan)
    var text = step.moves.map { move in
      StyledText("\(words.name(move.account)) to \(words.seat(move.to)). ", .text, .bold)
        + StyledText(move.note + ".")
    }
    text += placementText(of: account, board.carving.rules, environment)
    if let bound = chain.bound { text += [.empty, StyledText(bound, .muted)] }
    text += chain.conflicts.map { StyledText($0, .warn) }
    let kept = board.keptOut.map { "\(words.name($0.account)) (\($0.why))" }
    if !kept.isEmpty {
      text += [
        .empty,
        StyledText("Kept out, \(board.keptOutCount.grouped): ", .muted)
          + StyledText(kept.joined(separator: ", ")),
      ]
    }
    overlays.append(.page(Page(title: "The next best move", text, topics: ["book"])))
  }

  /// What decides where an account belongs, and what has a say and lost.
  func placementText(
    of account: Account, _ rules: RuleBook, _ environment: Environment
  ) -> [StyledText] {
    guard let role = overview.standing(of: account.key)?.role else { return [] }
    let day = environment.today
    let placement = plan.placement(of: account, role: role, on: day, rules)
    var text = [
      StyledText("Territory  ", .muted) + StyledText(sentence(of: placement.winner, day) + ".")
    ]
    let losers = placement.losers.filter { $0.step != .balance }
    if !losers.isEmpty {
      let lost = losers.map { sentence(of: $0, day) }.joined(separator: "; ")
      text.append(StyledText("Lost  ", .muted) + StyledText(lost + ".", .muted))
    }
    for move in plan.moves(of: account.key) where move.role == role {
      let name = plan.seats[move.to]?.name ?? "a seat"
      let note = move.note.isEmpty ? move.why.title.lowercased() : move.note
      text.append(StyledText("Drafted to \(name): \(note).", .accent))
    }
    if let reason = plan.reasonToStay(account, on: effectiveDay(environment)) {
      let words = reason.words(asOf: day)
      let holder = plan.holder(of: account.key, role: role, on: day)?.seat
      // A lock, a name or a rule that gives it to others comes before what speaks for waiting.
      let isGivenAway =
        !placement.winner.isStay && !placement.winner.seats.isEmpty
        && !(holder.map(placement.winner.seats.contains) ?? false)
      text.append(
        StyledText(
          isGivenAway
            ? "Speaks against moving it now: \(words). What is said above comes first, so that it is "
              + "drafted all the same." : "Kept out of the drafts: \(words).", .warn))
    }
    return text
  }

  private func sentence(of claim: Placement.Claim, _ day: Day) -> String {
    let seats = claim.seats.compactMap { plan.seats[$0]?.name }.joined(separator: " or ")
    let until = claim.until.map { " until \($0.short(asOf: day))" } ?? ""
    let reason = claim.reason.isEmpty ? "" : ", \(claim.reason)"
    switch claim.step {
    case .lockedInFile: return "locked to \(seats) by the CRM's file"
    case .held(_, .lock): return "locked to \(seats)\(until)\(reason)"
    case .held(_, .holdover): return "held over with \(seats)\(until)\(reason)"
    case .held(_, .named): return "named for \(seats)\(until)\(reason)"
    case .held(_, .exception): return "an exception to \(seats)\(until)\(reason)"
    case .family(let head):
      return "goes where \(plan.accounts[head]?.name ?? "its parent") goes, to \(seats)"
    case .rule(let key):
      let rule = plan.rules[key]
      return "rule \(rule.map { "\"\($0.name)\"" } ?? "that is gone") gives it to \(seats)"
    case .balance: return "no lock, name or rule decides: it may go wherever balance needs it"
    }
  }
}
