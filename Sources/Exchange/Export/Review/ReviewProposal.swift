import Plan

/// What a plan proposes for one role on an account: the draft, or that it stays.
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
    guard let seat = holder(of: account.key, role: role, on: day)?.seat else { return nil }
    return ReviewProposal(
      account: account.key, role: role, from: seat, to: seat,
      why: reasonToStay(account, role: role, on: day))
  }

  /// Every draft, and every account that stays with whoever holds it in a role, in the order of
  /// their keys.
  func proposals(on day: Day) -> [ReviewProposal] {
    var proposals: [ReviewProposal] = []
    for account in accounts where !account.isGone {
      var roles = Set(moves(of: account.key).map(\.role))
      for tenure in tenures(of: account.key) where tenure.holds(on: day) {
        if let role = tenure.role ?? ownerRole(of: account.key, on: day) { roles.insert(role) }
      }
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
