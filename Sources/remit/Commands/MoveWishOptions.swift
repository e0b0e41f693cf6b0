import ArgumentParser
import Balancing
import Plan

/// What counts beside the number of moves.
struct MoveWishOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How much of a move's cost goes by the account's value: 0% counts moves alone, and moves few "
        + "but large accounts; 50% half and half.",
      valueName: "share"))
  var byValue: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many moves more it costs to move an account with an open deal.", valueName: "moves"))
  var spareDeals: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many moves it is worth that a whole book lies 1,000 km nearer to its middle (by US "
        + "state).", valueName: "moves"))
  var nearness: Int?

  /// - Parameter most: the number of moves was limited, which counts each of them as one.
  func wishes(withMaxMoves most: Int?) throws -> MoveWishes {
    var wishes = MoveWishes()
    if let byValue {
      guard let share = try? Share.parse(byValue), (0...10_000).contains(share.basisPoints) else {
        throw Failure(.usage, "--by-value takes a part such as 50%, not \(byValue).")
      }
      wishes.byValue = share
    }
    for (name, given) in [("--spare-deals", spareDeals), ("--nearness", nearness)] {
      guard let given, !(0...10_000).contains(given) else { continue }
      throw Failure(.usage, "\(name) takes a number of moves from 0 to 10,000, not \(given).")
    }
    wishes.openDeals = spareDeals ?? 0
    wishes.nearness = nearness ?? 0
    guard most == nil || wishes == .none else {
      throw Failure(
        .usage,
        "--max-moves counts each move as one; leave it out, or --by-value, --spare-deals and "
          + "--nearness.")
    }
    return wishes
  }
}
