/// A form in which a plan leaves the program.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// The summary, for people: headings, tables, diagrams as Mermaid.
  case markdown
  /// The summary as one page with its drawings; needs no network.
  case html
  /// The whole plan, every stored field; `PlanJSON` reads it back.
  case json
  /// The plan's tables, one file each.
  case csv
  /// What is due, one calendar entry an open item.
  case ics
  /// What each person owes, a CSV file each, with cells to fill in and send back.
  case chase
  /// What each seat and each manager would gain, lose and keep, a CSV file each, to answer.
  case review
  /// The owners as Salesforce's Data Loader takes them, with the way back.
  case salesforce
  /// The owners as HubSpot's import takes them, with the way back.
  case hubspot

  /// What a file of this form ends in, without the dot.
  public var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .html, .json, .csv, .ics: rawValue
    case .chase, .review, .salesforce, .hubspot: "csv"
    }
  }

  /// Whether the export is a folder of files; else it is one file.
  public var isFolder: Bool {
    switch self {
    case .markdown, .html, .json, .ics: false
    case .csv, .chase, .review, .salesforce, .hubspot: true
    }
  }

  /// Whether people fill the files in, so that one that is there already is never replaced.
  public var isFilledIn: Bool { self == .chase || self == .review }

  /// The CRM into which it is loaded back; nil for what people read.
  public var loadBack: LoadBack.System? {
    switch self {
    case .salesforce: .salesforce
    case .hubspot: .hubspot
    case .markdown, .html, .json, .csv, .ics, .chase, .review: nil
    }
  }

  /// What it is called in a list to choose from.
  public var title: String {
    switch self {
    case .markdown: "Markdown"
    case .html: "HTML"
    case .json: "JSON"
    case .csv: "CSV"
    case .ics: "Calendar"
    case .chase: "Chase lists"
    case .review: "Review lists"
    case .salesforce: "Salesforce"
    case .hubspot: "HubSpot"
    }
  }

  /// What it is for, in a few words.
  public var purpose: String {
    switch self {
    case .markdown: "the summary to read, paste or commit"
    case .html: "the summary as one page with drawings"
    case .json: "the whole plan; makes an equal plan again"
    case .csv: "accounts, seats, tenures, deals, handoff items: tables"
    case .ics: "the due dates of open handoff items"
    case .chase: "what each person owes, a CSV to fill in and send back"
    case .review: "what each seat and manager gains or loses, to answer"
    case .salesforce: "changed owners for the Data Loader, with the way back"
    case .hubspot: "changed company owners for its import, with the way back"
    }
  }
}
