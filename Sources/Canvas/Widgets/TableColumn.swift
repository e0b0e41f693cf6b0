/// One column of a table: what it is called and how much room it asks for.
public struct TableColumn: Equatable, Sendable {
  /// In the header; empty for a column of lights or marks.
  public var title: String
  /// Right for numbers, left for words.
  public var alignment: Alignment
  /// Below this many columns it is dropped rather than shrunk.
  public var minimum: Int
  /// What it takes where there is neither too little room nor too much.
  public var ideal: Int
  /// Room to spare is shared among the columns up to their maxima.
  public var maximum: Int
  /// 0 stays whatever happens; of the others the highest number is dropped first.
  public var priority: Int

  /// - Parameters:
  ///   - minimum: `width` without one.
  ///   - maximum: `width` without one.
  public init(
    _ title: String, _ alignment: Alignment = .left, width: Int, minimum: Int? = nil,
    maximum: Int? = nil, priority: Int = 0
  ) {
    self.title = title
    self.alignment = alignment
    ideal = max(1, width)
    self.minimum = min(max(1, minimum ?? width), ideal)
    self.maximum = max(maximum ?? width, ideal)
    self.priority = priority
  }

  /// Where a column that is shown stands.
  public struct Place: Equatable, Sendable {
    /// Its index among all columns.
    public var index: Int
    /// Columns from the left edge of the table's first column.
    public var start: Int
    /// In cells.
    public var width: Int
  }

  /// Decides which columns are shown in a width, and how wide.
  ///
  /// It depends on the columns alone, never on what stands in them, so that nothing jumps.
  public static func places(_ columns: [TableColumn], width: Int, gap: Int) -> [Place] {
    var shown = Array(columns.indices)
    while shown.count > 1, room(shown, width, gap) < shown.reduce(0, { $0 + columns[$1].minimum }) {
      guard let dropped = leastImportant(of: shown, columns) else { break }
      shown.remove(at: dropped)
    }
    let widths = widths(shown.map { columns[$0] }, room: room(shown, width, gap))
    var start = 0
    var places: [Place] = []
    for (index, columnWidth) in zip(shown, widths) where columnWidth > 0 && start < width {
      places.append(Place(index: index, start: start, width: min(columnWidth, width - start)))
      start += columnWidth + gap
    }
    return places
  }

  private static func room(_ shown: [Int], _ width: Int, _ gap: Int) -> Int {
    max(0, width - gap * max(0, shown.count - 1))
  }

  /// The place in `shown` of the column to drop; nil where only columns are left that must stay.
  private static func leastImportant(of shown: [Int], _ columns: [TableColumn]) -> Int? {
    let candidate = shown.indices.max { left, right in
      (columns[shown[left]].priority, left) < (columns[shown[right]].priority, right)
    }
    guard let candidate, columns[shown[candidate]].priority > 0 else { return nil }
    return candidate
  }

  /// From the ideal widths, takes from the widest slack or gives to the narrowest need.
  private static func widths(_ columns: [TableColumn], room: Int) -> [Int] {
    var widths = columns.map(\.ideal)
    var spare = room - widths.reduce(0, +)
    while spare < 0,
      let index = widths.indices.max(by: {
        widths[$0] - columns[$0].minimum < widths[$1] - columns[$1].minimum
      }), widths[index] > columns[index].minimum
    {
      widths[index] -= 1
      spare += 1
    }
    while spare > 0,
      let index = widths.indices.filter({ widths[$0] < columns[$0].maximum })
        .min(by: { widths[$0] - columns[$0].ideal < widths[$1] - columns[$1].ideal })
    {
      widths[index] += 1
      spare -= 1
    }
    return widths
  }
}
