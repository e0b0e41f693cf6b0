/// Keeps text from running as a formula when a spreadsheet opens a file of ours.
///
/// One table for both ways, so that what we write reads back the same.
///
/// Source: DOMAIN 7.4 (OWASP ASVS 1.2.10) and DESIGN §8.
public enum FormulaGuard {
  /// The first characters that make a spreadsheet calculate.
  static func isTrigger(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), Byte.plus, Byte.minus, UInt8(ascii: "@"), Byte.tab,
      Byte.carriageReturn, 0:
      true
    default: false
    }
  }

  /// A cell for a file that people open: a trigger is prefixed with `'`, unless the cell is only
  /// digits, `.`, `,` and `%` after one sign. A `'` before a trigger is prefixed too, so that it
  /// survives the way back.
  public static func disarmed(_ text: String) -> String {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next() else { return text }
    if first == Byte.apostrophe {
      var rest = text.utf8.drop { $0 == Byte.apostrophe }.makeIterator()
      return rest.next().map(isTrigger) == true ? "'" + text : text
    }
    return isTrigger(first) && !isSignedNumber(text) ? "'" + text : text
  }

  /// The text that ``disarmed(_:)`` was given: one leading `'` before a trigger is taken off.
  public static func armed(_ text: String) -> String {
    guard text.utf8.first == Byte.apostrophe else { return text }
    var rest = text.utf8.drop { $0 == Byte.apostrophe }.makeIterator()
    guard rest.next().map(isTrigger) == true else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  private static func isSignedNumber(_ text: String) -> Bool {
    guard let sign = text.utf8.first, sign == Byte.plus || sign == Byte.minus else { return false }
    let rest = text.utf8.dropFirst()
    return rest.contains(where: Byte.isDigit)
      && rest.allSatisfy {
        Byte.isDigit($0) || $0 == Byte.point || $0 == Byte.comma || $0 == UInt8(ascii: "%")
      }
  }
}
