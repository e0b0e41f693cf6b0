/// The rules and families of a plan, read once for many accounts.
public struct RuleBook: Sendable {
  /// A rule whose predicate reads.
  public struct Entry: Sendable {
    public let rule: TerritoryRule
    public let predicate: Predicate
  }

  /// In their order.
  public private(set) var entries: [Entry] = []
  /// The rules that take nothing because their predicate does not read, and why.
  public private(set) var unreadable: [(rule: TerritoryRule, error: PredicateError)] = []

  /// Empty where no segment keeps families together.
  public let families: Families

  public init(_ plan: Plan) {
    let keepsFamilies = plan.orderedSegments.contains { $0.keepsFamilies ?? false }
    families = keepsFamilies ? Families(plan) : Families()
    for rule in plan.orderedRules {
      do {
        let predicate = try Predicate(rule.predicate, currency: plan.currency)
        entries.append(Entry(rule: rule, predicate: predicate))
      } catch {
        unreadable.append((rule, error))
      }
    }
  }

  public var isEmpty: Bool { entries.isEmpty }

  /// The rules about a role that take an account, first to last; the first decides.
  public func taking(_ subject: PredicateSubject, role: Role) -> [TerritoryRule] {
    entries.filter { entry in
      (entry.rule.role.map { $0 == role } ?? true) && entry.predicate.takes(subject)
    }.map(\.rule)
  }
}

extension Plan {
  /// An account with what a predicate can ask about it.
  public func subject(_ account: Account, on day: Day) -> PredicateSubject {
    let accountable = accountable(for: account, under: coverage(of: account), on: day)
    return PredicateSubject(
      account: account, segment: segment(of: account)?.name,
      owner: accountable.seat.flatMap { seats[$0]?.name }, stage: accountable.stage)
  }
}
