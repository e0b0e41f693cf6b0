/// Cells that count as blank because nothing can be made of them, in columns that no rule makes
/// strict: neither money nor dates.
struct Oddities {
  private struct Oddity {
    var value: String
    var line: Int
    var reason: String
    var count = 1
  }

  private var byColumn: [Int: Oddity] = [:]

  mutating func note(_ error: CellError, value: String, line: Int, reason: String? = nil) {
    if byColumn[error.position]?.count != nil {
      byColumn[error.position]?.count += 1
    } else {
      byColumn[error.position] = Oddity(
        value: value, line: line, reason: reason ?? error.error.reason)
    }
  }

  /// Counts the cells of the next part of the file too.
  mutating func join(_ next: Oddities) {
    for (position, oddity) in next.byColumn {
      if byColumn[position] != nil {
        byColumn[position]?.count += oddity.count
      } else {
        byColumn[position] = oddity
      }
    }
  }

  /// A sentence for each column concerned.
  func notes(_ header: [String]) -> [String] {
    byColumn.sorted { $0.key < $1.key }.map { position, oddity in
      let title = header.indices.contains(position) ? header[position] : ""
      let cells = oddity.count == 1 ? "1 cell counts" : "\(oddity.count) cells count"
      return "\(title): \(cells) as blank, the first on line \(oddity.line):"
        + " \"\(oddity.value)\" \(oddity.reason)"
    }
  }
}
