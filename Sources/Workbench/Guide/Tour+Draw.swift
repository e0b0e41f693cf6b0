import Canvas

extension Tour {
  /// The rows it takes: where the window is narrow its keys and what to look at have their own.
  static func rows(in size: Size) -> Int { size.columns < 80 ? 4 : size.columns < 100 ? 3 : 2 }

  /// What to look at, under it the key that leads on, and always the keys of the tour itself.
  func draw(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    guard rect.rows > 1 else { return }
    canvas.fill(rect, Style(.text, on: .quiet))
    var area = rect.inset(columns: 1)
    let number = "Tour \(step.rawValue + 1) of \(Step.allCases.count)"
    canvas.put(number, at: area.column, area.row, Style(.accent, on: .quiet, .bold))
    let keys =
      StyledText("Ctrl-T", .key, .bold) + StyledText(" next  ", .muted)
      + StyledText("Ctrl-X", .key, .bold) + StyledText(" leaves", .muted)
    let isNarrow = rect.rows > 2
    let keyRow = isNarrow ? area.row : area.endRow - 1
    canvas.put(
      keys, at: area.endColumn - keys.columns, keyRow, on: .quiet, width: keys.columns)
    if isNarrow { _ = area.cutTop(1) } else { _ = area.cutLeft(ScreenText.columns(number), gap: 2) }
    let way = area.cutBottom(1)
    TextBlock(StyledText(text(workbench))).draw(on: &canvas, in: area, paper: .quiet)
    let room = way.columns - (isNarrow ? 0 : keys.columns + 2)
    canvas.put(self.way(workbench), at: way.column, way.row, on: .quiet, width: room)
  }

  /// The key that leads on, and where to.
  private func way(_ workbench: Workbench) -> StyledText {
    guard step.screen == workbench.screen else {
      return StyledText("\(step.screen.rawValue)", .key, .bold) + StyledText(" comes back to it")
    }
    let next = step.way(in: workbench)
    return StyledText(next.key, .key, .bold) + StyledText(" \(next.text)")
  }

  private func text(_ workbench: Workbench) -> String {
    step.screen == workbench.screen
      ? step.look(in: workbench) : "It goes on at \(step.screen.title)."
  }

  /// The line that offers it.
  static let offer: StyledText =
    StyledText("New here?  ", .accent, .bold) + StyledText("Ctrl-T", .key, .bold)
    + StyledText(" walks you through in seven steps; any key goes on without.", .text)
}
