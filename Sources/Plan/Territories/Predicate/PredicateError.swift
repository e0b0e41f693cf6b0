/// Why a text is no predicate, and where.
public struct PredicateError: Error, Equatable, Sendable {
  /// The place in the text, in characters from 1.
  public var column: Int
  /// What is wrong and what would mend it: one sentence.
  public var message: String

  /// A sentence with its place: `At 7: There is no field "sate"; did you mean State?`
  public var sentence: String { "At \(column): \(message)" }
}
