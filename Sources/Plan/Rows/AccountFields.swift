/// What a CRM says of an account, field by field.
///
/// A dictionary by field is coded as an object, so that a journal's bytes have one order.
/// The one list from which import columns, table columns, inline editing, the plan file and the
/// JSON take an account's fields.
public enum AccountField: String, Codable, CodingKeyRepresentable, CaseIterable, Hashable,
  Sendable
{
  case name, kind, segment, industry, country, state, territory, parent, lifecycle, risk
  case city, postal, skill
  case arr, acv, potential, revenue
  case employees, health, workload
  case renewal, notice, lastActivity = "last-activity", customerSince = "customer-since"
  case locked

  public var valueKind: FieldKind {
    switch self {
    case .name, .kind, .segment, .industry, .country, .state, .territory, .parent, .lifecycle,
      .risk, .city, .postal, .skill:
      .text
    case .arr, .acv, .potential, .revenue: .money
    case .employees, .health, .workload: .number
    case .renewal, .notice, .lastActivity, .customerSince: .day
    case .locked: .flag
    }
  }

  /// The column title a person reads.
  public var title: String {
    switch self {
    case .name: "Account"
    case .kind: "Type"
    case .segment: "Segment"
    case .industry: "Industry"
    case .country: "Country"
    case .state: "State"
    case .territory: "Territory"
    case .parent: "Parent"
    case .lifecycle: "Lifecycle"
    case .risk: "Churn risk"
    case .city: "City"
    case .postal: "Postal code"
    case .skill: "Skill needed"
    case .arr: "ARR"
    case .acv: "ACV"
    case .potential: "Potential"
    case .revenue: "Revenue"
    case .employees: "Employees"
    case .health: "Health"
    case .workload: "Workload"
    case .renewal: "Renewal"
    case .notice: "Notice"
    case .lastActivity: "Last activity"
    case .customerSince: "Customer since"
    case .locked: "Locked"
    }
  }
}

/// The values a CRM gave for an account. Blank is nil, and nil is not 0.
public struct AccountFacts: Hashable, Codable, Sendable {
  public var name: String
  public var kind: AccountKind?
  public var segment: String?
  public var industry: String?
  public var country: String?
  public var state: String?
  public var territory: String?
  public var parent: String?
  public var lifecycle: String?
  public var risk: String?
  public var city: String?
  public var postal: String?
  /// What whoever owns it must be able to do: a language, an industry's papers.
  public var skill: String?
  /// Annual recurring revenue, and annual contract value.
  public var arr: Money?
  public var acv: Money?
  /// Revenue that could be won in twelve months.
  public var potential: Money?
  /// The customer's own annual revenue.
  public var revenue: Money?
  public var employees: Int?
  /// 0...100.
  public var health: Int?
  public var workload: Int?
  public var renewal: Day?
  public var notice: Day?
  public var lastActivity: Day?
  public var customerSince: Day?
  public var locked: Bool?

  public init(name: String) { self.name = name }

  /// One field by its name.
  ///
  /// Setting a value of another kind, a blank name or an unknown account kind changes nothing.
  public subscript(field: AccountField) -> FieldValue? {
    get {
      switch field {
      case .name: .text(name)
      case .kind: kind.map { .text($0.rawValue) }
      case .segment: segment.map(FieldValue.text)
      case .industry: industry.map(FieldValue.text)
      case .country: country.map(FieldValue.text)
      case .state: state.map(FieldValue.text)
      case .territory: territory.map(FieldValue.text)
      case .parent: parent.map(FieldValue.text)
      case .lifecycle: lifecycle.map(FieldValue.text)
      case .risk: risk.map(FieldValue.text)
      case .city: city.map(FieldValue.text)
      case .postal: postal.map(FieldValue.text)
      case .skill: skill.map(FieldValue.text)
      case .arr: arr.map(FieldValue.money)
      case .acv: acv.map(FieldValue.money)
      case .potential: potential.map(FieldValue.money)
      case .revenue: revenue.map(FieldValue.money)
      case .employees: employees.map(FieldValue.number)
      case .health: health.map(FieldValue.number)
      case .workload: workload.map(FieldValue.number)
      case .renewal: renewal.map(FieldValue.day)
      case .notice: notice.map(FieldValue.day)
      case .lastActivity: lastActivity.map(FieldValue.day)
      case .customerSince: customerSince.map(FieldValue.day)
      case .locked: locked.map(FieldValue.flag)
      }
    }
    set {
      if let newValue, newValue.kind != field.valueKind { return }
      switch field {
      case .name: if let text = newValue?.text, !text.isEmpty { name = text }
      case .kind: kind = newValue?.text.flatMap(AccountKind.init(rawValue:))
      case .segment: segment = newValue?.text
      case .industry: industry = newValue?.text
      case .country: country = newValue?.text
      case .state: state = newValue?.text
      case .territory: territory = newValue?.text
      case .parent: parent = newValue?.text
      case .lifecycle: lifecycle = newValue?.text
      case .risk: risk = newValue?.text
      case .city: city = newValue?.text
      case .postal: postal = newValue?.text
      case .skill: skill = newValue?.text
      case .arr: arr = newValue?.money
      case .acv: acv = newValue?.money
      case .potential: potential = newValue?.money
      case .revenue: revenue = newValue?.money
      case .employees: employees = newValue?.number
      case .health: health = newValue?.number
      case .workload: workload = newValue?.number
      case .renewal: renewal = newValue?.day
      case .notice: notice = newValue?.day
      case .lastActivity: lastActivity = newValue?.day
      case .customerSince: customerSince = newValue?.day
      case .locked: locked = newValue?.flag
      }
    }
  }
}

/// What an account is to the company.
public enum AccountKind: String, Codable, CaseIterable, Hashable, Sendable {
  case prospect, customer, former, partner
}
