import Plan

/// What the Pipeline screen says of a stage.
extension Stage {
  /// What belongs here, while nothing does.
  var emptyText: String {
    switch self {
    case .prospect: "No prospects: companies that have not bought. I imports accounts."
    case .qualified: "Nothing qualified: Q qualifies a prospect; a deal being qualified counts too."
    case .opportunity: "No open deals: I imports deals from the CRM."
    case .onboarding: "No live cards: a first deal won within 90 days opens one."
    case .managed: "No customers between onboarding and renewal."
    case .renewal: "No renewal is near enough to be worked."
    case .save: "No save is open."
    case .former: "No former customers."
    }
  }

  /// What is the matter with so many stuck accounts, after their number.
  func holdsUp(_ count: Int) -> String {
    let has = count == 1 ? "has" : "have"
    let isOrAre = count == 1 ? "is" : "are"
    return switch self {
    case .prospect, .managed: "\(has) no owner"
    case .qualified: "\(has) no SDR"
    case .opportunity: "\(has) a deal past its close date"
    case .onboarding: "\(isOrAre) red"
    case .renewal: "\(isOrAre) past the renewal date"
    case .save: "\(isOrAre) past the day of decision"
    case .former: "\(isOrAre) stuck"
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .prospect, .qualified, .managed: "Enter lists them, a assigns a person."
    case .opportunity: "Win, lose or re-date the deals in the CRM and import again."
    case .onboarding: "3 opens the cards; each says the way back."
    case .renewal: "Import the renewal, or open the save from the account's card."
    case .save: "Decide: kept or lost, on the account's card."
    case .former: ""
    }
  }

  /// Why its owner is who it is.
  var ownerRule: String {
    switch self {
    case .prospect: "A prospect is its AE's where one is assigned, else its SDR's, else nobody's."
    case .qualified: "A qualified account is the SDR's until an AE accepts it."
    case .opportunity: "An account with an open deal is the AE's until the contract is signed."
    case .onboarding:
      "Until the customer changes hands the AE answers, then the role that its coverage model names. "
        + "After signing, on the Design screen, says on which day that is."
    case .managed: "A customer is the commercial role's of its segment's leaf."
    case .renewal: "In renewal the commercial role of the leaf answers, and forecasts."
    case .save: "In a save the commercial role of the leaf answers until the day of decision."
    case .former: "A former customer is nobody's."
    }
  }
}
