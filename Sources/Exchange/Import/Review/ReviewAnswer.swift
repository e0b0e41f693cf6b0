import Plan

/// What one row of a review list says of a proposal.
struct ReviewAnswer: Equatable {
  let account: AccountKey
  let role: Role
  let proposed: SeatKey
  let isAccepted: Bool
  let comment: String
  let by: String
}

extension ReviewAnswer {
  /// So many row numbers can one answer use: for itself, and for a lock.
  static let keysNeeded = 2

  /// The challenge, the lock that an acceptance sets, and the lifting of one that an earlier
  /// acceptance set.
  func edits(in plan: Plan, on day: Day, _ keys: inout KeyBlock) -> [Edit] {
    guard let key = keys.take(Challenge.self), let lock = keys.take(Hold.self) else { return [] }
    let challenge = Challenge(
      key: key, account: account, role: role, proposed: proposed,
      answer: isAccepted ? .accepted : .declined, comment: comment, by: by, on: day)
    let kept = Edit.challengesKept(ChallengesKept(challenges: [challenge]))
    let locks = plan.holds(of: account).filter { $0.kind == .lock && $0.role == role }
    guard isAccepted else {
      let earlier = plan.challenges(of: account).first { $0.role == role }
      let set = locks.filter {
        earlier?.answer == .accepted && $0.seat == earlier?.proposed && $0.by == earlier?.by
      }
      return set.map { .holdLifted(HoldLifted(hold: $0.key)) } + [kept]
    }
    if locks.contains(where: { $0.seat == proposed && $0.until == nil }) { return [kept] }
    let reason = "accepted in review by \(by)" + (comment.isEmpty ? "" : ": \(comment)")
    let hold = Hold(
      key: lock, account: account, kind: .lock, role: role, seat: proposed, reason: reason, by: by,
      on: day)
    return [kept, .holdPlaced(HoldPlaced(hold: hold))]
  }
}
