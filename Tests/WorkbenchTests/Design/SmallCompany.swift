import Plan
import Testing

@testable import Workbench

/// A company of two segments made through edits: eight customers, three prospects, five people.
struct SmallCompany {
  private(set) var plan: Plan
  let today: Day
  static let smb = SegmentKey(1)
  static let midMarket = SegmentKey(2)
  static let dana = SeatKey(11)
  static let ana = SeatKey(12)
  static let kim = SeatKey(13)

  static func account(_ number: Int) -> AccountKey { AccountKey(100 + number) }

  init() throws {
    today = try #require(Day(iso: "2026-11-21"))
    plan = Plan(identity: PlanIdentity(id: "small", currency: .usd, createdOn: today))
    for (order, row) in [(Self.smb, "SMB"), (Self.midMarket, "Mid-market")].enumerated() {
      try make(
        .segmentAdded(
          SegmentAdded(
            segment: Segment(
              key: row.0, name: row.1, order: order, membership: .column(row.1)))))
    }
    try make(.companyARRGiven(CompanyARRGiven(amount: Money(major: 12_400_000, .usd))))
    let seats: [(SeatKey, String, Role)] = [
      (Self.dana, "Dana Ortiz", .ae), (Self.ana, "Ana Silva", .am), (Self.kim, "Kim Roy", .csm),
    ]
    for (key, name, role) in seats {
      var seat = Seat(key: key, name: name, role: role)
      if role == .am { seat.segments = [Self.midMarket] }
      try make(.seatAdded(SeatAdded(seat: seat)))
    }
    try addAccounts()
  }

  private mutating func addAccounts() throws {
    let customers: [(String, String, Int64)] = [
      ("Alder", "SMB", 8), ("Birch", "SMB", 12), ("Cedar", "SMB", 16),
      ("Dune", "Mid-market", 20), ("Elm", "Mid-market", 40), ("Fjord", "Mid-market", 44),
      ("Gorse", "Mid-market", 48), ("Heath", "Mid-market", 300),
    ]
    var number = 0
    for (name, segment, thousands) in customers {
      number += 1
      try add(number, name, segment, thousands, .customer)
      let isSMB = segment == "SMB"
      if name != "Heath" {
        try assign(number, isSMB ? .csm : .am, isSMB ? Self.kim : Self.ana)
      }
    }
    for name in ["Iris", "Juniper", "Kelp"] {
      number += 1
      try add(number, name, "Mid-market", nil, .prospect)
    }
    try assign(9, .ae, Self.dana)
  }

  private mutating func add(
    _ number: Int, _ name: String, _ segment: String, _ thousands: Int64?, _ kind: AccountKind
  ) throws {
    var facts = AccountFacts(name: name)
    facts.kind = kind
    facts.segment = segment
    facts.arr = thousands.map { Money(major: $0 * 1_000, .usd) }
    facts.renewal = kind == .customer ? today + 200 + number : nil
    try make(
      .accountAdded(AccountAdded(account: Account(key: Self.account(number), file: facts))))
  }

  private mutating func assign(_ number: Int, _ role: Role, _ seat: SeatKey) throws {
    let first = 10_000 + number * 100
    try make(
      .accountAssigned(
        AccountAssigned(
          account: Self.account(number), role: role, seat: seat, on: today - 50,
          keys: KeyBlock(first..<first + 50))))
  }

  mutating func make(_ edit: Edit) throws { _ = try plan.apply(edit) }

  /// Someone at the keyboard, on a screen of this plan.
  func story(_ screen: ScreenID, size: (Int, Int) = (80, 24)) -> WorkbenchStory {
    WorkbenchStory(plan, on: today, screen: screen, size: size)
  }

  func emptyStory(size: (Int, Int) = (80, 24)) -> WorkbenchStory {
    WorkbenchStory(Plan(identity: plan.identity), on: today, screen: .design, size: size)
  }
}
