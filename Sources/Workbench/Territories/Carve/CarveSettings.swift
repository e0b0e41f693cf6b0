import Balancing
import Plan

/// What the person asked of a carving last, for the next time.
struct CarveSettings: Equatable, Sendable {
  /// How far a book may lie from its target; nil goes by segment.
  var tolerance: Share?
  /// The most accounts that may move for balance; nil is as many as it takes.
  var moves: Int?
  var effort = BalancePolicy.Effort.normal
  var unit = CarvingRequest.Unit.account
  var wishes = MoveWishes.none
}

extension CarvingRequest.Unit {
  /// What goes to one book as a whole, in the form.
  var title: String {
    switch self {
    case .account: "accounts"
    case .state: "states"
    }
  }
}
