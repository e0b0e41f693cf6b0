import Plan

extension Step {
  /// What is planned for the books: the drafts that wait to be committed.
  static func territories(_ plan: Plan) -> Step {
    let drafts = plan.moves.count
    return Step(
      title: "Territories",
      what: drafts == 0 ? "no move drafted" : "draft: \(counted(drafts, "move"))",
      state: drafts == 0 ? "" : "not committed", isOpen: drafts > 0,
      goal: .tab(drafts == 0 ? .books : .moves))
  }

  /// What came back from the review round; nil while nothing did.
  static func review(_ plan: Plan) -> Step? {
    guard !plan.challenges.isEmpty else { return nil }
    let open = plan.openChallenges
    return Step(
      title: "Review", what: counted(plan.challenges.count, "answer"),
      state: open == 0 ? "" : "\(counted(open, "challenge")) open", isOpen: open > 0,
      goal: .tab(.challenges))
  }
}

extension Plan {
  /// How many objections of a review round nobody has decided yet.
  var openChallenges: Int { challenges.lazy.filter(\.isOpen).count }
}
