/// The columns of an account list.
///
/// Source: DOMAIN 7.2, and the headers of real exports; the names follow the plan's account fields.
public enum AccountColumn: String, ImportColumn {
  case id, name, owner
  case ownerID = "owner-id"
  case ownerEmail = "owner-email"
  case parent
  case parentID = "parent-id"
  case kind, segment, industry, country, state, city, postal, territory, lifecycle, risk
  case arr, mrr, acv, potential, revenue, currency
  case employees, health, workload
  case requiredSkill = "required-skill"
  case renewal, notice
  case lastActivity = "last-activity"
  case customerSince = "customer-since"
  case locked
  case sdr, ae, am, csm, se
  case executiveSponsor = "executive-sponsor"

  public static let objectNames = ["account", "accounts", "company", "customer", "organization"]
  public static let titleIndex = TitleIndex<AccountColumn>()

  /// `Customer_State__c` may be a state of things.
  public var isKnownByWholeTitle: Bool { self == .name || self == .state }

  /// The columns that name the person in a role, not the record's owner.
  public static let roles: [AccountColumn] = [.sdr, .ae, .am, .csm, .se, .executiveSponsor]

  public var value: ColumnValue {
    switch self {
    case .id, .ownerID, .parentID: .id
    case .name, .parent, .kind, .segment, .industry, .country, .state, .city, .postal, .territory,
      .lifecycle, .risk, .currency, .requiredSkill:
      .text
    case .owner, .ownerEmail, .sdr, .ae, .am, .csm, .se, .executiveSponsor: .person
    case .arr, .mrr, .acv, .potential, .revenue: .money
    case .employees, .health, .workload: .integer
    case .renewal, .notice, .lastActivity, .customerSince: .day
    case .locked: .flag
    }
  }

  public var titles: [String] {
    switch self {
    case .id:
      [
        "account id 18", "case safe id", "account id", "company id", "customer id", "record id",
        "id", "hs object id", "do not modify account", "account number", "crm id",
      ]
    case .name:
      [
        "account name", "company name", "customer name", "account", "company", "customer",
        "organization name", "organization", "client name", "client", "name",
      ]
    case .owner:
      [
        "account owner", "company owner", "owner name", "owner", "owner full name", "record owner",
        "account rep", "sales rep", "sales agent", "rep",
      ]
    case .ownerID:
      ["account owner id", "owner id", "hubspot owner id", "company owner id", "owner user id"]
    case .ownerEmail: ["account owner email", "owner email", "owner e-mail", "account owner alias"]
    case .parent:
      ["parent account", "parent company", "ultimate parent", "parent", "subsidiary of"]
    case .parentID: ["parent account id", "parent id", "ultimate parent id"]
    case .kind: ["type", "account type", "relationship type", "company type", "customer type"]
    case .segment:
      ["segment", "account segment", "customer segment", "market segment", "sales segment"]
    case .industry: ["industry", "sector", "vertical"]
    case .country:
      [
        "billing country", "country", "billing country code", "country/region", "country region",
        "hq country", "address 1 country/region", "office location",
      ]
    case .state:
      [
        "billing state/province", "billing state", "billing state code", "state", "state/region",
        "state/province", "province", "hq state", "address 1 state/province",
      ]
    case .city: ["billing city", "city", "hq city", "address 1 city"]
    case .postal:
      [
        "billing zip/postal code", "billing postal code", "postal code", "zip", "zip code",
        "zip/postal code", "address 1 zip/postal code",
      ]
    case .territory:
      [
        "territory", "territory name", "account territory", "sales territory", "territory2 id",
        "region",
      ]
    case .lifecycle: ["lifecycle stage", "lifecycle", "account stage", "customer stage", "stage"]
    case .risk: ["churn risk", "risk", "risk level", "renewal risk"]
    case .arr:
      [
        "arr", "current arr", "annual recurring revenue", "account arr", "total arr",
        "customer arr", "arr amount", "annual recurring revenue arr",
      ]
    case .mrr: ["mrr", "current mrr", "monthly recurring revenue", "mrr amount", "total mrr"]
    case .acv: ["acv", "current acv", "annual contract value", "account acv", "contract value"]
    case .potential:
      [
        "potential", "expansion potential", "white space", "internal tam", "tam",
        "account potential",
        "potential arr",
      ]
    case .revenue: ["annual revenue", "revenue", "company revenue", "total revenue"]
    case .currency: ["currency", "account currency", "currency iso code", "currency code"]
    case .employees:
      [
        "employees", "number of employees", "no. of employees", "num. of employees",
        "employee count", "headcount", "# employees",
      ]
    case .health: ["health score", "health", "customer health", "customer health score"]
    case .workload: ["workload points", "workload", "workload score", "effort"]
    case .requiredSkill: ["required skill", "required skills", "skill required", "skill"]
    case .renewal:
      [
        "renewal date", "contract end date", "subscription end", "contract end",
        "subscription end date", "next renewal date", "next renewal", "renewal",
      ]
    case .notice: ["notice date", "cancellation notice date", "notice deadline", "notice"]
    case .lastActivity: ["last activity", "last activity date", "last contacted", "last touch"]
    case .customerSince:
      [
        "customer since", "signup date", "became a customer date", "start date",
        "customer start date",
      ]
    case .locked:
      ["locked", "is locked", "is excluded from realign", "excluded from realign", "do not move"]
    case .sdr: Role.sdr
    case .ae: Role.ae
    case .am: Role.am
    case .csm: Role.csm
    case .se: Role.se
    case .executiveSponsor: Role.executiveSponsor
    }
  }

  /// The titles of a role's column: the role's names, with `name` or `owner` after them too.
  ///
  /// Source: RULES §1, "Columns named like a role".
  private enum Role {
    static let sdr = named(
      "sdr", "bdr", "sales development representative", "sales development rep")
    static let ae = named("ae", "account executive")
    static let am = named(
      "am", "account manager", "key account manager", "customer account manager")
    static let csm = named(
      "csm", "customer success manager", "client success manager", "customer success")
    static let se = named("se", "sales engineer", "solutions engineer", "solution engineer")
    static let executiveSponsor = named("executive sponsor", "exec sponsor")

    private static func named(_ names: String...) -> [String] {
      names + names.map { $0 + " name" } + names.map { $0 + " owner" }
    }
  }
}
