/// Moves were drafted. A draft for the same role on the same account is replaced; one that would
/// leave the account where it is only takes the older draft away.
///
/// A lock comes before any draft (DOMAIN 10.5): a person who drafts a locked account away is
/// refused, and what balance or a rule proposes for it is left out.
public struct MovesDrafted: EditPayload {
  public static let name = "moves-drafted"
  public var moves: [Move]
  public var on: Day
  /// Whether locks are asked; nil in journals from before they were, which are replayed as they were.
  public private(set) var locksBind: Bool? = true

  public init(moves: [Move], on: Day) {
    self.moves = moves
    self.on = on
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    for move in moves {
      let account = try plan.require(move.account)
      guard Role.ownable.contains(move.role) else {
        throw .refused("\(move.role.title) owns no accounts; \(Role.ownersInWords) do.")
      }
      try plan.requireStanding(move.to, until: on)
      if locksBind ?? false, let lock = plan.lock(against: move, on: on) {
        guard move.why == .hand else { continue }
        throw .refused(lock.refusal(of: account, in: plan, on: on))
      }
      for old in plan.moves(of: move.account) where old.role == move.role {
        plan.remove(old.key)
      }
      let holder = plan.holder(of: account.key, role: move.role, on: on)?.seat
      if holder == move.to { continue }
      try plan.requireFree(move.key)
      var move = move
      move.from = holder
      plan.put(move)
    }
  }

  public func summary(in plan: Plan) -> String {
    guard let move = moves.first, moves.count == 1 else {
      return "drafted \(moves.count) moves"
    }
    let name = plan.accounts[move.account]?.name ?? "an account"
    return "drafted \(name) to \(plan.seats[move.to]?.name ?? "a seat")"
  }
}

/// Drafts were given up.
public struct MovesDropped: EditPayload {
  public static let name = "moves-dropped"
  public var moves: [MoveKey]
  public init(moves: [MoveKey]) { self.moves = moves }

  public func apply(to plan: inout Plan) throws(EditError) {
    for key in moves {
      _ = try plan.require(key)
      plan.remove(key)
    }
  }

  public func summary(in plan: Plan) -> String {
    guard let move = moves.first.flatMap({ plan.moves[$0] }), moves.count == 1 else {
      return "gave up \(moves.count) drafted moves"
    }
    return "gave up the move of \(plan.accounts[move.account]?.name ?? "an account")"
  }
}

/// Drafted moves were made, from a day on: tenures end and begin, and every customer whose
/// accountable person changes gets a territory-move card (RULES §4).
///
/// Refused while one of them goes against a lock that binds on that day.
public struct MovesCommitted: EditPayload {
  public static let name = "moves-committed"
  public var moves: [MoveKey]
  /// The first day of the new owners.
  public var effective: Day
  /// The day on which it was decided, from which the cards' items count; nil is `effective`.
  public var decidedOn: Day?
  public var keys: KeyBlock
  /// Whether locks are asked; nil in journals from before they were, which are replayed as they were.
  public private(set) var locksBind: Bool? = true
  /// Whether the sums count every account while the accountable person is read; nil in journals from
  /// before they did, which are replayed as they were.
  private(set) var isCounted: Bool? = true

  /// The most keys that so many moves can use.
  public static func keysNeeded(for moves: Int) -> Int { moves * AccountAssigned.keysNeeded }

  public init(moves: [MoveKey], effective: Day, decidedOn: Day? = nil, keys: KeyBlock) {
    self.moves = moves
    self.effective = effective
    self.decidedOn = decidedOn
    self.keys = keys
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var keys = keys
    for key in moves {
      let move = try plan.require(key)
      if locksBind ?? false, let lock = plan.lock(against: move, on: effective) {
        let account = try plan.require(move.account)
        throw .refused(lock.refusal(of: account, in: plan, on: effective))
      }
      guard let block = keys.split(AccountAssigned.keysNeeded) else { throw .outOfKeys }
      plan.remove(key)
      let assigned = AccountAssigned(
        account: move.account, role: move.role, seat: move.to, on: effective, why: .moved,
        note: move.note.isEmpty ? nil : move.note, decidedOn: decidedOn, keys: block)
      try (isCounted ?? false ? assigned : assigned.uncounted()).apply(to: &plan)
    }
  }

  public func summary(in plan: Plan) -> String {
    let count = moves.count == 1 ? "1 move" : "\(moves.count) moves"
    return "committed \(count) from \(effective.iso)"
  }
}

/// The day from which drafted moves will hold; nil is the first of the next month.
public struct EffectiveDaySet: EditPayload {
  public static let name = "effective-day-set"
  public var day: Day?
  public init(day: Day?) { self.day = day }

  public func apply(to plan: inout Plan) throws(EditError) {
    var answers = plan.answers
    answers.effective = day
    plan.put(answers)
  }

  public func summary(in plan: Plan) -> String {
    "moves effective " + (day?.iso ?? "from the next month")
  }
}
