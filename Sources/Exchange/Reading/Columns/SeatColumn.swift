/// The columns of a list of seats, reps or users.
///
/// Source: RULES §6 and DOMAIN 7.2 ("user"), and the headers of real exports.
public enum SeatColumn: String, ImportColumn {
  case id, name
  case firstName = "first-name"
  case lastName = "last-name"
  case email, role, title, manager
  case managerID = "manager-id"
  case segment, region, states, skills
  case isActive = "active"
  case isOpen = "open"
  case start, end
  case rampStatus = "ramp-status"
  case rampMonths = "ramp-months"
  case fte
  case bookShare = "book-share"
  case limit
  case minimumAccounts = "min-accounts"
  case quota, ote, currency

  public static let objectNames = ["user", "rep", "seat", "employee", "owner"]
  public var isKnownByWholeTitle: Bool {
    self == .name || self == .firstName || self == .lastName
  }
  public static let titleIndex = TitleIndex<SeatColumn>()

  public var value: ColumnValue {
    switch self {
    case .id, .managerID: .id
    case .name, .firstName, .lastName, .role, .title, .segment, .region, .states, .skills,
      .rampStatus, .currency:
      .text
    case .email, .manager: .person
    case .isActive, .isOpen: .flag
    case .start, .end: .day
    case .rampMonths, .limit, .minimumAccounts: .integer
    case .fte, .bookShare: .share
    case .quota, .ote: .money
    }
  }

  public var titles: [String] {
    switch self {
    case .id: ["user id", "user id 18", "rep id", "seat id", "owner id", "employee id", "id"]
    case .name:
      [
        "full name", "rep name", "seat name", "seat", "sales agent", "sales rep",
        "rep", "agent", "user", "user full name", "employee name", "employee", "person", "owner",
        "account owner", "owner name", "name", "user name",
      ]
    case .firstName: ["first name", "given name"]
    case .lastName: ["last name", "surname", "family name"]
    case .email: ["email", "e-mail", "email address", "work email", "user email"]
    case .role: ["role", "role name", "user role", "sales role", "seat role", "function"]
    case .title: ["title", "job title", "position"]
    case .manager: ["manager", "manager name", "reports to", "team lead", "manager full name"]
    case .managerID: ["manager id", "manager user id"]
    case .segment: ["segment", "segments", "sales segment", "market segment"]
    case .region:
      [
        "region", "regional office", "territory", "territory name", "territory2 id", "office",
        "sales region", "team",
      ]
    case .states: ["coverage states", "states", "states covered", "coverage", "geography"]
    case .skills: ["skills", "skill", "languages"]
    case .isActive: ["active", "is active", "user active"]
    case .isOpen: ["open", "open seat", "is open", "vacant"]
    case .start: ["start date", "hire date", "start", "started", "date started", "hired"]
    case .end: ["end date", "termination date", "end", "last day", "leave date"]
    case .rampStatus: ["ramp status", "ramp", "ramping", "ramp state"]
    case .rampMonths: ["ramp months", "ramp (months)", "ramp period", "ramp time"]
    case .fte: ["fte", "full time equivalent", "capacity fte"]
    case .bookShare: ["book share", "target share", "share of book", "share"]
    case .limit: ["limit", "max accounts", "account limit", "maximum accounts", "capacity"]
    case .minimumAccounts: ["min accounts", "minimum accounts"]
    case .quota: ["quota", "annual quota", "quota amount", "target quota"]
    case .ote: ["ote", "on target earnings", "on-target earnings"]
    case .currency: ["currency", "currency iso code", "currency code"]
    }
  }
}
