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
    let given = (take(exchange.given.0), take(exchange.given.1))
    let taken = (take(exchange.taken.0), take(exchange.taken.1))
    if let entry = given.0 { put(entry, in: exchange.to) }
    if let entry = given.1 { put(entry, in: exchange.to) }
    if let entry = taken.0 { put(entry, in: exchange.from) }
    if let entry = taken.1 { put(entry, in: exchange.from) }
  }
}
