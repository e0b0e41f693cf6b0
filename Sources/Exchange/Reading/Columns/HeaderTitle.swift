/// The ways in which CRMs spell one column title.
///
/// Titles are compared squashed: lower case, letters and digits alone. `Account Name`,
/// `account_name`, `AccountName`, `Account: Name` and `Account_Name__c` are one title.
///
/// Source: DOMAIN 7.2.
enum HeaderTitle {
  struct Spelling: Hashable {
    var squashed: String
    /// How far from the title as written; less is better.
    var distance: Int
  }

  /// Distances beyond any position in a column's list of titles would hide the list's order.
  private enum Distance {
    static let namespace = 50
    static let objectName = 100
    static let withoutAside = 200
  }

  /// Beyond every spelling of a whole title.
  static let byWords = 400

  /// The name of a custom field, without and with its namespace; of any other title the title.
  static func customNames(of header: String) -> [String] {
    let custom = withoutCustomSuffix(header)
    let plain = withoutAside(custom.text) ?? custom.text
    return [custom.withoutNamespace, plain].compactMap(\.self)
  }

  static func spellings(of header: String, objectNames: [String]) -> [Spelling] {
    let custom = withoutCustomSuffix(header)
    var spellings = [Spelling(squashed: squashed(custom.text), distance: 0)]
    if let inner = custom.withoutNamespace {
      spellings.append(Spelling(squashed: squashed(inner), distance: Distance.namespace))
    }
    if let field = fieldName(of: custom.text, objectNames: objectNames) {
      spellings.append(Spelling(squashed: squashed(field), distance: Distance.objectName))
    }
    if let plain = withoutAside(custom.text) {
      spellings.append(Spelling(squashed: squashed(plain), distance: Distance.withoutAside))
    }
    return spellings
  }

  /// Lower case, letters and digits alone.
  static func squashed(_ title: String) -> String {
    var squashed = ""
    for scalar in title.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        if Byte.isLetter(byte) || Byte.isDigit(byte) {
          squashed.unicodeScalars.append(Unicode.Scalar(Byte.lowered(byte)))
        }
      } else if scalar.properties.isAlphabetic {
        squashed += scalar.properties.lowercaseMapping
      }
    }
    return squashed
  }

  /// `Current_ARR__c` is the field "Current ARR"; `npsp__Account__c` is Account in a namespace;
  /// `AM__r.Name` is the name of what the field AM points to.
  private static func withoutCustomSuffix(
    _ header: String
  ) -> (text: String, withoutNamespace: String?) {
    let lowered = header.lowercased()
    if let relation = header.firstRange(of: "__r.") {
      return (header[..<relation.lowerBound] + " " + header[relation.upperBound...], nil)
    }
    guard lowered.hasSuffix("__c") || lowered.hasSuffix("__pc") else { return (header, nil) }
    let parts = header.split(separator: "__")
    let text = parts.dropLast().joined(separator: " ")
    let inner = parts.count > 2 ? parts.dropFirst().dropLast().joined(separator: " ") : nil
    return (text, inner)
  }

  /// What follows `Account:` or `Account.` when that is the object's own name.
  private static func fieldName(of header: String, objectNames: [String]) -> String? {
    guard let mark = header.lastIndex(where: { $0 == ":" || $0 == "." }) else { return nil }
    let object = squashed(String(header[..<mark]))
    guard objectNames.contains(object) else { return nil }
    return String(header[header.index(after: mark)...])
  }

  /// `Amount (converted)` and `ARR [EUR]` without what stands in brackets at the end.
  private static func withoutAside(_ header: String) -> String? {
    let text = header.trimmed
    guard let last = text.last, let opening = last == ")" ? "(" : last == "]" ? "[" : nil,
      let start = text.lastIndex(of: Character(opening)), start > text.startIndex
    else { return nil }
    return String(text[..<start])
  }
}
