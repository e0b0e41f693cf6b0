import Plan

/// What every stored plan keeps: keys that name one row, and names of rows that are there.
extension RowReader {
  func check() throws(PlanJSONError) {
    var kinds: [Int: RowID.Kind] = [:]
    for row in rows where row.id.number != 0 || !row.isSingle {
      let id = row.id
      guard id.number >= 0 else { throw .broken(what: "\(id.kind.rawValue) key \(id.number)") }
      guard kinds.updateValue(id.kind, forKey: id.number) == nil else {
        throw .broken(what: "the key \(id.number) stands twice")
      }
    }
    for row in rows {
      for named in row.namedRows where kinds[named.number] != named.kind {
        throw .broken(
          what: "\(row.id.kind.rawValue) \(row.id.number) names \(named.kind.rawValue) "
            + "\(named.number), which is not there")
      }
    }
  }
}

extension RowValue {
  /// Whether a plan has exactly one.
  fileprivate var isSingle: Bool {
    switch self {
    case .identity, .playbook, .answers: true
    case .account, .deal, .seat, .segment, .tenure, .handoff, .item, .promise, .contact, .source,
      .hold, .rule, .move, .challenge:
      false
    }
  }

  /// The rows it names by their keys.
  fileprivate var namedRows: [RowID] {
    switch self {
    case .identity, .playbook, .answers, .segment, .source: []
    case .account(let row): ids(.segment, row.segmentChoice)
    case .deal(let row): ids(.account, row.account) + ids(.seat, row.owner)
    case .seat(let row): row.segments.flatMap { ids(.segment, $0) }
    case .tenure(let row): ids(.account, row.account) + ids(.seat, row.seat)
    case .handoff(let row):
      ids(.account, row.account) + ids(.deal, row.deal) + ids(.seat, row.giver)
        + ids(.seat, row.receiver)
    case .item(let row): ids(.handoff, row.handoff) + ids(.seat, row.owner)
    case .promise(let row): ids(.handoff, row.handoff) + ids(.seat, row.owner)
    case .contact(let row): ids(.account, row.account)
    case .hold(let row): ids(.account, row.account) + ids(.seat, row.seat)
    case .rule(let row): row.seats.flatMap { ids(.seat, $0) }
    case .move(let row): ids(.account, row.account) + ids(.seat, row.from) + ids(.seat, row.to)
    case .challenge(let row): ids(.account, row.account) + ids(.seat, row.proposed)
    }
  }

  private func ids<Row>(_ kind: RowID.Kind, _ key: RowKey<Row>?) -> [RowID] {
    key.map { [RowID(kind, $0.number)] } ?? []
  }
}
