import Canvas
import Plan

extension BooksTab {
  static let actions: [Action] = looking + DraftActions.all("books", .books)

  private static let looking: [Action] = [
    Action(
      "books.open", .books, keys: "Enter", "its accounts",
      "Shows the accounts of this book on the Accounts tab.", hint: 90,
      disabled: nothingSelected
    ) { workbench, environment in
      guard let line = workbench.territories.books.selected else { return }
      if let seat = line.seat {
        workbench.showAccounts(ofSeat: seat, role: line.role, environment)
      } else {
        workbench.showAccounts(.vacant(line.role), environment)
      }
    },
    Action(
      "books.seat", .books, keys: "o", "its seat", "Goes to the seat on the Seats tab.", hint: 50,
      disabled: { workbench in
        nothingSelected(workbench)
          ?? (workbench.territories.books.selected?.seat == nil
            ? "Nobody sits here; Enter shows the accounts, + makes an open seat." : nil)
      }
    ) { workbench, environment in
      guard let seat = workbench.territories.books.selected?.seat else { return }
      workbench.territories.select(seat: seat, workbench)
      workbench.refresh(environment)
    },
    Action(
      "books.sort", .books, keys: "s", "sort",
      "Sorts by name, accounts, ARR, the distance from the mean, or by role again.", hint: 30,
      disabled: nothingSelected
    ) { workbench, environment in
      workbench.territories.books.sortNext()
      workbench.refresh(environment)
    },
    Action(
      "books.sort-direction", .books, keys: "S", "turn the sort", "Sorts the other way round.",
      disabled: nothingSelected
    ) { workbench, environment in
      workbench.territories.books.turnSort()
      workbench.refresh(environment)
    },
    Action(
      "books.role", .books, keys: "r", "other role",
      "Shows the books of the next role, or those of all roles as they are.", hint: 35,
      disabled: { workbench in
        DraftView.roles(in: workbench.territories.books.all).isEmpty
          ? "No role has several books yet; the Seats tab sets the roles of people." : nil
      }, run: { $0.turnRole($1) }),
    Action(
      "books.segment", .books, keys: "f", "segment",
      "Shows the books of one segment, or of all.", hint: 34,
      disabled: { workbench in
        workbench.overview.segments.filter { $0.accounts > 0 }.count > 1
          ? nil : "There is one segment; Design makes more."
      }, run: { $0.askForShownSegment($1) }),
    Action(
      "books.move", .books, keys: "m", "move to",
      "Drafts the account of the next best move elsewhere; each seat shows what it comes to first.",
      hint: 62, disabled: nothingNext
    ) { workbench, environment in
      guard let step = workbench.territories.books.draft.chain?.steps.first else { return }
      workbench.askForMove(of: Array(step.moves.map(\.account).prefix(1)), environment)
    },
    Action(
      "books.lock", .books, keys: "L", "lock",
      "Locks the account of the next best move where it is, so that another is found.", hint: 58,
      disabled: nothingNext
    ) { workbench, environment in
      guard let step = workbench.territories.books.draft.chain?.steps.first else { return }
      workbench.askForLock(of: Array(step.moves.map(\.account).prefix(1)), environment)
    },
    Action(
      "books.why", .books, keys: "i", "why",
      "Says why the next best move is the best, and what is kept out.", hint: 56,
      disabled: nothingNext, run: { $0.explainNextMove($1) }),
    Action(
      "books.open-seat", .books, keys: "+", "open seat",
      "Adds a seat that nobody sits in yet, to plan a hire.", hint: 40,
      run: { $0.askForOpenSeat($1) }),
  ]

  private static func nothingNext(_ workbench: Workbench) -> String? {
    workbench.territories.books.draft.chain?.steps.isEmpty ?? true
      ? "No next move is known; choose an account on the Accounts tab." : nil
  }

  private static func nothingSelected(_ workbench: Workbench) -> String? {
    workbench.territories.books.selected == nil
      ? "There are no books yet; the Seats tab sets the roles of people." : nil
  }
}
