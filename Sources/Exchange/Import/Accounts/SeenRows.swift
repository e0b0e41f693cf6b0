import Plan

/// The earlier rows of a file, by the hash of the id that each carries.
///
/// It keeps no id: whoever asks compares the few rows that may be meant.
struct SeenRows {
  /// Kept small, for there is one for each row of the file.
  struct Row {
    var line: Int32
    /// Its place among the new and changed accounts; negative where the plan holds the same already.
    var arrival: Int32
    var existing: AccountKey?
  }

  private var rows: [Row] = []
  /// By the hash: a part of it, and the row's place and one; 0 is free. As many as a power of two.
  private var table: [UInt64] = []

  private static var placeBits: UInt64 { 32 }

  /// Makes room, once, instead of in steps on the way.
  mutating func expect(_ count: Int) {
    rows.reserveCapacity(count)
    grow(toHold: count)
  }

  /// A search for the rows with a hash.
  struct Candidates {
    fileprivate let mark: UInt64
    fileprivate var place: Int
  }

  func candidates(_ hash: UInt64) -> Candidates {
    Candidates(mark: hash >> Self.placeBits, place: table.isEmpty ? 0 : home(hash))
  }

  /// The next row that may be the one meant; whoever asks compares the ids.
  func next(_ candidates: inout Candidates) -> Row? {
    while !table.isEmpty, table[candidates.place] != 0 {
      let entry = table[candidates.place]
      candidates.place = (candidates.place + 1) & (table.count - 1)
      if entry >> Self.placeBits == candidates.mark {
        return rows[Int(UInt32(truncatingIfNeeded: entry)) - 1]
      }
    }
    return nil
  }

  mutating func insert(_ row: Row, _ hash: UInt64) {
    rows.append(row)
    if rows.count * 2 > table.count { grow(toHold: rows.count) }
    put((hash >> Self.placeBits) << Self.placeBits | UInt64(rows.count))
  }

  private mutating func put(_ entry: UInt64) {
    var place = home(entry)
    while table[place] != 0 { place = (place + 1) & (table.count - 1) }
    table[place] = entry
  }

  /// Where the search begins: by the part of the hash that is kept.
  private func home(_ hash: UInt64) -> Int { Int(hash >> Self.placeBits) & (table.count - 1) }

  private mutating func grow(toHold count: Int) {
    var size = max(table.count, 64)
    while size < count * 2 { size *= 2 }
    guard size > table.count else { return }
    let old = table
    table = Array(repeating: 0, count: size)
    for entry in old where entry != 0 { put(entry) }
  }
}
