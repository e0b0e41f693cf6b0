extension Seat {
  /// Why a seat can take no accounts on a day.
  public enum Absence: Equatable, Sendable {
    /// Nobody works here before the day.
    case beginsOn(Day)
    /// Nobody works here since after the day.
    case endedOn(Day)

    /// Behind the seat's name: `starts 1 Mar 2027`.
    public func words(asOf day: Day) -> String {
      switch self {
      case .beginsOn(let start): "starts \(start.short(asOf: day))"
      case .endedOn(let end): "left \(end.short(asOf: day))"
      }
    }
  }

  /// Nil while somebody works here, or nothing says that nobody does.
  public func absence(on day: Day) -> Absence? {
    if let start, start > day { return .beginsOn(start) }
    if let end, end < day { return .endedOn(end) }
    return nil
  }
}

extension Plan {
  /// Drafts and committed moves that give accounts to a seat before it begins or after it ended.
  ///
  /// - Parameter overview: of this plan on the same day.
  public func absentReceivers(on day: Day, _ overview: Overview) -> [Finding] {
    let effective = effectiveDay(on: day)
    var received: [SeatKey: (accounts: Int, from: Day)] = [:]
    func receive(_ seat: SeatKey?, from start: Day) {
      guard let seat, seats[seat]?.absence(on: start) != nil else { return }
      let known = received[seat]
      received[seat] = ((known?.accounts ?? 0) + 1, min(known?.from ?? start, start))
    }
    for move in moves { receive(move.to, from: effective) }
    for change in overview.successions { receive(change.to, from: change.on) }
    return received.sorted { $0.key < $1.key }.compactMap { key, gain in
      guard let seat = seats[key], let absence = seat.absence(on: gain.from) else { return nil }
      let accounts = gain.accounts == 1 ? "1 account" : "\(gain.accounts.grouped) accounts"
      return Finding(
        .seatAbsent, .amber, subject: seat.name,
        message: "\(seat.name) \(absence.words(asOf: day)) and is to have \(accounts) from "
          + "\(gain.from.short(asOf: day)); choose another day or another seat",
        target: .seat(key), amount: gain.accounts)
    }
  }
}
