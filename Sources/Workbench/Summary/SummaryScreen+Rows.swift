import Canvas

/// The lines of the page as rows on the screen: prose is wrapped, tables are moved sideways.
extension SummaryScreen {
  /// The parts at the left, and the page.
  static func panes(of rect: Rect) -> (side: Rect, page: Rect) {
    var page = rect.inset(columns: 1)
    let side = page.cutLeft(rect.columns >= 100 ? 34 : 30, gap: 2)
    return (side, page.inset(columns: 1))
  }

  /// The rows that fit from the offset on, and whether one of them is wider than the page.
  func rows(width: Int, height: Int) -> (rows: [StyledText], isWide: Bool) {
    var rows: [StyledText] = []
    var isWide = false
    for line in lines.dropFirst(offset) {
      if rows.count >= height { break }
      if Self.isTable(line), ScreenText.columns(line) > width { isWide = true }
      rows += self.rows(of: line, width: width)
    }
    return (Array(rows.prefix(height)), isWide)
  }

  private func rows(of line: String, width: Int) -> [StyledText] {
    if Self.isTable(line) { return [StyledText(String(line.dropFirst(shift)))] }
    let text =
      line.hasPrefix("#") ? StyledText(line, .title, .bold) : StyledText(line)
    return TextBlock(text, hangingIndent: line.hasPrefix("- ") ? 2 : 0).lines(width: width)
  }

  private static func isTable(_ line: String) -> Bool { line.hasPrefix("|") }

  /// Moves on by as many whole lines as fill the rows, one at least; back by as many.
  mutating func scroll(by rows: Int, in body: Rect) {
    let width = Self.panes(of: body).page.columns
    let step = rows < 0 ? -1 : 1
    let last = max(0, lines.count - 4)
    var left = rows.magnitude
    var next = offset
    while next + step >= 0, next + step <= last {
      let passed = step > 0 ? next : next - 1
      let height = UInt(self.rows(of: lines[passed], width: width).count)
      if height > left, next != offset { break }
      next += step
      if height >= left { break }
      left -= height
    }
    offset = next
  }

  /// Moves the tables sideways, as far as the widest of them in view reaches.
  mutating func shift(by columns: Int, in body: Rect) {
    let page = Self.panes(of: body).page
    let widest =
      lines.dropFirst(offset).prefix(page.rows).filter(Self.isTable)
      .map { ScreenText.columns($0) }.max() ?? 0
    shift = min(max(0, shift + columns), max(0, widest - page.columns))
  }
}
