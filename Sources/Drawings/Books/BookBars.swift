import Canvas
import Plan

/// The books of one role as bars against their targets, with the numbers beside them: as they are
/// once everything that is committed and drafted has come.
///
/// A target is the equal share of what the books hold together, by each seat's book share
/// (RULES §3): a new hire at half a book has half a target.
public struct BookBars: Drawing {
  /// One seat's book.
  public struct Row: Equatable, Sendable {
    public let seat: SeatKey
    public let name: String
    /// Whether nobody sits there yet.
    public let isOpen: Bool
    public let share: Share
    public let accounts: Int
    public let arr: Money
    public let target: Money
    /// What it holds of its target; nil where the target is nothing.
    public var ofTarget: Ratio? { arr.ratio(to: target) }
  }

  public let role: Role
  /// In the order of names, open seats last.
  public let rows: [Row]
  private let currency: Currency

  /// - Parameters:
  ///   - role: whose books.
  ///   - segment: only seats that were put on it; all of the role without it.
  public init(
    _ role: Role, segment: SegmentKey? = nil, of overview: Overview, in plan: Plan
  ) {
    self.role = role
    currency = plan.currency
    let books = Self.books(of: role, overview, plan)
    let seats = plan.seats.filter { seat in
      guard seat.isActive(on: overview.day) || books[seat.key] != nil else { return false }
      if let segment, !seat.segments.contains(segment) { return false }
      return seat.role == role || books[seat.key] != nil
    }
    .sorted { ($0.isOpen ? 1 : 0, $0.name, $0.key) < ($1.isOpen ? 1 : 0, $1.name, $1.key) }
    let total = seats.reduce(Money.zero) { $0 + (books[$1.key]?.arr ?? .zero) }
    let shares = seats.reduce(0) { $0 + max(0, min($1.bookShare.basisPoints, 1_000_000)) }
    rows = seats.map { seat in
      let share = max(0, min(seat.bookShare.basisPoints, 1_000_000))
      return Row(
        seat: seat.key, name: seat.name, isOpen: seat.isOpen, share: seat.bookShare,
        accounts: books[seat.key]?.accounts ?? 0, arr: books[seat.key]?.arr ?? .zero,
        target: total.scaled(by: Int64(share), over: Int64(shares)) ?? .zero)
    }
  }

  /// What each seat holds with the committed moves and the drafts.
  private static func books(
    of role: Role, _ overview: Overview, _ plan: Plan
  ) -> [SeatKey: (accounts: Int, arr: Money)] {
    var books: [SeatKey: (accounts: Int, arr: Money)] = [:]
    for book in overview.settledBooks where book.role == role {
      books[book.seat] = (book.accounts, book.arr ?? .zero)
    }
    for move in plan.moves where move.role == role {
      let arr = plan.accounts[move.account]?.arr ?? .zero
      if let from = move.from, let book = books[from] {
        books[from] = book.accounts > 1 ? (book.accounts - 1, book.arr - arr) : nil
      }
      let book = books[move.to] ?? (0, .zero)
      books[move.to] = (book.accounts + 1, book.arr + arr)
    }
    return books
  }

  public var size: Size { Size(columns: 72, rows: max(1, rows.count) + 1) }

  public func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper) {
    guard !rows.isEmpty else {
      canvas.put("No \(role.abbreviation) holds a book yet", in: rect, Style(.muted, on: paper))
      return
    }
    let muted = Style(.muted, on: paper)
    var lines = rect
    let head = columns(of: lines.cutTop(1))
    canvas.put("\(role.abbreviation) book", in: head.name, muted)
    canvas.put("accts", in: head.accounts, muted, .right)
    canvas.put("ARR", in: head.arr, muted, .right)
    canvas.put("of target", in: head.bar, muted)
    for (index, row) in rows.prefix(lines.rows).enumerated() {
      draw(row, on: &canvas, columns(of: lines.line(index)), paper)
    }
  }

  private typealias Columns = (name: Rect, accounts: Rect, arr: Rect, bar: Rect, percent: Rect)

  /// Names as wide as they are, numbers beside each other, the rest for the bars.
  private func columns(of line: Rect) -> Columns {
    var rest = line
    let longest = rows.map { ScreenText.columns(label($0)) }.max() ?? 0
    let name = rest.cutLeft(min(longest, max(12, line.columns / 3)), gap: 2)
    let accounts = rest.cutLeft(5, gap: 2)
    let arr = rest.cutLeft(7, gap: 2)
    let percent = rest.cutRight(5, gap: 1)
    _ = rest.cutRight(max(0, rest.columns - 48))
    let drawn = Rect(column: rest.endColumn + 1, row: line.row, columns: percent.columns, rows: 1)
    return (name, accounts, arr, rest, drawn)
  }

  private func label(_ row: Row) -> String {
    row.share == .all ? row.name : "\(row.name)  \(row.share.percent)"
  }

  private func draw(_ row: Row, on canvas: inout Canvas, _ columns: Columns, _ paper: Paper) {
    let ink: Ink = row.isOpen ? .muted : .text
    canvas.put(label(row), in: columns.name, Style(ink, on: paper))
    canvas.put("\(row.accounts)", in: columns.accounts, Style(.text, on: paper), .right)
    canvas.put(row.arr.short(currency), in: columns.arr, Style(.text, on: paper), .right)
    // A bar ends at half as much again as its target; what is beyond ends there too.
    Meter(
      value: Double(row.arr.minorUnits), target: Double(row.target.minorUnits),
      maximum: max(1, Double(row.target.minorUnits) * 1.5), ink: .series1, beyondInk: .warn
    )
    .draw(on: &canvas, in: columns.bar, paper: paper)
    canvas.put(
      row.ofTarget.map { "\($0.wholePercent)%" } ?? "-", in: columns.percent,
      Style(.text, on: paper), .right)
  }
}
