import Plan

/// How far each book's ARR lies from what its share of a full book would give it.
///
/// Books of one role are compared where they work the same segments, directly or by way of others;
/// all arithmetic is exact until the whole percent that is shown.
enum BookBalance {
  /// Fills in the balance of every book that has others to compare with.
  ///
  /// - Parameter segments: the segments a book works in; empty for one that is in none yet.
  static func measure(_ lines: inout [BookLine], segments: (BookLine) -> Set<SegmentKey>) {
    let seated = lines.indices.filter { lines[$0].seat != nil && !lines[$0].hasLeft }
    for role in Set(seated.map { lines[$0].role }) {
      // A book of accounts that count in nobody's range is no measure of anything.
      let rows = seated.filter { lines[$0].role == role }.map { ($0, segments(lines[$0])) }
        .filter { row, segments in !segments.isEmpty || lines[row].accountCount == 0 }
      for group in groups(rows) where group.count > 1 { measure(group, in: &lines) }
    }
  }

  /// Puts together the rows whose segments overlap; those in no segment join the only group there is.
  private static func groups(_ rows: [(row: Int, segments: Set<SegmentKey>)]) -> [[Int]] {
    var groups: [(rows: [Int], segments: Set<SegmentKey>)] = []
    for (row, segments) in rows where !segments.isEmpty {
      var joined = (rows: [row], segments: segments)
      groups.removeAll { group in
        guard !group.segments.isDisjoint(with: joined.segments) else { return false }
        joined.rows += group.rows
        joined.segments.formUnion(group.segments)
        return true
      }
      groups.append(joined)
    }
    guard groups.count == 1 else { return groups.map(\.rows) }
    return [groups[0].rows + rows.filter { $0.segments.isEmpty }.map(\.row)]
  }

  private static func measure(_ group: [Int], in lines: inout [BookLine]) {
    let rows = group.filter { lines[$0].share > .zero }
    let total = rows.reduce(Int128(0)) { $0 + Int128(lines[$1].managedARR.minorUnits) }
    let shares = rows.reduce(Int128(0)) { $0 + Int128(lines[$1].share.basisPoints) }
    guard rows.count > 1, total > 0 else { return }
    for row in rows {
      let held = Int128(lines[row].managedARR.minorUnits) * shares
      let target = total * Int128(lines[row].share.basisPoints)
      lines[row].balance = Int(clamping: percent(held - target, of: target))
    }
  }

  /// Whole percent, rounded half away from zero; `whole` is above zero.
  private static func percent(_ part: Int128, of whole: Int128) -> Int128 {
    let doubled = part.magnitude * 200 + whole.magnitude
    let rounded = Int128(doubled / (whole.magnitude * 2))
    return part < 0 ? -rounded : rounded
  }
}
