/// What holds in every plan: rows name only rows that are there, a role on an account has one
/// person, a CRM id stands on one row. Edits that name single rows check it as they go; rows that
/// are put back, perhaps long after, are checked here.
extension Plan {
  /// Refuses rows to be put back under a CRM id that another row took meanwhile.
  func requireUnclaimed(_ rows: [RowChange]) throws(EditError) {
    // Made when first asked for: mostly nobody else carries any of the ids.
    var changing: Set<RowID>?
    for change in rows {
      guard let identity = change.after?.identity else { continue }
      let holder: RowID? =
        switch change.id.kind {
        case .account: account(identity).map { RowID(.account, $0.number) }
        case .seat: seat(identity).map { RowID(.seat, $0.number) }
        case .deal: deal(identity).map { RowID(.deal, $0.number) }
        case .identity, .playbook, .answers, .segment, .tenure, .handoff, .item, .promise,
          .contact, .source, .hold, .rule, .move, .challenge:
          nil
        }
      guard let holder else { continue }
      let known = changing ?? Set(rows.map(\.id))
      changing = known
      if !known.contains(holder) { throw .identityTaken(identity) }
    }
  }

  /// Refuses rows that were put back and name rows that are gone, and rows taken away that others
  /// still name.
  func requireSound(_ rows: [RowChange]) throws(EditError) {
    for change in rows {
      if let after = change.after {
        try requireReferences(of: after)
        try requireAlone(after)
      }
    }
    try requireUnused(rows.filter { $0.after == nil }.map(\.id))
  }

  private func requireReferences(of value: RowValue) throws(EditError) {
    switch value {
    case .identity, .playbook, .answers, .segment, .source: break
    case .account(let row): try require(ifGiven: row.segmentChoice)
    case .seat(let row): for segment in row.segments { _ = try require(segment) }
    case .deal(let row):
      try require(ifGiven: row.account)
      try require(ifGiven: row.owner)
    case .tenure(let row):
      _ = try require(row.account)
      _ = try require(row.seat)
    case .handoff(let row):
      _ = try require(row.account)
      try require(ifGiven: row.deal)
      try require(ifGiven: row.giver)
      try require(ifGiven: row.receiver)
    case .item(let row):
      _ = try require(row.handoff)
      try require(ifGiven: row.owner)
    case .promise(let row):
      _ = try require(row.handoff)
      try require(ifGiven: row.owner)
    case .contact(let row): _ = try require(row.account)
    case .hold(let row):
      _ = try require(row.account)
      try require(ifGiven: row.seat)
    case .rule(let row): for seat in row.seats { _ = try require(seat) }
    case .move(let row):
      _ = try require(row.account)
      _ = try require(row.to)
      try require(ifGiven: row.from)
    case .challenge(let row):
      _ = try require(row.account)
      try require(ifGiven: row.proposed)
    }
  }

  private func require<Row: StoredRow>(ifGiven key: RowKey<Row>?) throws(EditError) {
    if let key { _ = try require(key) }
  }

  /// Refuses a second person in a role and a second live card of a kind.
  private func requireAlone(_ value: RowValue) throws(EditError) {
    if case .tenure(let row) = value, row.isActive,
      let other = tenures(of: row.account).first(where: {
        $0.isActive && $0.role == row.role && $0.key != row.key
      })
    {
      throw .inTheWay(RowID(.tenure, other.key.number))
    }
    if case .move(let row) = value,
      let other = moves(of: row.account).first(where: { $0.role == row.role && $0.key != row.key })
    {
      throw .inTheWay(RowID(.move, other.key.number))
    }
    if case .handoff(let row) = value, row.isLive,
      let other = handoffs(of: row.account).first(where: {
        $0.isLive && $0.kind == row.kind && $0.key != row.key
      })
    {
      throw .inTheWay(RowID(.handoff, other.key.number))
    }
  }

