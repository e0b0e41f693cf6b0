import Canvas
import Exchange

extension ImportFlow {
  // MARK: - Columns

  func drawColumns(on canvas: inout Canvas, in rect: Rect, _ body: Rect) {
    var area = rect
    let isWide = body.columns >= 110
    var side = Rect.zero
    if isWide {
      side = area.cutRight(max(36, area.columns / 3), gap: 3)
      canvas.verticalRule(at: side.column - 2, side.row, rows: side.rows)
    } else {
      side = area.cutBottom(detailRows(in: body))
    }
    let columns = [
      TableColumn("Column in the file", width: 22, minimum: 14, maximum: 30),
      TableColumn("fills", width: 20, minimum: 14, maximum: 24),
      TableColumn("The first rows hold", width: 28, minimum: 12, maximum: 60),
    ]
    let table = Table(
      columns: columns, rowCount: preview.columns.count, isFocused: subject != .goOn,
      isPassive: subject == .goOn)
    table.draw(on: &canvas, in: area, window: window(height: table.bodyHeight(in: area))) {
      columnCell($0, $1)
    }
    drawSamples(on: &canvas, in: side, isWide)
  }

  private func columnCell(_ row: Int, _ column: Int) -> TableCell {
    let entry = preview.columns[row]
    switch column {
    case 0: return TableCell(entry.header, entry.field == nil ? .muted : .text)
    case 1:
      guard let field = entry.field else {
        return TableCell(StyledText(entry.doubt == nil ? "left out" : "left out ?", .muted))
      }
      var text = StyledText(FieldChoice.title(of: field), entry.isSaid ? .value : .text)
      if entry.doubt != nil { text.append(" ?", .warn, .bold) }
      return TableCell(text)
    default:
      if let doubt = entry.doubt, !passed.contains(.columns) { return TableCell(doubt, .warn) }
      return TableCell(Self.distinct(entry.samples).joined(separator: ", "), .muted)
    }
  }

  private static func distinct(_ samples: [String]) -> [String] {
    var seen: Set<String> = []
    return samples.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The first rows of the column under the cursor.
  private func drawSamples(on canvas: inout Canvas, in rect: Rect, _ isWide: Bool) {
    guard case .column(let index) = subject, preview.columns.indices.contains(index) else {
      if isWide {
        TextBlock(
          StyledText("Move up to a column to see its first rows; Enter says what it fills.", .muted)
        ).draw(on: &canvas, in: rect)
      }
      return
    }
    guard !rect.isEmpty else { return }
    let column = preview.columns[index]
    var area = rect
    canvas.titledRule(column.header, in: area.cutTop(1), Style(.title))
    if isWide {
      for (row, sample) in column.samples.prefix(area.rows).enumerated() {
        canvas.put(
          sample.isEmpty ? "blank" : sample, in: area, line: row,
          Style(sample.isEmpty ? .faint : .text))
      }
    } else {
      let text = column.doubt.map { StyledText("\($0).  ", .warn) } ?? .empty
      let samples = Self.distinct(column.samples).joined(separator: " · ")
      TextBlock(text + StyledText(samples.isEmpty ? "blank" : samples, .muted))
        .draw(on: &canvas, in: area)
    }
  }

  // MARK: - Values

  func drawValues(on canvas: inout Canvas, in rect: Rect) {
    let values = proposal?.values ?? []
    let columns = [
      TableColumn("The CRM's word", width: 26, minimum: 14, maximum: 40),
      TableColumn("rows", .right, width: 7),
      TableColumn("means", width: 24, minimum: 14, maximum: 30),
      TableColumn("column", width: 16, minimum: 8, maximum: 24, priority: 1),
    ]
    let table = Table(
      columns: columns, rowCount: values.count, isFocused: subject != .goOn,
      isPassive: subject == .goOn)
    guard !values.isEmpty else { return }
    table.draw(on: &canvas, in: rect, window: window(height: table.bodyHeight(in: rect))) {
      row, column in
      let value = values[row]
      switch column {
      case 0: return TableCell(value.word)
      case 1: return TableCell(value.rows.grouped, .muted)
      case 2:
        if value.isOpen { return TableCell("? not known yet", .warn) }
        guard let meaning = value.meaning else {
          return TableCell(value.isOptional ? "customer if it has ARR" : "nothing", .muted)
        }
        return TableCell(FieldChoice.title(of: meaning), value.isSaid ? .value : .text)
      default: return TableCell(value.column, .muted)
      }
    }
  }

  // MARK: - Changes

  func drawChanges(on canvas: inout Canvas, in rect: Rect) {
    var area = rect
    for line in changesHead(columns: area.columns) {
      let row = area.cutTop(1)
      canvas.put(line, at: row.column, row.row, width: row.columns)
    }
    _ = area.cutTop(1)
    let lines = changeLines
    guard !lines.isEmpty else {
      canvas.put(
        proposal == nil ? "" : "The plan holds all that this file says already.", in: area,
        Style(.muted))
      return
    }
    let window = window(height: area.rows)
    for row in window.visible(count: lines.count, height: area.rows) {
      let line = area.line(row - window.offset)
      let indent = lines[row].isHeading ? 0 : 2
      canvas.put(
        lines[row].text, at: line.column + indent, line.row, width: line.columns - indent)
    }
  }

  /// The counts, and what loading back will lack: on one row where both have room.
  func changesHead(columns: Int) -> [StyledText] {
    guard let report = proposal?.report else { return [counts] }
    let back = StyledText("Back to the CRM: \(report.loadBackWords)", .muted)
    let gap = columns - counts.columns - back.columns
    guard gap < 3 else { return [counts + StyledText(String(repeating: " ", count: gap)) + back] }
    return [counts] + TextBlock(back).lines(width: max(1, columns)).prefix(2)
  }
}
