import Canvas
import Plan

/// The books of one role as bars against their targets, with the numbers beside them.
///
/// What a target is, and what each book holds of its own, is reckoned where books are balanced and
/// handed in: the same numbers stand on the screen and in every file.
public struct BookBars: Drawing {
  /// One seat's book, or what waits for somebody.
  public struct Row: Equatable, Sendable {
    public let name: String
    /// Whether nobody sits there.
    public let isOpen: Bool
    public let share: Share
    public let accounts: Int
    public let arr: Money
    /// What it holds of its target, 1 for all of it; nil without a target.
    public let ofTarget: Double?

    public init(
      name: String, isOpen: Bool = false, share: Share = .all, accounts: Int, arr: Money,
      ofTarget: Double?
    ) {
      self.name = name
      self.isOpen = isOpen
      self.share = share
      self.accounts = accounts
      self.arr = arr
      self.ofTarget = ofTarget
    }
  }

  public let role: Role
  public let rows: [Row]
  private let currency: Currency

  /// - Parameters:
  ///   - role: whose books.
  ///   - rows: in the order in which they stand.
  public init(_ role: Role, _ rows: [Row], _ currency: Currency) {
    self.role = role
    self.rows = rows
    self.currency = currency
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
    if let part = row.ofTarget {
      Meter(value: part, target: 1, maximum: 1.5, ink: .series1, beyondInk: .warn)
        .draw(on: &canvas, in: columns.bar, paper: paper)
    }
    canvas.put(
      row.ofTarget.map(Self.percent) ?? "-", in: columns.percent, Style(.text, on: paper), .right)
  }
  /// Rounded, as on the Books tab.
  private static func percent(_ part: Double) -> String {
    part.isFinite ? "\(Int(min(9_999, max(0, (part * 100).rounded()))))%" : "-"
  }
}
