/// The words for yes and no.
///
/// Source: DOMAIN 7.1, "Booleans".
public enum FlagDialect {
  private static let words: [String: Bool] = [
    "true": true, "1": true, "yes": true, "y": true, "on": true, "t": true, "x": true, "✓": true,
    "1.0": true,
    "false": false, "0": false, "no": false, "n": false, "off": false, "f": false, "0.0": false,
  ]

  /// Yes, no, or nil for a blank.
  public static func flag(_ cell: Span<UInt8>) throws(ValueError) -> Bool? {
    let bounds = cell.trimmedBounds
    guard bounds.count <= 7 else { throw .notFlag }
    let text = String(span: cell.extracting(bounds)).lowercased()
    if let flag = words[text] { return flag }
    if BlankWord.matches(text) { return nil }
    throw .notFlag
  }
}
