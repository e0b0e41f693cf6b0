import Canvas
import Plan

extension MovesTab {
  static let actions: [Action] = own + marking + DraftActions.all("moves", .moves)

  private static func nothingSelected(_ workbench: Workbench) -> String? {
    workbench.territories.moves.selected == nil
      ? "No move is drafted; n drafts the best one, m on an account any other." : nil
  }

  private static let own: [Action] = [
    Action(
      "moves.open", .moves, keys: "Enter", "open", "Opens the account's card.", hint: 90,
      disabled: nothingSelected
    ) { workbench, environment in
      guard let line = workbench.territories.moves.selected else { return }
      workbench.openAccount(line.key, environment)
    },
    Action(
      "moves.drop", .moves, keys: "D", "drop",
      "Gives up the drafted move, or all that are marked; takes a committed one back.", hint: 70,
      disabled: nothingSelected,
      run: { $0.dropMoves($1) }),
    Action(
      "moves.elsewhere", .moves, keys: "m", "move to",
      "Drafts the account to another seat; each shows what it comes to first.", hint: 60,
      disabled: nothingSelected
    ) { workbench, environment in
      workbench.askForMove(of: workbench.accountsOfMoves, environment)
    },
    Action(
      "moves.lock", .moves, keys: "L", "lock",
      "Locks the account where it is, so that no draft takes it.", disabled: nothingSelected
    ) { workbench, environment in
      workbench.askForLock(of: workbench.accountsOfMoves, environment)
    },
    Action(
      "moves.why", .moves, keys: "i", "why", "Says why it moves, and what else has a say.",
      disabled: nothingSelected
    ) { workbench, environment in
      guard let line = workbench.territories.moves.selected else { return }
      workbench.explainOwner(of: line.key, environment)
    },
  ]

  private static let marking = MarkActions.all(
    "moves", .moves, noun: "move", effect: "c commits and D drops what is marked", hint: 50,
    marks: \.territories.moves.marks,
    shown: { $0.territories.moves.lines.compactMap(\.draft?.key) },
    cursor: { $0.territories.moves.window.cursor },
    selected: { $0.territories.moves.selected?.draft?.key }, disabled: nothingSelected)
}

extension Workbench {
  /// The accounts of the marked moves, else of the one under the cursor.
  fileprivate var accountsOfMoves: [AccountKey] {
    let moves = territories.moves
    guard moves.marks.isEmpty else {
      return moves.targets.compactMap { plan.moves[$0]?.account }
    }
    return moves.selected.map { [$0.key] } ?? []
  }

  fileprivate mutating func dropMoves(_ environment: Environment) {
    let moves = territories.moves.targets
    guard !moves.isEmpty else { return recallMove(environment) }
    let edit = Edit.movesDropped(MovesDropped(moves: moves))
    let what = edit.payload.summary(in: plan)
    territories.moves.marks.clear()
    if perform(edit, environment) {
      refresh(environment)
      say("\(what.prefix(1).uppercased() + what.dropFirst()); u takes it back.", .done)
    }
  }

  /// Takes the committed move under the cursor back: whoever has the account keeps it.
  private mutating func recallMove(_ environment: Environment) {
    guard let change = territories.moves.selected?.committed else { return }
    guard let tenure = change.tenure else {
      return say("That person's time ends then; o on the account's card gives it to a seat.")
    }
    let edit = Edit.movesRecalled(MovesRecalled(tenures: [tenure], on: environment.today))
    let what = edit.payload.summary(in: plan)
    if perform(edit, environment) {
      refresh(environment)
      say("\(what.prefix(1).uppercased() + what.dropFirst()); u brings it back.", .done)
    }
  }
}
