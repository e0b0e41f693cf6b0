/// What a row at the end of a report says when it is no row of the table.
///
/// Only the last rows of a file are asked: TOTAL is also the name of a company.
///
/// Source: DOMAIN 7.1, "Report footer".
enum ReportFooter: Equatable {
  /// A line that only a report writes (`Grand Totals (5700 records)`, the copyright line).
  case certain
  /// `Total` with sums or nothing beside it.
  case totals
  /// `Total` with text beside it: a footer only when a certain one, or a blank line, says so.
  case perhaps

  init?(_ cells: [String]) {
    let filled = cells.map(\.trimmed).filter { !$0.isEmpty }
    guard let first = filled.first?.lowercased() else { return nil }
    if ReportFooter.openings.contains(where: first.hasPrefix) {
      self = filled.count == 1 ? .certain : .totals
      return
    }
    guard ReportFooter.totalWords.contains(first) || first.hasPrefix("total (") else { return nil }
    self = filled.dropFirst().allSatisfy(ReportFooter.isNumber) ? .totals : .perhaps
  }

  /// Quickly, whether a cell can begin a footer at all.
  static func mayBegin(_ text: Span<UInt8>) -> Bool {
    let bounds = text.trimmedBounds
    guard !bounds.isEmpty else { return false }
    switch Byte.lowered(text[bounds.lowerBound]) {
    case UInt8(ascii: "c"), UInt8(ascii: "g"), UInt8(ascii: "s"), UInt8(ascii: "t"), 0xC2:
      return true
    default: return false
    }
  }

  private static let openings = [
    "grand total", "confidential information", "copyright (c)", "copyright ©", "©",
  ]
  private static let totalWords: Set<String> = ["total", "totals", "subtotal", "subtotals", "sum"]

  private static func isNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && !text.contains { $0.isLetter && !"KMBkmb".contains($0) }
  }
}
