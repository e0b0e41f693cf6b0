import Plan

/// A row of the books: what one seat holds in one role, what it could hold, or what nobody holds.
struct BookLine: Equatable, Sendable {
  /// Nil is a vacancy.
  var seat: SeatKey?
  var role: Role
  var name: String
  /// Whether nobody sits in the seat yet.
  var isOpen = false
  /// Whether the seat has ended.
  var hasLeft = false
  /// The part of a full book the seat carries.
  var share = Share.all
  /// How many accounts it holds, and the largest of them, as many as a screen has rows.
  var accountCount = 0
  var largest: [AccountKey] = []
  var arr: Money?
  /// Its customers by segment, where the role is the one whose books count there.
  var managed: [SegmentKey: Int] = [:]
  /// The ARR of those customers: what balance compares.
  var managedARR = Money.zero
  /// The segments the seat was put on.
  var stated: [SegmentKey] = []
  /// Customers whose renewal lies within 90 days, or past.
  var renewals = 0
  /// Live cards that the seat gives or receives.
  var cards = 0
  var load: BookLoad?
  /// ARR over (+) or under (-) the mean of comparable books by share, in whole percent; nil where
  /// there is nothing to compare with.
  var balance: Int?

  /// Beyond the rows of any screen.
  static let mostListed = 100
  /// Days ahead in which a renewal counts as near.
  static let renewalDays = 90
}

/// How full a book is against the range of its segments, or against the user's own limit.
struct BookLoad: Equatable, Sendable {
  /// The customers that count.
  var count: Int
  /// What they are held against; nil for a book of several segments, which has no one range.
  var range: CountRange?
  /// Whether the upper end is the user's own limit and not only the source's mark.
  var isOwn: Bool
  /// 1 is the upper end: the sum over segments of accounts / limit (RULES §3).
  var part: Double
  /// Where the lower end of the source's range lies on the same scale; nil where it has none.
  var lowPart: Double?

  enum Verdict: Equatable, Sendable { case under, within, over }

  var verdict: Verdict {
    if part > 1 { return .over }
    if let lowPart, part < lowPart { return .under }
    return .within
  }

  /// What the bar is held against: `40`, `30-50`, and over several segments the load, `132%`.
  var limitText: String {
    guard let range else { return percent }
    return isOwn ? "\(range.high)" : range.text
  }

  /// `52 of 40`, `34 of 30-50`, and `load 132%` over several segments.
  var text: String { range == nil ? "load \(percent)" : "\(count) of \(limitText)" }

  private var percent: String { "\(Int((min(part, 99.99) * 100).rounded()))%" }
}

/// The most over and the most under of comparable books: the one headline of balance.
struct BalanceHeadline: Equatable, Sendable {
  var over: (name: String, percent: Int)
  var under: (name: String, percent: Int)

  static func == (left: Self, right: Self) -> Bool {
    left.over == right.over && left.under == right.under
  }

  init?(_ lines: [BookLine]) {
    let measured = lines.compactMap { line in line.balance.map { (line.name, $0) } }
    guard let over = measured.max(by: { $0.1 < $1.1 }),
      let under = measured.min(by: { $0.1 < $1.1 })
    else { return nil }
    self.over = (over.0, over.1)
    self.under = (under.0, under.1)
  }
}
