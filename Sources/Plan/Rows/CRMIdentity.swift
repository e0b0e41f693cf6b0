/// The id that another system gave to a row: an attribute of it, never its key.
public struct CRMIdentity: Hashable, Codable, Sendable {
  /// `salesforce`, `hubspot`, or `file` where the id's form says nothing.
  public var system: String
  /// As it stands in the file.
  public var id: String

  public init(system: String, id: String) {
    self.system = system
    self.id = id
  }

  /// What two spellings of one id share.
  ///
  /// Salesforce's 15 and 18 characters are one id; two that differ in case are two.
  public var folded: CRMIdentity {
    guard system == "salesforce", id.utf8.count == 18 else { return self }
    return CRMIdentity(system: system, id: String(decoding: id.utf8.prefix(15), as: UTF8.self))
  }
}
