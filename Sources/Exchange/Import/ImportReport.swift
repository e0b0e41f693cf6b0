import Plan

/// What reading a file found and would do, row by row where it matters.
///
/// `read` = added + changed + unchanged + skipped + rejected (RULES §6).
public struct ImportReport: Equatable, Sendable {
  public var kind: FileKind
  public var read = 0
  public var added = 0
  public var changed = 0
  public var unchanged = 0
  /// Accounts of the plan that the file no longer holds.
  public var gone = 0
  /// Handoff items that were open before and are done by this file; nil where that is not worked
  /// out before the file is read in.
  public var closedItems: Int?
  /// Proposals agreed to in a review; nil for other files.
  public var accepted: Int?
  /// Proposals objected to in a review; nil for other files.
  public var declined: Int?
  /// Proposals that by this file one person agreed to and another objected to, a sentence each; nil
  /// for other files.
  public var disputed: [String]?
  public var skipped: [Skipped] = []
  public var rejected: [Rejected] = []
  public var encoding: String
  public var delimiter: String
  /// Every header in the file's order, and the field it fills; nil is left out.
  public var columns: [(header: String, field: String?)] = []
  /// `ready`, or what loading back into the CRM lacks.
  public var loadBack = ""
  /// What looks as if a spreadsheet had damaged it; nothing of it stops the import.
  public var findings: [Finding] = []
  /// What was assumed and which way it went, a sentence each.
  public var notes: [String] = []

  public struct Skipped: Equatable, Sendable {
    public var line: Int
    public var reason: String
    public init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  public struct Rejected: Equatable, Sendable {
    public var line: Int
    /// The header; empty where the row as a whole is wrong.
    public var column: String
    public var value: String
    public var reason: String
    public init(line: Int, column: String, value: String, reason: String) {
      self.line = line
      self.column = column
      self.value = value
      self.reason = reason
    }
  }

  /// Damage of one sort in one column, by the first cell that shows it.
  public struct Finding: Equatable, Sendable {
    public var line: Int
    public var column: String
    public var value: String
    /// What it looks like and what mends it; reads on from the value.
    public var reason: String
    /// How many cells of the column show it.
    public var count: Int
  }

  public init(kind: FileKind, encoding: String, delimiter: String) {
    self.kind = kind
    self.encoding = encoding
    self.delimiter = delimiter
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.kind == right.kind && left.read == right.read && left.added == right.added
      && left.changed == right.changed && left.unchanged == right.unchanged
      && left.gone == right.gone && left.closedItems == right.closedItems
      && left.accepted == right.accepted && left.declined == right.declined
      && left.disputed == right.disputed && left.skipped == right.skipped
      && left.rejected == right.rejected && left.encoding == right.encoding
      && left.delimiter == right.delimiter && left.loadBack == right.loadBack
      && left.notes == right.notes && left.findings == right.findings
      && left.columns.elementsEqual(right.columns) {
        $0.header == $1.header && $0.field == $1.field
      }
  }
}

extension ImportReport {
  /// Above what people answered differently.
  public static let disputedTitle = "People disagree: decide it under Territories, Challenges"
}

extension ImportReport {
  /// What the file leaves to load back into the CRM, and what mends it: the code of `load-back` as a
  /// person reads it.
  public var loadBackWords: String {
    switch loadBack {
    case "ready": return "can be loaded back"
    case "no Account ID":
      return "Nothing can be loaded back into the CRM: the file has no Account ID; export it again "
        + "with that column"
    case "no Opportunity ID":
      return "No deal can be loaded back into the CRM: the file has no Opportunity ID; export it "
        + "again with that column"
    default: break
    }
    if loadBack.hasPrefix("no Account ID for ") {
      return
        "\(loadBack.dropFirst("no Account ID for ".count)) cannot be loaded back into the CRM: "
        + "the Account ID is blank there; fill it in and import the file again"
    }
    if loadBack.hasPrefix("no user id for ") {
      return
        "\(loadBack.dropFirst("no user id for ".count)) cannot be written as owner in the CRM, "
        + "for want of a user id; import a list of users that has it"
    }
    return loadBack
  }

  /// The same where there is no room for what mends it.
  public var loadBackShort: String {
    switch loadBack {
    case "no Account ID": "nothing: the file has no Account ID"
    case "no Opportunity ID": "no deal: it has no Opportunity ID"
    default: loadBack == "ready" ? loadBackWords : loadBack
    }
  }
}
