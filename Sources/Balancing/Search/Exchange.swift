/// Accounts that two seats give each other: up to two in each direction, by rank; -1 for none.
struct Exchange: Equatable {
  var from: Int32
  var to: Int32
  var given: (Int32, Int32) = (-1, -1)
  var taken: (Int32, Int32) = (-1, -1)

  /// What it does to the price of the plan; below zero is better.
  var change = 0.0

  static func == (one: Exchange, other: Exchange) -> Bool {
    one.from == other.from && one.to == other.to && one.given == other.given
      && one.taken == other.taken
  }
}

extension Books {
  /// Carries an exchange out: takes all, then puts all.
  mutating func apply(_ exchange: Exchange) {
    let given = [exchange.given.0, exchange.given.1].map { $0 < 0 ? nil : take($0) }
    let taken = [exchange.taken.0, exchange.taken.1].map { $0 < 0 ? nil : take($0) }
    for case let entry? in given { put(entry, in: exchange.to) }
    for case let entry? in taken { put(entry, in: exchange.from) }
  }
}
