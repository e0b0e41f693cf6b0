/// A rule was made or changed.
public struct RuleKept: EditPayload {
  public static let name = "rule-kept"
  public var rule: TerritoryRule
  public init(rule: TerritoryRule) { self.rule = rule }

  public func apply(to plan: inout Plan) throws(EditError) {
    guard !rule.name.isEmpty else { throw .refused("A rule needs a name.") }
    guard !rule.seats.isEmpty else { throw .refused("Say whose the accounts of the rule are.") }
    for seat in rule.seats { _ = try plan.require(seat) }
    if let role = rule.role, !Role.ownable.contains(role) {
      throw .refused("\(role.title) owns no accounts; \(Role.ownersInWords) do.")
    }
    do {
      _ = try Predicate(rule.predicate, currency: plan.currency)
    } catch {
      throw .refused("The rule does not read. \(error.sentence)")
    }
    if plan.rules[rule.key] == nil { try plan.requireFree(rule.key) }
    plan.put(rule)
  }

  public func summary(in plan: Plan) -> String {
    (plan.rules[rule.key] == nil ? "added rule " : "changed rule ") + rule.name
  }
}

/// A rule was taken away.
public struct RuleRemoved: EditPayload {
  public static let name = "rule-removed"
  public var rule: RuleKey
  public init(rule: RuleKey) { self.rule = rule }

  public func apply(to plan: inout Plan) throws(EditError) {
    _ = try plan.require(rule)
    plan.remove(rule)
  }

  public func summary(in plan: Plan) -> String {
    "removed rule \(plan.rules[rule]?.name ?? "")"
  }
}

/// The rules stand in another order; the first that takes an account decides.
public struct RulesOrdered: EditPayload {
  public static let name = "rules-ordered"
  /// Every rule, first to last.
  public var rules: [RuleKey]
  public init(rules: [RuleKey]) { self.rules = rules }

  public func apply(to plan: inout Plan) throws(EditError) {
    guard Set(rules) == Set(plan.rules.map(\.key)), rules.count == plan.rules.count else {
      throw .refused("The rules changed meanwhile; look at them and move the rule again.")
    }
    for (order, key) in rules.enumerated() {
      var rule = try plan.require(key)
      rule.order = order
      plan.put(rule)
    }
  }

  public func summary(in plan: Plan) -> String { "put the rules in another order" }
}

/// How a segment's books are carved: how even, and whether families stay together.
public struct SegmentCarvingSet: EditPayload {
  public static let name = "segment-carving-set"
  public var segment: SegmentKey
  /// Nil goes by the size of its contracts.
  public var tolerance: Share?
  public var keepsFamilies: Bool

  public init(segment: SegmentKey, tolerance: Share?, keepsFamilies: Bool) {
    self.segment = segment
    self.tolerance = tolerance
    self.keepsFamilies = keepsFamilies
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.require(segment)
    if let tolerance, !(0...10_000).contains(tolerance.basisPoints) {
      throw .refused("How far a book may lie from its target is between 0% and 100%.")
    }
    row.tolerance = tolerance
    row.keepsFamilies = keepsFamilies ? true : nil
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String {
    "carving of \(plan.segments[segment]?.name ?? "a segment")"
  }
}
