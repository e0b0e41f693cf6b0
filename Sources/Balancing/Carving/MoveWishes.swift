import Plan

/// What counts beside the number of moves, where somebody asked for it: books are as even with it as
/// without.
///
/// Source: BALANCING 1.2 and 5.8.
public struct MoveWishes: Equatable, Sendable {
  /// The part of what a move costs that goes by the account's value: moves alone move few accounts,
  /// but large ones.
  public var byValue: Share
  /// How many moves more it costs to move an account with an open deal.
  public var openDeals: Int
  /// How many moves it is worth that a whole book lies 1,000 kilometres nearer to its middle.
  public var nearness: Int

  /// Every move costs the same, and distances cost nothing.
  public static let none = MoveWishes()

  public init(byValue: Share = .zero, openDeals: Int = 0, nearness: Int = 0) {
    self.byValue = byValue
    self.openDeals = openDeals
    self.nearness = nearness
  }

  /// What the engine makes of them.
  var cost: MoveCost {
    MoveCost(
      even: 1 - Double(byValue.basisPoints) / Double(Share.all.basisPoints),
      delicate: Double(openDeals))
  }
}

extension Account {
  /// The middle of the account's state; unknown beyond the United States.
  var balanceLocation: BalanceLocation {
    guard let code = stateCode, let (latitude, longitude) = USState.middle(code) else {
      return .unknown
    }
    return BalanceLocation(latitude: latitude, longitude: longitude)
  }
}
