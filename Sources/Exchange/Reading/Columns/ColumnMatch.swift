/// Which column of a file fills which field.
public struct ColumnMatch<Column: ImportColumn>: Sendable {
  /// The file's columns by the field they fill, from 0.
  public private(set) var positions: [Column: Int] = [:]
  /// The field of each of the file's columns; nil for one that fills none.
  public private(set) var fields: [Column?]

  /// Matches every title with the field it names best. Where two titles name one field, the nearer
  /// spelling wins, then the first; the other fills nothing.
  ///
  /// - Parameter chosen: fields said by hand, by the position of their column; a nil field leaves a
  ///   column out. They go before every title.
  public init(header: [String], chosen: [Int: Column?] = [:]) {
    fields = Array(repeating: nil, count: header.count)
    for (position, column) in chosen.sorted(by: { $0.key < $1.key }) {
      guard let column, header.indices.contains(position) else { continue }
      assign(column, to: position)
    }
    var distances: [Column: Int] = [:]
    for (position, title) in header.enumerated() where chosen[position] == nil {
      guard let fit = Column.titleIndex.fit(of: title) else { continue }
      if let taken = positions[fit.column] {
        guard let distance = distances[fit.column], fit.distance < distance else { continue }
        fields[taken] = nil
      }
      assign(fit.column, to: position)
      distances[fit.column] = fit.distance
    }
  }

  private mutating func assign(_ column: Column, to position: Int) {
    positions[column] = position
    fields[position] = column
  }

  public subscript(column: Column) -> Int? { positions[column] }

  /// Whether any column of the file fills the field.
  public func has(_ column: Column) -> Bool { positions[column] != nil }

  /// How many fields are filled.
  public var count: Int { positions.count }
}
