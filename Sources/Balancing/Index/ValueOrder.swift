/// Puts account rows in order of value, largest first, equal values in the order of their rows.
enum ValueOrder {
  private static let digit = 11

  /// Places in order of their values, largest first, equal ones as they come.
  ///
  /// - Parameter pause: called between sweeps.
  static func ranks<Failure: Error>(
    of value: [Int64], pausing pause: () throws(Failure) -> Void
  ) throws(Failure) -> [Int32] {
    let largest = value.max() ?? 0
    guard value.count > 64, largest < 1 << 32 else {
      var places = value.indices.map { Int32($0) }
      sort(&places, by: value)
      return places
    }
    // Values and places go together, so that each sweep reads memory in order.
    try pause()
    var keys = value.indices.map { UInt64(largest - value[$0]) << 32 | UInt64($0) }
    try pause()
    var other = Array(repeating: UInt64(0), count: keys.count)
    var shift = 0
    while shift == 0 || largest >> Int64(shift) > 0 {
      try pause()
      pass(keys, &other, shift: UInt64(32 + shift))
      swap(&keys, &other)
      shift += digit
    }
    try pause()
    return keys.map { Int32(truncatingIfNeeded: $0) }
  }

  private static func pass(_ keys: [UInt64], _ other: inout [UInt64], shift: UInt64) {
    let mask = UInt64((1 << digit) - 1)
    var starts = Array(repeating: 0, count: 1 << digit)
    for key in keys { starts[Int(key >> shift & mask)] += 1 }
    var sum = 0
    for key in starts.indices { (starts[key], sum) = (sum, sum + starts[key]) }
    for key in keys {
      let bucket = Int(key >> shift & mask)
      other[starts[bucket]] = key
      starts[bucket] += 1
    }
  }

  /// Sorts by least significant digit first.
  ///
  /// - Complexity: O(n) for each 11 bits of the largest value.
  static func sort(_ rows: inout [Int32], by value: [Int64]) {
    guard rows.count > 64 else {
      rows.sort { value[Int($0)] != value[Int($1)] ? value[Int($0)] > value[Int($1)] : $0 < $1 }
      return
    }
    var largest: Int64 = 0
    for row in rows { largest = max(largest, value[Int(row)]) }
    var other = Array(repeating: Int32(0), count: rows.count)
    var shift = 0
    while shift == 0 || largest >> Int64(shift) > 0 {
      var starts = Array(repeating: 0, count: 1 << digit)
      let mask = Int64((1 << digit) - 1)
      for row in rows { starts[Int((largest - value[Int(row)]) >> Int64(shift) & mask)] += 1 }
      var sum = 0
      for key in starts.indices { (starts[key], sum) = (sum, sum + starts[key]) }
      for row in rows {
        let key = Int((largest - value[Int(row)]) >> Int64(shift) & mask)
        other[starts[key]] = row
        starts[key] += 1
      }
      swap(&rows, &other)
      shift += digit
    }
  }
}
