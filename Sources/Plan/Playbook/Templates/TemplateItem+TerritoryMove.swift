/// The items of a territory move: the list of DOMAIN 10.4 (after GitLab's account handoff) as a
/// table of its own. Ids, days, weights, criticals and guards are our defaults.
///
/// Due days are days after the effective date.
extension TemplateItem {
  /// The item that says of each open deal whether it is held or moved.
  public static let openDeals = "M06"

  static let beforeMove: [TemplateItem] = [
    TemplateItem(
      "M01", .preClose, "Account plan and history reviewed",
      doneMeans: "the new owner can say what was sold, why, and what is open",
      owner: .receiver, due: -7, weight: 2, guards: [.scorecard],
      evidence: [EvidenceField("reviewed on", .day)]),
    TemplateItem(
      "M02", .preClose, "Open promises and tickets listed",
      doneMeans: "nothing the customer waits for is known to the old owner alone",
      owner: .giver, due: -5, weight: 4, guards: [.oversell],
      evidence: [EvidenceField("open items", .list), EvidenceField("none are open", .flag)],
      anyEvidence: true),
    TemplateItem(
      "M03", .preClose, "Old and new owner have met",
      doneMeans: "politics, risks and discounts were talked through",
      owner: .both, due: -3, weight: 3, guards: [.oversell, .scorecard],
      evidence: [EvidenceField("meeting date", .day), EvidenceField("notes", .text)]),
    TemplateItem(
      "M04", .preClose, "Renewal and notice dates confirmed",
      doneMeans: "the new owner has read them in the contract",
      owner: .receiver, due: -1, weight: 3, guards: [.scorecard],
      evidence: [EvidenceField("renewal date", .day), EvidenceField("notice date", .day)]),
    TemplateItem(
      "M05", .day0, "Parent and children reassigned",
      doneMeans: "the family has one owner in the CRM, or a reason why not",
      owner: .role(.revOps), due: 0, weight: 3, guards: [.scorecard],
      evidence: [EvidenceField("reassigned on", .day)]),
    TemplateItem(
      openDeals, .day0, "Open opportunities: each held or moved",
      doneMeans: "nobody works a deal that someone else is paid for",
      owner: .both, due: 0, weight: 4, guards: [.scorecard],
      evidence: [EvidenceField("held", .list), EvidenceField("moved", .list)], anyEvidence: true),
  ]

  static let afterMove: [TemplateItem] = [
    TemplateItem(
      "M07", .to30, "Joint introduction on the next call",
      doneMeans: "the customer met the new owner with the old one present",
      owner: .giver, due: 5, weight: 5, guards: [.introduction],
      evidence: [EvidenceField("introduced on", .day), EvidenceField("names", .list, atLeast: 1)]),
    TemplateItem(
      "M08", .to30, "Follow-up mail that names the new contact",
      doneMeans: "the customer has it in writing",
      owner: .giver, due: 6, weight: 3, guards: [.introduction],
      evidence: [EvidenceField("sent on", .day)]),
    TemplateItem(
      "M09", .to30, "Channels and recurring meetings transferred",
      doneMeans: "the new owner hosts them",
      owner: .giver, due: 7, weight: 2, guards: [.introduction],
      evidence: [EvidenceField("transferred on", .day)]),
    TemplateItem(
      "M10", .to30, "Credit split written",
      doneMeans: "both owners know who is paid for what, until when",
      owner: .role(.revOps), due: 7, weight: 2, guards: [.scorecard],
      evidence: [EvidenceField("split", .text)]),
    TemplateItem(
      "M11", .to30, "New owner's first meeting alone",
      doneMeans: "the customer talked business with the new owner",
      owner: .receiver, due: 21, weight: 5, guards: [.introduction],
      evidence: [EvidenceField("meeting date", .day)]),
    TemplateItem(
      "M12", .to30, "Health at day 30 unchanged or better",
      doneMeans: "the score is no lower than on the effective date",
      owner: .receiver, due: 30, weight: 4, guards: [.oversell, .scorecard],
      evidence: [EvidenceField("health", .number, atLeast: 0, atMost: 100)]),
  ]
}
