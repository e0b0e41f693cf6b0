import Plan

/// The one thing to do next, from an empty plan to its first export.
struct NextStep: Equatable, Sendable {
  /// A whole sentence without its point: what to do.
  var sentence: String
  /// Why, or how: behind the sentence where there is room.
  var reason: String
  var goal: Step.Goal

  /// Nil once the plan was written and nothing of it is unsaid.
  init?(of workbench: Workbench, _ holdings: Holdings) {
    let plan = workbench.plan
    let overview = workbench.overview
    let unset = plan.seats.lazy.filter { $0.role == nil }.count
    let unanswered = overview.segments.lazy.filter { !$0.isAnswered }.count
    if plan.accounts.isEmpty {
      self.init(
        "Read your accounts from a CRM file", "CSV; you see what it would do before it does it",
        .importing)
    } else if unset > 0 {
      self.init(
        "Say which role \(counted(unset, "owner has", "owners have"))",
        "R says one role for all of them, r for one", .tab(.seats))
    } else if plan.seats.isEmpty {
      self.init("Say who is there", "import the owners, or add seats by hand", .tab(.seats))
    } else if Self.lacksSegments(plan) {
      self.init(
        "Cut \(counted(holdings.accounts, "account")) into segments",
        "B on Design makes three by ACV, a adds one by a column", .screen(.design))
    } else if unanswered > 0 {
      self.init(
        "Walk the tree for \(counted(unanswered, "segment"))",
        "it asks for ARR and ACV, one question at a time", .walk)
    } else if plan.companyARR != nil, plan.answers.companyARR == nil,
      !plan.answers.isARRConfirmed
    {
      self.init(
        "Say whether \(plan.companyARR?.short(plan.currency) ?? "") is the company's ARR",
        "the first question of the tree; the walk goes on from there", .walk)
    } else if plan.openChallenges > 0 {
      self.init(
        "Decide \(counted(plan.openChallenges, "challenge"))",
        "what people said against the books they got", .tab(.challenges))
    } else if !plan.moves.isEmpty {
      self.init(
        "Commit \(counted(plan.moves.count, "drafted move"))",
        "c, from a day on; each customer that changes hands gets its card", .tab(.moves))
    } else if plan.handoffs.isEmpty, holdings.customers > 0 {
      self.init(
        "Open the card of a new customer", "n on Handoffs; or I reads won deals, which open them",
        .screen(.handoffs))
    } else if overview.lights.red > 0 {
      self.init(
        "Bring \(counted(overview.lights.red, "red handoff")) back",
        "each card says why, and the way back", .screen(.handoffs))
    } else if workbench.summary.written.isEmpty {
      self.init(
        "Write the summary", "Markdown, HTML or the files to load back", .exporting)
    } else {
      return nil
    }
  }

  private init(_ sentence: String, _ reason: String, _ goal: Step.Goal) {
    self.sentence = sentence
    self.reason = reason
    self.goal = goal
  }

  /// One segment that takes everything is none yet, once there are accounts to tell apart.
  private static func lacksSegments(_ plan: Plan) -> Bool {
    let segments = plan.orderedSegments
    return segments.isEmpty || segments.count == 1 && segments[0].membership == .rest
  }
}
