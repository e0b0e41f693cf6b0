/// The columns of a list of handoff items: what an owner is asked for and sends back filled in.
///
/// Source: RULES §5, `export --format chase`.
public enum HandoffItemColumn: String, ImportColumn {
  /// The id that the plan wrote: what ties a row to its item, whatever else became of the file.
  case id = "item-id"
  case account
  case accountID = "account-id"
  case deal
  case dealID = "deal-id"
  case handoff, item, title, owner, due, done
  case doneOn = "done-on"
  case evidence, note

  public static let objectNames = ["handoff", "item", "handoff item"]
  public static let titleIndex = TitleIndex<HandoffItemColumn>()

  public var value: ColumnValue {
    switch self {
    case .accountID, .dealID, .handoff: .id
    case .id, .account, .deal, .item, .title, .evidence, .note: .text
    case .owner: .person
    case .due, .doneOn: .day
    case .done: .flag
    }
  }

  public var titles: [String] {
    switch self {
    case .id: ["item id", "handoff item id", "remit id", "remit item id"]
    case .account: ["account name", "account", "company name", "company", "customer"]
    case .accountID: ["account id", "company id"]
    case .deal: ["deal name", "deal", "opportunity name", "opportunity"]
    case .dealID: ["deal id", "opportunity id"]
    case .handoff: ["handoff", "handoff id", "card", "card id"]
    case .item: ["item", "handoff item", "item code", "code"]
    case .title: ["what", "item title", "title", "description", "subject"]
    case .owner: ["owner", "item owner", "assigned to", "owner name"]
    case .due: ["due", "due date", "due on"]
    case .done: ["done", "is done", "is it done", "completed", "complete"]
    case .doneOn: ["done on", "date", "date done", "completed on", "completed date", "done date"]
    case .evidence: ["evidence", "proof", "link"]
    case .note: ["note", "notes", "comment", "comments"]
    }
  }
}
