/// A person said where an account stays or goes. A word of the same kind about the same role is
/// replaced, and the drafts that a lock speaks against are given up with it.
public struct HoldPlaced: EditPayload {
  public static let name = "hold-placed"
  public var hold: Hold
  /// Whether locks are asked; nil in journals from before they were, which are replayed as they were.
  public private(set) var locksBind: Bool? = true
  public init(hold: Hold) { self.hold = hold }

  public func apply(to plan: inout Plan) throws(EditError) {
    let account = try plan.require(hold.account)
    if let seat = hold.seat { try plan.requireStanding(seat, until: hold.on) }
    if hold.kind.isException, hold.seat == nil, hold.kind != .holdover {
      throw .refused("Say who is to have \(account.name).")
    }
    if hold.kind != .named, hold.reason.isEmpty {
      throw .refused("Say why \(account.name) is \(hold.kind.title).")
    }
    if let until = hold.until, until < hold.on {
      throw .refused(
        "It would end on \(until.dated), before it begins; type a later day, or nothing for no end."
      )
    }
    for old in plan.holds(of: hold.account)
    where old.kind == hold.kind && old.role == hold.role && old.key != hold.key {
      plan.remove(old.key)
    }
    if plan.holds[hold.key] == nil { try plan.requireFree(hold.key) }
    plan.put(hold)
    guard locksBind ?? false else { return }
    let effective = plan.effectiveDay(on: hold.on)
    for move in plan.moves(of: hold.account) where plan.lock(against: move, on: effective) != nil {
      plan.remove(move.key)
    }
  }

  public func summary(in plan: Plan) -> String {
    let name = plan.accounts[hold.account]?.name ?? "an account"
    let seat = hold.seat.flatMap { plan.seats[$0]?.name }
    switch hold.kind {
    case .lock: return "locked \(name)" + (seat.map { " with \($0)" } ?? "")
    case .holdover: return "held \(name) over"
    case .named: return "named \(name) for \(seat ?? "nobody")"
    case .exception: return "\(name) to \(seat ?? "nobody") as an exception"
    }
  }
}

/// A hold was taken away: rules and balance decide again.
public struct HoldLifted: EditPayload {
  public static let name = "hold-lifted"
  public var hold: HoldKey
  public init(hold: HoldKey) { self.hold = hold }

  public func apply(to plan: inout Plan) throws(EditError) {
    _ = try plan.require(hold)
    plan.remove(hold)
  }

  public func summary(in plan: Plan) -> String {
    guard let hold = plan.holds[hold] else { return "lifted a hold" }
    let name = plan.accounts[hold.account]?.name ?? "an account"
    return "\(name) is no longer \(hold.kind.title)"
  }
}

extension Plan {
  /// Refuses a seat that is not there or has ended by a day.
  func requireStanding(_ seat: SeatKey, until day: Day) throws(EditError) {
    let row = try require(seat)
    guard row.isActive(on: day) else {
      throw .refused("\(row.name) has left; choose a seat that has not ended.")
    }
  }
}
