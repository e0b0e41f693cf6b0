/// One proposal to which people gave different answers in a review round: the lead settles it.
public struct Disagreement: Equatable, Sendable {
  public let accepted: [Challenge]
  public let declined: [Challenge]

  /// Nil where nobody declined, or nobody accepted.
  public init?(among answers: some Sequence<Challenge>) {
    accepted = answers.filter { $0.answer == .accepted }
    declined = answers.filter(\.isOpen)
    if accepted.isEmpty || declined.isEmpty { return nil }
  }

  /// `Sarah Johnson said yes, Jennifer Lee says no`.
  public var words: String {
    let one = declined.count == 1
    return "\(accepted.map(\.by).joined(separator: " and ")) said yes, "
      + "\(declined.map(\.by).joined(separator: " and ")) \(one ? "says" : "say") no"
  }
}

extension Plan {
  /// What everyone answered to the proposal that an answer is about, itself among them.
  public func answers(like challenge: Challenge) -> [Challenge] {
    challenges(of: challenge.account).filter {
      $0.role == challenge.role && $0.proposed == challenge.proposed
    }
  }

  /// Whether people disagree about what an answer is about, and who.
  public func disagreement(over challenge: Challenge) -> Disagreement? {
    Disagreement(among: answers(like: challenge))
  }

  /// The locks that a yes to the same proposal set.
  public func locks(setLike challenge: Challenge) -> [Hold] {
    let people = Set(
      answers(like: challenge).lazy.filter { $0.answer == .accepted }.map(\.by))
    guard let seat = challenge.proposed, !people.isEmpty else { return [] }
    return holds(of: challenge.account).filter {
      $0.kind == .lock && $0.role == challenge.role && $0.seat == seat && people.contains($0.by)
    }
  }
}
