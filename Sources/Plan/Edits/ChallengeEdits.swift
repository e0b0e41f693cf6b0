/// Someone answered in a review round. An older answer on the same role of the account is replaced.
public struct ChallengesKept: EditPayload {
  public static let name = "challenges-kept"
  public var challenges: [Challenge]
  public init(challenges: [Challenge]) { self.challenges = challenges }

  public func apply(to plan: inout Plan) throws(EditError) {
    for challenge in challenges {
      let account = try plan.require(challenge.account)
      if let seat = challenge.proposed { _ = try plan.require(seat) }
      if challenge.isOpen, challenge.comment.isEmpty {
        throw .refused("A declined account needs a reason: \(account.name).")
      }
      for old in plan.challenges(of: challenge.account)
      where old.role == challenge.role && old.key != challenge.key {
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
