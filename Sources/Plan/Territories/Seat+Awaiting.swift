/// Seats whose file named segments before there were any: lists of people often come first.
extension Plan {
  /// The segments by what files call them: their names and the values of a Segment column, in small
  /// letters.
  public var segmentsByWord: [String: SegmentKey] {
    var words: [String: SegmentKey] = [:]
    for segment in orderedSegments {
      words[segment.name.lowercased()] = segment.key
      if case .column(let value) = segment.membership {
        words[value.lowercased()] = segment.key
      }
    }
    return words
  }

  /// Puts the seats that wait for segments on those that are there by now, so that it does not
  /// matter which file came first.
  mutating func seatTheWaiting() {
    let waiting = seats.filter { $0.awaitedSegments != nil }
    if waiting.isEmpty { return }
    let words = segmentsByWord
    for seat in waiting {
      var row = seat
      row.take(words)
      if row != seat { put(row) }
    }
  }
}

extension Seat {
  /// Takes up the segments that it waits for, of those given.
  public mutating func take(_ words: [String: SegmentKey]) {
    var missing: [String] = []
    for name in awaitedSegments ?? [] {
      guard let key = words[name.lowercased()] else {
        missing.append(name)
        continue
      }
      if !segments.contains(key) { segments.append(key) }
    }
    awaitedSegments = missing.isEmpty ? nil : missing
  }
}
