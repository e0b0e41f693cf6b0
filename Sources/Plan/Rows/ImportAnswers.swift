/// What was said about files of one kind, so that the next one is not asked about again.
///
/// The words are those of the command line's options; what a reader no longer knows it passes over.
///
/// Source: RULES §6, "Values of Stage and Type are mapped once".
public struct ImportAnswers: Hashable, Codable, Sendable {
  /// The field that a column fills, by the column's title; empty leaves the column out.
  public var fields: [String: String]
  /// What a stage of the CRM means, by its name; empty for one that means nothing.
  public var stages: [String: String]
  /// What a type of the CRM means, by its name; empty for one that means nothing.
  public var types: [String: String]
  public var dateOrder: String?
  public var ownerRole: String?
  public var amount: String?

  public init() {
    fields = [:]
    stages = [:]
    types = [:]
    dateOrder = nil
    ownerRole = nil
    amount = nil
  }
}
