/// The columns of a deal (opportunity) list.
///
/// Source: DOMAIN 7.2, and the headers of real exports.
public enum DealColumn: String, ImportColumn {
  case id, name, account
  case accountID = "account-id"
  case owner
  case ownerID = "owner-id"
  case ownerEmail = "owner-email"
  case amount, acv, tcv, arr, mrr, currency
  case stage, kind, closes, created, probability
  case forecastCategory = "forecast-category"
  case product
  case businessUnit = "business-unit"
  case newBusinessUnit = "new-business-unit"
  case contractStart = "contract-start"
  case contractEnd = "contract-end"
  case term
  case isClosed = "closed"
  case isWon = "won"
  case nextStep = "next-step"

  public static let objectNames = ["opportunity", "opportunities", "deal", "deals"]
  public var isKnownByWholeTitle: Bool { self == .name || self == .account }
  public static let titleIndex = TitleIndex<DealColumn>()

  public var value: ColumnValue {
    switch self {
    case .id, .accountID, .ownerID: .id
    case .name, .account, .currency, .stage, .kind, .forecastCategory, .product, .businessUnit,
      .nextStep:
      .text
    case .owner, .ownerEmail: .person
    case .amount, .acv, .tcv, .arr, .mrr: .money
    case .closes, .created, .contractStart, .contractEnd: .day
    case .probability: .share
    case .term: .integer
    case .newBusinessUnit, .isClosed, .isWon: .flag
    }
  }

  public var titles: [String] {
    switch self {
    case .id:
      [
        "opportunity id 18", "opportunity id", "deal id", "record id", "id", "hs object id",
        "case safe id", "do not modify opportunity",
      ]
    case .name: ["opportunity name", "deal name", "opportunity", "deal", "topic", "name"]
    case .account:
      [
        "account name", "company name", "customer name", "account", "company", "customer",
        "associated company", "potential customer", "primary company",
      ]
    case .accountID:
      [
        "account id 18", "account id", "company id", "customer id", "associated company id",
        "associated company ids", "primary associated company id",
      ]
    case .owner:
      [
        "opportunity owner", "deal owner", "owner name", "owner", "owner full name", "sales agent",
        "sales rep", "rep",
      ]
    case .ownerID: ["opportunity owner id", "deal owner id", "owner id", "hubspot owner id"]
    case .ownerEmail: ["opportunity owner email", "deal owner email", "owner email"]
    case .amount:
      [
        "amount", "deal amount", "opportunity amount", "close value", "value", "est. revenue",
        "amount in company currency",
      ]
    case .acv: ["acv", "annual contract value"]
    case .tcv: ["tcv", "total contract value"]
    case .arr: ["arr", "annual recurring revenue", "arr amount", "new arr"]
    case .mrr: ["mrr", "monthly recurring revenue", "mrr amount", "monthly amount"]
    case .currency:
      ["currency", "amount currency", "opportunity currency", "currency iso code", "currency code"]
    case .stage:
      ["stage", "stage name", "deal stage", "sales stage", "opportunity stage", "status"]
    case .kind: ["type", "opportunity type", "deal type"]
    case .closes:
      ["close date", "closed date", "expected close date", "est. close date", "actual close date"]
    case .created:
      ["created date", "create date", "engage date", "created on", "created", "open date"]
    case .probability: ["probability (%)", "probability", "deal probability", "win probability"]
    case .forecastCategory: ["forecast category", "forecast category name", "forecast"]
    case .product: ["product", "product name", "products", "product family"]
    case .businessUnit: ["business unit", "buying business unit", "division"]
    case .newBusinessUnit: ["new business unit", "is new business unit", "new bu"]
    case .contractStart: ["contract start date", "contract start", "subscription start date"]
    case .contractEnd: ["contract end date", "contract end", "subscription end date"]
    case .term: ["term (months)", "contract term", "term months", "contract term months", "term"]
    case .isClosed: ["closed", "is closed", "is deal closed?"]
    case .isWon: ["won", "is won", "is closed won"]
    case .nextStep: ["next step", "next steps"]
    }
  }
}
