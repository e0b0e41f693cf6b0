extension GroupSearch {
  /// Anneals the plan: proposals that make it worse are taken with a chance that falls with the
  /// temperature, so that it finds its way out of plans no single exchange betters (Kirkpatrick,
  /// Gelatt and Vecchi 1983). One unit of temperature is one voluntary move.
  ///
  /// - Parameter budget: how many proposals to look at.
  mutating func polish(budget: Int, from hot: Double = 1.2, to cold: Double = 0.12) {
    guard books.lines.count > 1, budget > 0 else { return }
    let threshold = Logarithm.Threshold()
    let step = 256
    let steps = max(1, budget / step)
    let cooling = Logarithm.power(cold / hot, 1 / Double(steps))
    var temperature = hot
    var current = objective
    var best = (objective: current, seats: books.seatOf)
    clock.begin(budget: budget)
    for number in 0..<steps {
      for _ in 0..<step {
        guard let proposal = propose() else { continue }
        let change = proposal.change(books.lines)
        if change <= temperature * threshold.of(generator.next()) {
          books.apply(proposal)
          current += change
        }
      }
      temperature *= cooling
      if number % 64 == 63 || number == steps - 1 {
        current = objective
        if current < best.objective - 1e-9 { best = (current, books.seatOf) }
      }
      if clock.isReportDue() { report(.polishing) }
      guard clock.tick(step) else { break }
    }
    current = objective
    if current > best.objective + 1e-9 { restore(best.seats) }
  }

  /// Puts every account back where it stood.
  private mutating func restore(_ seats: [Int32]) {
    for id in seats.indices where seats[id] != books.seatOf[id] {
      books.move(Int32(id), to: seats[id])
    }
  }

  private mutating func propose() -> Proposal? {
    let seat = Int32(generator.below(books.lines.count))
    let count = books.guests.count(Int(seat))
    guard count > 0 else { return nil }
    let guest = books.guests[Int(seat), generator.below(count)]
    if guest.cost > 0, generator.below(16) < 10 { return sendHome(guest, from: seat) }
    return exchangeGuest(guest, from: seat)
  }

  /// A voluntarily moved account going home, with or without others taking its place.
  private mutating func sendHome(_ guest: Entry, from seat: Int32) -> Proposal? {
    let home = guest.home
    switch generator.below(8) {
    case 0:
      var proposal = Proposal(seat, home)
      proposal.move(guest, 0, 1)
      return proposal
    case 1, 2:
      return swap(guest, seat, home, books.guests)
    case 3, 4:
      return swap(guest, seat, home, books.own)
    case 5:
      return swapForTwo(guest, seat, home)
    case 6:
      return cycle(guest, seat, home, books.guests)
    default:
      return cycle(guest, seat, home, books.own)
    }
  }

  /// A guest going anywhere it may.
  private mutating func exchangeGuest(_ guest: Entry, from seat: Int32) -> Proposal? {
    guard let other = anySeat(for: guest), other != seat else { return nil }
    switch generator.below(8) {
    case 0:
      var proposal = Proposal(seat, other)
      proposal.move(guest, 0, 1)
      return proposal
    case 1, 2, 3:
      return swap(guest, seat, other, books.guests)
    case 4, 5:
      return swapForTwo(guest, seat, other)
    case 6:
      return cycle(guest, seat, other, books.guests)
    default:
      return swap(guest, seat, other, books.own)
    }
  }

  private mutating func anySeat(for entry: Entry) -> Int32? {
    let sets = coverage.setsOf[Int(entry.classNumber)]
    guard !sets.isEmpty else { return nil }
    let members = coverage.members[Int(sets[generator.below(sets.count)])]
    return members[generator.below(members.count)]
  }

  /// An account of about a value, with some chance in which.
  @inline(__always)
  private mutating func near(_ value: Int64, _ shelf: Shelf, _ seat: Int32) -> Entry? {
    let count = shelf.count(Int(seat))
    guard count > 0 else { return nil }
    let place = shelf.place(ofValue: value, in: Int(seat)) + generator.below(7) - 3
    return shelf[Int(seat), max(0, min(count - 1, place))]
  }

  private mutating func swap(
    _ guest: Entry, _ seat: Int32, _ other: Int32, _ shelf: Shelf
  ) -> Proposal? {
    guard let back = near(guest.value, shelf, other), mayHold(back, seat) else { return nil }
    var proposal = Proposal(seat, other)
    proposal.move(guest, 0, 1)
    proposal.move(back, 1, 0)
    return proposal
  }

  private mutating func swapForTwo(_ guest: Entry, _ seat: Int32, _ other: Int32) -> Proposal? {
    let guests = books.guests.count(Int(other))
    guard guests > 1 else { return nil }
    let first = books.guests[Int(other), generator.below(guests)]
    guard first.value < guest.value, mayHold(first, seat),
      let second = near(guest.value - first.value, books.guests, other), second.id != first.id,
      mayHold(second, seat)
    else { return nil }
    var proposal = Proposal(seat, other)
    proposal.move(guest, 0, 1)
    proposal.move(first, 1, 0)
    proposal.move(second, 1, 0)
    return proposal
  }

  /// `seat` gives to `other`, `other` to a third, the third back to `seat`.
  private mutating func cycle(
    _ guest: Entry, _ seat: Int32, _ other: Int32, _ shelf: Shelf
  ) -> Proposal? {
    guard let second = near(guest.value, shelf, other), let third = anySeat(for: second),
      third != other, third != seat,
      let back = near(guest.value, books.guests, third), mayHold(back, seat)
    else { return nil }
    var proposal = Proposal(seat, other, third)
    proposal.move(guest, 0, 1)
    proposal.move(second, 1, 2)
    proposal.move(back, 2, 0)
    return proposal
  }
}
