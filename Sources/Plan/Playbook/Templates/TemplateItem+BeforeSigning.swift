/// The items up to the signature and the days after it.
///
/// Ids, owners, days, weights and guards: DOMAIN 10.1. Due days are days after the close date.
extension TemplateItem {
  static let beforeSigning: [TemplateItem] = [
    TemplateItem(
      "H01", .preClose, "Receiving owner named on the deal before the verbal yes",
      doneMeans: "one person is named who will be accountable for the customer",
      owner: .role(.ae), due: -14, weight: 3, guards: [.introduction, .scorecard],
      evidence: [EvidenceField("receiving owner", .person)], answer: .receiverNamed),
    TemplateItem(
      "H02", .preClose, "Promises log: every feature, date, price and service level promised",
      doneMeans: "each promise is written down, or the AE attests that there is none",
      owner: .role(.ae), due: -10, weight: 4, guards: [.oversell],
      evidence: [
        EvidenceField("promises", .list, atLeast: 1), EvidenceField("none were made", .flag),
      ],
      anyEvidence: true),
    TemplateItem(
      "H03", .preClose, "Each promise checked: shipped, configuration, roadmap or not planned",
      doneMeans: "no promise is without a verdict by someone who did not make it",
      owner: .role(.se), due: -7, weight: 4, guards: [.oversell],
      evidence: [EvidenceField("verdicts", .list)], answer: .promisesChecked),
    TemplateItem(
      "H04", .preClose, "The customer's top outcomes, one to three, in their own words",
      doneMeans: "each has a metric, where it stands, where it should be, and by when",
      owner: .role(.ae), due: -7, weight: 3, guards: [.scorecard],
      evidence: [EvidenceField("outcomes", .list, atLeast: 1)]),
    TemplateItem(
      "H05", .preClose, "Stakeholder map: buyer, champion, admin, likely blocker, billing",
      doneMeans: "at least three people are named with their part in it",
      owner: .role(.ae), due: -7, weight: 2, guards: [.introduction],
      evidence: [EvidenceField("contacts", .list, atLeast: 3)], answer: .contactsNamed),
    TemplateItem(
      "H06", .preClose, "MEDDPICC carried forward, its weakest element named",
      doneMeans: "all eight scores stand on the deal and the lowest is named",
      owner: .role(.ae), due: -5, weight: 2, guards: [.scorecard],
      evidence: [EvidenceField("scores", .text), EvidenceField("weakest element", .text)]),
    TemplateItem(
      "H07", .preClose, "Receiving owner joins one late-stage call",
      doneMeans: "the customer has met them before signing",
      owner: .role(.am), due: -5, weight: 2, guards: [.introduction],
      evidence: [EvidenceField("call date", .day), EvidenceField("attendees", .list)]),
    TemplateItem(
      "H08", .preClose, "Executive sponsor assigned and named to the customer",
      doneMeans: "the customer knows whom to call above the team",
      owner: .role(.executiveSponsor), due: -3, weight: 2, guards: [.introduction],
      evidence: [EvidenceField("sponsor", .person)]),
  ]

  static let aroundSigning: [TemplateItem] = [
    TemplateItem(
      "H09", .day0, "Contract facts recorded: term, renewal and notice dates, ACV, uplift cap",
      doneMeans: "they stand on the deal as they stand in the contract",
      owner: .role(.ae), due: 0, weight: 3, guards: [.scorecard],
      evidence: [
        EvidenceField("start", .day), EvidenceField("end", .day),
        EvidenceField("renewal date", .day), EvidenceField("notice date", .day),
        EvidenceField("ACV", .money), EvidenceField("uplift cap", .text),
      ],
      answer: .contractFacts),
    TemplateItem(
      "H10", .day0, "Handoff packet submitted with every field it must have",
      doneMeans: "the receiver can start without asking the AE",
      owner: .role(.ae), due: 1, weight: 4, guards: [.oversell, .scorecard],
      evidence: [EvidenceField("submitted on", .day)]),
    TemplateItem(
      "H11", .day0, "Three-way warm introduction to the champion and the economic buyer",
      doneMeans: "both have met the receiver with the AE present",
      owner: .role(.ae), due: 2, weight: 5, guards: [.introduction],
      evidence: [
        EvidenceField("introduced on", .day), EvidenceField("channel", .text),
        EvidenceField("names", .list, atLeast: 1),
      ]),
    TemplateItem(
      "H12", .day0, "Packet accepted, or returned with a reason",
      doneMeans: "the receiver has said yes, or what is missing",
      owner: .role(.am), due: 2, weight: 4, guards: [.scorecard],
      evidence: [EvidenceField("decision", .text), EvidenceField("decided on", .day)],
      answer: .accepted),
    TemplateItem(
      "H13", .day0, "Day-90 scorecard agreed by AE, AM and CSM",
      doneMeans: "all of them would call the same result good",
      owner: .role(.am), due: 3, weight: 3, guards: [.scorecard],
      evidence: [
        EvidenceField("agreed by", .list, atLeast: 2), EvidenceField("scorecard agreed on", .day),
      ]),
    TemplateItem(
      "H14", .day0, "Internal sync: promises, politics, risks, competitor, discount history",
      doneMeans: "what is not in the packet was said aloud and noted",
      owner: .role(.csm), due: 3, weight: 2, guards: [.oversell, .scorecard],
      evidence: [EvidenceField("sync date", .day), EvidenceField("notes", .text)]),
  ]
}
