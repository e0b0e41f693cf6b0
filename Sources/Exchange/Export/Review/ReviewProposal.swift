import Plan

/// What a plan proposes for one role on an account: the draft, else what is committed for a day to
/// come, else that it stays.
struct ReviewProposal: Equatable {
  let account: AccountKey
  let role: Role
  /// Who has it now; nil is a vacancy.
  let from: SeatKey?
  let to: SeatKey
  let why: String

  var isMove: Bool { from != to }
}

extension Plan {
  /// What is proposed for a role on an account; nil where nobody has it and nobody is to.
  func proposal(for account: Account, role: Role, on day: Day) -> ReviewProposal? {
    if let move = moves(of: account.key).first(where: { $0.role == role }) {
      return ReviewProposal(
        account: account.key, role: role, from: move.from, to: move.to,
        why: move.note.isEmpty ? move.why.words : move.note)
    }
    let now = holder(of: account.key, role: role, on: day)?.seat
    if let change = successions(of: account.key, role: role, after: day).last,
      let to = change.to, to != now
    {
      let note = change.tenure.flatMap { tenures[$0]?.note }.map { ": \($0)" } ?? ""
      return ReviewProposal(
        account: account.key, role: role, from: now, to: to,
        why: "committed from \(change.on.short(asOf: .first))\(note)")
    }
    guard let seat = now else { return nil }
    return ReviewProposal(
      account: account.key, role: role, from: seat, to: seat,
      why: reasonToStay(account, role: role, on: day))
  }

  /// Every draft, what is committed and has not come, and every account that stays with whoever
  /// holds it in a role, in the order of their keys.
  func proposals(on day: Day) -> [ReviewProposal] {
    var proposals: [ReviewProposal] = []
    for account in accounts where !account.isGone {
      var roles = Set(moves(of: account.key).map(\.role))
      for tenure in tenures(of: account.key) where tenure.holds(on: day) {
        if let role = tenure.role ?? ownerRole(of: account.key, on: day) { roles.insert(role) }
      }
      roles.formUnion(successions(of: account.key, after: day).map(\.role))
      if let role = accountable(for: account.key, on: day).role { roles.insert(role) }
      proposals += roles.sorted().compactMap { proposal(for: account, role: $0, on: day) }
    }
    return proposals
  }

  private func reasonToStay(_ account: Account, role: Role, on day: Day) -> String {
    if account.isLocked { return "locked in the CRM" }
    guard let hold = holds(of: account.key).first(where: { $0.binds(role, on: day) }) else {
      return "stays"
    }
    return hold.reason.isEmpty ? hold.kind.title : "\(hold.kind.title): \(hold.reason)"
  }
}

extension ReviewProposal {
  /// What an answer asks for, so that nobody has to guess whose view the question takes.
  func meaning(ofYes isYes: Bool, in plan: Plan) -> String {
    let name = { (seat: SeatKey) in plan.seats[seat]?.name ?? "a seat" }
    guard isMove else {
      return isYes
        ? "stays with \(name(to)) and is locked there"
        : "asks that somebody else has it: say who under Comment"
    }
    if isYes { return "goes to \(name(to)) and is locked there" }
    return from.map { "asks that it stays with \(name($0))" }
      ?? "asks that \(name(to)) does not get it"
  }
}

extension Move.Why {
  /// In a list of moves, where nobody gave a reason.
  var words: String {
    switch self {
    case .hand: "moved by hand"
    case .balance: "evens the books"
    case .rule: "a rule gives it to this book"
    case .review: "asked for in the review"
    }
  }
}
