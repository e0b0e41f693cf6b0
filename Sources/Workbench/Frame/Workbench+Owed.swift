import Exchange
import Plan

/// What people owe, copied as text for an e-mail or a chat; worded alike wherever it is copied.
extension Workbench {
  /// All that a person owes on the live cards.
  mutating func copyOwed(by seat: SeatKey, _ environment: Environment) {
    let name = plan.seats[seat]?.name ?? "Nobody"
    copy(OwedText(of: seat, in: plan, on: environment.today), by: name, on: "")
  }

  /// What the owner under the cursor owes on the card that is open.
  mutating func copyOwedOnCard(_ environment: Environment) {
    guard let card = handoffs.pane.card, let item = handoffs.pane.selectedItem else { return }
    let person =
      item.owner.flatMap { plan.seats[$0]?.name } ?? "the vacant \(item.role.abbreviation)"
    let owed = plan.owedItems(on: environment.today).filter {
      $0.handoff == card.key && $0.seat == item.owner
        && (item.owner != nil || $0.line.role == item.role)
    }
    copy(
      OwedText(owed, by: person, in: plan, on: environment.today), by: person,
      on: " on \(plan.accounts[card.account]?.name ?? "this card")")
  }

  private mutating func copy(_ owed: OwedText, by person: String, on place: String) {
    guard owed.count > 0 else {
      say("\(person) owes nothing\(place.isEmpty ? "" : " on this card").")
      return
    }
    copy(
      owed.text, what: "what \(person) owes",
      said: "\(counted(owed.count, "item")) that \(person) owes\(place)")
  }
}
