import Plan

extension RandomEdits {
  mutating func territory(_ kind: Kind, for plan: Plan) -> Edit {
    switch kind {
    case .holdPlaced:
      return .holdPlaced(
        HoldPlaced(
          hold: Hold(
            key: key(), account: pick(plan.accounts), kind: any(Hold.Kind.self),
            role: maybe(any(Role.self)), seat: maybe(pick(plan.seats)), until: maybe(date()),
            reason: word(), by: "Ann", on: today)))
    case .holdLifted: return .holdLifted(HoldLifted(hold: pick(plan.holds)))
    case .ruleKept:
      let known = chance(3) ? plan.rules.map(\.key).randomElement(using: &random) : nil
      let predicates = ["all", "ARR >= 50K", "name contains a", "state in (", ""]
      return .ruleKept(
        RuleKept(
          rule: TerritoryRule(
            key: known ?? key(), order: .random(in: 0...4, using: &random), name: word(),
            predicate: predicates.randomElement(using: &random) ?? "all",
            seats: chance(6) ? [] : [pick(plan.seats)], role: maybe(any(Role.self)))))
    case .ruleRemoved: return .ruleRemoved(RuleRemoved(rule: pick(plan.rules)))
    case .rulesOrdered:
      return .rulesOrdered(RulesOrdered(rules: plan.rules.map(\.key).shuffled(using: &random)))
    case .segmentCarvingSet:
      return .segmentCarvingSet(
        SegmentCarvingSet(
          segment: pick(plan.segments),
          tolerance: maybe(Share(basisPoints: .random(in: -9...10_009, using: &random))),
          keepsFamilies: chance(2)))
    case .movesDropped: return .movesDropped(MovesDropped(moves: [pick(plan.moves)]))
    case .movesCommitted:
      let moves = Array(plan.moves.map(\.key).shuffled(using: &random).prefix(3))
      return .movesCommitted(
        MovesCommitted(
          moves: moves, effective: date(), keys: block(MovesCommitted.keysNeeded(for: 3))))
    case .movesRecalled:
      let decided = plan.tenures.filter { $0.why != .imported && $0.isActive }
      let tenure = decided.randomElement(using: &random)
      return .movesRecalled(
        MovesRecalled(
          tenures: [tenure?.key ?? pick(plan.tenures)], on: tenure.map { $0.from - 1 } ?? date()))
    case .effectiveDaySet: return .effectiveDaySet(EffectiveDaySet(day: maybe(date())))
    case .challengesKept: return .challengesKept(ChallengesKept(challenges: [challenge(in: plan)]))
    default: return .movesDrafted(MovesDrafted(moves: [move(in: plan), move(in: plan)], on: today))
    }
  }

  private mutating func move(in plan: Plan) -> Move {
    Move(
      key: key(), account: pick(plan.accounts), role: any(Role.self), from: nil,
      to: pick(plan.seats), why: any(Move.Why.self), note: word())
  }

  private mutating func challenge(in plan: Plan) -> Challenge {
    Challenge(
      key: key(), account: pick(plan.accounts), role: any(Role.self),
      proposed: maybe(pick(plan.seats)), answer: any(Challenge.Answer.self), comment: word(),
      by: "Ann", on: today)
  }
}
