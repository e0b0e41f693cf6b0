import Plan

extension Deal.Phase {
  /// Where a deal stands by the CRM's name for its stage; nil for a name that nobody knows.
  ///
  /// Source: the standard stages of Salesforce and HubSpot, and the words people put in their place.
  static func reading(stage: String) -> Deal.Phase? {
    let word = HeaderTitle.squashed(stage)
    return words[word] ?? words[withoutNumber(word)]
  }

  /// `3 - Proposal` and `S3 Proposal` are Proposal.
  private static func withoutNumber(_ word: String) -> String {
    let rest = word.drop { $0.isNumber }
    if rest.count < word.count { return String(rest) }
    guard word.hasPrefix("s") || word.hasPrefix("stage") else { return word }
    let numbered = word.dropFirst(word.hasPrefix("stage") ? 5 : 1)
    let name = numbered.drop { $0.isNumber }
    return name.count < numbered.count ? String(name) : word
  }

  private static let words: [String: Deal.Phase] = {
    var words: [String: Deal.Phase] = [:]
    for (phase, names) in spelled { for name in names { words[name] = phase } }
    return words
  }()

  private static let spelled: [Deal.Phase: [String]] = [
    .early: [
      "prospecting", "prospect", "qualification", "qualify", "qualifying", "qualified",
      "discovery", "discover", "sql", "sal", "mql", "lead", "new", "newlead", "meetingscheduled",
      "meetingset", "meetingbooked", "appointmentscheduled", "qualifiedtobuy", "initialcontact",
      "firstmeeting", "needsanalysis", "salesqualified", "identified", "pipeline", "outreach",
    ],
    .open: [
      "open", "engaging", "engaged", "demo", "demonstration", "presentation",
      "presentationscheduled", "proposal", "proposalpricequote", "proposalsent", "quote",
      "quotesent", "pricing", "valueproposition", "iddecisionmakers", "perceptionanalysis",
      "decisionmakerboughtin", "negotiation", "negotiationreview", "negotiating", "evaluation",
      "trial", "pilot", "poc", "proofofconcept", "validation", "technicalvalidation",
      "businesscase", "develop", "development", "solution", "scoping", "shortlist", "shortlisted",
      "review", "legal", "legalreview", "procurement", "inprogress", "bestcase",
    ],
    .commit: [
      "commit", "committed", "verbal", "verbalcommit", "verbalcommitment", "verbalagreement",
      "contract", "contractsent", "contracting", "contractsignature", "signature", "closing",
      "pendingsignature", "outforsignature", "awaitingsignature", "ordered", "orderform",
    ],
    .won: [
      "won", "closedwon", "closewon", "wonclosed", "signed", "booked", "win", "live", "onboarding",
      "implementation",
    ],
    .lost: [
      "lost", "closedlost", "closelost", "lostclosed", "closednodecision", "nodecision",
      "disqualified", "abandoned", "dead", "unqualified", "cancelled", "canceled", "omitted",
      "closedomitted", "withdrawn", "churned",
    ],
  ]
}

extension Deal.Kind {
  /// What the CRM's type of a deal means; nil for a type that nobody knows.
  static func reading(type: String) -> Deal.Kind? { words[HeaderTitle.squashed(type)] }

  private static let words: [String: Deal.Kind] = {
    var words: [String: Deal.Kind] = [:]
    for (kind, names) in spelled { for name in names { words[name] = kind } }
    return words
  }()

  private static let spelled: [Deal.Kind: [String]] = [
    .newBusiness: [
      "newbusiness", "new", "newcustomer", "newlogo", "newclient", "newaccount", "land",
      "acquisition", "firstsale", "initial",
    ],
    .expansion: [
      "expansion", "expand", "existingbusiness", "existingcustomer", "upsell", "crosssell",
      "addon", "addonbusiness", "upgrade", "existingcustomerupgrade", "existingcustomerreplacement",
      "existingcustomerdowngrade", "growth", "amendment",
    ],
    .renewal: ["renewal", "renew", "existingcustomerrenewal", "extension", "renewals"],
  ]
}
