import Plan

/// The org-design tree and what hangs on it.
extension Topic {
  static let design = [
    Topic(
      "tree", "The org-design tree",
      "Two numbers decide who sells and who keeps a segment.",
      words: ["design", "decision tree", "decide", "segment unanswered", "arr", "acv"],
      related: ["leaf", "segment", "warnings"],
      text: { facts in
        [
          "Company ARR under \(facts.amount(\.arrUnder)): one AE for life. Else the segment's ACV "
            + "decides: under \(facts.amount(\.acvUnder)) AE + CSM, up to and with "
            + "\(facts.amount(\.acvUpTo)) AE + AM, above it the pod.",
          "Both numbers come from the imported accounts and can be typed over. A self-serve "
            + "company may stay full-stack below \(facts.amount(\.plgCeiling)), as an exception "
            + "with a reason; between \(facts.amount(\.transitionFrom)) and "
            + "\(facts.amount(\.transitionTo)) the first AMs are hired; an average ACV from "
            + "\(facts.amount(\.strategicAverage)) asks for "
            + "\(facts.playbook.strategicBook.text) named accounts per manager.",
          "The shape is fixed, the amounts are yours: t on Design edits them. Move a number along "
            + "the line and everything below follows before you keep it.",
        ]
      },
      source: {
        "\($0.source(.arrFullStack)); what happens exactly on an edge is \(TopicFacts.ours)"
      }
    ),
    Topic(
      "leaf", "Leaves",
      "The four outcomes of the tree.",
      words: ["leaves", "full-stack", "full stack ae", "ae + csm", "ae + am", "pod"],
      related: ["tree", "coverage", "stray"],
      text: { facts in
        Leaf.allCases.map { leaf in
          let model = facts.playbook.coverage(leaf)
          let book = model.accountsPerManager.map {
            " \($0.text) accounts per \(model.managerRole.abbreviation)."
          }
          return "\(leaf.title): \(leaf.summary).\(book ?? "")"
        } + [
          "x on Design takes a leaf against the tree; the reason is kept beside it and shown "
            + "wherever the leaf is."
        ]
      },
      source: { $0.source(.bookMidMarket) }),
    Topic(
      "segment", "Segments",
      "Groups of accounts that are sold to and kept in one way.",
      words: ["segments", "smb", "mid-market", "enterprise", "band", "bands"],
      related: ["tree", "stray", "leaf"],
      text: { facts in
        [
          "A segment takes its accounts by the value of the file's Segment column, or from one ACV "
            + "to another. Each has a leaf of its own. B on Design makes three by the tree's own "
            + "amounts: under \(facts.amount(\.acvUnder)), up to \(facts.amount(\.acvUpTo)), above.",
          "The segment's ACV is the mean over its accounts; where the file has none, ARR stands "
            + "for it. Type another if you plan for what the segment will be. C puts an account "
            + "into a segment by hand.",
        ]
      }),
    Topic(
      "stray", "Accounts out of range",
      "Accounts whose own ACV fits another segment than theirs.",
      words: ["stray", "strays", "out of range", "misfit"], related: ["segment", "leaf", "tree"],
      text: { _ in
        [
          "A segment is worked by its mean, and some accounts in it are far from the mean. Taken by "
            + "itself, the ACV of such an account (its ARR, where the file has no ACV) would lead to "
            + "another answer of the tree. One under "
            + "its segment's range costs more attention than it pays; one over it gets less than "
            + "its contract is worth.",
          "Today counts them by segment. Move them to another segment with C, draw the bands anew, "
            + "or leave them: it is a mark, not an error.",
        ]
      }),
    Topic(
      "book", "Books",
      "All accounts that one seat holds in one role.",
      words: [
        "books", "book share", "limit", "capacity", "balance", "most over", "most under", "target",
        "of target",
      ],
      related: ["seat", "benchmarks", "tenure"],
      text: { facts in
        [
          "Ranges of the field are marks, not walls: \(facts.figure(.bookMidMarket)) per AM "
            + "(mid-market), \(facts.figure(.bookEnterprise)) (pod), "
            + "\(facts.figure(.bookStrategic)) (strategic). The limit is yours: b on Design sets "
            + "it, offered from the books you have, for the role that manages the segment; it counts "
            + "for no other when the leaf changes. There is no minimum that you did not set.",
          "A target is the equal part of all that the books of one role hold or wait for, on the "
            + "day of the moves; of target is what a book holds of its own. The headline of a "
            + "balance is the most over and the most under. A seat with a "
            + "share under 100%, such as a new hire, has that part of the target. A book over "
            + "several segments adds up its parts of each limit.",
        ]
      },
      source: { $0.source(.bookMidMarket) }),
    Topic(
      "measures", "Measures of books",
      "What is measured of books, and what each number says.",
      words: [
        "metrics", "measures", "score", "gini", "cv", "outlier", "hhi", "composite", "index",
        "kept", "at risk", "collisions", "orphans",
      ],
      related: ["book", "benchmarks"],
      text: { _ in
        [
          "Index is what a book carries over its target. Score is 100 less the variation (standard "
            + "deviation over mean) in percent; Gini is 0 where all carry the same. Within a fifth "
            + "counts its own edge. An outlier lies over one and a half deviations from the mean. "
            + "The composite weighs potential 35, workload 25, count 20 and ARR 20; what is blank "
            + "everywhere has no weight. HHI is the sum of the squares of all parts of a book's ARR.",
          "Kept is what stays with an owner who could keep it; a move is forced where nobody holds "
            + "the account, or whoever does has left or may not, else elective. At risk is "
            + "\(TerritoryRules.riskLow.percent) to \(TerritoryRules.riskHigh.percent) of the moved "
            + "customers' ARR: a study of departures, an upper guide for planned moves.",
          "A collision is a move within \(TerritoryRules.renewalDays) days before a renewal, inside "
            + "a live handoff, or a second one within \(TerritoryRules.secondMoveDays) days. "
            + "Exceptions are accounts named, excepted or held over: from "
            + "\(TerritoryRules.exceptionsAmber.percent) on rules want mending, from "
            + "\(TerritoryRules.exceptionsRed.percent) they have stopped deciding.",
        ]
      },
      source: { $0.source(.transitionCost) }),
    Topic(
      "warnings", "Warnings W1 to W7",
      "What is likely to go wrong in a segment's design.",
      words: ["warning", "w1", "w2", "w3", "w4", "w5", "w6", "w7"],
      related: ["tree", "coverage", "benchmarks"],
      text: { facts in
        [
          "W1 an AE works as AM, usually at \(facts.figure(.variableDrop)) less variable pay. "
            + "W2 AE and AM are both paid on one expansion, which costs "
            + "\(facts.figure(.doublePay)) of it. W3 one person is AE and keeper where the tree "
            + "parts the two. W4 two people forecast one renewal.",
          "W5 there is no AM while the ACV is within "
            + "\(facts.playbook.thresholds.near.percent) of "
            + "\(facts.amount(\.acvUnder)). W6 a quota is outside its band of on-target "
            + "earnings: AE \(facts.figure(.aeQuotaMultiple)), AM "
            + "\(facts.figure(.amQuotaMultiple)). W7 a stage has accounts and no role that could "
            + "own them.",
          "Each stands on Design under its segment with what mends it.",
        ]
      },
      source: { "\($0.source(.doublePay)); \($0.source(.aeQuotaMultiple))" }),
    Topic(
      "expansion", "Expansion routing",
      "Whether an AE or the keeper works a customer's next purchase.",
      words: ["expansions", "upsell", "routing"], related: ["accountable", "warnings"],
      text: { facts in
        [
          "A new business unit, or more than \(facts.playbook.thresholds.expansionOver.percent) "
            + "of the contract there is, makes a deal of its own with an AE, paid as new business. "
            + "Anything else is routine and the keeper's. Exactly on the line it stays routine.",
          "Parts of one need within 90 days are added up first, so that splitting it changes "
            + "nothing.",
        ]
      },
      source: { "\($0.source(.arrFullStack)); the edges are \(TopicFacts.ours)" }),
    Topic(
      "benchmarks", "Benchmarks and their sources",
      "Where the numbers of the field come from, and how far to trust them.",
      words: ["benchmark", "sources", "source", "unverified", "grade", "rivals"],
      related: ["tree", "book", "warnings"],
      text: { facts in
        [
          "Every number of the field carries its source, its year and a grade. A: peer-reviewed, or "
            + "a named survey read at its source. B: a named survey read on another page. C: a "
            + "vendor's page. Unverified: a claim that could not be checked; it stands in the plan "
            + "as a default, not as a fact. Our default: set by Remit.",
          "Sources disagree, and rivals stand beside the value: on Design i shows them. Of "
            + "\(facts.playbook.benchmarks.count) benchmarks "
            + "\(facts.playbook.benchmarks.count(where: \.isSeedClaim)) are unverified.",
          "The best supported says what a change of person costs: \(facts.figure(.transitionCost)) "
            + "of a customer's yearly sales, measured where reps left.",
        ]
      },
      source: { $0.source(.transitionCost) }),
  ]
}
