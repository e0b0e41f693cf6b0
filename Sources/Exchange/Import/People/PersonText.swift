/// What a row says of a person: any of an id, an e-mail address and a name.
struct PersonText: Hashable {
  var id: RecordID?
  var email = ""
  var name = ""

  /// A name that is a user id or an e-mail address is taken for one: CRMs put either where the
  /// owner stands.
  ///
  /// Source: DOMAIN 7.2 (HubSpot's owner column holds an e-mail address).
  init(id: String = "", email: String = "", name: String = "") throws(ValueError) {
    self.id = try RecordID(PersonText.isNobody(id) ? "" : id)
    self.email = PersonText.isNobody(email) ? "" : email
    self.name = PersonText.isNobody(name) ? "" : name
    if PersonText.isAddress(self.name) {
      if self.email.isEmpty { self.email = self.name }
      self.name = ""
    } else if let found = (try? RecordID(self.name)) ?? nil, found.system == .salesforce {
      self.id = self.id ?? found
      self.name = ""
    }
    // An alias may stand in the column of addresses.
    if !self.email.isEmpty, !PersonText.isAddress(self.email) {
      if self.name.isEmpty { self.name = self.email }
      self.email = ""
    }
  }

  var isBlank: Bool { id == nil && email.isEmpty && name.isEmpty }

  /// What to call the person: the name, else what else is known.
  var label: String {
    if !name.isEmpty { return name }
    return email.isEmpty ? id?.text ?? "" : email
  }

  /// Whether only an id or an address is known.
  var isUnnamed: Bool { name.isEmpty && !isBlank }

  private static func isAddress(_ text: String) -> Bool {
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")) else { return false }
    return at > text.startIndex && text.utf8.index(after: at) < text.endIndex
      && !text.utf8.contains(Byte.space)
  }

  private static func isNobody(_ text: String) -> Bool {
    BlankWord.matches(text) || (text.utf8.count <= 10 && nobody.contains(text.lowercased()))
  }

  /// What people and CRMs write where an owner is missing.
  private static let nobody: Set<String> = ["unassigned", "no owner", "(no owner)", "nobody"]
}
