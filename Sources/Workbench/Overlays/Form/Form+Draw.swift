import Canvas

extension Form {
  /// Draws the form as a dialog; an inline form is drawn by its screen.
  func draw(on canvas: inout Canvas, in bounds: Rect, _ workbench: Workbench) {
    let width = min(72, bounds.columns - 6)
    let labelWidth = min(24, fields.map { ScreenText.columns($0.label) }.max() ?? 0)
    let explanation = TextBlock(StyledText(self.explanation, .muted)).lines(width: width)
    let shown = self.explanation.isEmpty ? [] : explanation
    let problems = TextBlock(StyledText(field.problem ?? "", .bad)).lines(width: width)
    let preview = preview.map { TextBlock($0(workbench, texts)).lines(width: width) } ?? []
    // The lines under the fields are kept free from the start, so that nothing jumps.
    let rows =
      shown.count + (shown.isEmpty ? 0 : 1) + fields.count + 1
      + (self.preview == nil ? 0 : max(1, preview.count))
      + (field.problem == nil ? 0 : problems.count)
    var content = Dialog(title, content: Size(columns: width, rows: rows))
      .draw(on: &canvas, in: bounds)
    for line in shown {
      let row = content.cutTop(1)
      canvas.put(line, at: row.column, row.row, on: .raised, width: row.columns)
    }
    if !shown.isEmpty { _ = content.cutTop(1) }
    var place = Rect.zero
    let first = firstField(fitting: content.rows - 2)
    for (index, field) in fields.enumerated().dropFirst(first) {
      let row = content.cutTop(1)
      let input = draw(field, index, on: &canvas, in: row, labelWidth)
      if index == focus { place = input }
    }
    if field.problem != nil {
      for line in problems {
        let row = content.cutTop(1)
        canvas.put(line, at: row.column, row.row, on: .raised, width: row.columns)
      }
    }
    if content.rows > 1 || self.preview == nil { _ = content.cutTop(1) }
    for line in preview {
      let row = content.cutTop(1)
      canvas.put(line, at: row.column, row.row, on: .raised, width: row.columns)
    }
    drawOffers(on: &canvas, under: place, in: bounds)
    drawCalendar(on: &canvas, for: place, in: bounds)
  }

  /// The first field drawn where not all of them fit: the one in front stays in view.
  private func firstField(fitting rows: Int) -> Int {
    max(0, min(focus - max(1, rows) + 1, fields.count - 1))
  }

  /// Draws a label, its field, and what the text is read as. - Returns: where the text stands.
  private func draw(
    _ field: Field, _ index: Int, on canvas: inout Canvas, in line: Rect, _ labelWidth: Int
  ) -> Rect {
    var row = line
    let label = row.cutLeft(labelWidth, gap: 2)
    canvas.put(field.label, in: label, Style(index == focus ? .accent : .muted, on: .raised))
    var input = row
    if field.reads != nil, row.columns >= Self.readingFrom {
      input = row.cutLeft(Self.shortField, gap: 2)
      if let reading = field.reads?(field.input.text) {
        canvas.put(reading, at: row.column, row.row, on: .raised, width: row.columns)
      }
    }
    field.input.draw(
      on: &canvas, in: input, placeholder: field.placeholder, isFocused: index == focus,
      paper: .raised)
    return input
  }

  /// A field whose reading stands beside it, and the width from which there is room for that.
  private static let shortField = 18
  private static let readingFrom = 30

  // MARK: - What lies over the form

  /// The rows of offers shown at once.
  private static let offerRows = 6

  /// The offers as a list hanging from the field; it covers what is below and moves nothing.
  func drawOffers(on canvas: inout Canvas, under field: Rect, in bounds: Rect) {
    guard let list = offersRect(under: field, in: bounds) else { return }
    let offers = shownOffers
    let window = ScrollWindow(cursor: picked ?? 0, offset: 0)
      .fitted(count: offers.count, height: list.rows)
    for index in window.visible(count: offers.count, height: list.rows) {
      draw(
        offers[index], isPicked: index == picked, on: &canvas, in: list.line(index - window.offset))
    }
    let left = offers.count - window.offset - list.rows
    guard left > 0 else { return }
    let note = " \(left) more "
    canvas.put(
      note, at: list.endColumn - note.count, list.endRow - 1, Style(.muted, on: .bar))
  }

  private var shownOffers: [String] { picked == nil ? field.suggested : field.offers }

  /// Where the offers hang: below the field, or above it where there is no room; nil without any.
  private func offersRect(under field: Rect, in bounds: Rect) -> Rect? {
    let offers = shownOffers
    guard !offers.isEmpty, !field.isEmpty, calendar == nil else { return nil }
    let below = bounds.endRow - field.row - 1
    let wanted = min(Self.offerRows, offers.count)
    let isBelow = below >= min(2, wanted)
    let height = min(wanted, isBelow ? below : field.row - bounds.row)
    guard height > 0 else { return nil }
    let longest = offers.lazy.prefix(200).map { ScreenText.columns($0) }.max() ?? 0
    return Rect(
      column: field.column, row: isBelow ? field.row + 1 : field.row - height,
      columns: min(max(field.columns, longest + 4), bounds.endColumn - field.column), rows: height)
  }

  private func draw(_ offer: String, isPicked: Bool, on canvas: inout Canvas, in line: Rect) {
    let paper = isPicked ? Paper.selection : .bar
    canvas.fill(line, Style(.text, on: paper))
    if isPicked {
      canvas.put(glyph: "▸", at: line.column, line.row, Style(.accent, on: paper))
      canvas.cursor = (line.column, line.row)
    }
    // What was typed stands out in what it fits.
    let typed = field.input.text == field.initial ? "" : field.completing.lowercased()
    let lowered = offer.lowercased()
    var text = StyledText(offer)
    if !typed.isEmpty, lowered.count == offer.count {
      let characters = Array(offer)
      let whole = Array(lowered)
      let part = Array(typed)
      if part.count <= whole.count,
        let start = (0...(whole.count - part.count)).first(where: {
          whole[$0..<$0 + part.count].elementsEqual(part)
        })
      {
        text = StyledText(String(characters[..<start]))
        text.append(String(characters[start..<start + part.count]), .accent, .bold)
        text.append(String(characters[(start + part.count)...]))
      }
    }
    canvas.put(text, at: line.column + 2, line.row, on: paper, width: line.columns - 3)
  }

  func drawCalendar(on canvas: inout Canvas, for field: Rect, in bounds: Rect) {
    guard !field.isEmpty else { return }
    calendar?.draw(on: &canvas, for: field, in: bounds)
  }
}
