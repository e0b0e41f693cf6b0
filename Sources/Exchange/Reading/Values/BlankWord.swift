/// The words that stand for nothing in columns of money, dates, numbers and people.
///
/// In text they stay text (`NA` is Namibia), and a name is blank only when it is empty.
///
/// Source: DOMAIN 7.1, RULES §6.
public enum BlankWord {
  private static let words: Set<String> = [
    "-", "--", "–", "—", "n/a", "#n/a", "na", "n.a.", "null", "(null)", "<null>", "none", "nil",
    "nan", "(blank)",
  ]

  /// Whether a trimmed cell says nothing.
  public static func matches(_ text: String) -> Bool {
    text.isEmpty || (text.utf8.count <= 7 && words.contains(text.lowercased()))
  }

  /// The same over bytes. A cell that begins with a digit is decided without making a string.
  static func matches(_ text: Span<UInt8>) -> Bool {
    let bounds = text.trimmedBounds
    guard let first = bounds.first else { return true }
    if Byte.isDigit(text[first]) || bounds.count > 7 { return false }
    return matches(String(span: text.extracting(bounds)))
  }
}

extension String {
  /// The text of bytes; what is no UTF-8 becomes U+FFFD.
  init(span: Span<UInt8>) {
    self = span.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
