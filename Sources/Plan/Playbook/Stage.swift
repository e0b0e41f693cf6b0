/// Where a customer stands between first mail and last contract.
///
/// Source: RULES §1, SCREENS §2.
public enum Stage: String, Codable, CaseIterable, Sendable {
  case prospect, qualified, opportunity, onboarding, managed, renewal, save, former

  /// `Opportunity`.
  public var title: String {
    switch self {
    case .prospect: "Prospect"
    case .qualified: "Qualified"
    case .opportunity: "Opportunity"
    case .onboarding: "Onboarding"
    case .managed: "Managed"
    case .renewal: "Renewal"
    case .save: "Save"
    case .former: "Former"
    }
  }

  /// What its owner is measured on; nil where nobody is.
  public var kpi: String? {
    switch self {
    case .prospect: "MQLs"
    case .qualified: "SQLs"
    case .opportunity: "new ARR"
    case .onboarding: "first value d30"
    case .managed: "GRR, NRR"
    case .renewal: "on time, early"
    case .save: "saved"
    case .former: nil
    }
  }

  /// Whether the company has a contract with us.
  public var isCustomer: Bool {
    switch self {
    case .prospect, .qualified, .opportunity, .former: false
    case .onboarding, .managed, .renewal, .save: true
    }
  }
}

extension Stage: Comparable {
  /// In the order in which a customer passes them.
  public static func < (left: Stage, right: Stage) -> Bool { left.position < right.position }

  private var position: Int {
    switch self {
    case .prospect: 0
    case .qualified: 1
    case .opportunity: 2
    case .onboarding: 3
    case .managed: 4
    case .renewal: 5
    case .save: 6
    case .former: 7
    }
  }
}
