import Canvas

extension Form {
  /// Draws the form as a dialog; an inline form is drawn by its screen.
  func draw(on canvas: inout Canvas, in bounds: Rect, _ workbench: Workbench) {
    let width = min(72, bounds.columns - 6)
    let labelWidth = min(24, fields.map { ScreenText.columns($0.label) }.max() ?? 0)
    let explanation = TextBlock(StyledText(self.explanation, .muted)).lines(width: width)
    let shown = self.explanation.isEmpty ? [] : explanation
    let offers = fields[focus].input.isEmpty ? [] : Array(fields[focus].offers.prefix(4))
    let problem = fields[focus].problem
    let preview = preview?(workbench, texts)
    let rows =
      shown.count + (shown.isEmpty ? 0 : 1) + fields.count
      + (problem == nil ? 0 : 1) + (offers.isEmpty ? 0 : 1) + (preview == nil ? 0 : 2)
    let dialog = Dialog(
      title, content: Size(columns: width, rows: rows),
      hints: [
        .init("Enter", "keeps", importance: 3), .init("Esc", "restores", importance: 2),
      ] + (fields.count > 1 ? [.init("Tab", "next", importance: 1)] : []))
    var content = dialog.draw(on: &canvas, in: bounds)
    for line in shown {
      let row = content.cutTop(1)
      canvas.put(line, at: row.column, row.row, on: .raised, width: row.columns)
    }
    if !shown.isEmpty { _ = content.cutTop(1) }
    for (index, field) in fields.enumerated() {
      var row = content.cutTop(1)
      let label = row.cutLeft(labelWidth, gap: 2)
      canvas.put(field.label, in: label, Style(index == focus ? .accent : .muted, on: .raised))
      field.input.draw(
        on: &canvas, in: row, placeholder: field.placeholder, isFocused: index == focus,
        paper: .raised)
      if index == focus, let problem {
        canvas.put(problem, in: content.cutTop(1), Style(.bad, on: .raised))
      } else if index == focus, !offers.isEmpty {
        let line = content.cutTop(1)
        canvas.put(
          "Tab  " + offers.joined(separator: " · "), at: line.column + labelWidth + 2, line.row,
          Style(.muted, on: .raised), width: line.columns - labelWidth - 2)
      }
    }
    if let preview {
      _ = content.cutTop(1)
      let line = content.cutTop(1)
      canvas.put(preview, at: line.column, line.row, on: .raised, width: line.columns)
    }
  }
}
