import Plan

/// Files that come in and go out.
extension Topic {
  static let files = [
    Topic(
      "import", "Import, again and again",
      "How a CRM file is read, and what reading it again changes.",
      words: ["imports", "refresh", "csv", "gone", "accounts gone", "re-import", "export file"],
      related: ["dates", "money", "ids", "load-back"],
      text: { _ in
        [
          "Accounts, seats, deals and returned handoff items are told apart by their headers. What "
            + "was recognised is shown before anything changes; one bad row refuses the file "
            + "unless you say to skip it, and then every skipped row is listed with its line.",
          "The newest file rules over what came from a file. What was decided here (owners, "
            + "leaves, items, evidence) it never touches, and a CRM field edited here stands over "
            + "the file, with a mark, until you clear it.",
          "The same file twice changes nothing. Accounts that are gone from the file are listed, "
            + "never deleted. One import is one step of undo.",
        ]
      },
      source: { _ in TopicFacts.manner }),
    Topic(
      "dates", "Date order",
      "How 03/04/2027 is read: asked once a file, never guessed by row.",
      words: ["date", "date order", "dates", "day first", "month first", "mdy", "dmy", "ymd"],
      related: ["import", "typing"],
      text: { _ in
        [
          "All dates of a file are looked at together. One that fits only one order (a day above "
            + "12, a year first, a month by its name) decides for all of them. Only where every "
            + "date fits more than one order are you asked, once; on the command line the file is "
            + "refused, and --date-order mdy, dmy or ymd says it.",
          "A file whose dates contradict each other is refused with both lines.",
        ]
      },
      source: { _ in TopicFacts.manner }),
    Topic(
      "money", "Money",
      "How amounts are read, typed and kept.",
      words: ["amount", "amounts", "currency", "negative arr", "negative", "mrr", "tcv"],
      related: ["import", "typing"],
      text: { _ in
        [
          "Typed: 12M, $1.2m, 40K, 250,000. In files also 1.234,50 with a euro sign, (500) for "
            + "minus 500, and codes before or after. Amounts are kept exactly, in the currency's "
            + "smallest unit.",
          "A plan has one currency. An amount marked with another is refused with its line; one "
            + "without a mark is the plan's. An empty cell is unknown, not zero. Negative ARR is "
            + "kept and is a finding.",
          "Of deals it is asked once whether the amount is a year's value, the whole contract's, "
            + "or a month's: --amount acv, tcv or mrr.",
        ]
      },
      source: { _ in TopicFacts.manner }),
    Topic(
      "ids", "Ids of 15 and 18 characters",
      "Salesforce writes one id in two ways, and case matters in the short one.",
      words: ["id", "15", "18", "salesforce id", "account id", "record id", "15/18"],
      related: ["load-back", "import"],
      text: { _ in
        [
          "A Salesforce report exports ids of 15 characters, its data tools 18. Both are one "
            + "record: the last three only protect the case of the others, and two short ids that "
            + "differ in case alone are two records.",
          "A spreadsheet that looks values up without regard to case merges such records, and "
            + "turns long digits into 1.23E+17. Remit finds both and says at which line. Ids "
            + "leave the program as they came.",
        ]
      },
      source: { _ in "Salesforce's documentation of record ids" }),
    Topic(
      "load-back", "Load-back",
      "What a CRM needs to take your owners in again.",
      words: ["load back", "loadback", "write back", "salesforce", "hubspot"],
      related: ["ids", "import"],
      text: { _ in
        [
          "To load owners back, Salesforce wants the account's id and the id of an active user, "
            + "HubSpot its record id and the owner's e-mail. A report often holds neither.",
          "So every import ends by saying what will be missing: ready, no Account ID, or no user id "
            + "for so many people. Import a file of two columns, the person and the id, as seats, "
            + "and it is mended.",
          "remit export PLAN --format salesforce --output FOLDER, or E, writes the records whose "
            + "owner is another than in the CRM, the file that takes them back, every change with "
            + "its reason, and what is unresolved with why. Drafts stay out until committed. "
            + "Import the CRM's next export, and nothing is left to load.",
        ]
      },
      source: { _ in "Salesforce's and HubSpot's pages on importing owners" }),
    Topic(
      "chase", "The chase file",
      "What each person owes, as a spreadsheet that can be sent and read back.",
      words: ["chase file", "handoff items", "owed", "owes", "spreadsheet"],
      related: ["evidence", "import"],
      text: { _ in
        [
          "remit export PLAN --format chase --output FOLDER, or E, writes a CSV file for each "
            + "person: their open items, when each is due, what done means, and empty cells for "
            + "done, the day and the evidence. Nobody needs Remit to fill it in.",
          "Read it back with I, or remit import --as handoff-items: what is filled in closes items "
            + "with that evidence, as one step of undo. The Item ID column finds the item; items "
            + "of another plan are refused. Y on a person copies the same list to mail.",
        ]
      },
      source: { _ in TopicFacts.manner }),
    Topic(
      "plan-file", "The plan file",
      "One file that holds everything, and that you can copy and mail.",
      words: ["plan file", "remit file", "sqlite", "file", "backup", "journal file"],
      related: ["history", "two-programs", "scenario"],
      text: { _ in
        [
          "NAME.remit is an SQLite database with tables of plain names, which sqlite3 reads. After "
            + "a clean exit it stands alone: copy it, mail it, put it in version control.",
          "Each edit is on the disk milliseconds after it is made; the title says saving, then "
            + "saved. After a crash or a power cut a NAME.remit-journal may lie beside it and "
            + "belongs to it: copy both or neither. remit check looks the file through.",
          "A plan of an older version is copied before it is brought up to date. A newer one, or "
            + "a file that is no plan, is refused and left as it is.",
        ]
      },
      source: { _ in TopicFacts.manner }),
    Topic(
      "scenario", "Scenarios",
      "Another plan file, branched from this one, to try something whole.",
      words: ["scenarios", "branch", "compare", "what-if"], related: ["plan-file", "tree"],
      text: { _ in
        [
          "remit new try.remit --from plan.remit branches a plan; remit compare plan.remit "
            + "try.remit puts both side by side: accounts, seats, vacancies, accounts with another "
            + "owner, red cards, findings. A scenario opens no handoff cards: nobody is told of a "
            + "change that is only tried.",
          "For one number there is less to do: move it along the line on Design, or press w.",
        ]
      },
      source: { _ in TopicFacts.manner }),
    Topic(
      "formulas", "Formulas in cells",
      "Text that a spreadsheet would run is disarmed when it is exported.",
      words: ["formula", "injection", "hostile", "control characters"],
      related: ["import", "chase"],
      text: { _ in
        [
          "A cell that begins with =, +, - or @ can run in a spreadsheet. Exports for people put an "
            + "apostrophe before it, unless it is only a number; importing takes it off again.",
          "Imported text is data: control characters, escape sequences and marks that turn the "
            + "direction of writing are shown as visible signs and never sent to your terminal.",
        ]
      },
      source: { _ in "OWASP ASVS, escaping of exported formulas" }),
  ]
}
