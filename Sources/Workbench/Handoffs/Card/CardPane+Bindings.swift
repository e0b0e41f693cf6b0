import Canvas
import Plan

extension CardPane {
  static let actions: [Action] =
    itemActions + markActions + promiseActions + peopleActions
    + cardActions + readingActions

  // MARK: - Why an action cannot run

  /// Nil while the card can be worked.
  private static let ended: @Sendable (Workbench) -> String? = { workbench in
    workbench.handoffs.pane.endedReason
  }

  private static let noItem: @Sendable (Workbench) -> String? = { workbench in
    let pane = workbench.handoffs.pane
    return pane.endedReason ?? (pane.targets.isEmpty ? "There is no item under the cursor." : nil)
  }

  private static let noPromise: @Sendable (Workbench) -> String? = { workbench in
    let pane = workbench.handoffs.pane
    return pane.endedReason
      ?? (pane.selectedPromise == nil ? "There is no promise yet; a writes one down." : nil)
  }

  private static let noContact: @Sendable (Workbench) -> String? = {
    $0.handoffs.pane.selectedContact == nil ? "There is nobody yet; a adds one." : nil
  }

  private static let noReceiver: @Sendable (Workbench) -> String? = { workbench in
    let pane = workbench.handoffs.pane
    if let ended = pane.endedReason { return ended }
    return pane.card?.receivingRole == nil
      ? "The AE keeps this account; there is nobody to hand it to." : nil
  }

  private static let notMovable: @Sendable (Workbench) -> String? = { workbench in
    let pane = workbench.handoffs.pane
    if pane.tab == .due {
      return "Due is in the order of harm; ] shows all, and there J K reorder."
    }
    return noItem(workbench)
  }

  private static let notAdded: @Sendable (Workbench) -> String? = { workbench in
    let pane = workbench.handoffs.pane
    if let reason = noItem(workbench) { return reason }
    guard let item = pane.selectedItem, item.item.added == nil else { return nil }
    return "\(item.code) belongs to the template; - says that it does not apply."
  }

  // MARK: - Items

  private static let itemActions: [Action] = [
    Action(
      "items.evidence", .items, keys: "Enter", "evidence",
      "Keeps what proves the item, and ticks it.", hint: 95, disabled: noItem,
      run: { $0.askForEvidence($1) }),
    Action(
      "items.tick", .items, keys: "x", "tick",
      "Ticks the item without evidence; opens a settled one again.", hint: 90, disabled: noItem,
      run: { $0.tickItems($1) }),
    Action(
      "items.block", .items, keys: "b", "block",
      "Says that the item cannot go on, and why; an empty reason lifts it.", hint: 70,
      disabled: noItem, run: { $0.askForBlock($1) }),
    Action(
      "items.waive", .items, keys: "-", "n/a",
      "Says that the item does not apply; a critical one needs who approved it.", hint: 60,
      disabled: noItem, run: { $0.askForWaiver($1) }),
    Action(
      "items.owner", .items, keys: "o", "owner",
      "Gives the item to a person, or back to its role.", hint: 80, disabled: noItem,
      run: { $0.askForItemOwner($1) }),
    Action(
      "items.date", .items, keys: "t", "date",
      "Sets the day it is due: +3d, fri, 12 feb; blank: the template's.", hint: 75,
      disabled: noItem, run: { $0.askForItemDate($1) }),
    Action(
      "items.note", .items, keys: "n", "note",
      "Writes a remark on the item, whatever its state; an empty one takes it away.", hint: 62,
      disabled: noItem, run: { $0.askForItemNote($1) }),
    Action(
      "items.add", .items, keys: "a", "add", "Adds an item to this card.", hint: 50,
      disabled: ended, run: { $0.askForNewItem($1) }),
    Action(
      "items.remove", .items, keys: "D", "remove", "Takes an added item off the card.",
      disabled: notAdded, run: { $0.removeItem($1) }),
    Action(
      "items.down", .items, keys: "J", "move down", "Moves the item one line down.",
      disabled: notMovable, run: { $0.moveItem(by: 1, $1) }),
    Action(
      "items.up", .items, keys: "K", "move up", "Moves the item one line up.",
      disabled: notMovable, run: { $0.moveItem(by: -1, $1) }),
  ]

  private static let markActions = MarkActions.all(
    "items", .items, noun: "item", effect: "what works on one works on all marked, as one step",
    hint: 45, marks: \.handoffs.pane.marks, shown: { $0.handoffs.pane.items.map(\.key) },
    cursor: { $0.handoffs.pane.window.cursor }, selected: { $0.handoffs.pane.selectedItem?.key },
    disabled: noItem)

  // MARK: - Promises and people

