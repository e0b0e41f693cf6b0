extension Card {
  /// What would bring the card to the next better light, and what it still needs to pass:
  /// `To amber: H19. To pass: 5 items still open, 3 critical.`
  public var wayBack: String {
    var parts: [String] = []
    if let better = Light(rawValue: light.rawValue - 1) {
      parts.append(
        "To \(better.title.lowercased()): \(Card.list(itemsBack(to: better).map(\.code))).")
    }
    let missing = itemsToPass
    parts.append("To pass: \(Card.count(missing)).")
    return parts.joined(separator: " ")
  }

  /// The fewest items, done with evidence, after which the light would be that or better: those
  /// that must be done, then the heaviest.
  func itemsBack(to better: Light) -> [CardItem] {
    let allowed = better == .amber ? CardRules.redAfterDays : 0
    var search = Completion(toDate, among: items.filter { $0.counts(toDate: asOf) })
    search.complete { $0.isCritical && $0.lateDays > allowed }
    if better == .green {
      for mode in Guard.allCases { search.raise(mode, to: CardRules.guardUnder) }
    }
    search.raise(to: better == .amber ? CardRules.redUnder : CardRules.amberUnder)
    return search.done
  }

  /// The fewest items, done with evidence, after which the exit passes.
  var itemsToPass: [CardItem] {
    var search = Completion(final, among: items.filter(\.isApplicable))
    search.complete(where: \.isCritical)
    for mode in Guard.allCases { search.raise(mode, to: CardRules.guardUnder) }
    search.raise(to: CardRules.passFrom)
    return search.done
  }

  /// `5 items still open, 3 critical`; `1 item to prove, 1 critical` where it is done and unproven.
  private static func count(_ missing: [CardItem]) -> String {
    if missing.isEmpty { return "nothing is missing" }
    let unproven = missing.lazy.filter(\.isDone).count
    let critical = missing.lazy.filter(\.isCritical).count
    let what =
      unproven == 0
      ? "still open" : unproven == missing.count ? "to prove" : "still open or to prove"
    return "\(missing.count) item\(missing.count == 1 ? "" : "s") \(what)"
      + (critical > 0 ? ", \(critical) critical" : "")
  }

  private static func list(_ codes: [String]) -> String {
    if codes.count <= 4 { return codes.joined(separator: ", ") }
    return codes.prefix(3).joined(separator: ", ") + " and \(codes.count - 3) more"
  }
}

/// Items chosen one by one until the sums reach their lines.
private struct Completion {
  private var tallies: Tallies
  /// Not yet done with evidence, the heaviest first.
  private var rest: [CardItem]
  private(set) var done: [CardItem] = []

  init(_ tallies: Tallies, among items: [CardItem]) {
    self.tallies = tallies
    rest = items.filter { $0.halfCredits < 2 || ($0.isCritical && $0.isUnproven) }
      .sorted {
        let gains = ($0.weight * (2 - $0.halfCredits), $1.weight * (2 - $1.halfCredits))
        return gains.0 == gains.1 ? ($0.due, $0.key) < ($1.due, $1.key) : gains.0 > gains.1
      }
  }

  mutating func complete(where isNeeded: (CardItem) -> Bool) {
    for item in rest where isNeeded(item) {
      tallies.complete(item)
      done.append(item)
    }
    rest.removeAll(where: isNeeded)
  }

  mutating func raise(to percent: Int) {
    while tallies.all.isUnder(percent: percent), let item = rest.first {
      complete { $0.key == item.key }
    }
  }

  mutating func raise(_ mode: Guard, to percent: Int) {
    while tallies[mode].isUnder(percent: percent),
      let item = rest.first(where: { $0.guards.contains(mode) })
    {
      complete { $0.key == item.key }
    }
  }
}
