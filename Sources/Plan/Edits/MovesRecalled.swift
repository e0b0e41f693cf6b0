/// Committed moves that have not come yet were taken back: whoever held the accounts keeps them, and
/// the cards that were opened for the moves end.
public struct MovesRecalled: EditPayload {
  public static let name = "moves-recalled"
  /// The tenures that were to begin.
  public var tenures: [TenureKey]
  public var on: Day

  public init(tenures: [TenureKey], on: Day) {
    self.tenures = tenures
    self.on = on
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    for key in tenures {
      let tenure = try plan.require(key)
      let account = try plan.require(tenure.account)
      guard tenure.from > on, tenure.why != .imported else {
        throw .refused("\(account.name) has changed hands already; move it on instead.")
      }
      guard tenure.isActive else {
        throw .refused("\(account.name) is to go on from there; take the later move back first.")
      }
      plan.remove(key)
      plan.reopen(before: tenure, of: account)
      for card in plan.handoffs(of: account.key)
      where card.isLive && card.kind == .territoryMove && card.anchor == tenure.from
        && card.receiver == tenure.seat
      {
        var closed = card
        closed.closed = Handoff.Closing(reason: "the move was taken back", on: on)
        plan.put(closed)
      }
    }
  }

  public func summary(in plan: Plan) -> String {
    guard let key = tenures.first, tenures.count == 1, let tenure = plan.tenures[key] else {
      return "took \(tenures.count) committed moves back"
    }
    let name = plan.accounts[tenure.account]?.name ?? "an account"
    return "took back the move of \(name) to \(plan.seats[tenure.seat]?.name ?? "a seat")"
  }
}

extension Plan {
  /// Lets the tenure go on that was to end when another began.
  fileprivate mutating func reopen(before tenure: Tenure, of account: Account) {
    let model = coverage(of: account)
    let ended = tenures(of: account.key).first { row in
      row.until == tenure.from - 1
        && (row.role ?? plainRole(of: row, on: account, under: model)) == tenure.role
    }
    guard var ended,
      !tenures(of: account.key).contains(where: { $0.isActive && $0.role == ended.role })
    else { return }
    ended.until = nil
    put(ended)
  }
}