  private static let promiseActions: [Action] = [
    Action(
      "promises.edit", .promises, keys: "Enter", "edit",
      "Changes what was promised, its status and its days.", hint: 95, disabled: noPromise
    ) { workbench, environment in
      workbench.askForPromise(workbench.handoffs.pane.selectedPromise, environment)
    },
    Action(
      "promises.add", .promises, keys: "a", "add", "Writes down a promise.", hint: 90,
      disabled: ended
    ) { workbench, environment in workbench.askForPromise(nil, environment) },
    Action(
      "promises.delivered", .promises, keys: "x", "delivered",
      "Says that it was delivered today, or takes that back.", hint: 80, disabled: noPromise,
      run: { $0.togglePromiseDelivered($1) }),
    Action(
      "promises.remove", .promises, keys: "D", "remove", "Strikes the promise out.", hint: 40,
      disabled: noPromise
    ) { workbench, environment in
      guard let promise = workbench.handoffs.pane.selectedPromise else { return }
      if workbench.perform(.promiseRemoved(PromiseRemoved(promise: promise.key)), environment) {
        workbench.say("Removed; u brings it back.", .done)
      }
    },
  ]

  private static let peopleActions: [Action] = [
    Action(
      "people.edit", .people, keys: "Enter", "edit", "Changes a person at the customer.", hint: 95,
      disabled: noContact
    ) { workbench, environment in
      workbench.askForContact(workbench.handoffs.pane.selectedContact, environment)
    },
    Action(
      "people.add", .people, keys: "a", "add", "Writes down a person at the customer.", hint: 90
    ) { workbench, environment in workbench.askForContact(nil, environment) },
    Action(
      "people.remove", .people, keys: "D", "remove", "Takes the person off the account.", hint: 40,
      disabled: noContact
    ) { workbench, environment in
      guard let contact = workbench.handoffs.pane.selectedContact else { return }
      if workbench.perform(.contactRemoved(ContactRemoved(contact: contact.key)), environment) {
        workbench.say("Removed \(contact.name); u brings it back.", .done)
      }
    },
  ]

  // MARK: - The card itself

  private static let cardActions: [Action] = [
    Action(
      "card.accept", .card, keys: "A", "accept",
      "The receiver accepts the packet: \(Topic.packet).", hint: 65,
      disabled: noReceiver, run: { $0.acceptCard($1) }),
    Action(
      "card.return", .card, keys: "R", "return",
      "The receiver returns the packet, with a reason.", hint: 58, disabled: noReceiver,
      run: { $0.askForReturn($1) }),
    Action(
      "card.receiver", .card, keys: "r", "receiver", "Chooses who receives; the proposal first.",
      hint: 42, disabled: noReceiver, run: { $0.askForReceiver($1) }),
    Action(
      "card.edit", .card, keys: "e", "edit",
      "Changes who receives the card, who gives it, and its day 0.",
      hint: 43, disabled: ended, run: { $0.editHandoffs($1) }),
    Action(
      "card.exit", .card, keys: "X", "exit",
      "Records the day-90 result: pass, conditional or fail.", hint: 44, disabled: ended,
      run: { $0.askForExit($1) }),
    Action(
      "card.template", .card, keys: "T", "template",
      "Begins the card again on another template, while nothing on it is done.",
      disabled: { workbench in
        let pane = workbench.handoffs.pane
        if let ended = pane.endedReason { return ended }
        return pane.isWorkedOn
          ? "The card is being worked on and keeps its template; add or waive items instead." : nil
      }, run: { $0.askForTemplate($1) }),
    Action(
      "card.close", .card, keys: "C", "close card",
      "Ends the card without an exit: the deal was lost, or it was opened in error.",
      disabled: ended, run: { $0.askForClosing($1) }),
  ]

  private static let readingActions: [Action] = [
    Action(
      "card.why", .card, keys: "i", "why",
      "Says what the light, the scores and the exit rest on, exactly.", hint: 55
    ) { workbench, environment in
      guard let key = workbench.handoffs.card else { return }
      workbench.explainCard(key, environment)
    },
    Action(
      "card.next-tab", .card, keys: "] .", "tabs", "Turns to the next view of the card.",
      hint: 74
    ) { workbench, environment in workbench.turnCard(by: 1, environment) },
    Action(
      "card.previous-tab", .card, keys: "[ ,", "back a tab",
      "Turns to the view before."
    ) { workbench, environment in workbench.turnCard(by: -1, environment) },
    Action(
      "card.list", .card, keys: "Tab Shift-Tab", "the list",
      "Goes back to the list, which the card stays beside where there is room."
    ) { workbench, environment in
      workbench.handoffs.closeCard()
      workbench.refresh(environment)
    },
    Action(
      "card.account", .card, keys: "O", "account", "Opens the account's own card."
    ) { workbench, environment in
      guard let account = workbench.handoffs.pane.card?.account else { return }
      workbench.openAccount(account, environment)
    },
  ]
}

extension CardPane {
  /// Why the card cannot be worked any more; nil while it can.
  var endedReason: String? {
    guard let card else { return "There is no card." }
    return card.ended(asOf: card.asOf)
  }

  /// Whether somebody did something on it.
  var isWorkedOn: Bool {
    guard let card else { return false }
    return card.items.contains { line in
      switch line.item.state {
      case .done, .blocked, .notApplicable: true
      case .open, .beforeTracking: !line.item.evidence.isEmpty || line.item.added != nil
      }
    } || card.handoff.decision != .pending || !promises.isEmpty
  }
}

extension Workbench {
  fileprivate mutating func turnCard(by steps: Int, _ environment: Environment) {
    handoffs.pane.marks.clear()
    handoffs.pane.show(handoffs.pane.tab.next(by: steps))
    refresh(environment)
  }
}
