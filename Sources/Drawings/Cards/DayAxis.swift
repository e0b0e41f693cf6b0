import Canvas

/// Days from left to right over a line of cells.
struct DayAxis {
  let first: Int
  let last: Int
  let line: Rect

  /// - Parameters:
  ///   - days: the first and last day that have a place; others stand at the ends.
  init(_ days: ClosedRange<Int>, over line: Rect) {
    first = days.lowerBound
    last = days.upperBound
    self.line = line
  }

  /// The cell of a day.
  func column(of day: Int) -> Int {
    let bounded = min(max(day, first), last)
    guard last > first, line.columns > 1 else { return line.column }
    return line.column + ((bounded - first) * (line.columns - 1) + (last - first) / 2)
      / (last - first)
  }

  /// Writes marks of days on a row: `d0       30        60        90`, as far as they have room.
  func drawMarks(
    _ days: [Int], on canvas: inout Canvas, row: Int, paper: Paper, today: Int? = nil
  ) {
    var taken = line.column..<line.column
    if let today, today >= first, today <= last {
      let label = "▼d\(today)"
      let start = max(line.column, min(column(of: today), line.endColumn - label.count))
      taken = start - 1..<start + label.count + 1
      canvas.put(label, at: start, row, Style(.accent, on: paper, .bold))
    }
    var free = line.column
    for day in days where day >= first && day <= last {
      let label = day == 0 ? "d0" : "\(day)"
      let start = min(column(of: day), line.endColumn - label.utf8.count)
      let place = start..<start + label.utf8.count
      guard start >= free, !place.overlaps(taken) else { continue }
      free = canvas.put(label, at: start, row, Style(.muted, on: paper)) + 1
    }
  }
}
