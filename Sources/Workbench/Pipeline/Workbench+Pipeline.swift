import Canvas
import Plan

/// What the Pipeline screen does to accounts.
extension Workbench {
  mutating func openFromPipeline(_ environment: Environment) {
    if pipeline.isInside {
      if let account = pipeline.account(self) { openAccount(account, environment) }
    } else {
      pipeline.enter()
      refresh(environment)
    }
  }

  /// `Q`: qualifies all chosen accounts; where all are, takes it back.
  mutating func qualify(_ environment: Environment) {
    let chosen = pipeline.chosen(self).filter(isQualifiable)
    guard let first = chosen.first else { return }
    let isQualified = chosen.allSatisfy { plan.accounts[$0]?.isQualified ?? false }
    let edits = chosen.map { key in
      Edit.accountQualified(AccountQualified(account: key, isQualified: !isQualified))
    }
    let name =
      chosen.count == 1
      ? plan.accounts[first]?.name ?? "the account" : counted(chosen.count, "account")
    let what = isQualified ? "\(name) no longer qualified" : "qualified \(name)"
    pipeline.clearMarks()
    let edit = edits.count == 1 ? edits[0] : .together(Together(what, edits))
    if perform(edit, environment) { say("\(what.raised); u takes it back.", .done) }
  }

  /// `a`: the people who could answer for the chosen accounts, the least loaded first.
  mutating func askForOwner(_ environment: Environment) {
    let chosen = pipeline.chosen(self)
    guard let first = chosen.first else { return }
    let role = overview.standing(of: first)?.role ?? .ae
    let people = candidates(for: role, on: environment.today)
    let name =
      chosen.count == 1
      ? plan.accounts[first]?.name ?? "the account" : counted(chosen.count, "account")
    let opensCard = pipeline.stage?.isCustomer ?? false
    var items = people.map { seat in
      let book = overview.books(of: seat.key).first { $0.role == role }
      return Picker.Item(
        seat.name,
        detail: "\(seat.role?.abbreviation ?? "role unset"), "
          + counted(book?.accounts ?? 0, "account") + (seat.isOpen ? ", open seat" : ""))
    }
    items.append(.init("Nobody", detail: "leaves \(role.abbreviation) vacant"))
    open(
      Picker(
        title: "Who is \(role.abbreviation) of \(name)"
          + (opensCard ? "; a new person opens a card" : ""), items: items
      ) { workbench, choice, environment in
        let seat = people.indices.contains(choice) ? people[choice] : nil
        workbench.assign(chosen, to: seat, as: role, environment)
      })
  }

  /// Those who hold the role first, the least loaded before the others; then those without a role.
  private func candidates(for role: Role, on day: Day) -> [Seat] {
    var loads: [SeatKey: Int] = [:]
    for book in overview.books where book.role == role { loads[book.seat] = book.accounts }
    return plan.seats.filter { $0.isActive(on: day) && ($0.role == role || $0.role == nil) }
      .sorted { left, right in
        let order = { (seat: Seat) in
          (seat.role == role ? 0 : 1, loads[seat.key] ?? 0, seat.name, seat.key)
        }
        return order(left) < order(right)
      }
  }

  private mutating func assign(
    _ accounts: [AccountKey], to seat: Seat?, as role: Role, _ environment: Environment
  ) {
    var edits: [Edit] = []
    for account in accounts {
      guard let keys = takeKeys(AccountAssigned.keysNeeded, environment) else { return }
      edits.append(
        .accountAssigned(
          AccountAssigned(
            account: account, role: role, seat: seat?.key, on: environment.today, keys: keys)))
    }
    guard let first = accounts.first else { return }
    let name =
      accounts.count == 1
      ? plan.accounts[first]?.name ?? "the account" : counted(accounts.count, "account")
    let what = "\(name) to \(seat?.name ?? "nobody") (\(role.abbreviation))"
    let edit = edits.count == 1 ? edits[0] : .together(Together(what, edits))
    pipeline.clearMarks()
    if perform(edit, environment) { say("\(what.raised); u takes it back.", .done) }
  }

  mutating func askForRaci() {
    let leaves = Leaf.allCases
    let used = Set(overview.segments.map(\.leaf))
    let playbook = plan.playbook
    open(
      Picker(
        title: "Who answers for what",
        items: leaves.map { leaf in
          let segments = overview.segments.filter { $0.leaf == leaf }.map(\.name)
          return .init(
            leaf.title, detail: segments.isEmpty ? "no segment" : segments.joined(separator: ", "))
        }, selected: leaves.firstIndex { used.contains($0) } ?? 0
      ) { workbench, choice, _ in
        workbench.overlays.append(
          .page(.raci(leaves[choice], in: playbook, width: Page.width(in: workbench.size))))
      })
  }
}
