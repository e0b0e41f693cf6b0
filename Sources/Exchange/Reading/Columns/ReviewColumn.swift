/// The columns of a review list: what people are asked about their books and send back answered.
///
/// Source: RULES §7, `export --format review`.
public enum ReviewColumn: String, ImportColumn {
  /// The id that the plan wrote: what ties a row to its account, role and proposal.
  case id = "review-id"
  case account, role, change, from, to, why
  case keep = "answer"
  case comment, reviewer
  /// What each answer asks for: for the people who answer, never read back.
  case yes = "yes-means"
  case no = "no-means"

  public static let objectNames = ["review", "account"]
  public static let titleIndex = TitleIndex<ReviewColumn>()

  public var value: ColumnValue {
    switch self {
    case .id, .account, .role, .change, .why, .keep, .comment, .yes, .no: .text
    case .from, .to, .reviewer: .person
    }
  }

  public var titles: [String] {
    switch self {
    case .id: ["review id", "remit review id"]
    case .account: ["account", "account name"]
    case .role: ["role"]
    case .change: ["change", "gains or loses"]
    case .from: ["from", "now with"]
    case .to: ["to", "planned with"]
    case .why: ["why", "reason"]
    case .keep:
      ["answer", "keep as proposed", "keep", "agree", "agreed", "accept", "accepted", "ok"]
    case .yes: ["yes means"]
    case .no: ["no means"]
    case .comment: ["comment", "comments", "note", "notes", "objection"]
    case .reviewer: ["reviewer", "reviewed by", "answered by"]
    }
  }
}
