import Plan

/// Working with the program.
extension Topic {
  static let working = [
    Topic(
      "undo", "Undo",
      "Every change can be taken back, without limit and across sessions.",
      words: ["redo", "take back"], related: ["history", "two-programs"],
      text: { _ in
        [
          "u takes back your newest edit that still stands, and says which; Ctrl-R or U brings it "
            + "back. It works without limit and also on what you did last week. An import, or an "
            + "edit of marked rows, is one step.",
          "Undo is an edit like any other: the history shows both. It takes back your own edits, "
            + "not those of others. Where a later edit stands in the way, the refusal names it.",
        ]
      },
      source: { _ in TopicFacts.manner }),
    Topic(
      "history", "History",
      "Every edit that was ever made: when, who, what.",
      words: ["journal", "log", "edits"], related: ["undo", "plan-file"],
      text: { _ in
        [
          "The plan's journal only grows: each edit is a line with its day, its author and what it "
            + "did in words. The History screen lists them; remit log PLAN prints them.",
          "remit log A --json | remit apply B - makes the same plan again, edit by edit, which is "
            + "also how edits are carried by hand from one copy to another.",
        ]
      },
      source: { _ in TopicFacts.manner }),
    Topic(
      "two-programs", "Two programs on one plan",
      "Two people may work on one file; each sees the other's edits.",
      words: ["two programs", "sharing", "conflict", "foreign edits", "shared"],
      related: ["undo", "plan-file"],
      text: { _ in
        [
          "Each program saves only when it knows the newest edit. If another was faster, yours are "
            + "taken back, theirs come in, and yours are made again on top, all within a moment. "
            + "One that no longer applies is dropped and shown with its reason; nothing is merged "
            + "in silence.",
          "The other's edits appear by themselves, without a key. The file has to lie on a disk "
            + "that locks files; a copy that a sync service makes is a plan of its own.",
        ]
      },
      source: { _ in TopicFacts.manner }),
    Topic(
      "typing", "Typing days, people and amounts",
      "What a field understands.",
      words: ["fields", "field", "+3d", "calendar", "editor"], related: ["dates", "money"],
      text: { _ in
        [
          "Days: 12 feb, 2027-02-12, +3d, -2w, +5wd (working days), fri, next fri, tomorrow; "
            + "Ctrl-O opens a month. People: a part of the name, then Tab. Amounts: 12M, $1.2m, "
            + "40K, 250,000.",
          "Enter keeps, Esc restores what stood there and Ctrl-Y brings the typed text back. "
            + "Ctrl-G opens long text in $VISUAL or $EDITOR. Numbers that depend on a field are "
            + "painted anew as you type, and nothing is changed before Enter.",
        ]
      },
      source: { _ in TopicFacts.manner }),
  ]

  /// The topic that explains a rule of a finding.
  static func explaining(_ rule: Finding.Rule) -> String {
    switch rule {
    case .exitFailed, .exitDue: "exit"
    case .roleVacant, .ownerInOtherRole: "vacancy"
    case .itemLate: "critical"
    case .cardUndecided, .receiverMissing: "acceptance"
    case .cardReturned: "return"
    case .saveLate: "save"
    case .renewalLate, .renewalNear: "renewal"
    case .seatEnded, .seatRoleUnset, .limitsTooLow, .minimumAboveLimit, .seatHoldsNothing,
      .segmentMissing:
      "seat"
    case .ruleUnreadable, .ruleUnstaffed, .ruleTakesNothing, .ruleTakesEverything,
      .holdsContradict, .lockUnbound:
      "holdover"
    case .exceptionBudget: "exception"
    case .parentCircle, .missingARR: "import"
    case .w1, .w2, .w3, .w4, .w5, .w6, .w7: "warnings"
    case .seatAbsent: "seat"
    case .segmentUnanswered: "tree"
    case .stray: "stray"
    case .dealWithoutAccount: "holdover"
    case .negativeARR, .negativeMeasure: "money"
    case .accountsGone: "import"
    case .idsMissing: "load-back"
    case .prospectsUnowned: "accountable"
    }
  }
}
