import Plan

/// Who owns what, and since when.
extension Topic {
  static let ownership = [
    Topic(
      "boundary", "The boundary sentence",
      "Who owns an account now, until what, and who gets it next.",
      words: ["boundary sentence", "boundary test", "sentence", "who owns"],
      related: ["accountable", "stage", "vacancy"],
      text: { _ in
        [
          "One sentence answers it for every account and every open deal on any day: which role "
            + "and which person is accountable now, what ends that, and who is next. There is "
            + "never a second owner. Where there is none, the sentence says so, and the gap is a "
            + "finding.",
          "It stands on the account's card and under the cursor on Pipeline. remit explain PLAN "
            + "ACCOUNT prints it.",
        ]
      },
      source: { "the question who owns an account when: \($0.source(.arrFullStack))" }),
    Topic(
      "coverage", "Coverage",
      "Which roles work an account, by the leaf of its segment.",
      words: ["coverage model", "roles", "raci"], related: ["leaf", "accountable", "vacancy"],
      text: { facts in
        [
          "Coverage is what follows from a leaf: which roles there are, what each owns, how it is "
            + "paid, who renews, who expands, which card is used, and when the owner changes after "
            + "signing."
        ] + Leaf.allCases.map { "\($0.title): \($0.summary)." } + [
          "r on Design shows who answers for what, a row an activity with exactly one A. Change a "
            + "leaf and items, books and vacancies follow at once; no handoff opens from it."
        ]
      },
      source: { "\($0.source(.arrFullStack)); the table of who answers is \(TopicFacts.ours)" }),
    Topic(
      "accountable", "Accountable",
      "The one role that answers for an account at its stage.",
      words: ["accountability", "owner", "owners", "owner flips", "after signing", "prospects"],
      related: ["boundary", "coverage", "tenure"],
      text: { _ in
        [
          "Before signing: a prospect's AE if it has one, else its SDR, else nobody, which is one "
            + "finding for all of them; of a qualified account the SDR; of an opportunity the AE.",
          "After signing, a setting says when the owner changes: \(flips). Before that day it is "
            + "the AE, after it the role that keeps the account. Attached means named on the card "
            + "with items, not accountable. P on Design chooses.",
          "In renewal and in a save it is the role that renews; of a former customer nobody. The "
            + "CSM is accountable for adoption throughout.",
        ]
      },
      source: { _ in
        AfterSigning.patterns.map { "\($0.name): \($0.source)" }.joined(separator: "; ")
      }),
    Topic(
      "stage", "Stages",
      "Where a customer stands between first mail and last contract.",
      words: ["stages", "pipeline", "stuck", "lifecycle"],
      related: ["boundary", "renewal", "save"],
      text: { facts in
        [
          "Nobody types a stage: it follows from the account's type, its deals, its card, its "
            + "renewal date and whether a save is open.",
          Stage.allCases.map { stage in
            let leaves = facts.playbook.leavesWhen(stage).map { " until \($0)" } ?? ""
            return stage.title + leaves
          }.joined(separator: "; ") + ".",
          "Stuck accounts have what holds them up named: f on Pipeline lists only these.",
        ]
      },
      source: { _ in TopicFacts.manner }),
    Topic(
      "tenure", "Tenure",
      "A person's hold on an account in one role, from a day on.",
      words: ["tenures", "holder", "assigned"], related: ["accountable", "import", "vacancy"],
      text: { _ in
        [
          "A tenure says that a seat holds an account in a role since a day, and why: the CRM file "
            + "named the person, somebody decided it here, a proposal was accepted, or the account "
            + "was moved. An account has at most one at a time in each role.",
          "What was decided here stands over the file; what the file said may change with the next "
            + "file. m on accounts gives them to another seat from a day on; for each customer "
            + "among them a card opens.",
        ]
      },
      source: { _ in TopicFacts.manner }),
    Topic(
      "vacancy", "Vacancy",
      "A role that should have a person on an account, and has none.",
      words: ["vacancies", "vacant", "role vacant", "gap"],
      related: ["coverage", "accountable", "seat"],
      text: { _ in
        [
          "Coverage names the role; when nobody holds it, the account has a vacancy. The plan "
            + "never lends it to somebody else in silence: the boundary sentence says that there "
            + "is nobody, Today counts it, and f on the Accounts tab lists the accounts.",
          "Give them to a seat with m, accept the proposals for open cards with p, or add an open "
            + "seat with + to plan a hire.",
        ]
      }),
    Topic(
      "seat", "Seats",
      "A place in the team, with a person or still open, that holds books.",
      words: ["seats", "rep", "reps", "person", "people", "seat ended", "role unset", "open seat"],
      related: ["book", "vacancy", "tenure"],
      text: { _ in
        [
          "A seat has a role, a start, perhaps an end, a quota and pay, and may be open: a hire "
            + "that is planned. Seats come from a file of people, from the owners other files "
            + "name (their role is unset until you say it), from a pasted table, or by hand.",
          "Somebody who left and still holds accounts is a finding: their customers have an owner "
            + "on paper only. A seat's share of a book is 100% unless you say less, as for a new "
            + "hire.",
        ]
      },
      source: { _ in TopicFacts.manner }),
    Topic(
      "exception", "Exceptions",
      "An account that a person put over the rules: named, excepted or held over.",
      words: ["exception", "named account", "named", "override", "over the rules"],
      related: ["holdover", "seat", "book"],
      text: { _ in
        [
          "x on the Accounts tab makes one, of three kinds. A named account is somebody's by name; "
            + "an exception goes against a rule, with the reason; a holdover stays with somebody "
            + "until a day. x on it again takes that away.",
          "They come before families, rules and balance, and behind locks. A move that is drafted "
            + "against one, or against a rule, says so on Moves and when it is committed.",
          "The Rules tab counts them against all accounts: from "
            + "\(TerritoryRules.exceptionsAmber.percent) on rules want mending, from "
            + "\(TerritoryRules.exceptionsRed.percent) they have stopped deciding.",
        ]
      },
      source: { _ in TopicFacts.manner }),
    Topic(
      "holdover", "Holdover",
      "A deal stays with its seller for a while although the account moves.",
      words: ["holdovers", "deal", "deals", "open deals", "deal without account"],
      related: ["tenure", "accountable", "card", "exception"],
      text: { _ in
        [
          "An open deal has an owner of its own. When an account moves, its deals stay where they "
            + "are, and the territory-move card has a critical item that asks of each: hold or "
            + "move. Nothing is decided in silence.",
          "The habit of the field is to keep holdovers few and short: deals that are far along, "
            + "active lately and close within 90 days; then the new owner takes them. Remit shows "
            + "deals by owner and keeps your decision; x on the account holds it over until a day.",
          "A deal whose account is not in the plan is kept with its owner and listed; it opens no "
            + "card.",
        ]
      },
      source: { _ in
        "GitLab's handbook, rules of engagement: late stage, 90 days at most, shared credit"
      }),
    Topic(
      "renewal", "Renewal",
      "When the renewal of a contract is worked, and when it is late.",
      words: ["renewals", "renewal late", "renewal near", "term end"],
      related: ["stage", "save", "health"],
      text: { facts in
        let start = facts.playbook.renewalStart
        return [
          "An account enters renewal so many days before its term ends: \(start.smb) under AE + "
            + "CSM, \(start.midMarket) under AE + AM and for an AE who keeps, "
            + "\(start.enterprise) in the pod.",
          "Most renewals should be closed a month before the end: inside "
            + "\(FindingRules.renewalNearDays) days one is a finding for its owner, past the date "
            + "it is red. No renewal date means nobody can say: edit it, or import it.",
        ]
      },
      source: { "\($0.source(.renewalStart)); \($0.source(.earlyRenewals))" }),
    Topic(
      "health", "Health",
      "A customer's score of 0 to 100, from the file or typed.",
      words: ["health score"], related: ["save", "renewal", "evidence"],
      text: { facts in
        let health = facts.playbook.health
        return [
          "Green from \(health.greenFrom), amber from \(health.amberFrom), red below. The default "
            + "weighs usage \(health.usage), tickets \(health.tickets), engagement "
            + "\(health.engagement) and executive cover \(health.executiveCover); an input that "
            + "is missing leaves the sum, for unknown is not zero.",
          "Published scales disagree on the lines, so look at yours before you trust the colour.",
        ]
      },
      source: { "the inputs: \($0.source(.grr)); weights and lines: \($0.source(.healthGreen))" }),
  ]

  private static var flips: String {
    OwnerFlips.allCases.map(\.phrase).joined(separator: ", ")
  }
}
