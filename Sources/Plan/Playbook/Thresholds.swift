/// The amounts at which the org design changes. All can be edited; these are the sources' values.
public struct Thresholds: Hashable, Codable, Sendable {
  /// Company ARR below which one AE owns accounts for life (seed 000 §6).
  public var arrUnder: Money
  /// ACV below which there is no dedicated AM (seed 000 §6).
  public var acvUnder: Money
  /// ACV up to and with which an AM works alone; above it stands the pod (seed 000 §6).
  public var acvUpTo: Money
  /// Company ARR below which a self-serve company may stay full-stack (seed 000 §1.3).
  public var plgCeiling: Money
  /// Company ARR from which the first AMs are hired (seed 000).
  public var transitionFrom: Money
  /// Company ARR by which they are (seed 003).
  public var transitionTo: Money
  /// Average ACV from which an AM has 3-6 named accounts (seed 000, FAQ).
  public var strategicAverage: Money
  /// ACV from which the customer gets an executive sponsor (our default, DOMAIN 10.1).
  public var sponsorFrom: Money
  /// How close to a threshold the leaf beyond it is shown (our default, DOMAIN 10.6).
  public var near: Share
  /// The part of a contract over which an expansion is a deal of its own (seed 000 §5.3).
  public var expansionOver: Share

  /// The sources' values as whole amounts of a currency.
  public init(_ currency: Currency = .usd) {
    arrUnder = Money(major: 5_000_000, currency)
    acvUnder = Money(major: 25_000, currency)
    acvUpTo = Money(major: 250_000, currency)
    plgCeiling = Money(major: 50_000_000, currency)
    transitionFrom = Money(major: 5_000_000, currency)
    transitionTo = Money(major: 10_000_000, currency)
    strategicAverage = Money(major: 1_000_000, currency)
    sponsorFrom = Money(major: 100_000, currency)
    near = Share(percent: 10)
    expansionOver = Share(percent: 50)
  }

  /// The size an account has by its own contract value.
  public func size(acv: Money) -> SegmentSize {
    if acv < acvUnder { return .smb }
    if acv <= acvUpTo { return .midMarket }
    return acv < strategicAverage ? .enterprise : .strategic
  }
}

/// How large a segment's contracts are.
public enum SegmentSize: String, Codable, CaseIterable, Sendable {
  case smb
  case midMarket = "mid-market"
  case enterprise
  case strategic

  /// `Mid-market`.
  public var title: String {
    switch self {
    case .smb: "SMB"
    case .midMarket: "Mid-market"
    case .enterprise: "Enterprise"
    case .strategic: "Strategic"
    }
  }
}
