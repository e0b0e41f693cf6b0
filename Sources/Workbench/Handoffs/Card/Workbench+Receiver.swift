import Canvas
import Plan

extension Workbench {
  /// `r`: who receives: the proposal first, then the people of the role, then the others.
  mutating func askForReceiver(_ environment: Environment) {
    guard let card = handoffs.pane.card, let role = card.receivingRole else { return }
    let proposal = handoffs.list.proposals.first { $0.handoff == card.key }
    let pickable = plan.pickable(role: role, on: environment.today)
    let seats =
      pickable.filter { $0.key == proposal?.seat } + pickable.filter { $0.key != proposal?.seat }
    let items = seats.map { seat in
      let isProposed = seat.key == proposal?.seat
      let held = overview.books(of: seat.key).reduce(0) { $0 + $1.accounts }
      let book = counted(held, "account")
      return Picker.Item(
        seat.name,
        detail: isProposed
          ? "proposed: \(proposal?.why ?? ""), \(book)"
          : "\(seat.role?.abbreviation ?? "no role"), \(book)")
    }
    let name = plan.accounts[card.account]?.name ?? ""
    open(
      Picker(
        title: "Who receives \(name) as \(role.abbreviation)", items: items,
        selected: seats.firstIndex { $0.key == card.receiver } ?? 0
      ) { workbench, choice, environment in
        let why: Tenure.Reason = seats[choice].key == proposal?.seat ? .proposed : .assigned
        workbench.choose(seats[choice].key, as: role, of: card, why, environment)
      })
  }

  /// The receiver takes the account in the receiving role, so that the card, its items and the
  /// owner after the flip are one.
  private mutating func choose(
    _ seat: SeatKey, as role: Role, of card: Card, _ why: Tenure.Reason, _ environment: Environment
  ) {
    guard let keys = takeKeys(AccountAssigned.keysNeeded, environment) else { return }
    var edits: [Edit] = []
    if card.handoff.receiver != nil {
      edits.append(.receiverChosen(ReceiverChosen(handoff: card.key, receiver: nil)))
    }
    edits.append(
      .accountAssigned(
        AccountAssigned(
          account: card.account, role: role, seat: seat, on: environment.today, why: why,
          keys: keys)))
    let name = plan.seats[seat]?.name ?? ""
    let account = plan.accounts[card.account]?.name ?? ""
    let edit =
      edits.count == 1 ? edits[0] : .together(Together("\(name) receives \(account)", edits))
    let before = handoffs.pane.card
    guard perform(edit, environment) else { return }
    if let opened = plan.liveCard(of: card.account, on: environment.today), opened.key != card.key {
      handoffs.open(opened.key, self, environment)
      refresh(environment)
      say("\(name) owns \(account) now: a territory-move card is open.", .done)
    } else {
      sayWhatChanged("\(name) receives \(account)", since: before)
    }
  }
}
