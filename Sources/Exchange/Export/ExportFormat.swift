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

  /// What a file of this form ends in, without the dot.
  public var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .html, .json, .csv, .ics: rawValue
    case .chase: "csv"
    }
  }

  /// Whether the export is a folder of files; else it is one file.
  public var isFolder: Bool { self == .csv || self == .chase }

  /// What it is called in a list to choose from.
  public var title: String {
    switch self {
    case .markdown: "Markdown"
    case .html: "HTML"
    case .json: "JSON"
    case .csv: "CSV"
    case .ics: "Calendar"
    case .chase: "Chase lists"
    }
  }

  /// What it is for, in a few words.
  public var purpose: String {
    switch self {
    case .markdown: "the summary to read, paste or commit"
    case .html: "the summary as one page with drawings"
    case .json: "the whole plan; makes an equal plan again"
    case .csv: "accounts, seats, tenures, deals and handoff items as tables"
    case .ics: "the due dates of open handoff items"
    case .chase: "what each person owes, a CSV to fill in and send back"
    }
  }
}
