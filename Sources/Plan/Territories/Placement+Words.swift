extension Placement.Step {
  /// As scripts see it.
  public var name: String {
    switch self {
    case .lockedInFile: "lock-in-file"
    case .held(_, .lock): "lock"
    case .held(_, .holdover): "holdover"
    case .held(_, .named): "named"
    case .held(_, .exception): "exception"
    case .family: "family"
    case .rule: "rule"
    case .balance: "balance"
    }
  }

  /// The rule or the parent that it is about; nil where it is about none.
  public func subject(in plan: Plan) -> String? {
    switch self {
    case .family(let parent): plan.accounts[parent]?.name
    case .rule(let rule): plan.rules[rule]?.name
    case .lockedInFile, .held, .balance: nil
    }
  }
}

extension Placement {
  /// The winner and the losers, a line each.
  public func lines(in plan: Plan, on day: Day) -> [String] {
    let won = "\(role.abbreviation): " + winner.sentence(in: plan, on: day)
    return [won] + losers.map { "  over \($0.sentence(in: plan, on: day))" }
  }
}

extension Placement.Claim {
  /// `locked with Ana Silva until 1 Mar 2027: renewal under way`.
  public func sentence(in plan: Plan, on day: Day) -> String {
    let people = seats.compactMap { plan.seats[$0]?.name }
    let shown = people.prefix(3).joined(separator: ", ")
    let names = people.count > 3 ? "\(shown) and \(people.count - 3) more" : shown
    let end = until.map { " until \($0.short(asOf: day))" } ?? ""
    let why = reason.isEmpty ? "" : ": \(reason)"
    switch step {
    case .lockedInFile: return "locked in the CRM with \(names)"
    case .held(_, .lock): return "locked with \(names)\(end)\(why)"
    case .held(_, .holdover): return "held over with \(names)\(end)\(why)"
    case .held(_, .named): return "named for \(names)\(end)\(why)"
    case .held(_, .exception): return "exception, to \(names)\(end)\(why)"
    case .family(let parent):
      return "goes with its parent \(plan.accounts[parent]?.name ?? ""), to \(names)"
    case .rule(let rule): return "rule \(plan.rules[rule]?.name ?? ""), to \(names)"
    case .balance: return "balance, to whoever is furthest under target"
    }
  }
}
