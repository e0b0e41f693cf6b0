/// The contracts that a leaf of the tree is for, by their yearly value.
public struct LeafRange: Equatable, Sendable {
  /// From this amount on; nil where nothing is too small.
  public let from: Money?
  /// Up to and with this amount, or below it; nil where nothing is too large.
  public let to: Money?

  /// `under $25K`, `$25K to $250K`, `over $250K`.
  public func text(_ currency: Currency) -> String {
    switch (from?.label(currency), to?.label(currency)) {
    case (nil, let to?): "under \(to)"
    case (let from?, let to?): "\(from) to \(to)"
    case (let from?, nil): "over \(from)"
    case (nil, nil): "any amount"
    }
  }
}

extension Thresholds {
  /// The contracts a leaf is for; nil for one AE for life, who takes any.
  public func range(of leaf: Leaf) -> LeafRange? {
    switch leaf {
    case .fullStackAE: nil
    case .aeCSM: LeafRange(from: nil, to: acvUnder)
    case .aeAM: LeafRange(from: acvUnder, to: acvUpTo)
    case .enterprisePod: LeafRange(from: acvUpTo, to: nil)
    }
  }
}
