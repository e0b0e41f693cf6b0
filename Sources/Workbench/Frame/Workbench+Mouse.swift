import Canvas

/// The mouse, once it is turned on: a click goes where the drawing says that something stands.
extension Workbench {
  /// Rows that a turn of the wheel moves.
  private static let wheelRows = 3

  mutating func handle(_ mouse: Mouse, _ environment: Environment) {
    guard !isTooSmall else { return }
    switch mouse.action {
    case .press where mouse.button == 0: click(at: mouse, environment)
    case .wheelUp: turnWheel(by: -Self.wheelRows, at: mouse, environment)
    case .wheelDown: turnWheel(by: Self.wheelRows, at: mouse, environment)
    case .press, .release, .drag: break
    }
  }

  /// One click selects, a second on the same row is Enter.
  private mutating func click(at mouse: Mouse, _ environment: Environment) {
    let target = draw(environment).region(column: mouse.column, row: mouse.row)?.target
    let isAgain = target != nil && target == clicked
    switch target {
    case .key(let key): handle(key, environment)
    case .row(let row, let list):
      if isAgain {
        handle(Key(.enter), environment)
        return
      }
      notice = nil
      point(at: row, list: list, environment)
      clicked = target
    case .tab(let tab, let bar):
      notice = nil
      var screen = current
      screen.turn(to: tab, bar: bar)
      current = screen
      refresh(environment)
    case .nothing, nil: break
    }
  }

  private mutating func point(at row: Int, list: Int, _ environment: Environment) {
    switch overlays.last {
    case .picker(var picker):
      picker.window.cursor = row
      overlays[overlays.count - 1] = .picker(picker)
      if let choice = picker.selected { picker.preview?(&self, choice) }
    case .help(var commands):
      commands.point(at: row)
      overlays[overlays.count - 1] = .help(commands)
    case .account(var card):
      card.cursor = row
      overlays[overlays.count - 1] = .account(card)
      move(.to(row))
    case .importing: move(.to(row))
    case .history(let view): moveHistory(.to(row), view)
    case .form, .filter, .page, .sheet, .carving: break
    case nil:
      var screen = current
      screen.point(at: row, list: list, self, environment)
      current = screen
      refresh(environment)
    }
  }

  private mutating func turnWheel(
    by rows: Int, at mouse: Mouse, _ environment: Environment
  ) {
    let key = Key(rows < 0 ? .up : .down)
    switch overlays.last {
    case .picker, .help, .page, .sheet:
      for _ in 0..<Self.wheelRows { handle(key, environment) }
    case .account, .importing, .history:
      for _ in 0..<Self.wheelRows { move(rows < 0 ? .up : .down) }
    case .form, .filter, .carving: break
    case nil:
      let target = draw(environment).region(column: mouse.column, row: mouse.row)?.target
      guard case .row(_, let list) = target else { return }
      var screen = current
      screen.scroll(by: rows, list: list, self)
      current = screen
      refresh(environment)
    }
  }
}
