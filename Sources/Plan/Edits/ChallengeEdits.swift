/// Someone answered in a review round. Whoever gains an account and whoever loses it both answer:
/// only the person's own older answer on the same role of the account is replaced, and what others
/// answered to something else that is proposed no longer.
public struct ChallengesKept: EditPayload {
  public static let name = "challenges-kept"
  public var challenges: [Challenge]
  /// Whether the answers of other people are kept; nil in journals from before they were, which are
  /// replayed as they were.
  public private(set) var othersStand: Bool? = true
  public init(challenges: [Challenge]) { self.challenges = challenges }

  public func apply(to plan: inout Plan) throws(EditError) {
    for challenge in challenges {
      let account = try plan.require(challenge.account)
      if let seat = challenge.proposed { _ = try plan.require(seat) }
      if challenge.isOpen, challenge.comment.isEmpty {
        throw .refused("A declined account needs a reason: \(account.name).")
      }
      for old in plan.challenges(of: challenge.account)
      where old.role == challenge.role && old.key != challenge.key
        && !(othersStand ?? false && old.stands(beside: challenge))
      {
        plan.remove(old.key)
      }
      if plan.challenges[challenge.key] == nil { try plan.requireFree(challenge.key) }
      plan.put(challenge)
    }
  }

  public func summary(in plan: Plan) -> String {
    let declined = challenges.filter(\.isOpen).count
    let accepted = challenges.filter { $0.answer == .accepted }.count
    if let only = challenges.first, challenges.count == 1 {
      let name = plan.accounts[only.account]?.name ?? "an account"
      return "\(name): \(only.answer.rawValue) by \(only.by)"
    }
    return "\(accepted) accepted and \(declined) declined in review"
  }
}

extension Challenge {
  /// Whether it goes on when another answer on the role comes in: another person's, unless that was
  /// settled and is about what is proposed no longer.
  fileprivate func stands(beside new: Challenge) -> Bool {
    by != new.by && (isOpen || proposed == new.proposed)
  }
}
