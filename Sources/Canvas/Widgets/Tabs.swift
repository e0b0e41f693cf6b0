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
    /// The title where there is little room.
    public var short: String
    /// A tab with the key that leads there.
    public init(
      key: String = "", _ title: String, short: String? = nil, badge: StyledText = .empty
    ) {
      self.key = key
      self.title = title
      self.short = short ?? title
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

  /// Draws the line; where it is too narrow, tabs that are not selected keep their short titles, and
  /// where even those have no room, their keys alone with what is behind them.
  public func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper = .ground) {
    let whole = tabs.indices.map { label($0, .whole) }
    let gap = ScreenText.columns(separator)
    let needed = whole.reduce(0) { $0 + $1.columns } + gap * max(0, tabs.count - 1)
    let form =
      needed <= rect.columns
      ? Form.whole
      : tabs.indices.reduce(gap * max(0, tabs.count - 1)) { $0 + label($1, .short).columns }
        <= rect.columns ? .short : .keys
    var line = StyledText.empty
    var column = rect.column
    for index in tabs.indices {
      if index > 0 { line.append(separator, .faint) }
      let label = form == .whole ? whole[index] : self.label(index, form)
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

  /// How much of a title is written of tabs that are not selected.
  private enum Form { case whole, short, keys }

  private func title(_ tab: Tab, _ form: Form) -> String? {
    switch form {
    case .whole: tab.title
    case .short: tab.short
    case .keys: tab.key.isEmpty ? tab.title : nil
    }
  }

  private func label(_ index: Int, _ form: Form) -> StyledText {
    let tab = tabs[index]
    let isSelected = index == selected
    var label = StyledText.empty
    if !tab.key.isEmpty { label.append(tab.key, isSelected ? .accent : .key) }
    if let title = isSelected ? tab.title : title(tab, form) {
      if !tab.key.isEmpty { label.append(" ") }
      label.append(title, isSelected ? .accent : .muted, isSelected ? [.bold, .underline] : [])
    }
    if !tab.badge.isEmpty {
      label.append(" ")
      label += tab.badge
    }
    return label
  }
}
