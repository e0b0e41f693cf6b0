import Canvas

extension Form {
  /// Draws the form as a dialog; an inline form is drawn by its screen.
  ///
  /// What is wrong with a field and what may stand in it are told under it, inside of the frame: the
  /// dialog grows downwards for them, and its upper edge stays.
  func draw(on canvas: inout Canvas, in bounds: Rect, _ workbench: Workbench) {
    let layout = FormLayout(self, in: bounds, workbench)
    let rest = Size(columns: layout.width, rows: layout.restingRows)
    var content = Dialog(title, content: Size(columns: layout.width, rows: layout.rows))
      .resting(at: rest).near(canvas.cursor).draw(on: &canvas, in: bounds)
    func put(_ lines: [StyledText], indent: Int = 0) {
      for line in lines {
        var row = content.cutTop(1)
        _ = row.cutLeft(indent)
        canvas.put(line, at: row.column, row.row, on: .raised, width: row.columns)
      }
    }
    put(layout.explanation)
    if !layout.explanation.isEmpty { _ = content.cutTop(1) }
    var place = Rect.zero
    for index in layout.shownFields {
      let input = draw(fields[index], index, on: &canvas, in: content.cutTop(1), layout.labelWidth)
      put(layout.problems[index], indent: layout.indent(ofProblem: index))
      guard index == focus else { continue }
      place = input
      drawOffers(on: &canvas, in: offersRect(content.cutTop(layout.offerRows), under: input))
    }
    if content.rows > layout.preview.count { _ = content.cutTop(1) }
    put(layout.preview)
    drawCalendar(on: &canvas, for: place, in: bounds)
  }

  /// Draws a label, its field, and what the text is read as. - Returns: where the text stands.
  private func draw(
    _ field: Field, _ index: Int, on canvas: inout Canvas, in line: Rect, _ labelWidth: Int
  ) -> Rect {
    var row = line
    let label = row.cutLeft(labelWidth, gap: 2)
    canvas.put(field.label, in: label, Style(index == focus ? .accent : .muted, on: .raised))
    var input = row
    if let reads = field.reads, row.columns >= Self.readingFrom {
      let reading = reads(field.input.text)
      // A text that is no value of its kind has all the room, for it is to be mended.
      let isLong = ScreenText.columns(String(field.input.text.prefix(80))) >= Self.shortField
      if reading != nil || !isLong { input = row.cutLeft(Self.shortField, gap: 2) }
      if let reading {
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

  // MARK: - Offers

  /// The rows of offers shown at once.
  static let offerRows = 6

  /// Draws the offers in the rows they were given.
  func drawOffers(on canvas: inout Canvas, in list: Rect) {
    guard !list.isEmpty else { return }
    let offers = shownOffers
    let first = picked ?? (takesFirstOffer ? 0 : nil)
    let window = ScrollWindow(cursor: picked ?? 0, offset: 0)
      .fitted(count: offers.count, height: list.rows)
    for index in window.visible(count: offers.count, height: list.rows) {
      draw(
        offers[index], isPicked: index == first, on: &canvas, in: list.line(index - window.offset))
    }
    let left = offers.count - window.offset - list.rows
    guard left > 0 else { return }
    let note = " \(left) more "
    canvas.put(
      note, at: list.endColumn - note.count, list.endRow - 1, Style(.muted, on: .bar))
  }

  /// What is offered for the field in front now.
  var shownOffers: [String] {
    guard calendar == nil else { return [] }
    return picked == nil ? field.suggested : field.offers
  }

  /// The columns of some rows that the offers take: those of the field, and more where they are
  /// longer.
  private func offersRect(_ rows: Rect, under field: Rect) -> Rect {
    Rect(
      column: field.column, row: rows.row,
      columns: min(max(field.columns, offerColumns), rows.endColumn - field.column),
      rows: rows.rows)
  }

  /// The columns that the longest offer takes.
  var offerColumns: Int {
    (shownOffers.lazy.prefix(200).map { ScreenText.columns($0) }.max() ?? 0) + 4
  }

  private func draw(_ offer: String, isPicked: Bool, on canvas: inout Canvas, in line: Rect) {
    let paper = isPicked ? Paper.selection : .bar
    canvas.fill(line, Style(.text, on: paper))
    if isPicked {
      canvas.put(glyph: "▸", at: line.column, line.row, Style(.accent, on: paper))
      // One that Enter would take leaves the cursor in the field, where typing goes.
      if picked != nil { canvas.cursor = (line.column, line.row) }
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
