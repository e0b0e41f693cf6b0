/// How far a piece of background work has come: `Importing  ██████▌     12,300 of 40,000`.
public struct ProgressLine: Hashable, Sendable {
  /// What is being done.
  public var label: String
  /// In rows, files or steps.
  public var done: Int
  /// Nil while it is not known how much there is.
  public var total: Int?

  /// Work that has come so far.
  public init(_ label: String, done: Int, total: Int? = nil) {
    self.label = label
    self.done = done
    self.total = total
  }

  /// Draws label, bar and count over one row; the bar goes first where there is no room.
  public func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper = .ground) {
    guard !rect.isEmpty else { return }
    var line = rect.line(0)
    let count = total.map { "\(Grouped(done)) of \(Grouped($0))" } ?? "\(Grouped(done))"
    let counted = line.cutRight(count.utf8.count, gap: 2)
    canvas.put(count, in: counted, Style(.muted, on: paper), .right)
    let end = canvas.put(label, in: line, Style(.text, on: paper))
    _ = line.cutLeft(end - line.column, gap: 2)
    guard let total, line.columns >= 4 else { return }
    let bar = Rect(column: line.column, row: line.row, columns: min(40, line.columns), rows: 1)
    Meter(value: Double(done), maximum: Double(total)).draw(on: &canvas, in: bar, paper: paper)
  }
}
