/// Who could receive a card that nobody receives yet (RULES §4).
public struct ReceiverProposal: Equatable, Sendable {
  public let handoff: HandoffKey
  public let seat: SeatKey
  /// Why this one: `put on Mid-market`, `smallest book`.
  public let why: String
}

extension Overview {
  /// A receiver for every live card without one: someone put on the account's segment in the
  /// receiving role, else the role's least loaded book. Accepting all of them is one step.
  public func receiverProposals(in plan: Plan) -> [ReceiverProposal] {
    var given: [SeatKey: Int] = [:]
    return cards.compactMap { line in
      guard line.receiver == nil, let role = plan.card(line.key, on: day)?.receivingRole,
        let proposal = proposal(for: line, as: role, given: given, in: plan)
      else { return nil }
      // The next card sees what this one would bring.
      given[proposal.seat, default: 0] += 1
      return proposal
    }
  }

  private func proposal(
    for line: CardLine, as role: Role, given: [SeatKey: Int], in plan: Plan
  ) -> ReceiverProposal? {
    let segment = standing(of: line.account)?.segment
    let seats = plan.seats.filter { $0.role == role && !$0.isOpen && $0.isActive(on: day) }
    let local = seats.filter { seat in segment.map(seat.segments.contains) ?? false }
    let choice = (local.isEmpty ? seats : local).min {
      (load($0, as: role, given), $0.key) < (load($1, as: role, given), $1.key)
    }
    guard let choice else { return nil }
    let place = segment.flatMap { plan.segments[$0]?.name }
    return ReceiverProposal(
      handoff: line.key, seat: choice.key,
      why: local.isEmpty ? "smallest book" : "put on \(place ?? "its segment")")
  }

  /// What a seat holds in a role, scaled to a full book.
  private func load(_ seat: Seat, as role: Role, _ given: [SeatKey: Int]) -> Int {
    let held = bookSums[BookKey(seat: seat.key, role: role)]?.accounts ?? 0
    let share = max(1, seat.bookShare.basisPoints)
    return (held + (given[seat.key] ?? 0)) * 10_000 / share
  }
}
