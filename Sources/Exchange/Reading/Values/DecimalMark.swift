/// What parts the decimals of a number from the rest.
public enum DecimalMark: String, CaseIterable, Hashable, Sendable {
  /// `1,234.50`
  case point
  /// `1.234,50`
  case comma

  public var name: String { rawValue }

  var byte: UInt8 {
    switch self {
    case .point: Byte.point
    case .comma: Byte.comma
    }
  }

  /// The mark that parts thousands beside this one.
  var groupingByte: UInt8 {
    switch self {
    case .point: Byte.comma
    case .comma: Byte.point
    }
  }
}

/// Decides how a column's decimals are written, by all its cells.
///
/// `1,234` alone says nothing: it is a thousand and more in one convention and one and a bit in the
/// other. Any cell that can be read one way only decides for the column; failing that, the file's
/// other columns do; failing these, the mark in the doubtful cells parts thousands, for amounts with
/// exactly three decimals are not written.
public struct DecimalSurvey: Sendable {
  private var decisive: [DecimalMark: Int] = [:]
  /// Doubtful cells by the mark that would be their decimal mark.
  private var doubtful: [DecimalMark: Int] = [:]

  public init() {}

  /// Takes a cell into account; what is no number says nothing.
  public mutating func note(_ cell: Span<UInt8>) {
    guard DecimalSurvey.hasMark(cell) else { return }
    if let plain = PlainDecimal(cell, decimalMark: .point), plain.decimals != 0, plain.decimals != 3
    {
      decisive[.point, default: 0] += 1
      return
    }
    guard let number = try? NumberText(cell) else { return }
    switch number.decimalMarks {
    case [.point]: decisive[.point, default: 0] += 1
    case [.comma]: decisive[.comma, default: 0] += 1
    case []: break
    default:
      if let mark = number.doubtfulMark { doubtful[mark, default: 0] += 1 }
    }
  }

  /// The mark that the column's own cells prove; the more frequent where they contradict.
  public var proven: DecimalMark? {
    let point = decisive[.point, default: 0]
    let comma = decisive[.comma, default: 0]
    if point == 0, comma == 0 { return nil }
    return comma > point ? .comma : .point
  }

  /// The column's mark.
  /// - Parameter others: what the file's other columns prove.
  public func mark(others: DecimalMark?) -> DecimalMark {
    if let proven { return proven }
    let point = doubtful[.point, default: 0]
    let comma = doubtful[.comma, default: 0]
    if point == 0, comma == 0 { return others ?? .point }
    if let others { return others }
    return point > comma ? .comma : .point
  }

  private static func hasMark(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices where cell[index] == Byte.point || cell[index] == Byte.comma {
      return true
    }
    return false
  }
}
