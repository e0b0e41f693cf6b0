import Canvas

/// Every action that works here, or anywhere, found by typing and run by Enter.
struct HelpOverlay: Sendable {
  var title: String
  /// The actions by their numbers in the binding table.
  var actions: [Int]
  var input = TextField()
  var window = ScrollWindow()

  /// The actions that hold every word that is typed.
  var shown: [Int] {
    let words = input.text.lowercased().split(separator: " ")
    guard !words.isEmpty else { return actions }
    let table = BindingTable.shared.actions
    return actions.filter { index in
      let action = table[index]
      let text = "\(action.title) \(action.help) \(action.place.title)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  func draw(on canvas: inout Canvas, in bounds: Rect, _ workbench: Workbench) {
    let table = BindingTable.shared.actions
    let items = rows(workbench)
    let width = min(92, bounds.columns - 6)
    let dialog = Dialog(
      title, content: Size(columns: width, rows: max(3, min(items.count + 1, bounds.rows - 6))),
      hints: [
        .init("Enter", "runs it", importance: 3), .init("Esc", "leaves", importance: 2),
        .init("type", "to search", importance: 1),
      ])
    var content = dialog.draw(on: &canvas, in: bounds)
    input.draw(on: &canvas, in: content.cutTop(1), placeholder: "type to search", paper: .raised)
    let menu = Menu(
      items.map { row in
        switch row {
        case .heading(let title): return .heading(title)
        case .action(let index):
          let action = table[index]
          return Menu.Item(
            StyledText(action.title), detail: action.help, key: action.keyText,
            disabledReason: action.disabled(workbench))
        }
      })
    var window = window
    window.cursor = menuRow(of: window.cursor, in: items)
    menu.draw(
      on: &canvas, in: content, window: window.fitted(count: items.count, height: content.rows))
  }

  private enum Row {
    case heading(String)
    case action(Int)
  }

  /// The actions under a heading for each place.
  private func rows(_ workbench: Workbench) -> [Row] {
    let table = BindingTable.shared.actions
    var rows: [Row] = []
    var place: Place?
    for index in shown {
      if table[index].place != place {
        place = table[index].place
        rows.append(.heading(table[index].place.title))
      }
      rows.append(.action(index))
    }
    return rows
  }

  /// Where the n-th action stands among the rows with their headings.
  private func menuRow(of cursor: Int, in rows: [Row]) -> Int {
    var left = cursor
    for (index, row) in rows.enumerated() {
      guard case .action = row else { continue }
      if left == 0 { return index }
      left -= 1
    }
    return 0
  }
}

extension Workbench {
  /// Opens help for the places in front, or the palette over every action there is.
  mutating func openHelp(inAllPlaces: Bool) {
    let table = BindingTable.shared
    let places = inAllPlaces ? Place.allCases : places
    let found = places.flatMap { place in
      table.actions.indices.filter { table.actions[$0].place == place }
    }
    overlays.append(
      .help(HelpOverlay(title: inAllPlaces ? "Commands" : "Keys that work here", actions: found)))
  }

  mutating func handle(_ key: Key, in help: HelpOverlay, _ environment: Environment) -> KeyOutcome {
    var help = help
    let shown = help.shown
    switch (key.code, key.modifiers) {
    case (.escape, []):
      overlays.removeLast()
      return .taken
    case (.enter, []):
      guard shown.indices.contains(help.window.cursor) else { return .taken }
      let action = BindingTable.shared.actions[shown[help.window.cursor]]
      overlays.removeLast()
      run(action, environment)
      return .taken
    case (.up, []): help.window.move(.up, count: shown.count, height: 10)
    case (.down, []): help.window.move(.down, count: shown.count, height: 10)
    case (.pageUp, []): help.window.move(.pageUp, count: shown.count, height: 10)
    case (.pageDown, []): help.window.move(.pageDown, count: shown.count, height: 10)
    default:
      guard help.input.handle(key) else { return .passed }
      help.window = ScrollWindow()
    }
    overlays[overlays.count - 1] = .help(help)
    return .taken
  }
}
