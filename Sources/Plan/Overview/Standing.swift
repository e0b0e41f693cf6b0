/// Where an account stands today: its stage, and who answers for it.
public struct Standing: Equatable, Sendable {
  public let stage: Stage
  /// The role that coverage makes accountable; nil where nobody is (a former customer).
  public let role: Role?
  /// Nil is a vacancy.
  public let seat: SeatKey?
  public let segment: SegmentKey?
  public let arr: Money?
  /// Its own ACV, or the ARR that stands for it.
  public let acv: Money?
  /// Whether its own ACV belongs to another leaf than its segment's, and on which side.
  public let stray: Stray?

  /// Who owns it in another role while nobody fills the accountable one.
  public internal(set) var other: OtherOwner?

  public var isStray: Bool { stray != nil }
  /// Whether a role should answer for it and nobody does.
  public var isVacant: Bool { role != nil && seat == nil }
  /// Whether nobody at all owns it, in the accountable role or another.
  public var isUnowned: Bool { isVacant && other == nil }
}

/// On which side of its segment's leaf an account's own ACV lies (RULES §2).
public enum Stray: Hashable, Sendable {
  case under, over
}
