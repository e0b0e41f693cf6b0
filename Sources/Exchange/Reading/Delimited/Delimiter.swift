/// What stands between two cells of a row.
public enum Delimiter: String, CaseIterable, Hashable, Sendable {
  /// In the order in which a tie between them is settled.
  case comma, semicolon, tab, pipe

  /// The byte itself; all four are ASCII.
  public var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .pipe: UInt8(ascii: "|")
    }
  }

  /// The word for the import report.
  public var name: String { rawValue }

  public init?(byte: UInt8) {
    guard let delimiter = Delimiter.allCases.first(where: { $0.byte == byte }) else { return nil }
    self = delimiter
  }
}
