import Plan

extension Plan {
  /// Every row, in the order of tables and keys.
  var allRows: [RowValue] {
    var rows: [RowValue] = [.answers(answers)]
    rows += segments.map(RowValue.segment)
    rows += seats.map(RowValue.seat)
    rows += accounts.map(RowValue.account)
    rows += deals.map(RowValue.deal)
    rows += tenures.map(RowValue.tenure)
    rows += handoffs.map(RowValue.handoff)
    rows += items.map(RowValue.item)
    rows += promises.map(RowValue.promise)
    rows += contacts.map(RowValue.contact)
    rows += sources.map(RowValue.source)
    rows += holds.map(RowValue.hold)
    rows += rules.map(RowValue.rule)
    rows += moves.map(RowValue.move)
    rows += challenges.map(RowValue.challenge)
    return rows
  }

  /// Row numbers that no row has: for working out what an import would do without doing it.
  func unusedKeys(_ count: Int) -> KeyBlock {
    let highest = allRows.lazy.map(\.id.number).max() ?? 0
    return KeyBlock((highest + 1)..<(highest + 1 + count))
  }
}
