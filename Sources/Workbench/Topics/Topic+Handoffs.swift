import Plan

/// The handoff card and what it is judged by.
extension Topic {
  static let handoffs = cards + judging + answering

  private static let cards = [
    Topic(
      "card", "The 0-90 day card",
      "The list of what has to happen so that a customer is not dropped.",
      words: ["handoff", "handoffs", "0-90", "0-90 card", "scorecard", "checklist", "card"],
      related: ["template", "score", "exit"],
      text: { _ in
        [
          "Between the first won deal and day 90 a customer passes from who sold to who keeps. The "
            + "card lists what has to happen in that time, who owes it and by when. Day 0 is the "
            + "deal's close date, and moves with it.",
          "A card opens by itself for an account's first win when its close date lies at most "
            + "\(CardRules.opensWithinDays) days back, or when the deal is at commit; and for "
            + "every customer whose accountable person you change, anchored on that day. Renewals "
            + "and add-on deals open none, and neither do scenario files.",
          "What was due before Remit knew of the deal counts as before tracking: it is never late "
            + "and stands outside the sums. The catch-up grid settles it if you wish.",
        ]
      },
      source: {
        "\($0.source(.handoffChurn)) for the 90 days and the ways to fail; items and clocks are "
          + "\(TopicFacts.ours)"
      }),
    Topic(
      "template", "Card templates",
      "Which items a card begins with, by how large the contract is.",
      words: ["templates", "light card", "standard card", "enterprise card", "territory move"],
      related: ["card", "critical", "leaf"],
      text: { facts in
        [
          "The segment's leaf and the account's ACV choose the template. Under "
            + "\(facts.amount(\.acvUnder)), or with AE + CSM: light, \(facts.items(.light)). With "
            + "AE + AM: standard, \(facts.items(.standard)). In the pod: enterprise, "
            + "\(facts.items(.enterprise)).",
          "An AE who keeps the account hands over to nobody: the onboarding cards drop the items "
            + "about acceptance, introduction and release. A customer who changes hands later "
            + "gets a territory-move card of \(facts.items(.territoryMove)), or the short one "
            + "of \(facts.items(.territoryMoveShort)) under \(facts.amount(\.acvUnder)).",
          "Ids stay the same over all templates, so that H12 is one thing everywhere. A live card "
            + "keeps the version it began with. T on a card takes another one while nothing on it "
            + "is done.",
        ]
      },
      source: { _ in
        "\(TopicFacts.ours); the items of a move follow GitLab's handbook page on handing an "
          + "account from one CSM to the next"
      }),
  ]

  private static let judging = [
    Topic(
      "score", "Handoff score",
      "How much of what is due on a card is done, by weight.",
      words: ["scores", "score to date", "final score", "percent", "weight", "unproven"],
      related: ["evidence", "guard", "light"],
      text: { _ in
        [
          "The score to date is the weight of what is done among the items due so far, divided by "
            + "their weight, in percent. Before the first due day there is none. The final score "
            + "is the same over all items that apply.",
          "An item done with evidence counts whole. A critical one without evidence counts half; "
            + "one that is not critical counts whole and is marked unproven. n/a takes an item out "
            + "of the sum. On its own due day an open item is not counted yet: somebody still has "
            + "the day to do it.",
          "With few items counted each weighs much: with one of three alike left open a card stands "
            + "at 66. i shows how many are counted. Cards that were under way before this plan look "
            + "worse than they are until what was done is ticked; c on Handoffs is for that.",
          "A shown score never rounds up to a line it has not reached: \(CardRules.amberUnder - 1).6 "
            + "is shown as \(CardRules.amberUnder - 1) while \(CardRules.amberUnder) is the line.",
        ]
      }),
    Topic(
      "guard", "Guards and failure modes",
      "The three ways a handoff fails, each with a meter of its own.",
      words: ["guards", "failure mode", "failure modes", "meter", "meters", "oversell"],
      related: ["score", "promise", "light"],
      text: { _ in
        [
          "Handoffs fail in three ways: the AE promised what the product does not do "
            + "(\(Guard.oversell.title)), the customer meets the next person cold "
            + "(\(Guard.introduction.title)), or nobody agreed on what good is at day 90 "
            + "(\(Guard.scorecard.title)).",
          "An item may count in one or more of them: in lists its letters are \(letters). The "
            + "meter of a mode is the score over its own items alone. A card can look well on the whole and "
            + "still have one mode open: the meter shows which.",
          "A meter under \(CardRules.guardUnder) turns the light amber, and at the exit it keeps "
            + "the card from passing.",
        ]
      },
      source: {
        "\($0.source(.handoffChurn)) names the three; the meters and the line are \(TopicFacts.ours)"
      }),
    Topic(
      "light", "Lights: red, amber, green",
      "Why a card has its colour, and what would change it.",
      words: ["red", "amber", "green", "lights", "why red", "colour", "color", "way back"],
      related: ["score", "critical", "guard"],
      text: { _ in
        [
          "Red: a critical item is more than \(CardRules.redAfterDays) days late, or the score to "
            + "date is under \(CardRules.redUnder).",
          "Amber: a critical item is late at all, a guard's meter is under "
            + "\(CardRules.guardUnder), or the score is under \(CardRules.amberUnder). "
            + "Green: none of these.",
          "A card always says why, and the way back: the fewest items that, done with evidence, "
            + "bring the next better light. The letters R, A and G stand beside every colour. In "
            + "lists of findings a dot marks what can wait.",
        ]
      }),
    Topic(
      "critical", "Critical items",
      "Items that alone can turn a card red, and that an exit asks for.",
      words: ["critical item", "late", "overdue", "item late", "blocked", "n/a"],
      related: ["evidence", "light", "exit"],
      text: { facts in
        [
          "A critical item is one without which the handoff fails whatever else was done: the "
            + "promises written down, the warm introduction, the first value. The standard card "
            + "has \(facts.items(.standard)); they carry a mark in the list.",
          "One day late makes the light amber, more than \(CardRules.redAfterDays) days red. To "
            + "pass the exit every critical item has to be done with evidence.",
          "A critical item can be n/a only with the name of who approved that. Blocked keeps an "
            + "item open and late, with its reason beside it.",
        ]
      }),
    Topic(
      "evidence", "Evidence",
      "What proves that an item is done.", words: ["proof", "unproven items", "closes itself"],
      related: ["critical", "score", "chase"],
      text: { _ in
        [
          "Each item says what proves it: a date, the names of who was there, a number, a list. "
            + "Enter on the item keeps it and ticks the item in one step; x ticks it bare, which "
            + "counts half for a critical item and is marked unproven for any.",
          "Some items the plan answers by itself, from its owners, promises, contacts, health or "
            + "deals. They are ticked without you and say from what; when the plan's answer goes "
            + "away, so does the tick.",
        ]
      },
      source: { _ in
        "\(TopicFacts.ours), after handoff practice that asks for proof because boxes get ticked"
      }),
  ]

  private static var letters: String {
    Guard.allCases.map { "\($0.letter) for \($0.title)" }.joined(separator: ", ")
  }
}
