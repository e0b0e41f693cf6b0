import Canvas

extension Tour {
  /// What to look at takes a second line where the window is narrow.
  static func rows(in size: Size) -> Int { size.columns < 100 ? 3 : 2 }

  /// What to look at, and under it the key that leads on.
  func draw(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    guard rect.rows > 1 else { return }
    canvas.fill(rect, Style(.text, on: .quiet))
    let number = "Tour \(step.rawValue + 1) of \(Step.allCases.count)"
    let indent = ScreenText.columns(number) + 3
    canvas.put(number, at: rect.column + 1, rect.row, Style(.accent, on: .quiet, .bold))
    let room = rect.columns - indent - 1
    let look = Rect(
      column: rect.column + indent, row: rect.row, columns: room, rows: rect.rows - 1)
    TextBlock(StyledText(text(workbench))).draw(on: &canvas, in: look, paper: .quiet)
    var way = StyledText.empty
    if step.screen != workbench.screen {
      way.append("\(step.screen.rawValue)", .key, .bold)
      way.append(" comes back to it", .text)
    } else {
      let next = step.way(in: workbench)
      way.append(next.key, .key, .bold)
      way.append(" \(next.text)", .text)
    }
    canvas.put(way, at: rect.column + indent, rect.endRow - 1, on: .quiet, width: room)
    let keys =
      StyledText("Ctrl-T", .key, .bold) + StyledText(" next  ", .muted)
      + StyledText("Ctrl-X", .key, .bold) + StyledText(" leaves", .muted)
    guard way.columns + keys.columns + 4 <= room else { return }
    canvas.put(
      keys, at: rect.endColumn - keys.columns - 1, rect.endRow - 1, on: .quiet, width: keys.columns)
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
