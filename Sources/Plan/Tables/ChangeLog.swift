/// The row changes of the edit being applied; changes of one row are folded into one.
struct ChangeLog: Sendable {
  private(set) var rows: [RowChange] = []
  /// Where the change of a row stands, for each kind by the row's number.
  private var places: [PagedTable<Place>] = []

  /// A place in `rows`, under the number of the row that changed.
  private struct Place: Sendable { var index: Int }

  /// Makes room for the changes of a large edit before they come.
  mutating func expect(_ count: Int) { rows.reserveCapacity(count) }

  mutating func note(_ id: RowID, before: RowValue?, after: RowValue?) {
    let kind = id.kind.ordinal
    while places.count <= kind { places.append(PagedTable()) }
    let key = RowKey<Place>(id.number)
    if let place = places[kind][key] {
      rows[place.index].after = after
    } else {
      places[kind][key] = Place(index: rows.count)
      rows.append(RowChange(id: id, before: before, after: after))
    }
  }

  /// The changes that changed something, in the order in which they were first made.
  var effective: [RowChange] {
    // Mostly all of them did, and then nothing is copied.
    rows.allSatisfy { $0.before != $0.after } ? rows : rows.filter { $0.before != $0.after }
  }
}

extension RowID.Kind {
  fileprivate var ordinal: Int {
    switch self {
    case .identity: 0
    case .playbook: 1
    case .answers: 2
    case .account: 3
    case .tenure: 4
    case .deal: 5
    case .seat: 6
    case .segment: 7
    case .handoff: 8
    case .item: 9
    case .promise: 10
    case .contact: 11
    case .source: 12
    case .hold: 13
    case .rule: 14
    case .move: 15
    case .challenge: 16
    }
  }
}
