/// Cutting a screen into panes: `let header = body.cutTop(1)` leaves the rest in `body`.
extension Rect {
  /// Takes `count` rows off the top, and `gap` more that nobody gets.
  public mutating func cutTop(_ count: Int, gap: Int = 0) -> Rect {
    let taken = min(max(0, count), rows)
    let cut = Rect(column: column, row: row, columns: columns, rows: taken)
    let skipped = min(taken + max(0, gap), rows)
    self = Rect(column: column, row: row + skipped, columns: columns, rows: rows - skipped)
    return cut
  }

  /// Takes `count` rows off the bottom.
  public mutating func cutBottom(_ count: Int, gap: Int = 0) -> Rect {
    let taken = min(max(0, count), rows)
    let cut = Rect(column: column, row: endRow - taken, columns: columns, rows: taken)
    self = Rect(column: column, row: row, columns: columns, rows: rows - taken - max(0, gap))
    return cut
  }

  /// Takes `count` columns off the left.
  public mutating func cutLeft(_ count: Int, gap: Int = 0) -> Rect {
    let taken = min(max(0, count), columns)
    let cut = Rect(column: column, row: row, columns: taken, rows: rows)
    let skipped = min(taken + max(0, gap), columns)
    self = Rect(column: column + skipped, row: row, columns: columns - skipped, rows: rows)
    return cut
  }

  /// Takes `count` columns off the right.
  public mutating func cutRight(_ count: Int, gap: Int = 0) -> Rect {
    let taken = min(max(0, count), columns)
    let cut = Rect(column: endColumn - taken, row: row, columns: taken, rows: rows)
    self = Rect(column: column, row: row, columns: columns - taken - max(0, gap), rows: rows)
    return cut
  }

  /// Columns side by side whose widths are in the given proportions and fill the whole width.
  public func splitColumns(_ weights: [Int], gap: Int = 1) -> [Rect] {
    shares(of: columns, weights, gap).map { start, length in
      Rect(column: column + start, row: row, columns: length, rows: rows)
    }
  }

  /// Bands one below the other whose heights are in the given proportions and fill the height.
  public func splitRows(_ weights: [Int], gap: Int = 0) -> [Rect] {
    shares(of: rows, weights, gap).map { start, length in
      Rect(column: column, row: row + start, columns: columns, rows: length)
    }
  }

  /// One row of it, counted from its top.
  public func line(_ index: Int) -> Rect {
    guard index >= 0, index < rows else {
      return Rect(column: column, row: row, columns: 0, rows: 0)
    }
    return Rect(column: column, row: row + index, columns: columns, rows: 1)
  }
}

private func shares(of whole: Int, _ weights: [Int], _ gap: Int) -> [(start: Int, length: Int)] {
  let total = weights.reduce(0) { $0 + max(0, $1) }
  let room = max(0, whole - max(0, gap) * max(0, weights.count - 1))
  guard total > 0 else { return weights.map { _ in (0, 0) } }
  var weightBefore = 0
  return weights.indices.map { index in
    let start = room * weightBefore / total
    weightBefore += max(0, weights[index])
    return (start + index * max(0, gap), room * weightBefore / total - start)
  }
}
