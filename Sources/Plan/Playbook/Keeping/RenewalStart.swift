/// How many days before the end of its term an account's renewal is worked.
///
/// Source: DOMAIN 10.4 and, for strategic accounts, 6.2; settled per leaf here.
public struct RenewalStart: Hashable, Codable, Sendable {
  /// Days before the term's end under ACV 25K.
  public var smb: Int
  /// Days before the term's end up to ACV 250K.
  public var midMarket: Int
  /// Days before the term's end above it.
  public var enterprise: Int
  /// Days before the term's end from an average ACV of 1M.
  public var strategic: Int

  /// 60, 90, 120 and 180 days.
  public static let standard = RenewalStart(
    smb: 60, midMarket: 90, enterprise: 120, strategic: 180)

  /// Days for accounts of that size.
  public func days(for size: SegmentSize) -> Int {
    switch size {
    case .smb: smb
    case .midMarket: midMarket
    case .enterprise: enterprise
    case .strategic: strategic
    }
  }

  /// Days for accounts under that leaf. An AE for life sells at any size and goes by the middle.
  public func days(for leaf: Leaf) -> Int {
    switch leaf {
    case .aeCSM: smb
    case .fullStackAE, .aeAM: midMarket
    case .enterprisePod: enterprise
    }
  }
}
