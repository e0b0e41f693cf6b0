/// What a predicate can ask about.
public enum PredicateField: Hashable, Sendable {
  case fact(AccountField)
  case segment, owner, stage, id

  /// Whatever people call it: `ARR`, `churn risk`, `Churn_Risk__c`; nil where nothing is called so.
  public init?(named typed: String) {
    guard let field = Self.byName[Self.folded(typed)] else { return nil }
    self = field
  }

  /// Every name, as screens write it.
  public static var names: [String] { all.map(\.title) }

  static let all: [PredicateField] =
    AccountField.allCases.filter { $0 != .segment }.map(PredicateField.fact)
    + [.segment, .owner, .stage, .id]

  /// `Churn risk`.
  public var title: String {
    switch self {
    case .fact(let field): field.title
    case .segment: "Segment"
    case .owner: "Owner"
    case .stage: "Stage"
    case .id: "Id"
    }
  }

  /// What its values are.
  public var kind: FieldKind {
    switch self {
    case .fact(let field): field.valueKind
    case .segment, .owner, .stage, .id: .text
    }
  }

  private static let byName: [String: PredicateField] = {
    var names: [String: PredicateField] = [:]
    for field in all {
      names[folded(field.title)] = field
      if case .fact(let fact) = field { names[folded(fact.rawValue)] = field }
    }
    names["name"] = .fact(.name)
    names["region"] = .fact(.territory)
    names["billingstate"] = .fact(.state)
    names["billingcountry"] = .fact(.country)
    names["billingcity"] = .fact(.city)
    names["accountid"] = .id
    return names
  }()

  /// Letters and digits in lower case, without the ending of a custom field.
  private static func folded(_ name: String) -> String {
    var name = name.lowercased()
    if name.hasSuffix("__c") { name.removeLast(3) }
    return name.filter { $0.isLetter || $0.isNumber }
  }
}
