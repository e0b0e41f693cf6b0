/// What is committed and has not come yet: who will hold what, once it has.
extension Overview {
  /// How many accounts change hands by what is committed.
  public var comingCount: Int { coming.count }

  /// The first day on which something committed comes; nil where nothing is.
  public var firstComing: Day? { comingDays.keys.min() }

  /// The committed changes of one account's holders, by day.
  public func successions(of account: AccountKey) -> [Succession] { coming[account] ?? [] }

  /// Every committed change that is still to come, by day, then in the order of the plan.
  ///
  /// - Complexity: O(changes · log changes).
  public var successions: [Succession] {
    coming.values.joined().sorted { ($0.on, $0.account, $0.role) < ($1.on, $1.account, $1.role) }
  }

  /// Who will answer for an account once everything committed has come, in the role that is
  /// accountable today; nil is a vacancy.
  public func settledSeat(of account: AccountKey) -> SeatKey? {
    let standing = standing(of: account)
    guard let changes = coming[account], let role = standing?.role,
      let last = changes.last(where: { $0.role == role })
    else { return standing?.seat }
    return last.to
  }

  /// What a seat will hold in a role once everything committed has come, or in all of its roles.
  public func settledBooks(of seat: SeatKey) -> [Book] { settledBooks.filter { $0.seat == seat } }

  /// A person's part of it: adds what is coming to every sum, or takes it away again.
  mutating func expect(
    _ changes: [Succession], _ reading: AccountReading, of key: AccountKey, sign: Int
  ) {
    coming[key] = sign > 0 ? changes : nil
    for day in Set(changes.map(\.on)) {
      comingDays[day, default: 0] += sign
      if comingDays[day] == 0 { comingDays[day] = nil }
    }
    let settled = reading.books(after: changes)
    for book in reading.books where !settled.contains(book) { add(reading, to: book, -sign) }
    for book in settled where !reading.books.contains(book) { add(reading, to: book, sign) }
  }

  private mutating func add(_ reading: AccountReading, to book: BookKey, _ sign: Int) {
    comingSums[book, default: BookSums()].add(reading, sign: sign)
    if comingSums[book] == BookSums() { comingSums[book] = nil }
  }

  /// The books with what is coming, by the seat's name, then the role.
  func booksWithComing(in plan: Plan) -> [Book] {
    guard !comingSums.isEmpty else { return books }
    var sums = bookSums
    for (book, change) in comingSums { sums[book, default: BookSums()].add(change) }
    return Self.books(sums.filter { $0.value.accounts > 0 }, in: plan)
  }

  static func books(_ sums: [BookKey: BookSums], in plan: Plan) -> [Book] {
    sums.map { key, sums in
      Book(
        seat: key.seat, role: key.role, name: plan.seats[key.seat]?.name ?? "",
        accounts: sums.accounts, customers: sums.customers, arr: sums.arr.amount,
        acv: sums.acv.amount)
    }
    .sorted { ($0.name, $0.role, $0.seat) < ($1.name, $1.role, $1.seat) }
  }
}

extension AccountReading {
  /// The seats that will hold it, each in its role.
  fileprivate func books(after changes: [Succession]) -> [BookKey] {
    var books = Array(books)
    for change in changes {
      books.removeAll { $0.role == change.role && $0.seat == change.from }
      guard let seat = change.to else { continue }
      let book = BookKey(seat: seat, role: change.role)
      if !books.contains(book) { books.append(book) }
    }
    return books
  }
}

extension BookSums {
  fileprivate mutating func add(_ other: BookSums) {
    accounts += other.accounts
    customers += other.customers
    arr.add(other.arr)
    acv.add(other.acv)
  }
}
