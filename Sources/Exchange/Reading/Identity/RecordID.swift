/// A record's id in the CRM it came from.
public struct RecordID: Hashable, Sendable {
  /// Whose form the id has.
  public enum System: String, Hashable, Sendable {
    case salesforce, hubspot
    /// Any other file's own ids.
    case file
  }

  public let system: System
  /// As it stands in the file, but for a Salesforce id whose lost case could be restored.
  public let text: String
  /// What two spellings of one id share: Salesforce's 15 and 18 characters are one id; two that
  /// differ in case are two.
  public let folded: String

  /// - Parameter text: the trimmed cell.
  /// - Throws: ``ValueError/shortened`` for an id that a spreadsheet turned into `1.23457E+14`,
  ///   ``ValueError/turnedToDate`` for one that it took for a date.
  public init?(_ text: String) throws(ValueError) {
    if SalesforceID.isWhole(text.utf8.span) {
      system = .salesforce
      self.text = text
      folded = text
      return
    }
    if text.isEmpty || BlankWord.matches(text) { return nil }
    if RecordID.isShortened(text) { throw .shortened }
    if RecordID.isDate(text) { throw .turnedToDate }
    if let long = SalesforceID.long(text) {
      system = .salesforce
      self.text = text.utf8.count == 18 ? long : text
      folded = long
      return
    }
    let isNumber = text.utf8.allSatisfy(Byte.isDigit)
    system = isNumber && (8...15).contains(text.utf8.count) ? .hubspot : .file
    self.text = text
    folded = text
  }

  public static func == (left: RecordID, right: RecordID) -> Bool { left.folded == right.folded }

  public func hash(into hasher: inout Hasher) { hasher.combine(folded) }

  /// `1-Mar`, `Mar-24`, `3/1/2024`: the forms in which spreadsheets show what they took for a date.
  private static func isDate(_ text: String) -> Bool {
    guard text.utf8.count <= 11, text.utf8.contains(where: { $0 == Byte.minus || $0 == Byte.slash })
    else { return false }
    let parts = text.split { $0 == "-" || $0 == "/" }
    guard (2...3).contains(parts.count) else { return false }
    let names = parts.filter { months.contains($0.lowercased()) }
    let numbers = parts.filter { $0.utf8.count <= 4 && $0.utf8.allSatisfy(Byte.isDigit) }
    if names.count == 1, numbers.count == parts.count - 1 { return text.utf8.contains(Byte.minus) }
    return numbers.count == 3 && text.utf8.contains(Byte.slash)
      && parts.last.map { $0.utf8.count == 4 } == true
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `1.23457E+14`: digits, `E`, a sign, digits. Without the sign it may well be an id (`4E12`).
  private static func isShortened(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard let mark = bytes.indices.first(where: { Byte.lowered(bytes[$0]) == 0x65 }), mark > 0,
      mark + 2 < bytes.count, bytes[mark + 1] == Byte.plus || bytes[mark + 1] == Byte.minus
    else { return false }
    var hasDigit = false
    for index in 0..<mark {
      let isDigit = Byte.isDigit(bytes[index])
      hasDigit = hasDigit || isDigit
      guard isDigit || bytes[index] == Byte.point || bytes[index] == Byte.comma else {
        return false
      }
    }
    return hasDigit && ((mark + 2)..<bytes.count).allSatisfy { Byte.isDigit(bytes[$0]) }
  }
}
