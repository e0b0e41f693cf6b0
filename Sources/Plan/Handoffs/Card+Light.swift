extension Card {
  /// Red: a critical item more than a week late, or a score under 70. Amber: a critical item late,
  /// a failure mode under 70, or a score under 85. Source: RULES §5.
  static func light(items: [CardItem], toDate: Tallies) -> Light {
    var worst = 0
    for item in items where item.isCritical && item.lateDays > worst { worst = item.lateDays }
    if worst > CardRules.redAfterDays || toDate.all.isUnder(percent: CardRules.redUnder) {
      return .red
    }
    if worst > 0 || toDate.all.isUnder(percent: CardRules.amberUnder) { return .amber }
    let isGuarded = Guard.allCases.allSatisfy {
      !toDate[$0].isUnder(percent: CardRules.guardUnder)
    }
    return isGuarded ? .green : .amber
  }

  /// Why the light is not green, in a few words each: `H19 is 22 d late`, `score 61 of 70`.
  public var reasons: [String] {
    switch light {
    case .green: []
    case .red:
      lateCritical(over: CardRules.redAfterDays).map { "\($0.code) is \($0.lateDays) d late" }
        + shortfall("score", toDate.all, of: CardRules.redUnder)
    case .amber:
      lateCritical(over: 0).map { "\($0.code) is \($0.lateDays) d late" }
        + Guard.allCases.flatMap {
          shortfall($0.title, toDate[$0], of: CardRules.guardUnder)
        } + shortfall("score", toDate.all, of: CardRules.amberUnder)
    }
  }

  /// The reasons as one sentence: `Red: H19 is 22 d late, score 61 of 70.`
  public var whyLight: String {
    let reasons = reasons
    if reasons.isEmpty { return "\(light.title)." }
    return "\(light.title): \(reasons.joined(separator: ", "))."
  }

  private func lateCritical(over days: Int) -> [CardItem] {
    items.filter { $0.isCritical && $0.lateDays > days }
      .sorted { ($1.lateDays, $0.item.position) < ($0.lateDays, $1.item.position) }
  }

  private func shortfall(_ name: String, _ tally: Tally, of line: Int) -> [String] {
    guard tally.isUnder(percent: line), let score = tally.score else { return [] }
    return ["\(name) \(score.scorePercent) of \(line)"]
  }
}
