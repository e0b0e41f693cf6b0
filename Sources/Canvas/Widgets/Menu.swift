/// A list to choose from: actions, answers, people. It stands in a pane or a dialog.
public struct Menu: Equatable, Sendable {
  /// A line of the menu.
  public struct Item: Equatable, Sendable {
    /// What is chosen.
    public var title: StyledText
    /// Behind the title, as far as there is room: a help line, a number.
    public var detail: String
    /// The key that does the same, at the right edge.
    public var key: String
    /// Why it cannot be chosen now; it is then shown in place of the detail.
    public var disabledReason: String?
    /// A heading over the items that follow; the cursor passes over it.
    public var isHeading: Bool

    /// An item; one with a `disabledReason` is drawn as not to be chosen.
    public init(
      _ title: StyledText, detail: String = "", key: String = "", disabledReason: String? = nil
    ) {
      self.title = title
      self.detail = detail
      self.key = key
      self.disabledReason = disabledReason
      isHeading = false
    }

    /// A line over the items that follow.
    public static func heading(_ title: String) -> Item {
      var item = Item(StyledText(title, .title, .bold))
      item.isHeading = true
      return item
    }
  }

  /// From top to bottom.
  public var items: [Item]
  /// What it stands on: `.raised` in a dialog, `.ground` in a pane.
  public var paper: Paper
  /// Whether the cursor is in it.
  public var isFocused: Bool
  /// What is said where there are no items.
  public var emptyText: StyledText

  /// A list of items.
  public init(
    _ items: [Item], paper: Paper = .raised, isFocused: Bool = true,
    emptyText: StyledText = StyledText("Nothing matches", .muted)
  ) {
    self.items = items
    self.paper = paper
    self.isFocused = isFocused
    self.emptyText = emptyText
  }

  /// Draws the items in view; the one under the cursor has the selection's paper.
  public func draw(on canvas: inout Canvas, in rect: Rect, window: ScrollWindow) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect, Style(.text, on: paper))
    guard !items.isEmpty else {
      canvas.put(emptyText, at: rect.column + 2, rect.row, on: paper, width: rect.columns - 2)
      return
    }
    let window = window.fitted(count: items.count, height: rect.rows)
    let titles = titleColumns(in: rect)
    for index in window.visible(count: items.count, height: rect.rows) {
      let line = rect.line(index - window.offset)
      if !items[index].isHeading { canvas.mark(line, .row(index, list: 0)) }
      draw(items[index], on: &canvas, in: line, titles, isCursor: index == window.cursor)
    }
  }

  /// Details begin in one column, as near to the titles as the longest of them lets them.
  private func titleColumns(in rect: Rect) -> Int {
    let longest = items.lazy.filter { !$0.isHeading }.map(\.title.columns).max() ?? 0
    let hasDetails = items.contains { !$0.detail.isEmpty || $0.disabledReason != nil }
    return hasDetails ? min(longest, max(12, rect.columns / 2)) : rect.columns
  }

  private func draw(
    _ item: Item, on canvas: inout Canvas, in line: Rect, _ titles: Int, isCursor: Bool
  ) {
    var paper = paper
    if isCursor, !item.isHeading {
      paper = isFocused ? .selection : .quiet
      canvas.fill(line, Style(.text, on: paper))
      canvas.put(glyph: "▸", at: line.column, line.row, Style(.accent, on: paper))
      if isFocused { canvas.cursor = (line.column, line.row) }
    }
    var room = line
    _ = room.cutLeft(item.isHeading ? 0 : 2)
    if !item.key.isEmpty {
      let key = room.cutRight(min(ScreenText.columns(item.key), room.columns), gap: 2)
      canvas.put(item.key, in: key, Style(.key, on: paper), .right)
    }
    let title = item.disabledReason == nil ? item.title : item.title.inked(.muted)
    let place = item.isHeading ? room : room.cutLeft(min(titles, room.columns), gap: 2)
    canvas.put(title, at: place.column, place.row, on: paper, width: place.columns)
    guard !item.isHeading, room.columns > 3 else { return }
    canvas.put(item.disabledReason ?? item.detail, in: room, Style(.muted, on: paper))
  }
}
