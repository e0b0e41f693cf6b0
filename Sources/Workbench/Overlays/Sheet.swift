import Canvas

/// Figures in rows and columns over the screen: measures, plans side by side, what a carving comes
/// to.
struct Sheet: Sendable {
  enum Row: Sendable {
    /// A line over the rows that follow.
    case heading(String)
    case cells([TableCell])
  }

  /// A key of the sheet's own, and what it does.
  struct Choice: Sendable {
    /// As the hints spell it.
    var key: String
    var label: String
    var run: @Sendable (inout Workbench, Environment) -> Void
  }

  var title: String
  /// What is to be read first, over the rows.
  var head: [StyledText] = []
  var columns: [TableColumn]
  var rows: [Row]
  /// What stands under the rows.
  var foot: [StyledText] = []
  /// The topics that explain its words, by their ids; `?` offers them.
  var topics: [String] = []
  /// Enter and the letters that do something; the sheet is closed first.
  var choices: [Choice] = []
  /// What happens when it is closed without a choice.
  var leave: (@Sendable (inout Workbench) -> Void)?
  /// The first row in view.
  var offset = 0

  // MARK: - Size

  private func width(in size: Size) -> Int {
    let table =
      columns.reduce(Table.gutter) { $0 + $1.maximum + Table.gap } - Table.gap
    let lines = (head + foot).map(\.columns).max() ?? 0
    let wanted = max(table, min(lines, 84), ScreenText.columns(title) + 4)
    return max(20, min(wanted, size.columns - 6))
  }

  private func lines(of paragraphs: [StyledText], width: Int) -> [StyledText] {
    paragraphs.flatMap { TextBlock($0).lines(width: width) }
  }

  /// The rows of figures that have room at once.
  private func height(in size: Size) -> Int {
    let width = width(in: size)
    let head = lines(of: head, width: width).count
    let foot = lines(of: foot, width: width).count
    let taken = 9 + (head > 0 ? head + 1 : 0) + (foot > 0 ? foot + 1 : 0)
    return max(3, min(rows.count, size.rows - taken))
  }

  // MARK: - Keys

  var hints: [HintLine.Hint] {
    choices.map { .init($0.key, $0.label, importance: 4) }
      + [.init("Esc", "leaves", importance: 3)]
      + (topics.isEmpty ? [] : [.init("?", "explains the words", importance: 2)])
  }

  /// Scrolls as a key asks. - Returns: whether it asked.
  fileprivate mutating func scroll(_ key: Key, in size: Size) -> Bool {
    let height = height(in: size)
    switch (key.code, key.modifiers) {
    case (.up, _), (.character("k"), []): offset -= 1
    case (.down, _), (.character("j"), []): offset += 1
    case (.pageUp, _): offset -= height
    case (.pageDown, _), (.character(" "), []): offset += height
    case (.character("u"), .control): offset -= max(1, height / 2)
    case (.character("d"), .control): offset += max(1, height / 2)
    case (.home, _), (.character("g"), []): offset = 0
    case (.end, _), (.character("G"), _): offset = rows.count
    default: return false
    }
    offset = min(max(0, offset), max(0, rows.count - height))
    return true
  }

  fileprivate func choice(of key: Key) -> Choice? {
    choices.first { Key($0.key) == key }
  }

  // MARK: - Drawing

  /// The keys that work here; those that scroll only where there is more than is shown.
  func hints(in size: Size) -> [HintLine.Hint] {
    hints + (rows.count > height(in: size) ? [.init("j k", "scroll", importance: 1)] : [])
  }

  func draw(on canvas: inout Canvas, in bounds: Rect) {
    let width = width(in: canvas.size)
    let height = height(in: canvas.size)
    let head = lines(of: head, width: width)
    let foot = lines(of: foot, width: width)
    let last = min(offset + height, rows.count)
    let isLong = rows.count > height
    let place = isLong ? "   \(offset + 1)-\(last) of \(rows.count)" : ""
    let dialog = Dialog(
      title + place,
      content: Size(
        columns: width,
        rows: height + 1 + (head.isEmpty ? 0 : head.count + 1)
          + (foot.isEmpty ? 0 : foot.count + 1)))
    var content = dialog.draw(on: &canvas, in: bounds)
    put(head, on: &canvas, in: &content)
    if !head.isEmpty { _ = content.cutTop(1) }
    drawRows(on: &canvas, in: content.cutTop(min(height + 1, content.rows)))
    if !foot.isEmpty { _ = content.cutTop(1) }
    put(foot, on: &canvas, in: &content)
  }

  private func put(_ lines: [StyledText], on canvas: inout Canvas, in content: inout Rect) {
    for line in lines where content.rows > 0 {
      let row = content.cutTop(1)
      canvas.put(line, at: row.column, row.row, on: .raised, width: row.columns)
    }
  }

  private func drawRows(on canvas: inout Canvas, in rect: Rect) {
    let table = Table(
      columns: columns, rowCount: rows.count, paper: .raised, isPassive: true)
    let height = table.bodyHeight(in: rect)
    let window = ScrollWindow(
      cursor: offset + min(ScrollWindow.context, max(0, (height - 1) / 2)), offset: offset)
    table.draw(on: &canvas, in: rect, window: window) { row, column in
      switch rows[row] {
      case .heading(let title):
        column == 0 ? TableCell(title, .title, .bold) : .empty
      case .cells(let cells): cells.indices.contains(column) ? cells[column] : .empty
      }
    }
  }
}

extension Workbench {
  mutating func open(_ sheet: Sheet) { overlays.append(.sheet(sheet)) }

  mutating func handle(_ key: Key, in sheet: Sheet, _ environment: Environment) -> KeyOutcome {
    var sheet = sheet
    if let choice = sheet.choice(of: key) {
      overlays.removeLast()
      choice.run(&self, environment)
      return .taken
    }
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("q"), []), (.enter, []):
      overlays.removeLast()
      sheet.leave?(&self)
      return .taken
    case (.character("?"), _), (.function(1), _):
      explainWords(sheet.topics)
      return .taken
    default:
      guard sheet.scroll(key, in: size) else { return .passed }
      overlays[overlays.count - 1] = .sheet(sheet)
      return .taken
    }
  }
}
