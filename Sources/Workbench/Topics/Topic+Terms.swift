import Plan

/// The short words of the field, for whoever meets them for the first time.
extension Topic {
  static let terms = [
    Topic(
      "abbreviations", "Short words of the field",
      "What ARR, NRR, MQL, RACI and the others stand for.",
      words: [
        "arr", "acv", "nrr", "grr", "mql", "mqls", "sql", "sqls", "plg", "motion", "sdr", "ae",
        "am",
        "csm", "se", "ote", "quota", "nrr and grr", "t-60", "t-90", "t-120", "d42", "d90",
      ],
      related: ["stage", "accountable", "tree"],
      text: { _ in
        [
          "ARR is what customers pay in a year; ACV what one contract is worth in a year. GRR is the "
            + "part of last year's ARR that stayed, NRR the same with what those customers bought "
            + "on top. OTE is a person's pay at full quota: fixed and variable pay together.",
          "SDR: finds and qualifies prospects. AE: sells. AM: keeps a customer's contract, renewal "
            + "and expansion. CSM: cares that the product is used. SE: answers for the technology. "
            + "An MQL is a lead that marketing hands on, an SQL one that an SDR has qualified.",
          "PLG, the product-led motion: people begin by using the product and pay later, with "
            + "hardly any selling. RACI says who answers (A), does (R), is asked (C) and is told (I).",
          "T-90 is 90 days before a renewal; d42 and d90 are days after the start of a save or of a "
            + "handoff.",
        ]
      })
  ]
}
