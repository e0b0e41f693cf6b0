/// The items from kickoff to day 90.
///
/// Ids, owners, days, weights and guards: DOMAIN 10.1. Due days are days after the close date.
extension TemplateItem {
  static let firstMonth: [TemplateItem] = [
    TemplateItem(
      "H15", .to30, "Kickoff held, the AE in its first part, the transfer said aloud",
      doneMeans: "the customer heard from the AE who takes over",
      owner: .role(.csm), due: 14, weight: 4, guards: [.introduction],
      evidence: [EvidenceField("kickoff date", .day), EvidenceField("attendees", .list)]),
    TemplateItem(
      "H16", .to30, "Success plan shared: outcomes, milestones, an owner on both sides, dates",
      doneMeans: "the customer has it and has named its own people in it",
      owner: .role(.csm), due: 14, weight: 3, guards: [.scorecard],
      evidence: [EvidenceField("plan link", .text)]),
    TemplateItem(
      "H17", .to30, "Every promise confirmed or reset with the customer in writing",
      doneMeans: "the customer has a written word on each one",
      owner: .role(.csm), due: 14, weight: 3, guards: [.oversell],
      evidence: [EvidenceField("written on", .day)], answer: .promisesTold),
    TemplateItem(
      "H18", .to30, "Technical start: access, single sign-on, integrations, data load",
      doneMeans: "the customer's own data is in",
      owner: .role(.se), due: 21, weight: 2, guards: [.oversell],
      evidence: [EvidenceField("technical status", .text)]),
    TemplateItem(
      "H19", .to30, "First value: one named use case live",
      doneMeans: "the customer's own users ran it on their own data",
      owner: .role(.csm), due: 30, weight: 4, guards: [.oversell],
      evidence: [EvidenceField("date", .day), EvidenceField("metric", .text)]),
    TemplateItem(
      "H20", .to30, "AM meets the economic buyer without the AE",
      doneMeans: "the buyer talked with the AM alone",
      owner: .role(.am), due: 30, weight: 3, guards: [.introduction],
      evidence: [EvidenceField("meeting date", .day)]),
    TemplateItem(
      "H21", .to30, "Day-30 health recorded: usage, tickets, engagement, executive cover",
      doneMeans: "a score from 0 to 100 stands on the account",
      owner: .role(.csm), due: 30, weight: 2, guards: [.scorecard],
      evidence: [EvidenceField("health", .number, atLeast: 0, atMost: 100)], answer: .healthKnown),
  ]

  static let secondMonth: [TemplateItem] = [
    TemplateItem(
      "H22", .to60, "Adoption: active seats of licensed seats at or above target",
      doneMeans: "the percentage that was agreed is reached",
      owner: .role(.csm), due: 45, weight: 3, guards: [.oversell],
      evidence: [EvidenceField("active %", .number), EvidenceField("target %", .number)],
      answer: .adoptionReached),
    TemplateItem(
      "H23", .to60, "Multi-thread: three contacts in two functions, one of them finance or IT",
      doneMeans: "the account does not hang on one person",
      owner: .role(.am), due: 45, weight: 3, guards: [.introduction],
      evidence: [
        EvidenceField("contacts", .number, atLeast: 3),
        EvidenceField("functions", .list, atLeast: 2),
      ],
      answer: .multiThreaded),
    TemplateItem(
      "H24", .to60, "No ticket of severity 1 or 2 older than 14 days",
      doneMeans: "none is open that long today",
      owner: .role(.csm), due: 45, weight: 2, guards: [.oversell],
      evidence: [EvidenceField("old severe tickets", .number, atMost: 0)]),
    TemplateItem(
      "H25", .to60, "Promises due so far delivered, or a dated recovery plan agreed",
      doneMeans: "the customer has what was promised by now, or has agreed when",
      owner: .role(.am), due: 60, weight: 3, guards: [.oversell],
      evidence: [
        EvidenceField("all delivered on", .day), EvidenceField("recovery plan dated", .day),
      ],
      anyEvidence: true, answer: .promisesKept),
    TemplateItem(
      "H26", .to60, "AE at the day-60 review, the AE's open promises closed",
      doneMeans: "no promise of the AE is left open",
      owner: .role(.ae), due: 60, weight: 2, guards: [.oversell, .scorecard],
      evidence: [
        EvidenceField("review date", .day), EvidenceField("open promises", .number, atMost: 0),
      ]),
    TemplateItem(
      "H27", .to60, "Day-60 review: outcome 1 measured against where it began",
      doneMeans: "there is a number, and it was compared",
      owner: .role(.csm), due: 60, weight: 3, guards: [.scorecard],
      evidence: [EvidenceField("measured value", .text)]),
  ]

  static let thirdMonth: [TemplateItem] = [
    TemplateItem(
      "H28", .to90, "Account plan: renewal date, expansion ideas, org chart, risks",
      doneMeans: "the plan is written where the team finds it",
      owner: .role(.am), due: 75, weight: 2, guards: [.scorecard],
      evidence: [EvidenceField("plan link", .text)]),
    TemplateItem(
      "H29", .to90, "Health at or above the green line, or a save plan under way",
      doneMeans: "the account is green, or someone is saving it",
      owner: .role(.csm), due: 80, weight: 3, guards: [.scorecard],
      evidence: [
        EvidenceField("health", .number, atLeast: 0, atMost: 100),
        EvidenceField("save plan", .text),
      ],
      anyEvidence: true, answer: .healthGreenOrSave),
    TemplateItem(
      "H30", .to90, "First business review with the economic buyer or the sponsor",
      doneMeans: "someone who decides on money was in the room",
      owner: .role(.am), due: 85, weight: 3, guards: [.introduction],
      evidence: [EvidenceField("review date", .day)]),
    TemplateItem(
      "H31", .to90, "Renewal deal in the CRM: date, amount, forecast category",
      doneMeans: "the renewal is forecast by one person",
      owner: .role(.am), due: 85, weight: 2, guards: [.scorecard],
      evidence: [
        EvidenceField("renewal deal", .text), EvidenceField("closes on", .day),
        EvidenceField("amount", .money), EvidenceField("forecast category", .text),
      ],
      answer: .renewalDeal),
    TemplateItem(
      "H32", .exit, "Outcome 1 met, or on a dated path the customer confirmed",
      doneMeans: "the customer said so",
      owner: .role(.csm), due: 90, weight: 4, guards: [.oversell, .scorecard],
      evidence: [EvidenceField("confirmed by", .text), EvidenceField("confirmed on", .day)]),
    TemplateItem(
      "H33", .exit, "Customer names AM and CSM as its contacts",
      doneMeans: "they were asked, and named the right people",
      owner: .role(.am), due: 90, weight: 3, guards: [.introduction],
      evidence: [EvidenceField("customer asked on", .day)]),
    TemplateItem(
      "H34", .exit, "Transfer signed: the AE released, the AM owner in the CRM",
      doneMeans: "the CRM shows the new owner and the AE owes nothing",
      owner: .role(.am), due: 90, weight: 3, guards: [.scorecard],
      evidence: [EvidenceField("new owner", .person), EvidenceField("released on", .day)],
      answer: .transferred),
  ]
}
