import Plan

/// Puts the accounts table into the order of a column: by numbers, whatever the column holds.
///
/// Amounts and days are numbers already. Of texts that many rows share each is compared once, with
/// the others there are; names go by their first eight bytes, and by the rest only where these tie.
struct AccountOrder {
  private struct Entry {
    var value: Int64
    var row: Int32
  }

  private var entries: [Entry] = []
  private var blanks: [Int32] = []

  /// The rows in the order of the column: blanks last, and those that are alike as they come.
  static func rows(
    of keys: [AccountKey], by sort: AccountSort, _ reader: AccountReader
  ) -> [Int32] {
    var order = AccountOrder()
    order.entries.reserveCapacity(keys.count)
    switch sort.column {
    case .name: return order.byName(keys, isAscending: sort.isAscending, reader)
    case .stage, .arr, .acv, .renewal, .health:
      for (row, key) in keys.enumerated() {
        switch reader.sortValue(of: key, by: sort.column) {
        case .number(let value): order.entries.append(Entry(value: value, row: Int32(row)))
        case .text, .blank: order.blanks.append(Int32(row))
        }
      }
    case .owner, .segment, .industry, .state: order.byShared(keys, sort.column, reader)
    }
    return order.sorted(isAscending: sort.isAscending)
  }

  private mutating func byShared(
    _ keys: [AccountKey], _ column: AccountTableColumn, _ reader: AccountReader
  ) {
    var places: [String: Int] = [:]
    var texts: [String] = []
    for (row, key) in keys.enumerated() {
      guard case .text(let text) = reader.sortValue(of: key, by: column) else {
        blanks.append(Int32(row))
        continue
      }
      let place = places[text] ?? texts.count
      if place == texts.count {
        places[text] = place
        texts.append(text)
      }
      entries.append(Entry(value: Int64(place), row: Int32(row)))
    }
    var ranks = [Int64](repeating: 0, count: texts.count)
    for (rank, place) in texts.indices.sorted(by: { texts[$0] < texts[$1] }).enumerated() {
      ranks[place] = Int64(rank)
    }
    for index in entries.indices { entries[index].value = ranks[Int(entries[index].value)] }
  }

  private func sorted(isAscending: Bool) -> [Int32] {
    let sorted = entries.sorted { left, right in
      if left.value == right.value { return left.row < right.row }
      return isAscending ? left.value < right.value : left.value > right.value
    }
    return sorted.map(\.row) + blanks
  }

  private mutating func byName(
    _ keys: [AccountKey], isAscending: Bool, _ reader: AccountReader
  ) -> [Int32] {
    for (row, key) in keys.enumerated() {
      let start = reader.plan.accounts[key]?.withUTF8(of: .name, Self.start) ?? nil
      if let start {
        entries.append(Entry(value: start, row: Int32(row)))
      } else {
        blanks.append(Int32(row))
      }
    }
    let names = Names(keys: keys, reader: reader)
    let sorted = entries.sorted { left, right in
      if left.value != right.value {
        return isAscending ? left.value < right.value : left.value > right.value
      }
      let (first, second) = (names[left.row], names[right.row])
      if first == second { return left.row < right.row }
      return isAscending ? first < second : first > second
    }
    return sorted.map(\.row) + blanks
  }

  private struct Names {
    let keys: [AccountKey]
    let reader: AccountReader

    subscript(row: Int32) -> SortValue { reader.sortValue(of: keys[Int(row)], by: .name) }
  }

  /// The first bytes of a name as a number in the order of names; nil for a blank one.
  ///
  /// Behind the first byte that is no plain letter nothing is compared here.
  private static func start(_ name: Span<UInt8>) -> Int64? {
    if name.isEmpty { return nil }
    var value: UInt64 = 0
    for place in 0..<8 {
      var byte: UInt8 = place < name.count ? name[place] : 0
      if byte &- 0x41 < 26 { byte |= 0x20 }
      if byte >= 0x80 {
        value = value << UInt64(8 * (8 - place)) | UInt64.max >> UInt64(8 * place)
        break
      }
      value = value << 8 | UInt64(byte)
    }
    return Int64(value >> 1)
  }
}
