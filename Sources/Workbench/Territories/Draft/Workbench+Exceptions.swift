import Canvas
import Plan

/// Named accounts, exceptions and holdovers: a person's word that stands over the rules.
extension Workbench {
  /// The kinds that count against the budget of exceptions, each as a form offers it.
  private static let exceptionKinds: [(kind: Hold.Kind, title: String)] = [
    (.named, "named account"), (.exception, "exception"), (.holdover, "holdover"),
  ]

  /// `x`: says who has accounts over the rules, why, and until when; where all of them are
  /// exceptions already, takes that away.
  mutating func askForException(of accounts: [AccountKey], _ environment: Environment) {
    guard let first = accounts.first else { return }
    let name =
      accounts.count == 1
      ? plan.accounts[first]?.name ?? "an account" : counted(accounts.count, "account")
    let standing = accounts.map { account in
      plan.holds(of: account).filter { $0.countsAsException(on: environment.today) }
    }
    if standing.allSatisfy({ !$0.isEmpty }) {
      let holds = standing.flatMap { $0 }
      let edits = holds.map { Edit.holdLifted(HoldLifted(hold: $0.key)) }
      let kind = holds[0].kind
      let was =
        holds.contains { $0.kind != kind }
        ? "no longer over the rules"
        : "no longer \(kind == .exception ? "an exception" : kind.title)"
      if performAll(edits, what: "\(name) \(was)", environment) {
        refresh(environment)
        say("\(name): \(was); u takes it back.", .done)
      }
      return
    }
    open(
      Form(
        "\(name) over the rules",
        explanation: "A named account is somebody's by name, an exception goes against a rule for "
          + "a reason, a holdover stays until a day. All three count as exceptions.",
        fields: [
          .init(
            "Kind", text: "", placeholder: "named account, exception or holdover",
            choices: Self.exceptionKinds.map(\.title)),
          .init(
            "Who", placeholder: "blank: whoever has it now",
            choices: plan.tellingNames(on: environment.today)),
          .init("Reason", placeholder: "knows the buyer from her last company"),
          .day(
            "Until", placeholder: "blank: no end",
            .init(today: environment.today, isComing: true)),
        ]
      ) { workbench, texts, environment in
        workbench.keepException(accounts, name, texts, environment)
      })
  }

  private mutating func keepException(
    _ accounts: [AccountKey], _ name: String, _ texts: [String], _ environment: Environment
  ) -> Form.Result {
    guard texts.count == 4 else { return .kept }
    let typed = texts[0].lowercased()
    guard !typed.isEmpty,
      let (kind, title) = Self.exceptionKinds.first(where: { $0.title.hasPrefix(typed) })
    else { return .problem(field: 0, "Type named account, exception or holdover.") }
    var seat: SeatKey?
    switch theSeat(named: texts[1]) {
    case .success(let found): seat = found
    case .failure(let problem): return .problem(field: 1, problem.sentence)
    }
    if kind != .named, texts[2].isEmpty {
      return .problem(field: 2, "Say why; exceptions and holdovers keep their reason.")
    }
    var until: Day?
    if !texts[3].isEmpty {
      do throws(DayError) {
        until = try Day.coming(texts[3], today: environment.today)
      } catch {
        return .problem(field: 3, error.message)
      }
    }
    if kind == .holdover, until == nil {
      return .problem(field: 3, "Say until when; a holdover ends.")
    }
    guard var keys = takeKeys(accounts.count, environment) else { return .kept }
    var edits: [Edit] = []
    for account in accounts {
      let standing = overview.standing(of: account)
      guard let key = keys.take(Hold.self) else { return .kept }
      guard let whose = seat ?? standing?.seat else {
        let held = plan.accounts[account]?.name ?? "an account"
        return .problem(field: 1, "Nobody has \(held) now; say who is to.")
      }
      edits.append(
        .holdPlaced(
          HoldPlaced(
            hold: Hold(
              key: key, account: account, kind: kind, role: standing?.role, seat: whose,
              until: until, reason: texts[2], by: environment.author, on: environment.today))))
    }
    if let refusal = edits.compactMap({ plan.refusal(of: $0) }).first {
      return .problem(field: 1, refusal.sentence(in: plan))
    }
    guard performAll(edits, what: "\(name): \(title)", environment) else {
      return .problem(field: 0, takeNotice())
    }
    refresh(environment)
    let whose = seat.flatMap { plan.seats[$0]?.name }
    let end = until.map { " until \($0.short(asOf: environment.today))" } ?? ""
    let moves = accounts.contains { account in
      seat != nil && overview.settledSeat(of: account) != seat
    }
    say(
      "\(name): \(title)\(whose.map { ", \($0)" } ?? "")\(end)"
        + (moves ? "; m drafts the move, u takes it back." : "; u takes it back."), .done)
    return .kept
  }
}
