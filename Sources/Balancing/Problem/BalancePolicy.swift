/// What is wanted of a plan, and how long to look for it.
public struct BalancePolicy: Equatable, Sendable {
  /// How far a seat's load may be from its target, as a fraction (0.01 is 1%). Where coverage, a
  /// lock or one large account forces more, the tolerance is measured from what can be reached.
  public var tolerance: Double

  /// The same for workload, or `nil` where workload is left alone. Weaker than the first: it never
  /// costs balance, and hardly ever a move.
  public var workTolerance: Double?

  public var effort: Effort

  /// Seeds the search. The same problem, policy and seed give the same plan on any number of
  /// threads.
  public var seed: UInt64

  /// What a voluntary move costs.
  public var moveCost: MoveCost

  /// How many usual moves it is worth that the value of one whole book lies 1,000 kilometres nearer
  /// to the middle of the book; 0 leaves distances alone. It never costs balance. Source: BALANCING
  /// 5.8.
  public var compactness: Double

  public init(
    tolerance: Double, workTolerance: Double? = nil, effort: Effort = .normal, seed: UInt64 = 1,
    moveCost: MoveCost = .same, compactness: Double = 0
  ) {
    self.tolerance = tolerance
    self.workTolerance = workTolerance
    self.effort = effort
    self.seed = seed
    self.moveCost = moveCost
    self.compactness = compactness
  }

  /// How much work is spent on fewer moves once the books are even.
  public enum Effort: String, CaseIterable, Sendable {
    case quick, normal, best
  }
}
