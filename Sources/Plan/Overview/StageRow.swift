/// A row of the pipeline.
public struct StageRow: Equatable, Sendable {
  public let stage: Stage
  /// The roles accountable for its accounts, the most frequent first; empty where nobody is.
  public let roles: [Role]
  public let accounts: Int
  /// Nil while none of its accounts carries one.
  public let arr: Money?
  /// How many accounts do not move on, and in a word why: `red`, `late`.
  public let stuck: Int
  public let stuckWhy: String
  /// How many accounts have a role accountable and nobody in it.
  public let vacant: Int
  /// How many of these have an owner in another role.
  public let inOtherRole: Int

  /// The owner's column: `AM`, `AE, AM`, `none`.
  public var role: String {
    roles.isEmpty ? "none" : roles.map(\.abbreviation).joined(separator: ", ")
  }
}

extension Stage {
  /// In a word, what holds an account at a stage up.
  public var stuckWhy: String {
    switch self {
    case .prospect, .managed: "no owner"
    case .qualified: "no SDR"
    case .opportunity: "past its close date"
    case .onboarding: "red"
    case .renewal: "late"
    case .save: "past its decision"
    case .former: ""
    }
  }
}
