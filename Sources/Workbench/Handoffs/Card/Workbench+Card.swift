import Canvas
import Plan

/// What the keys do to the open card as a whole.
extension Workbench {
  /// The key of the screen: it comes back to the card that was open and says so, for the keys of a
  /// card are others than those of the list; pressed again it goes to the list.
  mutating func returnToHandoffs(again: Bool, _ environment: Environment) {
    guard let account = handoffs.openAccount else { return }
    if again {
      handoffs.closeCard()
      refresh(environment)
    } else {
      let name = plan.accounts[account]?.name ?? "an account"
      say("The card of \(name), as you left it; 3 or Esc goes to the list.")
    }
  }
}

extension Workbench {
  /// `A`: the receiver said yes.
  mutating func acceptCard(_ environment: Environment) {
    guard let card = handoffs.pane.card else { return }
    if case .accepted(let on, let by) = card.handoff.decision {
      say("\(by) accepted on \(on.short(asOf: environment.today)).")
      return
    }
    let by = card.receiver.flatMap { plan.seats[$0]?.name } ?? environment.author
    let edit = HandoffAccepted(handoff: card.key, on: environment.today, by: by)
    guard perform(.handoffAccepted(edit), environment) else { return }
    let sentence = plan.ownership(of: card.account, on: environment.today)?.sentence ?? ""
    say("Accepted. \(sentence)", .done)
  }

  /// `R`: why the receiver sends it back.
  mutating func askForReturn(_ environment: Environment) {
    guard let card = handoffs.pane.card else { return }
    let reasons = ReturnReason.coded
    open(
      Picker(
        title: "Return the packet, because",
        items: reasons.map { Picker.Item($0.phrase) }
          + [Picker.Item("something else", detail: "in your own words")]
      ) { workbench, choice, environment in
        guard reasons.indices.contains(choice) else {
          workbench.askForOtherReason(of: card)
          return
        }
        workbench.returnCard(card, reasons[choice], environment)
      })
  }

  private mutating func askForOtherReason(of card: Card) {
    open(
      Form("Return the packet", fields: [.init("Because", placeholder: "what is missing")]) {
        workbench, texts, environment in
        let text = texts[0].trimmed
        if text.isEmpty { return .problem(field: 0, "Say what is missing.") }
        workbench.returnCard(card, .other(text), environment)
        return .kept
      })
  }

  private mutating func returnCard(
    _ card: Card, _ reason: ReturnReason, _ environment: Environment
  ) {
    let by = card.receiver.flatMap { plan.seats[$0]?.name } ?? environment.author
    let edit = HandoffReturned(handoff: card.key, reason: reason, on: environment.today, by: by)
    guard perform(.handoffReturned(edit), environment), let after = handoffs.pane.card else {
      return
    }
    var words = ["Returned: \(reason.phrase)."]
    if reason == .badFit {
      words.append("It goes to the sales and CS forum, not back to the AE.")
    } else if let clock = after.returnClock {
      words.append("Hand it in again by \(clock.short(asOf: environment.today)).")
    }
    if after.handoff.returns > 1 {
      words.append("Returned \(after.handoff.returns) times: both managers should know.")
    }
    say(words.joined(separator: " "), .done)
  }

  /// `X`: what the exit would be now; recording it is asked, the harmless answer first.
  mutating func askForExit(_ environment: Environment) {
    guard let card = handoffs.pane.card else { return }
    let (result, missing) = card.exitPreview
    let name = plan.accounts[card.account]?.name ?? ""
    let lacking =
      missing.isEmpty ? "nothing is missing" : "missing \(missing.joined(separator: ", "))"
    let days = card.exitDay - environment.today
    let early = days > 0 ? "day \(card.day); the exit is in \(days) d" : "day \(card.day)"
    open(
      Picker(
        title: "Exit of \(name): \(result.rawValue)",
        items: [
          Picker.Item("Leave the card open", detail: early),
          Picker.Item("Record \(result.rawValue)", detail: lacking),
        ]
      ) { workbench, choice, environment in
        guard choice == 1 else { return }
        workbench.recordExit(of: card, result, missing, environment)
      })
  }

  private mutating func recordExit(
    of card: Card, _ result: ExitResult, _ missing: [String], _ environment: Environment
  ) {
    let exit = Handoff.Exit(result: result, on: environment.today, missing: missing)
    guard perform(.handoffExited(HandoffExited(handoff: card.key, exit: exit)), environment)
    else { return }
    switch result {
    case .pass: say("Passed: the handoff is over; u takes it back.", .done)
    case .conditional:
      say("Conditional: what is open is due by day 120, the AE stays attached till then.", .done)
    case .fail:
      say("Failed: the save motion of the account is open; name the executive sponsor.", .refused)
    }
  }

  /// `C`: ends without an exit.
  mutating func askForClosing(_ environment: Environment) {
    guard let card = handoffs.pane.card else { return }
    open(
      Form(
        "Close the card", explanation: "It ends without an exit and counts nowhere.",
        fields: [
          .init("Because", placeholder: "the deal was lost", choices: Self.closingReasons)
        ]
      ) { workbench, texts, environment in
        let reason = texts[0].trimmed
        if reason.isEmpty { return .problem(field: 0, "Say why it ends.") }
        let edit = HandoffClosed(handoff: card.key, reason: reason, on: environment.today)
        if workbench.perform(.handoffClosed(edit), environment) {
          workbench.say("Closed: \(reason); u opens it again.", .done)
        }
        return .kept
      })
  }

  private static let closingReasons = ["the deal was lost", "opened in error", "a duplicate"]

  /// `T`: the same card on another template. The one that was closed for it stays in the list.
  mutating func askForTemplate(_ environment: Environment) {
    guard let card = handoffs.pane.card else { return }
    let isMove = card.handoff.kind == .territoryMove
    let moves: Set<TemplateID> = [.territoryMove, .territoryMoveShort]
    let ids = plan.templates { moves.contains($0) == isMove }
    let items = ids.map { id in
      let template = plan.playbook.newestTemplate(id)
      return Picker.Item(
        template?.title ?? id.rawValue,
        detail: counted(template?.items.count ?? 0, "item")
          + (template.map { ", \($0.purpose)" } ?? ""),
        disabledReason: id == card.handoff.template ? "the card is on it" : nil)
    }
    open(
      Picker(
        title: "Template", items: items, selected: ids.firstIndex(of: card.handoff.template) ?? 0
      ) { workbench, choice, environment in
        workbench.restart(card, on: ids[choice], environment)
      })
  }

  private mutating func restart(_ card: Card, on template: TemplateID, _ environment: Environment) {
    guard let keys = takeKeys(HandoffOpened.keysNeeded, environment) else { return }
    let old = card.handoff
    let opened = HandoffOpened(
      account: old.account, deal: old.deal, kind: old.kind, template: template, anchor: old.anchor,
      on: old.openedOn, keys: keys)
    let closed = HandoffClosed(
      handoff: old.key, reason: "another template", on: environment.today)
    var edits: [Edit] = [.handoffClosed(closed), .handoffOpened(opened)]
    let key = HandoffKey(keys.next)
    if old.receiver != nil {
      edits.append(.receiverChosen(ReceiverChosen(handoff: key, receiver: old.receiver)))
    }
    let name = plan.accounts[old.account]?.name ?? "an account"
    let what = "the card of \(name) on template \(template.rawValue)"
    guard perform(.together(Together(what, edits)), environment) else { return }
    handoffs.open(key, self, environment)
    refresh(environment)
    say(
      "On template \(template.rawValue), \(counted(handoffs.pane.card?.items.count ?? 0, "item")).",
      .done)
  }
}
