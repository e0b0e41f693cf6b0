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
  public let items: [Item]
  /// What it stands on: `.raised` in a dialog, `.ground` in a pane.
  public var paper: Paper
  /// Whether the cursor is in it.
  public var isFocused: Bool
  /// What is said where there are no items.
  public var emptyText: StyledText
  /// How wide the items' parts are: measured once, for a list is drawn at every key.
  private let widths: Widths

  /// A list of items.
  public init(
    _ items: [Item], paper: Paper = .raised, isFocused: Bool = true,
    emptyText: StyledText = StyledText("Nothing matches", .muted)
  ) {
    self.items = items
    self.paper = paper
    self.isFocused = isFocused
    self.emptyText = emptyText
    widths = Widths(of: items)
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
    let titles = titleColumns(in: rect.columns)
    for index in window.visible(count: items.count, height: rect.rows) {
      let line = rect.line(index - window.offset)
      if !items[index].isHeading { canvas.mark(line, .row(index, list: 0)) }
      draw(items[index], on: &canvas, in: line, titles, isCursor: index == window.cursor)
    }
  }

  /// What is said of an item where its line has no room for all of it; nil where it has.
  ///
  /// - Parameter columns: the width it is drawn in.
  public func cutText(of index: Int, columns: Int) -> String? {
    guard items.indices.contains(index) else { return nil }
    return cutText(of: items[index], columns, titleColumns(in: columns))
  }

  /// Whether any line has no room for all that is said on it.
  public func cutsText(columns: Int) -> Bool {
    let titles = titleColumns(in: columns)
    return items.contains { cutText(of: $0, columns, titles) != nil }
  }

  private func cutText(of item: Item, _ columns: Int, _ titles: Int) -> String? {
    guard !item.isHeading else { return nil }
    let key = item.key.isEmpty ? 0 : ScreenText.columns(item.key) + 2
    let room = columns - 2 - key
    let said = item.disabledReason ?? item.detail
    let place = min(self.columns(ofTitle: item, titles, in: columns), room)
    let isTitleCut = item.title.columns > place
    guard isTitleCut || ScreenText.columns(said) > max(0, room - place - 2) else { return nil }
    guard isTitleCut else { return said }
    return said.isEmpty ? item.title.plain : "\(item.title.plain): \(said)"
  }

  /// The column in which the details begin, for a heading over them.
  public func detailColumn(columns: Int) -> Int { 2 + titleColumns(in: columns) + 2 }

  /// Details begin in one column, as near to the titles as the longest of them lets them. Where the
  /// line is too narrow for that, a few long titles push their own detail on, so that the others
  /// need not be cut for them.
  private func titleColumns(in columns: Int) -> Int {
    guard widths.detail > 0 else { return columns }
    let left = columns - 4 - widths.key - widths.detail
    guard widths.title > max(12, left) else { return widths.title }
    return min(widths.title, max(12, min(widths.usualTitle, columns / 2), left))
  }

  /// The columns an item's title takes: its column, or its own length as far as half of the line.
  private func columns(ofTitle item: Item, _ titles: Int, in columns: Int) -> Int {
    min(max(titles, min(item.title.columns, columns / 2)), columns)
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
    let place =
      item.isHeading
      ? room
      : room.cutLeft(
        min(columns(ofTitle: item, titles, in: line.columns), room.columns), gap: 2)
    canvas.put(title, at: place.column, place.row, on: paper, width: place.columns)
    guard !item.isHeading, room.columns > 3 else { return }
    canvas.put(item.disabledReason ?? item.detail, in: room, Style(.muted, on: paper))
  }
}

extension Menu {
  /// The columns of the longest parts of some items.
  fileprivate struct Widths: Equatable, Sendable {
    var title = 0
    /// What four of five titles need at most.
    var usualTitle = 0
    var detail = 0
    /// With the gap before it.
    var key = 0

    init(of items: [Item]) {
      var titles: [Int] = []
      titles.reserveCapacity(items.count)
      for item in items {
        detail = max(detail, ScreenText.columns(item.disabledReason ?? item.detail))
        if !item.key.isEmpty { key = max(key, ScreenText.columns(item.key) + 2) }
        if !item.isHeading { titles.append(item.title.columns) }
      }
      guard !titles.isEmpty else { return }
      titles.sort()
      title = titles[titles.count - 1]
      usualTitle = titles[(titles.count - 1) * 4 / 5]
    }
  }
}
