import Plan

/// What people answer on a card: yes, no, a promise, an exit.
extension Topic {
  /// What the packet is, in the few words that fit where it is named.
  static let packet = "promises, people, outcomes, contract for the next owner"

  static let answering = [
    Topic(
      "acceptance", "Acceptance",
      "The receiver says yes to the packet, and from then on owns the customer.",
      words: ["accept", "accepts", "packet", "receiver", "receiver missing", "waits"],
      related: ["return", "accountable", "card"],
      text: { facts in
        [
          "The packet is what the next person needs: promises, people, outcomes, contract. The "
            + "receiver accepts it (A) or returns it with a reason (R). Where the owner flips at "
            + "acceptance, the customer is theirs from that day.",
          "The receiver is proposed: who holds the role already, else who has the least. p on "
            + "Handoffs takes all proposals as one step. On the light card "
            + "\(facts.silence) working days without an answer accept.",
        ]
      },
      source: { _ in
        "\(TopicFacts.ours), after published sales-to-success handoffs that do not transfer an "
          + "account before somebody took it"
      }),
    Topic(
      "return", "Return of a packet",
      "The receiver says what is missing; the packet comes back within a clock.",
      words: ["returned", "returns", "reject", "resubmit", "packet returned"],
      related: ["acceptance", "promise"],
      text: { _ in
        [
          "A packet is returned for a reason: \(reasons), or one in your own words. Who gave it "
            + "has \(CardRules.resubmitWorkingDays) working days to hand it in again; the card "
            + "shows the day and is late after it.",
          "Until it is accepted the giver stays accountable: a return never leaves the customer "
            + "without an owner. A bad fit is a matter between sales and success, not one "
            + "person's homework.",
        ]
      }),
    Topic(
      "promise", "Promises",
      "What the customer was told they would get, and what became of it.",
      words: ["promises", "oversold", "commitments"], related: ["guard", "evidence", "save"],
      text: { _ in
        [
          "A promise says what was promised, to whom, by when, and its status: \(statuses). One "
            + "that nobody plans, or that is on the roadmap for no day, was oversold.",
          "The promises of a card answer items by themselves: checked when each has a status, told "
            + "when the customer heard of each, kept when those that are due were delivered. "
            + "Where none was made, somebody says so once.",
        ]
      },
      source: { "\($0.source(.handoffChurn)) for overselling; the rest is \(TopicFacts.ours)" }),
    Topic(
      "exit", "The day-90 exit",
      "Pass, conditional or fail: how a card ends.",
      words: ["day-90", "day 90", "pass", "fail", "conditional", "exit due", "exit failed"],
      related: ["score", "critical", "save"],
      text: { _ in
        [
          "Pass: a final score of \(CardRules.passFrom), every critical item done with evidence, "
            + "each guard at \(CardRules.guardUnder).",
          "Conditional: a final score of \(CardRules.conditionalFrom), and at most "
            + "\(CardRules.conditionalOpen) critical items open, each with an owner and a day no "
            + "later than \(CardRules.conditionalDays) days after the exit.",
          "Everything else fails: it is a finding, opens the save motion and names what is "
            + "missing. The program refuses nobody anything: X records what you say, and shows "
            + "what the rule would have said.",
        ]
      }),
    Topic(
      "save", "The save motion",
      "What happens with a customer who may leave, and by when it is decided.",
      words: ["save motion", "saves", "at risk", "churn", "save late"],
      related: ["exit", "renewal", "health"],
      text: { facts in
        let save = facts.playbook.save
        return [
          "A save opens with a failed exit, or by z on the account's card. Its clocks run from "
            + "that day: within \(save.caseWorkingDays) working day a case with a cause, "
            + "within \(save.sponsorWorkingDays) working days a call by the sponsor, within "
            + "\(save.planDays) days a recovery plan the customer agreed to, then "
            + "\(save.weeklyChecks) weekly checks.",
          "By day \(save.decisionDays) it is decided: saved, a contraction, a change of term, or "
            + "a managed exit. After that day it is late, and a finding.",
        ]
      },
      source: {
        "the team of AM, CSM and sponsor: \($0.source(.handoffChurn)); the clocks are "
          + "\(TopicFacts.ours)"
      }),
  ]

  private static var reasons: String {
    ReturnReason.coded.map(\.phrase).joined(separator: ", ")
  }

  private static var statuses: String {
    PromiseStatus.allCases.map(\.title).joined(separator: ", ")
  }
}

extension TopicFacts {
  /// The working days after which silence accepts the light card.
  fileprivate var silence: String {
    playbook.newestTemplate(.light)?.silenceAccepts.map(String.init) ?? "no number of"
  }
}
