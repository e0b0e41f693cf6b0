import Canvas

extension StartScreen {
  public func draw(glyphs: GlyphSet) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    let width = min(84, max(0, size.columns - 4))
    let height = min(items.count + 8, max(0, size.rows - 2))
    let top = max(1, (size.rows - height) / 3)
    var area = Rect(
      column: max(0, (size.columns - width) / 2), row: top, columns: width,
      rows: max(0, size.rows - top - 2))
    canvas.put("Remit", in: area.cutTop(1), Style(.title, .bold))
    canvas.put(
      "Who owns every customer, and how each is handed on.", in: area.cutTop(1), Style(.muted))
    _ = area.cutTop(1)
    switch question {
    case .file(let chooser):
      say(
        "The plan is made beside the file and counts in \(currency.code); nothing goes into it "
          + "before you say so. For another currency make a new plan, and read the file there.",
        &area, &canvas)
      chooser.draw(on: &canvas, in: area, on: today)
    case .plan(let chooser): chooser.draw(on: &canvas, in: area, on: today)
    case .name(let form):
      say(
        "One file holds all of a plan. The tree then asks its questions, one by one.", &area,
        &canvas)
      form.draw(on: &canvas, in: area)
    case nil:
      if let note { say(note, &area, &canvas) }
      let rows = min(items.count, max(1, area.rows - 3))
      Menu(items.map(menuItem), paper: .ground).draw(
        on: &canvas, in: area.cutTop(rows, gap: 1),
        window: window.fitted(count: items.count, height: rows))
      drawProblem(on: &canvas, in: area)
    }
    drawHints(on: &canvas)
    return canvas
  }

  private func say(_ text: String, _ area: inout Rect, _ canvas: inout Canvas) {
    let block = TextBlock(StyledText(text, .muted))
    _ = area.cutTop(block.draw(on: &canvas, in: area), gap: 1)
  }

  private func drawProblem(on canvas: inout Canvas, in area: Rect) {
    guard let problem else { return }
    TextBlock(StyledText(problem, .bad)).draw(on: &canvas, in: area)
  }

  private func drawHints(on canvas: inout Canvas) {
    let bar = Rect(column: 0, row: size.rows - 1, columns: size.columns, rows: 1)
    canvas.fill(bar, Style(.text, on: .bar))
    HintLine(hints).draw(on: &canvas, in: bar)
  }

  private var hints: [HintLine.Hint] {
    switch question {
    case .file, .plan:
      [
        .init("Enter", "chooses", importance: 4), .init("Tab", "completes", importance: 2),
        .init("Down", "the list", importance: 1), .init("Esc", "back", importance: 3),
      ]
    case .name:
      [
        .init("Enter", "makes it", importance: 3), .init("Tab", "next field", importance: 1),
        .init("Esc", "back", importance: 2),
      ]
    case nil:
      [
        .init("Enter", "chooses", importance: 3), .init("Down", "next", importance: 1),
        .init("q", "leaves", importance: 2),
      ]
    }
  }

  private func menuItem(_ item: Item) -> Menu.Item {
    switch item {
    case .heading(let title): .heading(title)
    case .recent(let plan):
      Menu.Item(
        StyledText(plan.name, plan.isThere ? .text : .muted), detail: plan.detail(on: today))
    case .sample:
      Menu.Item("Look around in the sample", detail: "60 accounts; handoffs red, amber and green")
    case .importing: Menu.Item("Start from a CRM file", detail: "accounts, seats or deals as CSV")
    case .new: Menu.Item("Make a new plan", detail: "the tree asks its questions")
    case .open: Menu.Item("Open a plan", detail: "a file you choose")
    }
  }
}
