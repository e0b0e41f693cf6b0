import Plan

/// Who could receive a card that nobody receives yet, and why that person.
///
/// The tenure receives by itself; where there is none, the least-loaded book is proposed
/// (RULES §4).
struct ReceiverProposal: Equatable, Sendable {
  var handoff: HandoffKey
  var account: AccountKey
  var role: Role
  var seat: SeatKey
  /// `the smallest book, 12 accounts`.
  var why: String

  /// One proposal for each live card without a receiver for whom somebody can be proposed. Cards
  /// spread over the books: each proposal counts in the next.
  static func all(in overview: Overview, _ plan: Plan, on today: Day) -> [ReceiverProposal] {
    var books = OpenBooks(overview)
    return overview.cards.compactMap { line in
      guard line.receiver == nil, let account = plan.accounts[line.account],
        let handoff = plan.handoffs[line.key]
      else { return nil }
      let role = plan.coverage(of: account).commercialRole
      if handoff.kind == .newLogo, role == .ae { return nil }
      guard let found = books.lightest(for: account, role: role, in: plan, on: today) else {
        return nil
      }
      return ReceiverProposal(
        handoff: line.key, account: line.account, role: role, seat: found.seat,
        why: "the smallest book, \(counted(found.accounts, "account"))")
    }
  }
}

/// How much each seat holds, with what was proposed to it meanwhile.
struct OpenBooks {
  private var accounts: [SeatKey: Int] = [:]

  init(_ overview: Overview) {
    for book in overview.books { accounts[book.seat, default: 0] += book.accounts }
  }

  func count(of seat: SeatKey) -> Int { accounts[seat] ?? 0 }

  /// The seat of a role with the smallest book for its share; those of the account's segment first.
  mutating func lightest(for account: Account, role: Role, in plan: Plan, on today: Day) -> (
    seat: SeatKey, accounts: Int
  )? {
    let segment = plan.segmentKey(of: account)
    var best: (isOther: Bool, load: Int, key: SeatKey)?
    for seat in plan.seats where seat.role == role && !seat.isOpen && seat.isActive(on: today) {
      let isOther = !seat.segments.isEmpty && !(segment.map(seat.segments.contains) ?? false)
      let share = max(1, seat.bookShare.basisPoints)
      let load = (min(count(of: seat.key), 1_000_000_000) + 1) * 10_000 / share
      let candidate = (isOther: isOther, load: load, key: seat.key)
      if best.map({ Self.comesFirst(candidate, $0) }) ?? true { best = candidate }
    }
    guard let best else { return nil }
    let held = count(of: best.key)
    accounts[best.key] = held + 1
    return (best.key, held)
  }

  private static func comesFirst(
    _ left: (isOther: Bool, load: Int, key: SeatKey),
    _ right: (isOther: Bool, load: Int, key: SeatKey)
  ) -> Bool {
    if left.isOther != right.isOther { return !left.isOther }
    return (left.load, left.key) < (right.load, right.key)
  }
}
