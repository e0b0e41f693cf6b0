import Plan

/// The values of a Segment column, from which segments are made.
struct SegmentTally {
  /// More values than this are no segments but free text.
  static let most = 60

  /// The annual values of the accounts with a value, in the order in which the values were seen.
  private var values: [String: Int] = [:]
  private var names: [String] = []
  private var amounts: [[Money]] = []

  /// - Parameter earlier: what an earlier file said: a value that is not news makes no segment, for
  ///   somebody may have taken that away.
  mutating func note(_ facts: AccountFacts, earlier: AccountFacts?) {
    guard let name = facts.segment, earlier?.segment != name else { return }
    let amount = facts.acv ?? facts.arr
    if let place = values[name] {
      if let amount { amounts[place].append(amount) }
      return
    }
    guard names.count <= SegmentTally.most else { return }
    values[name] = names.count
    names.append(name)
    amounts.append(amount.map { [$0] } ?? [])
  }

  /// Takes the values of the next part of the file too.
  mutating func join(_ next: SegmentTally) {
    for (name, more) in zip(next.names, next.amounts) {
      if let place = values[name] {
        amounts[place] += more
      } else if names.count <= SegmentTally.most {
        values[name] = names.count
        names.append(name)
        amounts.append(more)
      }
    }
  }

  var isFreeText: Bool { names.count > SegmentTally.most }

  /// The segments that the plan lacks, smallest first, and one for all other accounts.
  func segments(for plan: Plan) -> [Segment] {
    var keys = ProvisionalKeys<Segment>()
    let existing = plan.orderedSegments
    var order = (existing.map(\.order).max() ?? -1) + 1
    let taken = Set(
      existing.compactMap { segment in
        if case .column(let value) = segment.membership { value } else { nil }
      })
    let ranked = names.indices.map { (median: median(amounts[$0]), first: $0) }.sorted {
      ($0.median ?? .most, $0.first) < ($1.median ?? .most, $1.first)
    }
    var segments: [Segment] = []
    for place in ranked.map(\.first) where !isFreeText && !taken.contains(names[place]) {
      segments.append(
        Segment(
          key: keys.next(), name: names[place], order: order, membership: .column(names[place])))
      order += 1
    }
    if !existing.contains(where: { $0.membership == .rest }) {
      let name = existing.isEmpty && segments.isEmpty ? "All accounts" : "All other accounts"
      segments.append(Segment(key: keys.next(), name: name, order: order, membership: .rest))
    }
    return segments
  }

  private func median(_ amounts: [Money]) -> Money? {
    amounts.isEmpty ? nil : amounts.sorted()[(amounts.count - 1) / 2]
  }
}
