/// What one seat holds in one role.
public struct Book: Equatable, Sendable {
  public let seat: SeatKey
  public let role: Role
  /// The seat's name, by which books are sorted.
  public let name: String
  public let accounts: Int
  /// How many of them have signed.
  public let customers: Int
  /// Nil while none of them carries one.
  public let arr: Money?
  public let acv: Money?
}

/// A book's name among books.
struct BookKey: Hashable, Sendable {
  var seat: SeatKey
  var role: Role
}

/// A sum of amounts that knows how many there were, exactly, so that taking one away is exact too.
struct AmountSum: Equatable, Sendable {
  private var sum: Int128 = 0
  private var count = 0

  /// Nil while no amount was given.
  var amount: Money? { count == 0 ? nil : Money(minorUnits: Int64(clamping: sum)) }

  mutating func add(_ other: AmountSum) {
    sum += other.sum
    count += other.count
  }

  mutating func add(_ money: Money?, sign: Int) {
    guard let money else { return }
    sum += Int128(money.minorUnits) * Int128(sign)
    count += sign
  }
}

struct BookSums: Equatable, Sendable {
  var accounts = 0
  var customers = 0
  var arr = AmountSum()
  var acv = AmountSum()

  mutating func add(_ reading: AccountReading, sign: Int) {
    accounts += sign
    if reading.standing.stage.isCustomer { customers += sign }
    arr.add(reading.standing.arr, sign: sign)
    acv.add(reading.standing.acv, sign: sign)
  }
}

struct StageSums: Equatable, Sendable {
  var stuck = 0
  var vacant = 0
  var inOtherRole = 0
  var arr = AmountSum()
  var roles: [Role: Int] = [:]

  mutating func add(_ reading: AccountReading, sign: Int) {
    if reading.isStuck { stuck += sign }
    if reading.standing.isVacant { vacant += sign }
    if reading.standing.other != nil { inOtherRole += sign }
    arr.add(reading.standing.arr, sign: sign)
    guard let role = reading.standing.role, reading.standing.seat != nil else { return }
    roles[role, default: 0] += sign
    if roles[role] == 0 { roles[role] = nil }
  }

  /// The roles that answer here, the most frequent first.
  var rolesByCount: [Role] {
    roles.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
