/// How far from its target the worst seat must be in every plan that keeps the limits, and what
/// forces it.
public struct DeviationBound: Equatable, Sendable {
  /// A fraction of the target: 0.081 where nobody can do better than 8.1%.
  public var deviation: Double
  public var cause: Cause

  public init(deviation: Double, cause: Cause) {
    self.deviation = deviation
    self.cause = cause
  }

  static let none = DeviationBound(deviation: 0, cause: .nothing)

  /// Rows are those of the problem; values and targets are minor units.
  public enum Cause: Equatable, Sendable {
    case nothing
    /// These classes come to more than the targets of all seats that may hold them.
    case tooMuchForSeats(classes: [Int32], value: Int64, seats: [Int32], target: Double)
    /// All these seats may hold comes to less than their targets.
    case tooLittleForSeats(seats: [Int32], target: Double, classes: [Int32], value: Int64)
    /// What is locked to one seat, with the smallest accounts that fill its minimum.
    case lockedAndMinimum(seat: Int32, value: Int64, target: Double)
    /// The largest accounts that one seat's maximum lets it hold.
    case maximum(seat: Int32, value: Int64, target: Double)
    /// One account, at the seat where it overloads the least; `value` is with what is locked there
    /// and the smallest accounts that fill the seat's minimum.
    case largestAccount(account: Int32, seat: Int32, value: Int64, target: Double)
  }
}
