/// A seat that holds a book: its limits and what it should carry.
public struct BalanceSeat: Equatable, Sendable {
  /// The fewest accounts it should hold, or none.
  public var minimum: Int?

  /// The most accounts it may hold, or none.
  public var maximum: Int?

  /// Its part of the whole beside its neighbours': 1 for a full book, 0.5 for a new hire's half.
  public var share: Double

  /// What it should carry, in minor units, where somebody has said so. Targets are scaled so that
  /// those of one balance group come to the value there is.
  public var target: Int64?

  /// Seats of one pool are measured against one average even where no account joins them: usually
  /// the segment. Seats without a pool are joined by the accounts that they share.
  public var pool: Int?

  /// How far its load may be from its target, as a fraction, where it differs from the policy's.
  public var tolerance: Double?

  public init(
    minimum: Int? = nil, maximum: Int? = nil, share: Double = 1, target: Int64? = nil,
    pool: Int? = nil, tolerance: Double? = nil
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.share = share
    self.target = target
    self.pool = pool
    self.tolerance = tolerance
  }
}
