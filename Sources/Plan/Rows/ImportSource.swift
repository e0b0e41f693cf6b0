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
  }
}

public enum ImportKind: String, Codable, CaseIterable, Sendable {
  case accounts, seats, deals
}
