extension GroupSearch {
  /// Anneals the plan: proposals that make it worse are taken with a chance that falls with the
  /// temperature, so that it finds its way out of plans no single exchange betters (Kirkpatrick,
  /// Gelatt and Vecchi 1983). One unit of temperature is one voluntary move.
  ///
  mutating func polish(_ plan: WorkPlan) {
    let (budget, hot, cold) = (plan.polish / plan.reheats, plan.hot, plan.cold)
    guard books.lines.count > 1, budget > 0 else { return }
    let threshold = Logarithm.Threshold()
    let step = 256
    // Keeping the best plan copies it, so it is done the less often the larger it is.
    let interval = 64 + facts.members.count / 1_000
    let steps = max(1, budget / step)
    let cooling = Logarithm.power(cold / hot, 1 / Double(steps))
    var temperature = hot
    var current = objective
    var best = (objective: current, seats: books.seatOf)
    _ = clock.begin(budget: budget)
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
      if number % interval == interval - 1 || number == steps - 1 {
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
  mutating func restore(_ seats: [Int32]) {
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
    let hasGuests = books.guests.count(Int(home)) > 0
    switch generator.below(10) {
    case 0:
      var proposal = Proposal(seat, home)
      proposal.move(guest, 0, 1)
      return proposal
    case 1, 2:
      return swap(guest, seat, home, hasGuests ? books.guests : books.own)
    case 3, 4:
      return swap(guest, seat, home, books.own)
    case 5:
      return hasGuests ? swapForTwo(guest, seat, home) : merge(guest, seat, home)
    case 6, 7:
      return merge(guest, seat, home)
    case 8:
      return cycle(guest, seat, home, hasGuests ? books.guests : books.own)
    default:
      return cycle(guest, seat, home, books.own)
    }
  }

  /// Two accounts of one home go back to it, and one as large as both leaves it instead.
  private mutating func merge(_ guest: Entry, _ seat: Int32, _ home: Int32) -> Proposal? {
    let far = generator.below(2) == 0 ? seat : Int32(generator.below(books.lines.count))
    guard far != home, let second = guestFrom(home, in: far, except: guest.id),
      let large = near(guest.value + second.value, books.own, home), mayHold(large, seat)
    else { return nil }
    guard far != seat else {
      var proposal = Proposal(seat, home)
      proposal.move(guest, 0, 1)
      proposal.move(second, 0, 1)
      proposal.move(large, 1, 0)
      return proposal
    }
    var proposal = Proposal(seat, home, far)
    proposal.move(guest, 0, 1)
    proposal.move(second, 2, 1)
    proposal.move(large, 1, 0)
    if generator.below(4) > 0, let small = near(second.value, books.guests, seat),
      small.id != guest.id, mayHold(small, far)
    {
      proposal.move(small, 0, 2)
    }
    return proposal
  }

  /// One of a seat's guests from a home, the search starting anywhere.
  private mutating func guestFrom(_ home: Int32, in seat: Int32, except id: Int32) -> Entry? {
    let count = books.guests.count(Int(seat))
    guard count > 0 else { return nil }
    let start = generator.below(count)
    for step in 0..<count {
      let place = start + step < count ? start + step : start + step - count
      let entry = books.guests[Int(seat), place]
      if entry.home == home, entry.id != id { return entry }
    }
    return nil
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
