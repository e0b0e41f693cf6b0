import Plan

extension AccountImport {
  /// Who a row names: what is news to the plan, and the plain owner.
  mutating func holders(
    in rows: inout FileRows, of existing: Account?
  ) throws(CellError) -> (news: [AccountFacts.Holder], owner: SeatKey?) {
    var holders: [AccountFacts.Holder] = []
    for (role, place) in columns.roles {
      let seat = try people.seat(at: place, in: &rows, registry: &registry)
      if seat != nil || existing != nil { holders.append(.init(role: role, seat: seat)) }
    }
    var owner: SeatKey?
    if columns.owner.isPresent {
      owner = try people.seat(at: columns.owner, in: &rows, registry: &registry)
      // Whom the column names was said: it is not asked again of each of them.
      if let owner, let role = choices.ownerRole { registry.say(role, of: owner) }
      addOwner(owner, to: &holders, of: existing)
    }
    // Nobody is news of an account that nobody can have held.
    if let existing { holders.removeAll { !plan.isNews($0, on: existing.key) } }
    return (holders, owner)
  }

  /// A column named for a role goes before the plain owner who was said to fill that role.
  private func addOwner(
    _ owner: SeatKey?, to holders: inout [AccountFacts.Holder], of existing: Account?
  ) {
    guard owner != nil || existing != nil else { return }
    guard let role = choices.ownerRole else {
      holders.append(.init(role: nil, seat: owner))
      return
    }
    if let place = holders.firstIndex(where: { $0.role == role }) {
      if holders[place].seat == nil { holders[place].seat = owner }
    } else {
      holders.append(.init(role: role, seat: owner))
    }
    // An earlier import may have left the role open; now it is said.
    if existing != nil { holders.append(.init(role: nil, seat: nil)) }
  }
}
