/// An opportunity: something being sold, or sold.
public struct Deal: PlanRow {
  public let key: DealKey
  public var identity: CRMIdentity?
  public var name: String
  /// Nil while no account is known for it: kept with its owner and listed, opens no card.
  public var account: AccountKey?
  /// The deal's own owner; before signing usually the AE.
  public var owner: SeatKey?
  /// Annual value; nil where the file is blank.
  public var amount: Money?
  /// The stage in the CRM's own words.
  public var stageName: String
  public var phase: Phase
  public var kind: Kind
  public var created: Day?
  /// The close date: expected while open, actual once won or lost.
  public var closes: Day?
  public var product: String?
  /// Whether a new business unit of the customer buys (an AE's deal, whatever its size).
  public var isNewUnit: Bool

  /// Where a deal stands, whatever the CRM calls it.
  public enum Phase: String, Codable, CaseIterable, Comparable, Sendable {
    /// Being qualified: the SDR's.
    case early
    /// An AE works it.
    case open
    /// As good as signed: the handoff card opens here.
    case commit
    case won
    case lost

    public var isOpen: Bool { self == .early || self == .open || self == .commit }

    public static func < (left: Phase, right: Phase) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  public enum Kind: String, Codable, CaseIterable, Sendable {
    case newBusiness = "new-business"
    case expansion
    case renewal
    /// The file does not say: a first win counts as new business.
    case unknown
  }

  public init(key: DealKey, name: String) {
    self.key = key
    self.name = name
    identity = nil
    account = nil
    owner = nil
    amount = nil
    stageName = ""
    phase = .open
    kind = .unknown
    created = nil
    closes = nil
    product = nil
    isNewUnit = false
  }
}
