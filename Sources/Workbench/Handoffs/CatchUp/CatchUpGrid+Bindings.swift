import Canvas
import Plan

extension CatchUpGrid {
  static let actions: [Action] = moving + working

  private static let noItem: @Sendable (Workbench) -> String? = { workbench in
    guard let grid = workbench.handoffs.grid, let card = grid.card else {
      return "There is no live card."
    }
    if grid.item != nil { return nil }
    let name = workbench.plan.accounts[card.account]?.name ?? "this account"
    return "The card of \(name) has no \(grid.code ?? "such item")."
  }

  private static func across(
    _ id: String, _ keys: String, _ title: String, _ move: ScrollWindow.Move
  ) -> Action {
    Action(
      "catch-up.\(id)", .catchUp, keys: keys, title, "Moves among the items: \(title)."
    ) { workbench, _ in workbench.handoffs.grid?.moveAcross(move) }
  }

  private static let moving: [Action] = [
    across("left", "Left h", "item to the left", .up),
    across("right", "Right l", "item to the right", .down),
    Action(
      "catch-up.next", .catchUp, keys: "n Tab", "next due",
      "Goes to the next item that is late or due within two weeks.", hint: 85
    ) { workbench, environment in workbench.moveToPressing(forward: true, environment) },
    Action(
      "catch-up.previous", .catchUp, keys: "N Shift-Tab", "due before",
      "Goes to the item before that is late or due within two weeks."
    ) { workbench, environment in workbench.moveToPressing(forward: false, environment) },
    Action(
      "catch-up.leave", .catchUp, keys: "c", "list", "Goes back to the list of cards.", hint: 20
    ) { workbench, environment in
      workbench.handoffs.closeGrid()
      workbench.refresh(environment)
    },
    Action(
      "catch-up.card", .catchUp, keys: "O", "open card", "Opens the card of this row.", hint: 30
    ) { workbench, environment in
      guard let card = workbench.handoffs.grid?.card else { return }
      workbench.handoffs.open(card.key, workbench, environment)
      if let key = workbench.handoffs.grid?.item?.key { workbench.handoffs.pane.select(key) }
      workbench.refresh(environment)
    },
  ]

  private static let working: [Action] = [
    Action(
      "catch-up.tick-down", .catchUp, keys: "Space", "tick, next card",
      "Ticks the item, or opens it again, and goes down to the next card that has it.", hint: 95,
      disabled: noItem
    ) { workbench, environment in
      workbench.tickItems(environment)
      workbench.moveToNextHolder()
    },
    Action(
      "catch-up.tick", .catchUp, keys: "x", "tick", "Ticks the item, or opens it again.", hint: 80,
      disabled: noItem, run: { $0.tickItems($1) }),
    Action(
      "catch-up.evidence", .catchUp, keys: "Enter", "evidence",
      "Keeps what proves the item, and ticks it.", hint: 90, disabled: noItem
    ) { workbench, environment in
      guard let item = workbench.handoffs.worked.first, let card = workbench.handoffs.workedCard
      else { return }
      workbench.askForEvidence(of: item, on: card, environment)
    },
    Action(
      "catch-up.date", .catchUp, keys: "t", "date", "Sets the day it is due; Ctrl-O shows a month.",
      hint: 75, disabled: noItem, run: { $0.askForItemDate($1) }),
    Action(
      "catch-up.owner", .catchUp, keys: "o", "owner", "Gives the item to a person, or to its role.",
      hint: 60, disabled: noItem, run: { $0.askForItemOwner($1) }),
    Action(
      "catch-up.block", .catchUp, keys: "b", "block", "Says that the item cannot go on, and why.",
      hint: 50, disabled: noItem, run: { $0.askForBlock($1) }),
    Action(
      "catch-up.waive", .catchUp, keys: "-", "n/a", "Says that the item does not apply.", hint: 45,
      disabled: noItem, run: { $0.askForWaiver($1) }),
    Action(
      "catch-up.why", .catchUp, keys: "i", "why", "Says why the card has its light, exactly.",
      hint: 40,
      disabled: { $0.handoffs.grid?.card == nil ? "There is no live card." : nil }
    ) { workbench, environment in
      guard let card = workbench.handoffs.grid?.card else { return }
      workbench.explainCard(card.key, environment)
    },
  ]
}

extension Workbench {
  /// `c` in the list: all live cards at once.
  mutating func openCatchUp(_ environment: Environment) {
    handoffs.openGrid(self, environment)
    refresh(environment)
  }

  /// Goes down to the next card with the item; stays on the last one.
  fileprivate mutating func moveToNextHolder() {
    handoffs.grid?.moveToNextHolder()
    handoffs.window.fit(count: handoffs.listCount(self), height: handoffs.listHeight(self))
  }

  fileprivate mutating func moveToPressing(forward: Bool, _ environment: Environment) {
    guard handoffs.grid?.moveToPressing(forward: forward) == true else {
      say("Nothing is late or due within two weeks.", .done)
      return
    }
    handoffs.window.fit(count: handoffs.listCount(self), height: handoffs.listHeight(self))
  }
}
