import Plan

extension Plan {
  /// What of the plan's invariants does not hold: references to rows that are not there, two people
  /// in one role, two live cards of a kind, one CRM id on two rows. Empty for every sound plan.
  var broken: [String] {
    var broken: [String] = []
    func need<Row>(_ key: RowKey<Row>?, in table: PagedTable<Row>, _ what: String) {
      if let key, table[key] == nil { broken.append("\(what) names \(Row.self) \(key)") }
    }
    for row in accounts { need(row.segmentChoice, in: segments, "account \(row.key)") }
    for row in seats {
      for segment in row.segments { need(segment, in: segments, "seat \(row.key)") }
    }
    for row in deals {
      need(row.account, in: accounts, "deal \(row.key)")
      need(row.owner, in: seats, "deal \(row.key)")
    }
    for row in tenures {
      need(row.account, in: accounts, "tenure \(row.key)")
      need(row.seat, in: seats, "tenure \(row.key)")
    }
    for row in handoffs {
      need(row.account, in: accounts, "card \(row.key)")
      need(row.deal, in: deals, "card \(row.key)")
      need(row.giver, in: seats, "card \(row.key)")
      need(row.receiver, in: seats, "card \(row.key)")
    }
    for row in items {
      need(row.handoff, in: handoffs, "item \(row.key)")
      need(row.owner, in: seats, "item \(row.key)")
    }
    for row in promises {
      need(row.handoff, in: handoffs, "promise \(row.key)")
      need(row.owner, in: seats, "promise \(row.key)")
    }
    for row in contacts { need(row.account, in: accounts, "contact \(row.key)") }
    for account in accounts {
      let roles = tenures(of: account.key).filter(\.isActive).map { $0.role?.rawValue ?? "owner" }
      if Set(roles).count < roles.count { broken.append("two in a role at \(account.key)") }
      let live = handoffs(of: account.key).filter(\.isLive).map(\.kind)
      if Set(live).count < live.count { broken.append("two live cards at \(account.key)") }
    }
    for identities in [accounts.map(\.identity), seats.map(\.identity), deals.map(\.identity)] {
      let known = identities.compactMap { $0?.folded }
      if Set(known).count < known.count { broken.append("one CRM id on two rows") }
    }
    return broken
  }
}
