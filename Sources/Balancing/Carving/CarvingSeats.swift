import Plan

/// Whose books are carved, and which of them may hold an account.
///
/// Accounts that the same seats may hold are one class of the problem.
struct CarvingSeats {
  /// In the order in which the problem counts them.
  let seats: [Seat]
  /// Of each class, the seats that may hold its accounts.
  private(set) var classes: [[Int32]] = []
  private let plan: Plan
  private let request: CarvingRequest
  private let numbers: [SeatKey: Int32]
  private var classNumbers: [ClassName: Int32] = [:]
  /// What the seats of one segment hold of others; it takes from their limits.
  private let elsewhere: SegmentHoldings?
  /// Seats that begin after the day and hold nothing on it: nothing is moved to them.
  private let absent: Set<SeatKey>
  private let coverage: [(states: Set<String>?, skills: Set<String>)]

  /// What decides who may hold an account.
  private struct ClassName: Hashable {
    var segment: SegmentKey?
    var state: String?
    var skill: String?
    /// The only seats it may go to; empty where nothing narrows them.
    var allowed: [SeatKey]
  }

  init(_ plan: Plan, _ overview: Overview, _ request: CarvingRequest) {
    self.plan = plan
    self.request = request
    elsewhere = request.segment.map { SegmentHoldings($0, plan, overview, request.role) }
    seats = Self.seats(of: plan, request, elsewhere)
    absent = Self.absent(seats, overview, on: request.day)
    numbers = Dictionary(uniqueKeysWithValues: zip(seats.lazy.map(\.key), 0...))
    coverage = seats.map { ($0.coveredStates, $0.skillSet) }
  }

  /// Everyone who can hold the books: people who were only seen as owners in a file count where
  /// there is nobody else.
  private static func seats(
    of plan: Plan, _ request: CarvingRequest, _ holdings: SegmentHoldings?
  ) -> [Seat] {
    let active = plan.seats.filter { seat in
      seat.isActive(on: request.day)
        && (request.role.map { seat.role == nil || seat.role == $0 } ?? true)
        && (holdings?.works(seat) ?? true)
    }
    let known = active.filter { !$0.isFound }
    return inOrder(known.isEmpty ? active : known)
  }

  /// Equally good plans are told apart by the order of the seats: it goes by who they are, so that
  /// it does not matter which file brought them first.
  private static func inOrder(_ seats: [Seat]) -> [Seat] {
    seats.map { (who: $0.identity?.id ?? $0.name, seat: $0) }
      .sorted { ($0.who, $0.seat.key) < ($1.who, $1.seat.key) }.map(\.seat)
  }

  /// Nobody is absent where otherwise nobody would be there.
  private static func absent(
    _ seats: [Seat], _ overview: Overview, on day: Day
  ) -> Set<SeatKey> {
    let absent = seats.filter { seat in
      seat.absence(on: day) != nil && overview.books(of: seat.key).isEmpty
    }
    return absent.count == seats.count ? [] : Set(absent.map(\.key))
  }

  /// The seat's number in the problem; nil for one that has no part in it.
  func number(of seat: SeatKey) -> Int32? { numbers[seat] }

  /// The seat of a number.
  subscript(number: Int32) -> Seat { seats[Int(number)] }

  // MARK: - Who may hold an account

  /// What a rule gives to somebody who is not there yet waits with who holds it.
  func waiting(_ allowed: [SeatKey], with holder: SeatKey?) -> [SeatKey] {
    guard !absent.isEmpty, allowed.contains(where: absent.contains) else { return allowed }
    let there = allowed.filter { !absent.contains($0) }
    return there.isEmpty ? holder.map { [$0] } ?? [] : there
  }

  /// The class of an account.
  ///
  /// - Parameters:
  ///   - segment: the segment it is in.
  ///   - allowed: the only seats it may go to; empty where nothing narrows them.
  mutating func classNumber(
    of account: Account, in segment: SegmentKey?, allowed: [SeatKey]
  ) -> Int32 {
    let name = ClassName(
      segment: segment, state: account.stateCode, skill: account.skill, allowed: allowed)
    if let number = classNumbers[name] { return number }
    let number = Int32(classes.count)
    classNumbers[name] = number
    let skills = account.neededSkills
    let able = seats.indices.filter { place in
      let seat = seats[place]
      if !name.allowed.isEmpty { return name.allowed.contains(seat.key) }
      if absent.contains(seat.key) { return false }
      if let segment = name.segment, !seat.segments.isEmpty, !seat.segments.contains(segment) {
        return false
      }
      if let state = name.state, let covered = coverage[place].states, !covered.contains(state) {
        return false
      }
      return skills.allSatisfy(coverage[place].skills.contains)
    }
    classes.append(able.map { Int32($0) })
    return number
  }

  // MARK: - What they may hold

  /// The user's limit for the books that are carved: a limit for another role's is none.
  private func limit(in segment: Segment, of seat: Seat) -> CountRange? {
    let role = request.role ?? seat.role ?? plan.coverage(of: segment).managerRole
    return plan.ownLimit(of: segment, for: role)
  }

  /// The seats of the problem, with their limits and parts.
  var balanceSeats: [BalanceSeat] { seats.map(balanceSeat) }

  private func balanceSeat(_ seat: Seat) -> BalanceSeat {
    let only = request.segment ?? (seat.segments.count == 1 ? seat.segments[0] : nil)
    let segment = only.flatMap { plan.segments[$0] }
    let isAbsent = absent.contains(seat.key)
    let part = Double(seat.bookShare.basisPoints) / Double(Share.all.basisPoints)
    let share = isAbsent ? 0 : part
    var maximum = seat.limit
    if maximum == nil, let most = segment.flatMap({ limit(in: $0, of: seat) })?.high {
      maximum = Int((Double(most) * part).rounded())
    }
    var minimum = seat.minimum
    if let others = elsewhere?.others[seat.key] {
      maximum = maximum.map { max(0, $0 - others) }
      minimum = minimum.map { max(0, $0 - others) }
    }
    var tolerance: Double?
    if request.tolerance == nil, let segment {
      tolerance = Double(plan.tolerance(of: segment).basisPoints) / 10_000
    }
    return BalanceSeat(
      minimum: isAbsent ? nil : minimum, maximum: maximum, share: share,
      pool: segment?.key.number,
      tolerance: tolerance)
  }
}
