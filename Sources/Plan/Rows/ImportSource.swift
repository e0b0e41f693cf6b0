/// A file that was read into the plan.
public struct ImportSource: PlanRow {
  public let key: SourceKey
  public var kind: ImportKind
  /// The file's own name, without its folder.
  public var fileName: String
  public var on: Day
  public var read: Int
  public var added: Int
  public var changed: Int
  public var gone: Int
  public var skipped: Int
  public var rejected: Int
  /// What loading back into the CRM lacks; `ready` when nothing.
  public var loadBack: String
  /// The columns in which an account list names people, for the way back; nil for other files.
  public var people: [PeopleColumn]?

  public init(key: SourceKey, kind: ImportKind, fileName: String, on: Day) {
    self.key = key
    self.kind = kind
    self.fileName = fileName
    self.on = on
    read = 0
    added = 0
    changed = 0
    gone = 0
    skipped = 0
    rejected = 0
    loadBack = ""
    people = nil
  }
}

/// A column in which an account list names a person.
public struct PeopleColumn: Hashable, Codable, Sendable {
  /// The role that the file's people came to fill; nil is whichever a plain owner has.
  public var role: Role?
  /// As it stands in the file's header.
  public var title: String
  /// Whether it is the record's owner, not a field of its own.
  public var isOwner: Bool
  /// Whether people stand there by name, not by user id or e-mail address.
  public var isByName: Bool

  public init(role: Role?, title: String, isOwner: Bool, isByName: Bool = false) {
    self.role = role
    self.title = title
    self.isOwner = isOwner
    self.isByName = isByName
  }
}

public enum ImportKind: String, Codable, CaseIterable, Sendable {
  case accounts, seats, deals
}
