import Canvas
import Plan

extension AccountsTab {
  static let actions: [Action] = looking + marking + changing

  private static func nothingSelected(_ workbench: Workbench) -> String? {
    workbench.territories.accounts.selected == nil
      ? "There is no account here; a adds one, I reads a file." : nil
  }

  private static let looking: [Action] = [
    Action(
      "accounts.open", .accounts, keys: "Enter", "open",
      "Opens the account's card: who owns it and why, its facts, deals and handoffs.", hint: 90,
      disabled: nothingSelected
    ) { workbench, environment in
      guard let key = workbench.territories.accounts.selected else { return }
      workbench.openAccount(key, environment)
    },
    Action(
      "accounts.quick-filter", .accounts, keys: "f", "quick filter",
      "Shows the vacant, those out of range, the gone, the edited, those at a stage.", hint: 60,
      run: { $0.askForScope($1) }),
    Action(
      "accounts.sort", .accounts, keys: "s", "sort", "Sorts by the next column.", hint: 40
    ) { workbench, environment in
      workbench.territories.accounts.sort = workbench.territories.accounts.sort.next
      workbench.refresh(environment)
      let column = workbench.territories.accounts.sort.column.title
      workbench.say("Sorted by \(column.lowercasedUnlessShort); S turns it round.")
    },
    Action(
      "accounts.sort-direction", .accounts, keys: "S", "turn the sort",
      "Sorts the other way round."
    ) { workbench, environment in
      workbench.territories.accounts.sort.isAscending.toggle()
      workbench.refresh(environment)
    },
    Action(
      "accounts.left", .accounts, keys: "Left h", "column left",
      "Chooses the cell to the left for e and c."
    ) { workbench, _ in workbench.territories.accounts.moveColumn(by: -1) },
    Action(
      "accounts.right", .accounts, keys: "Right l", "column right",
      "Chooses the cell to the right for e and c."
    ) { workbench, _ in workbench.territories.accounts.moveColumn(by: 1) },
    Action(
      "accounts.why", .accounts, keys: "i", "why", "Says why this owner, and until when.",
      hint: 44, disabled: nothingSelected
    ) { workbench, environment in
      guard let key = workbench.territories.accounts.selected else { return }
      workbench.explainOwner(of: key, environment)
    },
  ]

  private static let marking = MarkActions.all(
    "accounts", .accounts, noun: "account", effect: "what works on one works on all marked",
    hint: 50, marks: \.territories.accounts.marks,
    shown: { Array($0.territories.accounts.list.shownKeys) },
    cursor: { $0.territories.accounts.window.cursor },
    selected: { $0.territories.accounts.selected }, disabled: nothingSelected)

  private static let changing: [Action] = [
    Action(
      "accounts.edit", .accounts, keys: "e", "edit the cell",
      "Edits the cell in place; a CRM field edited here stands over the file until cleared.",
      hint: 80, disabled: nothingSelected, run: { $0.editAccountCell($1) }),
    Action(
      "accounts.clear", .accounts, keys: "c", "clear the edit",
      "Lets the file's value count again in this cell.",
      disabled: { workbench in
        nothingSelected(workbench) ?? workbench.territories.accounts.noOverride(workbench.plan)
      }, run: { $0.clearAccountCell($1) }),
    Action(
      "accounts.move", .accounts, keys: "m", "move to",
      "Drafts the account, or all that are marked, to a seat; each shows what it comes to first.",
      hint: 85, disabled: nothingSelected
    ) { workbench, environment in
      workbench.askForMove(of: workbench.territories.accounts.targets, environment)
    },
    Action(
      "accounts.move-now", .accounts, keys: "M", "move now",
      "Gives the account, or all that are marked, to a seat from a day on, without a draft.",
      disabled: nothingSelected
    ) { workbench, environment in
      workbench.askForSeat(of: workbench.territories.accounts.targets, role: nil, environment)
    },
    Action(
      "accounts.lock", .accounts, keys: "L", "lock",
      "Locks the account, or all that are marked, where they are; or lifts the lock.", hint: 45,
      disabled: nothingSelected
    ) { workbench, environment in
      workbench.askForLock(of: workbench.territories.accounts.targets, environment)
    },
    Action(
      "accounts.exception", .accounts, keys: "x", "exception",
      "Makes it a named account, an exception or a holdover: who, why, until; or takes that away.",
      hint: 37, disabled: nothingSelected, also: ["named account", "named", "holdover", "override"]
    ) { workbench, environment in
      workbench.askForException(of: workbench.territories.accounts.targets, environment)
    },
    Action(
      "accounts.segment", .accounts, keys: "C", "choose the segment",
      "Puts the account, or all that are marked, into a segment by hand.",
      disabled: { workbench in
        workbench.plan.segments.isEmpty
          ? "There are no segments yet; the Design screen makes them." : nothingSelected(workbench)
      }
    ) { workbench, environment in
      workbench.askForSegment(of: workbench.territories.accounts.targets, environment)
    },
    Action(
      "accounts.qualify", .accounts, keys: "Q", "qualify",
      "Says that an SDR has qualified the account, or takes that back.",
      disabled: { workbench in
        nothingSelected(workbench)
          ?? workbench.whyNotQualified(workbench.territories.accounts.targets)
      }
    ) { workbench, environment in
      workbench.qualify(workbench.territories.accounts.targets, environment)
    },
    Action(
      "accounts.add", .accounts, keys: "a", "add", "Adds an account by hand.", hint: 30,
      run: { $0.askForAccount($1) }),
  ]
}
