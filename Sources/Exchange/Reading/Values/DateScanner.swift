/// Cuts a date cell into its parts.
struct DateScanner {
  enum Part: Equatable {
    case number(Int, width: Int)
    /// 1...12.
    case month(Int)
    case nothing
  }

  private var index: Int
  private let end: Int

  init(_ cell: Span<UInt8>, _ bounds: Range<Int>) {
    index = bounds.lowerBound
    end = bounds.upperBound
  }

  var isAtEnd: Bool { index >= end }

  /// A run of digits, or a month's name.
  mutating func part(_ cell: Span<UInt8>) -> Part {
    let start = index
    var value = 0
    while index < end, index - start < 9, let digit = Byte.digit(cell[index]) {
      value = value * 10 + digit
      index += 1
    }
    if index > start { return .number(value, width: index - start) }
    while index < end, Byte.isLetter(cell[index]) { index += 1 }
    guard index > start else { return .nothing }
    let word = String(span: cell.extracting(start..<index)).lowercased()
    if index < end, cell[index] == Byte.point { index += 1 }
    return DateScanner.month(named: word).map(Part.month) ?? .nothing
  }

  /// `/`, `-` or `.`, or blanks and a comma between words; the byte that stands for it.
  mutating func separator(_ cell: Span<UInt8>) -> UInt8? {
    let start = index
    var separator: UInt8?
    while index < end {
      switch cell[index] {
      case Byte.slash, Byte.minus, Byte.point:
        if separator != nil { return separator }
        separator = cell[index]
      case Byte.space, Byte.comma: break
      default: return separator ?? (index > start ? Byte.space : nil)
      }
      index += 1
    }
    return separator ?? (index > start ? Byte.space : nil)
  }

  /// Whether nothing follows the date but a time of day and its zone.
  func isAtTimeOrEnd(_ cell: Span<UInt8>) -> Bool {
    guard index < end else { return true }
    let mark = cell[index]
    guard mark == Byte.space || mark == Byte.comma || Byte.lowered(mark) == UInt8(ascii: "t") else {
      return false
    }
    var hasColon = false
    for position in (index + 1)..<end {
      let byte = cell[position]
      hasColon = hasColon || byte == UInt8(ascii: ":")
      let isTime =
        Byte.isDigit(byte) || Byte.isLetter(byte) || byte == UInt8(ascii: ":")
        || byte == Byte.space || byte == Byte.point || byte == Byte.plus || byte == Byte.minus
      if !isTime { return false }
    }
    return hasColon
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// English names, whole or by three letters (`Sept` too).
  private static func month(named word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }
}
