import Canvas

/// A table of the summary, fitted to a width: columns of words are wrapped, numbers never; where
/// even that is too wide, each row is a paragraph of its own.
struct SummaryTable {
  private static let gap = 2
  /// A column of words is not made narrower than its longest word, nor than this.
  private static let least = 8

  let table: Summary.Table

  init(_ table: Summary.Table) { self.table = table }

  func rows(width: Int) -> [StyledText] {
    guard let widths = widths(in: width) else { return paragraphs(width: width) }
    var rows = lines(table.columns.map { StyledText($0.title, .muted) }, widths)
    let whole = widths.reduce(0, +) + Self.gap * (widths.count - 1)
    rows.append(StyledText(String(repeating: "─", count: whole), .faint))
    for row in table.rows { rows += lines(row.map(Self.styled), widths) }
    return rows
  }

  /// Nil where the columns do not fit.
  private func widths(in width: Int) -> [Int]? {
    guard !table.columns.isEmpty else { return nil }
    let room = width - Self.gap * (table.columns.count - 1)
    var widths = table.columns.indices.map { column in
      max(
        ScreenText.columns(table.columns[column].title),
        table.rows.map { column < $0.count ? ScreenText.columns($0[column].text) : 0 }.max() ?? 0)
    }
    let least = widths.indices.map { column in
      table.columns[column].isNumber ? widths[column] : min(widths[column], leastWidth(of: column))
    }
    var wrapping = Wrapping(table)
    while widths.reduce(0, +) > room {
      let slack = widths.indices.filter { widths[$0] > least[$0] }
      // The column gives way that makes the table the least higher; of such the widest.
      let costs = slack.map { column in
        var narrower = widths
        narrower[column] -= 1
        return (column: column, rows: wrapping.height(narrower), width: widths[column])
      }
      guard let best = costs.min(by: { ($0.rows, -$0.width) < ($1.rows, -$1.width) }) else {
        return nil
      }
      widths[best.column] -= 1
    }
    return widths
  }

  /// How high the rows of a table become in columns of some widths.
  private struct Wrapping {
    /// The rows that are tried; those below them are like them.
    private static let tried = 40

    let rows: [[Summary.Cell]]
    /// The lines of each row's cell, by column and width.
    private var lines: [[Int: [Int]]]

    init(_ table: Summary.Table) {
      rows = Array(table.rows.prefix(Self.tried))
      lines = Array(repeating: [:], count: table.columns.count)
    }

    mutating func height(_ widths: [Int]) -> Int {
      var heights = Array(repeating: 1, count: rows.count)
      for (column, width) in widths.enumerated() {
        for (row, count) in lines(of: column, width).enumerated() {
          heights[row] = max(heights[row], count)
        }
      }
      return heights.reduce(0, +)
    }

    private mutating func lines(of column: Int, _ width: Int) -> [Int] {
      if let known = lines[column][width] { return known }
      let counts = rows.map { row in
        column < row.count ? TextBlock(StyledText(row[column].text)).lines(width: width).count : 1
      }
      lines[column][width] = counts
      return counts
    }
  }

  private func leastWidth(of column: Int) -> Int {
    let texts =
      [table.columns[column].title]
      + table.rows.compactMap { row in
        column < row.count ? row[column].text : nil
      }
    let longest =
      texts.lazy.flatMap { $0.split(separator: " ") }
      .map { ScreenText.columns(String($0)) }.max() ?? 0
    return max(Self.least, min(longest, 24))
  }

  /// One row of cells, as many lines high as its highest cell.
  private func lines(_ cells: [StyledText], _ widths: [Int]) -> [StyledText] {
    let blocks = widths.indices.map { column in
      column < cells.count ? TextBlock(cells[column]).lines(width: widths[column]) : []
    }
    let height = blocks.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var row = StyledText.empty
      for (column, block) in blocks.enumerated() {
        let cell = line < block.count ? block[line] : .empty
        let padding = String(repeating: " ", count: max(0, widths[column] - cell.columns))
        let isRight = table.columns[column].isNumber
        if column > 0 { row.append(String(repeating: " ", count: Self.gap)) }
        if isRight { row.append(padding) }
        row += cell
        if !isRight, column < blocks.count - 1 { row.append(padding) }
      }
      return row
    }
  }

  private static func styled(_ cell: Summary.Cell) -> StyledText {
    guard let light = cell.light else { return StyledText(cell.text) }
    return StyledText(cell.text, light.ink)
  }

  /// `SMB` and under it `Customers 19, ARR $293K, ...`.
  private func paragraphs(width: Int) -> [StyledText] {
    table.rows.flatMap { row -> [StyledText] in
      guard let first = row.first else { return [] }
      var rest = StyledText("  ")
      for (column, cell) in zip(table.columns, row).dropFirst() where !cell.text.isEmpty {
        if rest.columns > 2 { rest.append(", ", .faint) }
        rest.append("\(column.title) ", .muted)
        rest += Self.styled(cell)
      }
      return TextBlock(StyledText(first.text, .text, .bold)).lines(width: width)
        + TextBlock(rest, hangingIndent: 2).lines(width: width)
    }
  }
}