  /// Refuses to take rows away that others still name. Each table is looked through once.
  func requireUnused(_ ids: [RowID]) throws(EditError) {
    for id in ids {
      if let user = linkedUser(of: id) { throw .inUse(id, by: user) }
    }
    try requireUnused(seats: keys(.seat, in: ids))
    try requireUnused(segments: keys(.segment, in: ids))
    let deals: Set<DealKey> = keys(.deal, in: ids)
    if !deals.isEmpty {
      for row in handoffs {
        guard let deal = row.deal, deals.contains(deal) else { continue }
        throw .inUse(RowID(.deal, deal.number), by: RowID(.handoff, row.key.number))
      }
    }
  }

  private func keys<Row>(_ kind: RowID.Kind, in ids: [RowID]) -> Set<RowKey<Row>> {
    Set(ids.lazy.filter { $0.kind == kind }.map { RowKey($0.number) })
  }

  /// A row that names an account or a card, by the links.
  private func linkedUser(of id: RowID) -> RowID? {
    if id.kind == .handoff {
      let key = HandoffKey(id.number)
      return links.itemsOfHandoff[key].first.map { RowID(.item, $0.number) }
        ?? links.promisesOfHandoff[key].first.map { RowID(.promise, $0.number) }
    }
    guard id.kind == .account else { return nil }
    let key = AccountKey(id.number)
    return links.tenuresOfAccount[key].first.map { RowID(.tenure, $0.number) }
      ?? links.dealsOfAccount[key].first.map { RowID(.deal, $0.number) }
      ?? links.handoffsOfAccount[key].first.map { RowID(.handoff, $0.number) }
      ?? links.contactsOfAccount[key].first.map { RowID(.contact, $0.number) }
      ?? links.holdsOfAccount[key].first.map { RowID(.hold, $0.number) }
      ?? links.movesOfAccount[key].first.map { RowID(.move, $0.number) }
      ?? links.challengesOfAccount[key].first.map { RowID(.challenge, $0.number) }
  }

  private func requireUnused(seats gone: Set<SeatKey>) throws(EditError) {
    if gone.isEmpty { return }
    func used(_ seat: SeatKey?, by user: RowID) throws(EditError) {
      if let seat, gone.contains(seat) { throw .inUse(RowID(.seat, seat.number), by: user) }
    }
    for row in tenures { try used(row.seat, by: RowID(.tenure, row.key.number)) }
    for row in deals { try used(row.owner, by: RowID(.deal, row.key.number)) }
    for row in items { try used(row.owner, by: RowID(.item, row.key.number)) }
    for row in promises { try used(row.owner, by: RowID(.promise, row.key.number)) }
    for row in handoffs {
      try used(row.giver, by: RowID(.handoff, row.key.number))
      try used(row.receiver, by: RowID(.handoff, row.key.number))
    }
    for row in holds { try used(row.seat, by: RowID(.hold, row.key.number)) }
    for row in rules {
      for seat in row.seats { try used(seat, by: RowID(.rule, row.key.number)) }
    }
    for row in moves {
      try used(row.from, by: RowID(.move, row.key.number))
      try used(row.to, by: RowID(.move, row.key.number))
    }
    for row in challenges { try used(row.proposed, by: RowID(.challenge, row.key.number)) }
  }

  private func requireUnused(segments gone: Set<SegmentKey>) throws(EditError) {
    if gone.isEmpty { return }
    for row in seats {
      guard let segment = row.segments.first(where: gone.contains) else { continue }
      throw .inUse(RowID(.segment, segment.number), by: RowID(.seat, row.key.number))
    }
    for row in accounts {
      guard let segment = row.segmentChoice, gone.contains(segment) else { continue }
      throw .inUse(RowID(.segment, segment.number), by: RowID(.account, row.key.number))
    }
  }
}

extension RowValue {
  /// The CRM id that the row carries.
  fileprivate var identity: CRMIdentity? {
    switch self {
    case .account(let row): row.identity
    case .seat(let row): row.identity
    case .deal(let row): row.identity
    case .identity, .playbook, .answers, .segment, .tenure, .handoff, .item, .promise, .contact,
      .source, .hold, .rule, .move, .challenge:
      nil
    }
  }
}
