import Canvas
import Plan

extension SeatsTab {
  static let actions: [Action] = looking + marking + changing

  private static func nothingSelected(_ workbench: Workbench) -> String? {
    workbench.territories.seats.selected == nil
      ? "There is no seat here; a adds a person, + an open seat." : nil
  }

  private static let looking: [Action] = [
    Action(
      "seats.accounts", .seats, keys: "Enter", "its accounts",
      "Shows the accounts of this seat on the Accounts tab.", hint: 90, disabled: nothingSelected
    ) { workbench, environment in
      guard let line = workbench.territories.seats.selected else { return }
      workbench.showAccounts(ofSeat: line.key, environment)
    },
    Action("seats.sort", .seats, keys: "s", "sort", "Sorts by the next column.", hint: 30) {
      workbench, environment in
      workbench.territories.seats.sortNext()
      workbench.refresh(environment)
    },
    Action(
      "seats.sort-direction", .seats, keys: "S", "turn the sort", "Sorts the other way round."
    ) { workbench, environment in
      workbench.territories.seats.isAscending.toggle()
      workbench.refresh(environment)
    },
    Action(
      "seats.left", .seats, keys: "Left h", "column left", "Chooses the cell to the left for e."
    ) { workbench, _ in workbench.territories.seats.moveColumn(by: -1) },
    Action(
      "seats.right", .seats, keys: "Right l", "column right", "Chooses the cell to the right for e."
    ) { workbench, _ in workbench.territories.seats.moveColumn(by: 1) },
  ]

  private static let marking = MarkActions.all(
    "seats", .seats, noun: "seat", effect: "what works on one works on all marked", hint: 50,
    marks: \.territories.seats.marks, shown: { $0.territories.seats.lines.map(\.key) },
    cursor: { $0.territories.seats.window.cursor },
    selected: { $0.territories.seats.selected?.key }, disabled: nothingSelected)

  private static let changing: [Action] = [
    Action(
      "seats.edit", .seats, keys: "e", "edit the cell", "Edits the cell in place.", hint: 80,
      disabled: nothingSelected, run: { $0.editSeatCell($1) }),
    Action(
      "seats.role", .seats, keys: "r", "set the role",
      "Says the role of the seat, or of all that are marked.", hint: 85, disabled: nothingSelected
    ) { workbench, environment in
      workbench.askForRole(of: workbench.territories.seats.targets, environment)
    },
    Action(
      "seats.role-of-found", .seats, keys: "R", "set all unset roles",
      "Says one role for every seat whose role is unset.", hint: 70,
      disabled: { workbench in
        workbench.plan.seats.contains { $0.role == nil }
          ? nil : "Every seat has its role."
      }
    ) { workbench, environment in
      let unset = workbench.plan.seats.filter { $0.role == nil }.map(\.key)
      workbench.askForRole(of: unset, environment)
    },
    Action(
      "seats.add", .seats, keys: "a", "add a person", "Adds a person by hand.", hint: 40,
      run: { $0.askForPerson($1) }),
    Action(
      "seats.open-seat", .seats, keys: "+", "open seat",
      "Adds a seat that nobody sits in yet, to plan a hire.", hint: 45,
      run: { $0.askForOpenSeat($1) }),
    Action(
      "seats.remove", .seats, keys: "D", "remove",
      "Removes a seat that holds nothing, or all that are marked.", hint: 20,
      disabled: nothingSelected, run: { $0.removeSeats($1) }),
  ]
}
