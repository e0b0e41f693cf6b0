extension Overview {
  /// The segments as they would be with other numbers: what a preview shows before it is kept.
  ///
  /// Who holds what, and who sits where, is as it is now; leaf, book, need and strays follow.
  ///
  /// - Parameter plan: the plan with the numbers that are tried.
  /// - Complexity: O(segments * seats), whatever the number of accounts.
  public func segments(tried plan: Plan) -> [SegmentRow] {
    segmentRows(in: plan).map { row in
      let strays = row.leaf.strays(among: plan.totals[row.key])
      return row.with(straysUnder: strays.under, over: strays.over)
    }
  }

  /// The customers of a segment who have nobody in a role: what a leaf that makes the role
  /// accountable would leave without an owner.
  ///
  /// - Complexity: O(seats).
  public func customersWithout(_ role: Role, in segment: SegmentKey, of plan: Plan) -> Int {
    let held = plan.seats.reduce(0) { $0 + customers(of: $1.key, in: segment, as: role) }
    return max(0, plan.totals[segment].customers - held)
  }
}

extension Leaf {
  /// Accounts whose own ACV belongs to a leaf below or above this one; one AE for life has none.
  fileprivate func strays(among totals: SegmentTotals) -> (under: Int, over: Int) {
    guard self != .fullStackAE, let place = Leaf.bySize.firstIndex(of: self) else { return (0, 0) }
    return (
      Leaf.bySize[..<place].reduce(0) { $0 + totals.accounts(of: $1) },
      Leaf.bySize[(place + 1)...].reduce(0) { $0 + totals.accounts(of: $1) }
    )
  }

  /// The leaves that an ACV can have, by its size.
  private static let bySize: [Leaf] = [.aeCSM, .aeAM, .enterprisePod]
}
