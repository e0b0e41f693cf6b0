/// Weights and credits added up: a score on its way. Exact, in halves.
struct Tally: Equatable, Sendable {
  private(set) var weight = 0
  /// Weight times credit, in halves.
  private(set) var halves = 0

  /// The score; nil while nothing counts.
  var score: Ratio? { Ratio(Int64(halves), Int64(weight) * 2) }

  mutating func add(_ item: CardItem) {
    weight += item.weight
    halves += item.weight * item.halfCredits
  }

  /// As if an item were done with evidence.
  mutating func complete(_ item: CardItem) { halves += item.weight * (2 - item.halfCredits) }

  /// Whether the score lies under a line; an empty one lies under none.
  func isUnder(percent: Int) -> Bool { score?.isUnder(percent: percent) ?? false }
}

/// A card's sums, over the items due so far or over all of them.
struct Tallies: Equatable, Sendable {
  var all = Tally()
  var oversell = Tally()
  var introduction = Tally()
  var scorecard = Tally()

  subscript(mode: Guard) -> Tally {
    get {
      switch mode {
      case .oversell: oversell
      case .introduction: introduction
      case .scorecard: scorecard
      }
    }
    set {
      switch mode {
      case .oversell: oversell = newValue
      case .introduction: introduction = newValue
      case .scorecard: scorecard = newValue
      }
    }
  }

  mutating func add(_ item: CardItem) {
    all.add(item)
    for mode in item.guards { self[mode].add(item) }
  }

  mutating func complete(_ item: CardItem) {
    all.complete(item)
    for mode in item.guards { self[mode].complete(item) }
  }
}
