/// How the bytes of a text file stand for characters.
public enum TextEncoding: Hashable, Sendable {
  case utf8
  case utf8WithMark
  case utf16LittleEndian
  case utf16BigEndian
  /// Western Windows and Excel, and with it ISO 8859-1: what remains when the bytes are no UTF-8.
  case windows1252

  /// The name for the import report.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf8WithMark: "UTF-8 with byte order mark"
    case .utf16LittleEndian: "UTF-16 LE"
    case .utf16BigEndian: "UTF-16 BE"
    case .windows1252: "Windows-1252"
    }
  }
}
