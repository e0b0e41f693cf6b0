/// Seats that can hold nothing, and limits that leave too little room.
extension TerritoryFindings {
  private struct Class: Hashable {
    var segment: SegmentKey?
    var state: String?
    var skill: String?
  }

  var seats: [Finding] {
    var classes: [Class: Account] = [:]
    for account in plan.accounts where account.kind != .former {
      let name = Class(
        segment: overview.standing(of: account.key)?.segment, state: account.state,
        skill: account.skill)
      if classes[name] == nil { classes[name] = account }
    }
    return plan.seats.compactMap { seat in
      guard seat.isActive(on: day) else { return nil }
      if let minimum = seat.minimum, let limit = seat.limit, minimum > limit {
        return Finding(
          .minimumAboveLimit, .red, subject: seat.name,
          message: "\(seat.name) is to hold at least \(minimum) accounts and at most \(limit); "
            + "change one of them",
          target: .seat(seat.key))
      }
      guard let why = emptiness(of: seat, classes) else { return nil }
      return Finding(
        .seatHoldsNothing, .green, subject: seat.name, message: "\(seat.name) \(why)",
        target: .seat(seat.key))
    }
  }

  /// Segments that a list of seats names and no account has: such seats may hold anything.
  var awaited: [Finding] {
    guard !plan.accounts.isEmpty else { return [] }
    let waiting = plan.seats.filter { $0.awaitedSegments != nil && $0.isActive(on: day) }
    guard let first = waiting.first else { return [] }
    let names = Set(waiting.flatMap { $0.awaitedSegments ?? [] }).sorted()
    let some = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", ..." : "")
    let who = waiting.count == 1 ? "\(first.name) names" : "\(waiting.count.grouped) seats name"
    return [
      Finding(
        .segmentMissing, .amber, subject: waiting.count == 1 ? first.name : "Seats",
        message: "\(who) segments that the plan does not have: \(some); import the accounts that "
          + "are in them, or add them in Design",
        target: .seat(first.key), amount: waiting.count)
    ]
  }

  /// Why a seat can hold nothing; nil where it can.
  private func emptiness(of seat: Seat, _ classes: [Class: Account]) -> String? {
    if seat.bookShare.basisPoints <= 0 { return "has a book share of 0%; give it one, or an end" }
    if seat.limit == 0 { return "may hold 0 accounts by its limit; raise or clear it" }
    guard !classes.isEmpty, seat.states != nil || !seat.segments.isEmpty else { return nil }
    let states = seat.coveredStates
    let skills = seat.skillSet
    let hasAny = classes.contains { name, account in
      (seat.segments.isEmpty || name.segment.map(seat.segments.contains) ?? true)
        && (states.flatMap { states in account.stateCode.map(states.contains) } ?? true)
        && account.neededSkills.allSatisfy(skills.contains)
    }
    return hasAny
      ? nil : "may hold no account by its states, skills and segments; widen one of them"
  }

  /// More accounts in a role, or in all roles, than all who may hold them may have together.
  var limits: [Finding] {
    var accounts: [Role: Int] = [:]
    for account in plan.accounts where account.kind != .former {
      if let role = book(of: account).role { accounts[role, default: 0] += 1 }
    }
    let active = plan.seats.filter { isHere($0.key) }
    let total = accounts.values.reduce(0, +)
    guard active.allSatisfy({ $0.role != nil }) else {
      return tooLow(active, for: total, want: "accounts want a book", subject: "Books")
    }
    let byRole = accounts.sorted { $0.key < $1.key }.flatMap { role, count in
      tooLow(
        active.filter { $0.role == role }, for: count,
        want: "accounts want an \(role.abbreviation)", subject: role.title)
    }
    guard byRole.isEmpty else { return byRole }
    return tooLow(active, for: total, want: "accounts want a book", subject: "Books")
  }

  private func tooLow(
    _ seats: [Seat], for count: Int, want: String, subject: String
  ) -> [Finding] {
    let limits = seats.map(limit)
    let room = limits.reduce(0) { $0 + ($1 ?? 0) }
    guard !limits.isEmpty, limits.allSatisfy({ $0 != nil }), room < count else { return [] }
    return [
      Finding(
        .limitsTooLow, .amber, subject: subject,
        message: "\(count.grouped) \(want), and all limits together allow \(room.grouped); "
          + "raise a limit or add a seat",
        amount: count - room)
    ]
  }

  private func limit(of seat: Seat) -> Int? {
    if let limit = seat.limit { return max(0, min(limit, 1 << 32)) }
    guard seat.segments.count == 1, let segment = plan.segments[seat.segments[0]],
      let most = plan.ownLimit(
        of: segment, for: seat.role ?? plan.coverage(of: segment).managerRole)?.high
    else { return nil }
    return max(0, min(most, 1 << 32))
  }
}
