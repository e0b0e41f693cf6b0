extension EvidenceField {
  /// Whether what was typed into this field proves something.
  ///
  /// A list needs as many entries as the field asks for, a number has to lie within its bounds, a
  /// flag has to be affirmed; of the rest any word will do.
  public func isProof(_ text: String?) -> Bool {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return false }
    switch kind {
    case .text, .day, .person, .money: return true
    case .list: return EvidenceField.entries(text).count >= max(1, atLeast ?? 1)
    case .number:
      guard let number = EvidenceField.number(text) else { return false }
      return atLeast.map { number >= $0 } ?? true && atMost.map { number <= $0 } ?? true
    case .flag: return EvidenceField.isAffirmed(text)
    }
  }

  /// Whether the day asked for is mostly the day on which the item was done: a kickoff's is, the end
  /// of a contract is not.
  public var isDayDone: Bool {
    guard kind == .day else { return false }
    return !["start", "end", "renewal date", "notice date", "closes on"].contains(name)
  }

  /// The entries of a list, parted by semicolons, commas or line ends.
  public static func entries(_ text: String) -> [Substring] {
    text.split { $0 == ";" || $0 == "," || $0.isNewline }
      .filter { $0.contains { !$0.isWhitespace } }
  }

  /// Whether a flag's text says yes.
  static func isAffirmed(_ text: String) -> Bool {
    switch text.lowercased().filter({ !$0.isWhitespace }) {
    case "", "no", "n", "false", "0": false
    default: true
    }
  }

  /// The whole number a text begins with: 85 of `85`, `85 %` and `85.5`.
  private static func number(_ text: String) -> Int? {
    let digits = text.drop(while: \.isWhitespace).prefix { $0.isASCII && $0.isNumber || $0 == "-" }
    return Int(digits)
  }
}
