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
  /// acceptance of the same person set.
  func edits(in plan: Plan, on day: Day, _ keys: inout KeyBlock) -> [Edit] {
    guard let key = keys.take(Challenge.self), let lock = keys.take(Hold.self) else { return [] }
    let kept = Edit.challengesKept(ChallengesKept(challenges: [challenge(key, on: day)]))
    let locks = plan.holds(of: account).filter { $0.kind == .lock && $0.role == role }
    guard isAccepted else {
      let yes = plan.challenges(of: account).filter {
        $0.role == role && $0.answer == .accepted
      }
      let set = locks.filter { lock in
        let own = yes.filter { $0.proposed == lock.seat }
        // A lock that somebody else agreed to as well stays.
        return lock.by == by && !own.isEmpty && own.allSatisfy { $0.by == by }
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

  private func challenge(_ key: ChallengeKey, on day: Day) -> Challenge {
    Challenge(
      key: key, account: account, role: role, proposed: proposed,
      answer: isAccepted ? .accepted : .declined, comment: comment, by: by, on: day)
  }

  /// The proposal that an answer is about.
  struct Subject: Hashable {
    let account: AccountKey
    let role: Role
    let proposed: SeatKey
  }

  var subject: Subject { Subject(account: account, role: role, proposed: proposed) }

  /// Whether people answered differently to what it is about, those of the file and those before.
  func disagreement(
    in plan: Plan, among answers: [ReviewAnswer], on day: Day
  ) -> Disagreement? {
    let new = answers.filter { $0.subject == subject }
    let old = plan.answers(like: challenge(ChallengeKey(0), on: day)).filter { earlier in
      !new.contains { $0.by == earlier.by }
    }
    return Disagreement(among: old + new.map { $0.challenge(ChallengeKey(0), on: day) })
  }
}
