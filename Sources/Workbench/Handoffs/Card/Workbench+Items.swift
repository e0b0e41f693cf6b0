import Canvas
import Plan

/// What the keys do to the items of the open card.
extension Workbench {
  /// `x`: ticks what is open without evidence; where nothing is open, opens it all again.
  mutating func tickItems(_ environment: Environment) {
    let targets = handoffs.worked
    let open = targets.filter { !$0.item.isDone && $0.item.state.isUnsettled && !$0.isDone }
    let answered = targets.filter { $0.answeredBy != nil && !$0.item.isDone && $0.isDone }
    if open.isEmpty, let item = answered.first, answered.count == targets.count {
      say(
        "\(item.code) is done by itself, \(item.answeredBy ?? ""); it opens when that changes.")
      return
    }
    if open.isEmpty {
      let settled = targets.filter { !$0.item.state.isUnsettled }
      change(settled, "reopened", environment) { .itemReopened(ItemReopened(item: $0.key)) }
      // What somebody had ticked may be answered by the plan too, and then it stays done.
      if let item = handoffs.worked.first(where: { $0.answeredBy != nil && $0.isDone }) {
        say(
          "\(item.code) is done by itself now, \(item.answeredBy ?? ""); it opens when that changes."
        )
      }
    } else {
      change(open, "done", environment) {
        .itemDone(ItemDone(item: $0.key, on: environment.today, by: environment.author))
      }
    }
  }

  /// `b`: why it cannot go on.
  mutating func askForBlock(_ environment: Environment) {
    let targets = handoffs.worked
    var reason = ""
    if let first = targets.first, case .blocked(let known) = first.item.state { reason = known }
    let wasBlocked = !reason.isEmpty
    open(
      Form(
        "\(targets.words) cannot go on",
        explanation: wasBlocked ? "An empty reason lifts the block." : "",
        fields: [
          .init("Because", text: reason, placeholder: "what it waits for", keepsLines: true)
        ]
      ) { workbench, texts, environment in
        let reason = texts[0].trimmed
        if reason.isEmpty, !wasBlocked {
          return .problem(field: 0, "A blocked item needs a reason.")
        }
        workbench.change(targets, reason.isEmpty ? "unblocked" : "blocked", environment) {
          reason.isEmpty
            ? .itemReopened(ItemReopened(item: $0.key))
            : .itemBlocked(ItemBlocked(item: $0.key, reason: reason))
        }
        return .kept
      })
  }

  /// `n`: a remark, beside its state and its evidence.
  mutating func askForItemNote(_ environment: Environment) {
    let targets = handoffs.worked
    guard let first = targets.first else { return }
    let isOne = targets.count == 1
    open(
      Form(
        "A note on \(targets.words)",
        explanation: isOne ? "" : "One note on all of them, in place of what stands there.",
        fields: [
          .init("Note", text: isOne ? first.item.note : "", keepsLines: true)
        ]
      ) { workbench, texts, environment in
        let note = texts[0].trimmed
        workbench.change(targets, note.isEmpty ? "no note" : "noted", environment) {
          .itemNoted(ItemNoted(item: $0.key, note: note))
        }
        return .kept
      })
  }

  /// `-`: that it does not apply, why, and for a critical one who approved that.
  mutating func askForWaiver(_ environment: Environment) {
    let targets = handoffs.worked
    let isCritical = targets.contains(where: \.isCritical)
    var fields = [
      Form.Field("Because", placeholder: "why it does not apply here", keepsLines: true)
    ]
    if isCritical {
      let names = plan.pickable(role: .executiveSponsor, on: environment.today).map(\.name)
      fields.append(Form.Field("Approved by", placeholder: "a name", choices: names))
    }
    let card = handoffs.workedCard
    let author = environment.author
    open(
      Form(
        "\(targets.words) does not apply",
        explanation: isCritical
          ? "A critical item leaves the sums only with the name of who approved that." : "",
        fields: fields,
        preview: { workbench, texts in
          let reason = texts[0].trimmed
          let by = isCritical ? texts[1].trimmed : author
          guard !reason.isEmpty, !by.isEmpty else { return .empty }
          let edits = targets.map {
            Edit.itemWaived(ItemWaived(item: $0.key, reason: reason, by: by))
          }
          return workbench.outcome(of: edits, on: card)
        }
      ) { workbench, texts, environment in
        let reason = texts[0].trimmed
        let by = isCritical ? texts[1].trimmed : environment.author
        if reason.isEmpty { return .problem(field: 0, "Say why it does not apply.") }
        if by.isEmpty { return .problem(field: 1, "A critical item needs who approved it.") }
        workbench.change(targets, "n/a", environment) {
          .itemWaived(ItemWaived(item: $0.key, reason: reason, by: by))
        }
        return .kept
      })
  }

