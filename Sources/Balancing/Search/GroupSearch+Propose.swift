extension GroupSearch {
  /// Looks for a few accounts that might change seats.
  ///
  /// - Returns: whether there is a proposal.
  mutating func propose(_ proposal: inout Proposal) -> Bool {
    let seat = Int32(generator.below(books.lines.count))
    let shape = generator.below(32)
    if shape == 31 { return leaveHome(seat, &proposal) }
    let count = books.guests.count(Int(seat))
    guard count > 0 else { return false }
    let guest = books.guests[Int(seat), generator.below(count)]
    if guest.cost > 0, shape < 19 { return sendHome(guest, from: seat, &proposal) }
    return exchangeGuest(guest, from: seat, &proposal)
  }

  /// One of a seat's own accounts going anywhere, the largest the likeliest: they carry the most
  /// for one move.
  private mutating func leaveHome(_ seat: Int32, _ proposal: inout Proposal) -> Bool {
    let count = books.own.count(Int(seat))
    guard count > 0 else { return false }
    let entry = books.own[Int(seat), generator.below(1 + generator.below(count))]
    guard let other = anySeat(for: entry), other != seat else { return false }
    proposal.begin(seat, other)
    proposal.move(entry, 0, 1)
    return true
  }

  /// A voluntarily moved account going home, with or without others taking its place.
  private mutating func sendHome(
    _ guest: Entry, from seat: Int32, _ proposal: inout Proposal
  ) -> Bool {
    let home = guest.home
    let hasGuests = books.guests.count(Int(home)) > 0
    switch generator.below(10) {
    case 0:
      proposal.begin(seat, home)
      proposal.move(guest, 0, 1)
      return true
    case 1, 2: return swap(guest, seat, home, fromOwn: !hasGuests, &proposal)
    case 3, 4: return swap(guest, seat, home, fromOwn: true, &proposal)
    case 5:
      return hasGuests
        ? swapForTwo(guest, seat, home, &proposal) : merge(guest, seat, home, &proposal)
    case 6, 7: return merge(guest, seat, home, &proposal)
    case 8: return cycle(guest, seat, home, fromOwn: !hasGuests, &proposal)
    default: return cycle(guest, seat, home, fromOwn: true, &proposal)
    }
  }

  /// Two accounts of one home go back to it, and one as large as both leaves it instead.
  private mutating func merge(
    _ guest: Entry, _ seat: Int32, _ home: Int32, _ proposal: inout Proposal
  ) -> Bool {
    let far = generator.below(2) == 0 ? seat : Int32(generator.below(books.lines.count))
    guard far != home, let second = guestFrom(home, in: far, except: guest.id),
      let large = near(guest.value + second.value, home, fromOwn: true), mayHold(large, seat)
    else { return false }
    guard far != seat else {
      proposal.begin(seat, home)
      proposal.move(guest, 0, 1)
      proposal.move(second, 0, 1)
      proposal.move(large, 1, 0)
      return true
    }
    proposal.begin(seat, home, far)
    proposal.move(guest, 0, 1)
    proposal.move(second, 2, 1)
    proposal.move(large, 1, 0)
    if generator.below(4) > 0, let small = near(second.value, seat, fromOwn: false),
      small.id != guest.id, mayHold(small, far)
    {
      proposal.move(small, 0, 2)
    }
    return true
  }

  /// One of a seat's guests from a home, the search starting anywhere.
  private mutating func guestFrom(_ home: Int32, in seat: Int32, except id: Int32) -> Entry? {
    let count = books.guests.count(Int(seat))
    guard count > 0 else { return nil }
    let start = generator.below(count)
    for step in 0..<count {
      let place = start + step < count ? start + step : start + step - count
      if books.guests.home(Int(seat), place) == home {
        let entry = books.guests[Int(seat), place]
        if entry.id != id { return entry }
      }
    }
    return nil
  }

  /// A guest going anywhere it may.
  private mutating func exchangeGuest(
    _ guest: Entry, from seat: Int32, _ proposal: inout Proposal
  ) -> Bool {
    guard let other = anySeat(for: guest), other != seat else { return false }
    switch generator.below(8) {
    case 0:
      proposal.begin(seat, other)
      proposal.move(guest, 0, 1)
      return true
    case 1, 2, 3: return swap(guest, seat, other, fromOwn: false, &proposal)
    case 4, 5: return swapForTwo(guest, seat, other, &proposal)
    case 6: return cycle(guest, seat, other, fromOwn: false, &proposal)
    default: return swap(guest, seat, other, fromOwn: true, &proposal)
    }
  }

  private mutating func anySeat(for entry: Entry) -> Int32? {
    let seats = coverage.seats(ofClass: entry.classNumber)
    return seats.isEmpty ? nil : coverage.seat(at: seats.lowerBound + generator.below(seats.count))
  }

  /// An account of about a value, with some chance in which.
  @inline(__always)
  private mutating func near(_ value: Int64, _ seat: Int32, fromOwn: Bool) -> Entry? {
    let step = generator.below(7) - 3
    return fromOwn
      ? books.own.near(value, in: Int(seat), step) : books.guests.near(value, in: Int(seat), step)
  }

  private mutating func swap(
    _ guest: Entry, _ seat: Int32, _ other: Int32, fromOwn: Bool, _ proposal: inout Proposal
  ) -> Bool {
    guard let back = near(guest.value, other, fromOwn: fromOwn), mayHold(back, seat) else {
      return false
    }
    proposal.begin(seat, other)
    proposal.move(guest, 0, 1)
    proposal.move(back, 1, 0)
    return true
  }

  private mutating func swapForTwo(
    _ guest: Entry, _ seat: Int32, _ other: Int32, _ proposal: inout Proposal
  ) -> Bool {
    let guests = books.guests.count(Int(other))
    guard guests > 1 else { return false }
    let first = books.guests[Int(other), generator.below(guests)]
    guard first.value < guest.value, mayHold(first, seat),
      let second = near(guest.value - first.value, other, fromOwn: false), second.id != first.id,
      mayHold(second, seat)
    else { return false }
    proposal.begin(seat, other)
    proposal.move(guest, 0, 1)
    proposal.move(first, 1, 0)
    proposal.move(second, 1, 0)
    return true
  }

  /// `seat` gives to `other`, `other` to a third, the third back to `seat`.
  private mutating func cycle(
    _ guest: Entry, _ seat: Int32, _ other: Int32, fromOwn: Bool, _ proposal: inout Proposal
  ) -> Bool {
    guard let second = near(guest.value, other, fromOwn: fromOwn),
      let third = anySeat(for: second), third != other, third != seat,
      let back = near(guest.value, third, fromOwn: false), mayHold(back, seat)
    else { return false }
    proposal.begin(seat, other, third)
    proposal.move(guest, 0, 1)
    proposal.move(second, 1, 2)
    proposal.move(back, 2, 0)
    return true
  }
}
