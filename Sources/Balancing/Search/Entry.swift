/// An account as it stands in a book of the search. All that a comparison needs is inside, so that
/// the inner loops never touch the long columns.
struct Entry: Equatable {
  var value: Int64
  /// Its rank in the group.
  var id: Int32
  var work: Int32
  /// The seat that holds it today and may go on doing so, or -1 where it must move.
  var home: Int32
  /// What moving it costs in thousandths of a move; nothing where it must move.
  var cost: Int32
  var classNumber: Int32

  /// What it costs to have the account at a seat.
  @inline(__always)
  func cost(at seat: Int32) -> Int32 { seat == home ? 0 : cost }
}
