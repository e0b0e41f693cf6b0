import Plan

extension Step {
  /// What is planned for the books: the drafts that wait to be committed, and what is committed for
  /// a day to come.
  static func territories(_ workbench: Workbench) -> Step {
    let drafts = workbench.plan.moves.count
    let overview = workbench.overview
    var what = drafts == 0 ? [] : ["draft: \(counted(drafts, "move"))"]
    if let day = overview.firstComing {
      what.append(
        "\(counted(overview.comingCount, "account changes", "accounts change")) hands from "
          + day.short(asOf: overview.day))
    }
    return Step(
      title: "Territories",
      what: what.isEmpty ? "no move drafted" : what.joined(separator: ", "),
      state: drafts == 0 ? "" : "not committed", isOpen: drafts > 0,
      goal: .tab(what.isEmpty ? .books : .moves))
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
