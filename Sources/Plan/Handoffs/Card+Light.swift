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

  /// Why the light is not green, in a few words each: `H19 is 22 d late`,
  /// `score 61, red under 70`.
  public var reasons: [String] {
    switch light {
    case .green: []
    case .red:
      lateCritical(over: CardRules.redAfterDays).map { "\($0.code) is \($0.lateDays) d late" }
        + shortfall("score", toDate.all, under: CardRules.redUnder)
    case .amber:
      lateCritical(over: 0).map { "\($0.code) is \($0.lateDays) d late" }
        + Guard.allCases.flatMap {
          shortfall($0.title, toDate[$0], under: CardRules.guardUnder)
        } + shortfall("score", toDate.all, under: CardRules.amberUnder)
    }
  }

  /// The reasons as one sentence: `Red: H19 is 22 d late; score 61, red under 70.` An answer that
  /// is waited for stands in it whatever the light, for Today lists it as late.
  public var whyLight: String {
    var reasons = reasons
    if let waiting = waitingUncounted {
      let words = "the answer to the packet is \(waiting) d late"
      if light == .green { return "\(light.title), but \(words)." }
      reasons.append(words)
    }
    if light == .green, reasons.isEmpty, isAnswerAwaitedUncounted {
      return "\(light.title), but the answer to the packet is still waited for."
    }
    if reasons.isEmpty { return "\(light.title)." }
    return "\(light.title): \(reasons.joined(separator: "; "))."
  }

  /// Whether nothing at all speaks against the card: green, and no answer is waited for.
  public var isPlainGreen: Bool {
    light == .green && waitingUncounted == nil && !isAnswerAwaitedUncounted
  }

  /// What a score rests on where part of the card is outside the sums; nil where nothing is:
  /// `Score 100 over the 1 item that counts so far, 10 from before tracking not counted.`
  ///
  /// Source: RULES §4.
  public var scoreBasis: String? {
    let outside = items.lazy.filter { $0.state == .beforeTracking }.count
    guard outside > 0 || (score == nil && items.contains(where: \.isDone)) else { return nil }
    let rest = outside > 0 ? ", \(outside) from before tracking not counted." : "."
    guard let score else {
      let first = items.lazy.filter { $0.isApplicable && $0.due >= asOf }.map(\.due).min()
      guard let first else { return "No score yet: 0 items counted\(rest)" }
      return "No score yet: items count from their due day, the first on "
        + "\(first.short(asOf: asOf))\(rest)"
    }
    let counted = items.lazy.filter { $0.counts(toDate: asOf) }.count
    let items = counted == 1 ? "the 1 item that counts" : "the \(counted) items that count"
    return "Score \(score.scorePercent) over \(items) so far\(rest)"
  }

  /// How many days the packet waits for its answer while the item of the answer is outside the sums
  /// or not critical, so that the light does not say it; nil where it is not late.
  var waitingUncounted: Int? {
    guard let late = answerLate, let item = answerItem, !item.isDone,
      !(item.isCritical && item.lateDays > 0)
    else { return nil }
    return late
  }

  private func lateCritical(over days: Int) -> [CardItem] {
    items.filter { $0.isCritical && $0.lateDays > days }
      .sorted { ($1.lateDays, $0.item.position) < ($0.lateDays, $1.item.position) }
  }

  private func shortfall(_ name: String, _ tally: Tally, under line: Int) -> [String] {
    guard tally.isUnder(percent: line), let score = tally.score else { return [] }
    return ["\(name) \(score.scorePercent), \(light.title.lowercased()) under \(line)"]
  }
}
