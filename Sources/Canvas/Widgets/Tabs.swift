/// A line of tabs: `0 Today  1 Design  3 Handoffs 4R`.
public struct Tabs: Equatable, Sendable {
  /// A screen, or a view of one.
  public struct Tab: Equatable, Sendable {
    /// The key that leads there; empty where there is none.
    public var key: String
    /// A word or two.
    public var title: String
    /// A count or light behind the title.
    public var badge: StyledText
    /// A tab with the key that leads there.
    public init(key: String = "", _ title: String, badge: StyledText = .empty) {
      self.key = key
      self.title = title
      self.badge = badge
    }
  }

  /// From left to right.
  public var tabs: [Tab]
  /// The index of the one shown; none for an index outside.
  public var selected: Int
  /// What stands between tabs without keys: ` · ` between the views of one screen.
  public var separator: String
  /// Which of the screen's lines of tabs it is, for clicks.
  public var bar: Int

  /// A line of tabs.
  public init(_ tabs: [Tab], selected: Int, separator: String = "  ", bar: Int = 0) {
    self.tabs = tabs
    self.selected = selected
    self.separator = separator
    self.bar = bar
  }

  /// Draws the line; where it is too narrow, tabs that are not selected keep their keys alone.
  public func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper = .ground) {
    let whole = tabs.indices.map { label($0, isShort: false) }
    let gap = ScreenText.columns(separator)
    let needed = whole.reduce(0) { $0 + $1.columns } + gap * max(0, tabs.count - 1)
    let isShort = needed > rect.columns
    var line = StyledText.empty
    var column = rect.column
    for index in tabs.indices {
      if index > 0 { line.append(separator, .faint) }
      let label = isShort ? self.label(index, isShort: true) : whole[index]
      let start = column + (index > 0 ? gap : 0)
      column = start + label.columns
      let place = Rect(column: start, row: rect.row, columns: label.columns, rows: 1)
      canvas.mark(place.intersection(rect), target(of: index))
      line += label
    }
    canvas.put(line, at: rect.column, rect.row, on: paper, width: rect.columns)
  }

  private func target(of index: Int) -> Region.Target {
    if let key = Key(tabs[index].key) { return .key(key) }
    return .tab(index, bar: bar)
  }

  private func label(_ index: Int, isShort: Bool) -> StyledText {
    let tab = tabs[index]
    let isSelected = index == selected
    var label = StyledText.empty
    if !tab.key.isEmpty { label.append(tab.key, isSelected ? .accent : .key) }
    if isSelected || !isShort || tab.key.isEmpty {
      if !tab.key.isEmpty { label.append(" ") }
      label.append(
        tab.title, isSelected ? .accent : .muted, isSelected ? [.bold, .underline] : [])
    }
    if !tab.badge.isEmpty, !isShort || isSelected {
      label.append(" ")
      label += tab.badge
    }
    return label
  }
}