  /// `o`: a person, or the role again.
  mutating func askForItemOwner(_ environment: Environment) {
    let targets = handoffs.worked
    guard let first = targets.first else { return }
    let seats = plan.pickable(role: first.role, on: environment.today)
    let current = first.item.owner.flatMap { key in seats.firstIndex { $0.key == key } }
    let items =
      [Picker.Item("by role", detail: "\(first.role.abbreviation), as coverage says")]
      + seats.map { Picker.Item($0.name, detail: $0.role?.title ?? "role not said") }
    open(
      Picker(
        title: "Who owes \(targets.words)", items: items, selected: current.map { $0 + 1 } ?? 0
      ) { workbench, choice, environment in
        let seat = choice == 0 ? nil : seats[choice - 1].key
        let name = choice == 0 ? "its role" : seats[choice - 1].name
        workbench.change(targets, "given to \(name)", environment) {
          .itemOwned(ItemOwned(item: $0.key, seat: seat))
        }
      })
  }

  /// `D`: an added item goes.
  mutating func removeItem(_ environment: Environment) {
    guard let item = handoffs.pane.selectedItem else { return }
    if perform(.itemRemoved(ItemRemoved(item: item.key)), environment) {
      say("Removed \(item.code); u brings it back.", .done)
    }
  }

  /// `J`, `K`: one line down or up; the cursor goes along.
  mutating func moveItem(by steps: Int, _ environment: Environment) {
    guard let item = handoffs.pane.selectedItem else { return }
    let items = handoffs.pane.items
    let row = handoffs.pane.window.cursor
    guard items.indices.contains(row + steps) else {
      say(steps < 0 ? "It is the first already." : "It is the last already.")
      return
    }
    // Before the one above, or before the one after the next.
    let place = steps < 0 ? row - 1 : row + 2
    let before = items.indices.contains(place) ? items[place].key : nil
    perform(.itemMoved(ItemMoved(item: item.key, before: before)), environment)
  }

  /// Changes one item, or all the marked ones as one step, and says what that did to the card.
  mutating func change(
    _ targets: [CardItem], of card: Card? = nil, _ what: String, _ environment: Environment,
    _ edit: (CardItem) -> Edit
  ) {
    guard let first = targets.first else { return }
    let before = card ?? handoffs.workedCard
    let name = before.flatMap { plan.accounts[$0.account]?.name } ?? "a card"
    let step =
      targets.count == 1
      ? edit(first)
      : .together(Together("\(targets.words) at \(name) \(what)", targets.map(edit)))
    guard perform(step, environment) else { return }
    handoffs.pane.marks.clear()
    sayWhatChanged("\(targets.words) \(what)", since: before)
  }

  /// Says what was done, and what it did to the score and the light.
  mutating func sayWhatChanged(_ what: String, since before: Card?) {
    var words = [what]
    if let before, let after = plan.card(before.key, on: before.asOf) {
      if before.light != after.light {
        words.append("\(before.light.title.lowercased()) to \(after.light.title.lowercased())")
      }
      if let from = before.score?.scorePercent, let to = after.score?.scorePercent, from != to {
        words.append("score \(from) to \(to)")
      }
    }
    say("\(words.joined(separator: ", ")); u takes it back.", .done)
  }
}

extension [CardItem] {
  /// `H19`, `3 items`.
  var words: String { count == 1 ? self[0].code : "\(count) items" }
}

extension HandoffItem.State {
  /// Whether nobody has settled it: open, blocked, or due before it was known.
  var isUnsettled: Bool {
    switch self {
    case .open, .blocked, .beforeTracking: true
    case .done, .notApplicable: false
    }
  }
}

extension Plan {
  /// The seats that can be chosen on a day: those of a role first, then by name.
  func pickable(role: Role?, on day: Day) -> [Seat] {
    seats.filter { $0.isActive(on: day) }.sorted { left, right in
      if (left.role == role) != (right.role == role) { return left.role == role }
      return (left.name, left.key) < (right.name, right.key)
    }
  }
}
