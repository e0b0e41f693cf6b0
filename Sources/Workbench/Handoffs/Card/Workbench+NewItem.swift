import Canvas
import Plan

extension Workbench {
  /// `a` among the items: one of this card's own.
  mutating func askForNewItem(_ environment: Environment) {
    guard let card = handoffs.pane.card else { return }
    let roles = Role.ownable.map(\.abbreviation)
    let today = environment.today
    open(
      Form(
        "A new item on this card",
        fields: [
          .init("What", placeholder: "what has to happen"),
          .init("Owner", text: "AM", placeholder: "a role", choices: roles),
          .day("Due", text: "+7d", card.days(today)),
          .number("Weight", text: "2", placeholder: "0 to 100; templates give 2 to 5"),
          .init("Critical", text: "no", placeholder: "yes or no", choices: ["yes", "no"]),
        ],
        preview: { workbench, texts in
          guard let role = Role.named(texts[1]) else { return .empty }
          let owner = workbench.plan.holder(of: card.account, role: role, on: today)?.seat
          let name = owner.flatMap { workbench.plan.seats[$0]?.name } ?? "vacant"
          let weight = card.items.lazy.filter(\.isApplicable).reduce(0) { $0 + $1.weight }
          return StyledText(
            "falls to \(name) (\(role.abbreviation)); the card weighs \(weight) so far", .muted)
        }
      ) { workbench, texts, environment in
        let added: HandoffItem.Added
        do throws(UnreadableField) {
          added = try HandoffItem.Added(
            typed: texts, anchor: card.handoff.anchor, environment.today)
        } catch {
          return .problem(field: error.field, error.message)
        }
        workbench.add(added, to: card, environment)
        return .kept
      })
  }

  private mutating func add(
    _ added: HandoffItem.Added, to card: Card, _ environment: Environment
  ) {
    guard let key = takeKey(HandoffItem.self, environment) else { return }
    let taken = Set(card.items.map(\.code))
    let code = (1...1_000).lazy.map { "A\($0)" }.first { !taken.contains($0) } ?? "A\(key.number)"
    let last = card.items.map(\.item.position).max() ?? -1
    var item = HandoffItem(key: key, handoff: card.key, code: code, position: last + 1)
    item.added = added
    guard perform(.itemAdded(ItemAdded(item: item)), environment) else { return }
    if !handoffs.pane.items.contains(where: { $0.key == key }) {
      handoffs.pane.show(.all)
      refresh(environment)
    }
    handoffs.pane.select(key)
    say("Added \(code); D removes it.", .done)
  }
}

/// A field of a form that does not read.
struct UnreadableField: Error {
  var field: Int
  var message: String
}

extension HandoffItem.Added {
  /// The item as typed: what, owner, due, weight, critical.
  init(typed texts: [String], anchor: Day, _ today: Day) throws(UnreadableField) {
    let title = texts[0].trimmed
    guard !title.isEmpty else {
      throw UnreadableField(field: 0, message: "Say what has to happen.")
    }
    guard let role = Role.named(texts[1]) else {
      let roles = Role.ownable.map(\.abbreviation).joined(separator: ", ")
      throw UnreadableField(field: 1, message: "The owner is one of \(roles).")
    }
    let due: Day
    do { due = try Day.near(texts[2], today: today) } catch {
      throw UnreadableField(field: 2, message: error.message)
    }
    guard let weight = Int(texts[3].trimmed), (0...100).contains(weight) else {
      throw UnreadableField(field: 3, message: "A weight is a number from 0 to 100.")
    }
    guard let isCritical = Bool(yesOrNo: texts[4]) else {
      throw UnreadableField(field: 4, message: "Write yes or no.")
    }
    self.init(
      title: title, role: role, dueDay: due - anchor, weight: weight, isCritical: isCritical)
  }
}

extension Role {
  /// The role someone means by `am` or `Account manager`.
  static func named(_ text: String) -> Role? {
    let typed = text.trimmed.lowercased()
    return allCases.first {
      $0.abbreviation.lowercased() == typed || $0.title.lowercased() == typed
    }
  }
}

extension Bool {
  /// Nil for anything but a yes or a no; empty is a no.
  init?(yesOrNo text: String) {
    switch text.trimmed.lowercased() {
    case "yes", "y": self = true
    case "no", "n", "": self = false
    default: return nil
    }
  }
}
