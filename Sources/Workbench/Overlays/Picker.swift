import Canvas

/// A list to choose one from: a person, a theme, a reason. Typing narrows it.
struct Picker: Sendable {
  struct Item: Sendable {
    var title: String
    var detail: String
    /// Why it cannot be chosen now.
    var disabledReason: String?

    init(_ title: String, detail: String = "", disabledReason: String? = nil) {
      self.title = title
      self.detail = detail
      self.disabledReason = disabledReason
    }
  }

  var title: String
  var items: [Item]
  var input = TextField()
  var window = ScrollWindow()
  /// Given the number of the chosen item.
  var pick: @Sendable (inout Workbench, Int, Environment) -> Void
  /// Called as the cursor moves, for a live preview; nil when nothing previews.
  var preview: (@Sendable (inout Workbench, Int) -> Void)?
  /// Called when it is left without a choice.
  var leave: (@Sendable (inout Workbench) -> Void)?

  init(
    title: String, items: [Item], selected: Int = 0,
    preview: (@Sendable (inout Workbench, Int) -> Void)? = nil,
    leave: (@Sendable (inout Workbench) -> Void)? = nil,
    pick: @escaping @Sendable (inout Workbench, Int, Environment) -> Void
  ) {
    self.title = title
    self.items = items
    self.preview = preview
    self.leave = leave
    self.pick = pick
    window.cursor = selected
  }

  /// Whether typing narrows it. A question that comes unasked takes no typing, for what is typed
  /// then was meant for the screen.
  var isNarrowable = true

  /// What stands over the details, where they are columns.
  var heading: String?

  /// The items that hold what is typed, by their numbers: in the title before in the detail.
  var shown: [Int] {
    let typed = input.text.lowercased()
    guard !typed.isEmpty else { return Array(items.indices) }
    var titled: [Int] = []
    var detailed: [Int] = []
    for (index, item) in items.enumerated() {
      if item.title.lowercased().contains(typed) {
        titled.append(index)
      } else if item.detail.lowercased().contains(typed) {
        detailed.append(index)
      }
    }
    return titled + detailed
  }

  var selected: Int? {
    let shown = shown
    return shown.indices.contains(window.cursor) ? shown[window.cursor] : nil
  }

  static let height = 12

  /// The keys that do something in it.
  var hints: [HintLine.Hint] {
    [.init("Enter", "chooses", importance: 3), .init("Esc", "leaves", importance: 2)]
      + (isNarrowable ? [.init("type", "to narrow", importance: 1)] : [])
  }

  func draw(on canvas: inout Canvas, in bounds: Rect) {
    let shown = shown
    // Details begin in one column behind the longest title.
    let titles = items.map { ScreenText.columns($0.title) }.max() ?? 0
    let details = (items.map(\.detail) + [heading ?? ""]).map { ScreenText.columns($0) }
    let widest = titles + (details.max() ?? 0) + 6
    let width = min(
      max(36, widest, ScreenText.columns(title) + 6 + (items.count > Self.height ? 14 : 0)),
      min(max(84, bounds.columns * 3 / 4), bounds.columns - 6))
    let menu = Menu(
      shown.map { index in
        Menu.Item(
          StyledText(items[index].title), detail: items[index].detail,
          disabledReason: items[index].disabledReason)
      })
    let rows = min(Self.height, max(1, items.count), max(1, bounds.rows - 4))
    // The line under the cursor is told in full below, where lines are cut.
    let told =
      menu.cutsText(columns: width) && bounds.rows >= rows + Self.toldRows + 6 ? Self.toldRows : 0
    // A list that is longer than shown says so, as pages and sheets do.
    let fitted = window.fitted(count: shown.count, height: rows)
    let last = min(shown.count, fitted.offset + rows)
    let place =
      shown.count > rows ? "   \(fitted.offset + 1)-\(last) of \(shown.count.grouped)" : ""
    let dialog = Dialog(
      ScreenText.clipped(title, to: max(8, width - ScreenText.columns(place))) + place,
      content: Size(
        columns: width,
        rows: rows + (told > 0 ? told + 1 : 0) + (isNarrowable ? 1 : 0)
          + (heading == nil ? 0 : 1)))
    var content = dialog.near(canvas.cursor).draw(on: &canvas, in: bounds)
    if isNarrowable {
      input.draw(on: &canvas, in: content.cutTop(1), placeholder: "type to narrow", paper: .raised)
    }
    if let heading {
      let row = content.cutTop(1)
      let start = menu.detailColumn(columns: content.columns)
      canvas.put(
        heading, at: row.column + start, row.row, Style(.muted, on: .raised),
        width: max(0, row.columns - start))
    }
    let below = told > 0 ? content.cutBottom(told, gap: 1) : .zero
    let window = window.fitted(count: shown.count, height: content.rows)
    menu.draw(on: &canvas, in: content, window: window)
    if let text = menu.cutText(of: window.cursor, columns: content.columns) {
      TextBlock(StyledText(text)).draw(on: &canvas, in: below, paper: .raised)
    }
  }

  /// The rows in which the line under the cursor is told in full.
  private static let toldRows = 2
}

extension Workbench {
  mutating func open(_ picker: Picker) { overlays.append(.picker(picker)) }

  mutating func handle(_ key: Key, in picker: Picker, _ environment: Environment) -> KeyOutcome {
    var picker = picker
    let count = picker.shown.count
    switch (key.code, key.modifiers) {
    case (.escape, []):
      overlays.removeLast()
      picker.leave?(&self)
      return .taken
    case (.enter, []):
      guard let choice = picker.selected else { return .taken }
      if let reason = picker.items[choice].disabledReason {
        say(reason, .refused)
        return .taken
      }
      overlays.removeLast()
      picker.pick(&self, choice, environment)
      return .taken
    case (.up, []), (.character("p"), .control):
      picker.window.move(.up, count: count, height: Picker.height)
    case (.down, []), (.character("n"), .control):
      picker.window.move(.down, count: count, height: Picker.height)
    case (.pageUp, []): picker.window.move(.pageUp, count: count, height: Picker.height)
    case (.pageDown, []): picker.window.move(.pageDown, count: count, height: Picker.height)
    case (.character("j"), []) where !picker.isNarrowable:
      picker.window.move(.down, count: count, height: Picker.height)
    case (.character("k"), []) where !picker.isNarrowable:
      picker.window.move(.up, count: count, height: Picker.height)
    case (.character, []) where !picker.isNarrowable:
      say("Enter chooses, Esc leaves; this takes no typing.")
    default:
      guard picker.isNarrowable, picker.input.handle(key) else { return .passed }
      picker.window = ScrollWindow()
    }
    overlays[overlays.count - 1] = .picker(picker)
    if let choice = picker.selected { picker.preview?(&self, choice) }
    return .taken
  }
}
