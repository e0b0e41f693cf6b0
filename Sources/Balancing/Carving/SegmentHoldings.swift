import Plan

/// Which seats work a segment, and what they hold beside it.
///
/// A seat that was put on segments works those. One that was not works where it holds accounts, and
/// anywhere while it holds none.
struct SegmentHoldings {
  private let segment: SegmentKey
  private var working: Set<SeatKey> = []
  /// How many accounts of other segments each seat holds.
  private(set) var others: [SeatKey: Int] = [:]

  /// - Parameter role: nil counts what each seat answers for in any role.
  ///
  /// - Complexity: O(accounts).
  init(_ segment: SegmentKey, _ plan: Plan, _ overview: Overview, _ role: Role?) {
    self.segment = segment
    for account in plan.accounts {
      guard let standing = overview.standing(of: account.key), standing.stage != .former,
        let seat = standing.seat, role == nil || standing.role == role
      else { continue }
      if standing.segment == segment {
        working.insert(seat)
      } else {
        others[seat, default: 0] += 1
      }
    }
  }

  func works(_ seat: Seat) -> Bool {
    if !seat.segments.isEmpty { return seat.segments.contains(segment) }
    return working.contains(seat.key) || others[seat.key] == nil
  }
}
