/// Who does the pieces of a run that do not wait for each other: the thread that asks, or several.
///
/// The engine knows no threads of its own; whoever runs it brings them. The plan is the same to the
/// last account however many there are.
public struct Workers: Sendable {
  /// Does the pieces of work `0..<count` and comes back when all are done.
  public typealias Perform = @Sendable (_ count: Int, _ piece: @Sendable (Int) -> Void) -> Void

  let perform: Perform
  let areSeveral: Bool

  /// Several threads. - Parameter perform: begins the pieces in their order.
  public init(_ perform: @escaping Perform) {
    self.perform = perform
    areSeveral = true
  }

  private init() {
    perform = { count, piece in for number in 0..<count { piece(number) } }
    areSeveral = false
  }

  /// The thread that asks, one piece after the other.
  public static let one = Workers()
}
