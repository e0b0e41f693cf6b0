/// The templates a new plan starts with.
///
/// Which items each has, and which are critical: RULES §5.
extension HandoffTemplate {
  /// All eight, version 1.
  ///
  /// - Parameter sponsorFrom: the ACV from which a customer gets an executive sponsor.
  static func defaults(sponsorFrom: Money) -> [HandoffTemplate] {
    let enterprise = enterprise(sponsorFrom: sponsorFrom)
    return [
      light, standard, enterprise,
      onboarding(.onboardingLight, "Onboarding, light", from: light),
      onboarding(.onboardingStandard, "Onboarding, standard", from: standard),
      onboarding(.onboardingEnterprise, "Onboarding, enterprise", from: enterprise),
      territoryMove, territoryMoveShort,
    ]
  }

  private static let everyItem =
    TemplateItem.beforeSigning + TemplateItem.aroundSigning + TemplateItem.firstMonth
    + TemplateItem.secondMonth + TemplateItem.thirdMonth

  private static let light = HandoffTemplate(
    .light, "Light", everyItem,
    only: ["H02", "H04", "H09", "H11", "H12", "H15", "H19", "H25", "H32"],
    critical: ["H02", "H11", "H19", "H32"], silenceAccepts: 2
  )
  .changing("H11") {
    $0.title = "Introduction to the champion and the economic buyer, by mail or in a call"
    $0.doneMeans = "both have heard from the AE who takes over; an e-mail counts"
  }

  private static let standard = HandoffTemplate(
    .standard, "Standard", everyItem,
    only: [
      "H01", "H02", "H03", "H04", "H05", "H09", "H11", "H12", "H15", "H17", "H19", "H20", "H21",
      "H23", "H25", "H27", "H32", "H34",
    ],
    critical: ["H02", "H11", "H12", "H19", "H25", "H32"]
  )
  .changing("H12") {
    $0.take(over: "H10", from: everyItem)
    $0.title = "Packet submitted, and accepted or returned with a reason"
    $0.doneMeans = "the receiver has all they need and has said yes, or what is missing"
  }
  .changing("H15") {
    $0.take(over: "H13", from: everyItem)
    $0.title = "Kickoff held with the AE in its first part, the day-90 scorecard agreed"
    $0.doneMeans = "the customer heard who takes over, and all would call the same result good"
  }
  .changing("H34") {
    $0.take(over: "H33", from: everyItem)
    $0.title = "Transfer signed: AE released, AM owner, and the customer names AM and CSM"
    $0.doneMeans = "the CRM shows the new owner, the AE owes nothing, the customer knows both"
  }

  private static func enterprise(sponsorFrom: Money) -> HandoffTemplate {
    HandoffTemplate(
      .enterprise, "Enterprise", everyItem, only: Set(everyItem.map(\.id)),
      critical: ["H02", "H03", "H08", "H11", "H12", "H19", "H25", "H32"]
    )
    .changing("H08") { $0.onlyFrom = sponsorFrom }
  }

  /// The card of an AE who hands over to nobody: acceptance, introduction and release fall away,
  /// and what is left does not speak of a second person.
  private static func onboarding(
    _ id: TemplateID, _ title: String, from base: HandoffTemplate
  ) -> HandoffTemplate {
    let released: Set<String> = ["H01", "H07", "H11", "H12", "H33", "H34"]
    return HandoffTemplate(
      id: id, version: 1, title: title, silenceAccepts: nil,
      items: base.items.filter { !released.contains($0.id) }
    )
    .changing("H10") {
      $0.title = "Onboarding packet complete, with every field it must have"
      $0.doneMeans = "anyone who steps in could start from it"
    }
    .changing("H13") {
      $0.title = "Day-90 scorecard agreed with the customer"
      $0.doneMeans = "both sides would call the same result good"
    }
    .changing("H15") {
      $0.title =
        $0.evidence.count > 2
        ? "Kickoff held with the customer, the day-90 scorecard agreed"
        : "Kickoff held with the customer"
      $0.doneMeans = "the customer knows the plan and who does what"
    }
    .changing("H20") {
      $0.title = "AE meets the economic buyer after signing"
      $0.doneMeans = "the buyer was asked how it goes"
    }
  }

  private static let moveItems = TemplateItem.beforeMove + TemplateItem.afterMove

  private static let territoryMove = HandoffTemplate(
    .territoryMove, "Territory move", moveItems, only: Set(moveItems.map(\.id)),
    critical: ["M05", "M06", "M07", "M08"])

  private static let territoryMoveShort = HandoffTemplate(
    .territoryMoveShort, "Territory move, short", moveItems,
    only: ["M02", "M04", "M06", "M07", "M12"], critical: ["M06", "M07"], silenceAccepts: nil
  )
  .changing("M07") {
    $0.title = "Introduction of the new owner, by mail or in a call"
    $0.doneMeans = "the customer heard from the old owner who takes over; an e-mail counts"
  }
}

// MARK: - Making one template from another

extension HandoffTemplate {
  private init(
    _ id: TemplateID, _ title: String, _ items: [TemplateItem], only kept: Set<String>,
    critical: Set<String>, silenceAccepts: Int? = nil
  ) {
    let items = items.filter { kept.contains($0.id) }.map { item in
      var item = item
      item.isCritical = critical.contains(item.id)
      return item
    }
    self.init(id: id, version: 1, title: title, silenceAccepts: silenceAccepts, items: items)
  }

  /// The template with one of its items changed; as it is when it has no such item.
  private func changing(
    _ id: String, _ change: (inout TemplateItem) -> Void
  ) -> HandoffTemplate {
    var template = self
    if let index = items.firstIndex(where: { $0.id == id }) { change(&template.items[index]) }
    return template
  }
}

extension TemplateItem {
  /// Makes this item stand for another one too: its evidence comes first, its guards are added.
  fileprivate mutating func take(over id: String, from items: [TemplateItem]) {
    guard let other = items.first(where: { $0.id == id }) else { return }
    evidence = other.evidence + evidence
    guards = Guard.allCases.filter { guards.contains($0) || other.guards.contains($0) }
  }
}
