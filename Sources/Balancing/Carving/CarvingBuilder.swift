import Plan

/// Turns a plan into the columns of a balancing problem.
struct CarvingBuilder {
  private let plan: Plan
  private let overview: Overview
  private let request: CarvingRequest
  private let rules: RuleBook
  private var seats: CarvingSeats
  private var columns = BalanceAccounts(value: [], classOf: [], seatOf: [])
  private var accounts: [AccountKey] = []
  private var roles: [Role] = []
  private var families: [Int: [AccountKey]] = [:]
  private var rowOfHead: [FamilyName: Int] = [:]
  private var rowOfState: [StateName: Int] = [:]
  /// What of each state each seat holds.
  private var ownersOfState: [StateName: [Int32: Int64]] = [:]
  private var keptOut: [Int: Carving.KeptOut] = [:]
  private var negative: [AccountKey] = []
  private var outdated: [MoveKey] = []
  private var hasMeasure = false

  private struct FamilyName: Hashable {
    var head: AccountKey
    var role: Role
  }

  private struct StateName: Hashable {
    var classNumber: Int32
    var role: Role
  }

  init(_ plan: Plan, _ overview: Overview, _ request: CarvingRequest) {
    self.plan = plan
    self.overview = overview
    self.request = request
    rules = RuleBook(plan)
    seats = CarvingSeats(plan, overview, request)
    columns.value.reserveCapacity(plan.accounts.count)
    columns.classOf.reserveCapacity(plan.accounts.count)
    columns.seatOf.reserveCapacity(plan.accounts.count)
    accounts.reserveCapacity(plan.accounts.count)
  }

  mutating func carving() throws(CarvingError) -> Carving {
    guard !seats.seats.isEmpty else { throw .noSeats(request.role) }
    for account in plan.accounts { add(account) }
    settleStates()
    guard !accounts.isEmpty else { throw .noAccounts(request.role) }
    guard hasMeasure else { throw .blank(request.measure) }
    if columns.work.allSatisfy({ $0 == 0 }) { columns.work = [] }
    let problem: BalanceProblem
    do {
      problem = try BalanceProblem(
        accounts: columns, classes: seats.classes, seats: seats.balanceSeats)
    } catch {
      if case .minimumAboveMaximum(let seat) = error { throw .limits(seat: seats.seats[seat].key) }
      throw .tooLarge
    }
    return Carving(
      request, problem, accounts: accounts, roles: roles, families: families,
      seats: seats.seats.map(\.key), keptOut: keptOut, negative: negative, outdated: outdated,
      rules: rules)
  }

  // MARK: - Accounts

  private mutating func add(_ account: Account) {
    guard let own = bookPlace(of: account) else { return }
    let role = own.role
    let measured = request.measure.value(of: account)
    hasMeasure = hasMeasure || measured != nil
    if let measured, measured < 0 { negative.append(account.key) }
    let value = max(0, measured ?? 0)
    let work = Int32(clamping: max(0, account.workload ?? 0))
    let member = Member(account: account.key, role: role, value: value, work: work)
    for draft in plan.moves(of: account.key)
    where draft.role == role && !request.drafts.keeps(draft) {
      outdated.append(draft.key)
    }
    let head = familyHead(of: account)
    let isAlone = head != nil && staysAlone(account, role: role)
    var placed = (account: account, standing: own)
    let family = isAlone ? nil : head ?? ownFamily(account)
    if let family, let row = rowOfHead[FamilyName(head: family, role: role)] {
      return join(member, row: row)
    }
    if let head, !isAlone {
      // Where a family is and may go is the head's to say, whoever of it comes first.
      if let row = plan.accounts[head], let its = bookPlace(of: row), its.role == role {
        placed = (row, its)
      }
    }
    let place = place(of: placed.account, placed.standing)
    if request.unit == .state, account.state != nil, place.isFree {
      let name = StateName(classNumber: place.classNumber, role: role)
      let held = ownersOfState[name, default: [:]][place.seat, default: 0]
      ownersOfState[name, default: [:]][place.seat] = Int64(
        clamping: Int128(held) + Int128(max(1, value)))
      if let row = rowOfState[name] { return join(member, row: row) }
      rowOfState[name] = accounts.count
    }
    if let family { rowOfHead[FamilyName(head: family, role: role)] = accounts.count }
    append(member, place)
  }

  /// In whose book of which role an account stands.
  private struct BookPlace {
    var segment: SegmentKey?
    var role: Role
    var holder: SeatKey?
  }

  /// Nil where an account stands in no book that is asked for.
  private func bookPlace(of account: Account) -> BookPlace? {
    guard let standing = overview.standing(of: account.key), standing.stage != .former,
      request.segment == nil || standing.segment == request.segment,
      let role = request.role ?? standing.role
    else { return nil }
    if role != standing.role {
      guard let holder = plan.holder(of: account.key, role: role, on: request.day)?.seat else {
        return nil
      }
      return BookPlace(segment: standing.segment, role: role, holder: holder)
    }
    if standing.seat == nil, request.role == nil,
      let plain = plan.ownerRole(of: account.key, on: request.day)
    {
      // A title that says another role than coverage asks for takes nobody's book away.
      let holder = plan.holder(of: account.key, role: plain, on: request.day)?.seat
      return BookPlace(segment: standing.segment, role: plain, holder: holder)
    }
    return BookPlace(segment: standing.segment, role: role, holder: standing.seat)
  }

  /// Whether a person's word about an account itself goes before its family (DOMAIN 10.5).
  private func staysAlone(_ account: Account, role: Role) -> Bool {
    guard account.isLocked || plan.hasHolds(on: account.key) else { return false }
    let claim = binding(plan.placement(of: account, role: role, on: request.day, rules))
    switch claim.step {
    case .lockedInFile, .held: return true
    case .family, .rule, .balance: return false
    }
  }

  private struct Member {
    var account: AccountKey
    var role: Role
    var value: Int64
    var work: Int32
  }

  /// Where an account is, and what it may do.
  private struct Place {
    var seat: Int32
    var classNumber: Int32
    var isLocked: Bool
    var keptOut: Carving.KeptOut?

    /// Whether it may go along with others.
    var isFree: Bool { !isLocked && keptOut == nil }
  }

  private mutating func append(_ member: Member, _ place: Place) {
    keptOut[accounts.count] = place.keptOut
    accounts.append(member.account)
    roles.append(member.role)
    columns.value.append(member.value)
    columns.work.append(member.work)
    columns.seatOf.append(place.seat)
    columns.classOf.append(place.classNumber)
    columns.isLocked.append(place.isLocked)
    if request.wishes.openDeals > 0 { columns.isDelicate.append(hasOpenDeal(member.account)) }
    if request.wishes.nearness > 0 {
      columns.location.append(plan.accounts[member.account]?.balanceLocation ?? .unknown)
    }
  }

  private func hasOpenDeal(_ account: AccountKey) -> Bool {
    plan.deals(of: account).contains { $0.phase.isOpen }
  }

  /// Takes an account into the row of its family or state.
  private mutating func join(_ member: Member, row: Int) {
    if request.wishes.openDeals > 0, hasOpenDeal(member.account) { columns.isDelicate[row] = true }
    let (sum, overflows) = columns.value[row].addingReportingOverflow(member.value)
    columns.value[row] = overflows ? .max : sum
    columns.work[row] = Int32(clamping: Int(columns.work[row]) + Int(member.work))
    families[row, default: []].append(member.account)
  }

  /// A state is where most of it is; and moving it costs as many moves as it has accounts.
  private mutating func settleStates() {
    for (name, row) in rowOfState {
      let owners = ownersOfState[name] ?? [:]
      let most = owners.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      columns.seatOf[row] = most ?? BalanceProblem.nobody
    }
    guard !families.isEmpty else { return }
    columns.moveWeight = accounts.indices.map { row in
      let members = 1 + (families[row]?.count ?? 0)
      return Int32(clamping: members * Int(BalanceProblem.usualMove))
    }
  }

  private func familyHead(of account: Account) -> AccountKey? {
    guard account.parent != nil, plan.segment(of: account)?.keepsFamilies ?? false else {
      return nil
    }
    return rules.families.head(of: account.key)
  }

  /// An account that keeps families is the head of its own.
  private func ownFamily(_ account: Account) -> AccountKey? {
    rules.families.isEmpty ? nil : account.key
  }

  /// Says where an account is, who may have it, and whether it stays.
  private mutating func place(of account: Account, _ standing: BookPlace) -> Place {
    let role = standing.role
    var allowed: [SeatKey] = []
    var fixed: Placement.Step?
    if !rules.isEmpty || account.isLocked || plan.hasHolds(on: account.key) {
      let claim = binding(plan.placement(of: account, role: role, on: request.day, rules))
      allowed = claim.seats
      if allowed.count == 1 { fixed = claim.step }
    }
    allowed = seats.waiting(allowed, with: standing.holder)
    var seat = standing.holder.flatMap { seats.number(of: $0) } ?? BalanceProblem.nobody
    var keptOut: Carving.KeptOut?
    if request.drafts != .none,
      let draft = plan.moves(of: account.key).first(where: {
        $0.role == role && request.drafts.keeps($0)
      }),
      let number = seats.number(of: draft.to)
    {
      (seat, fixed, keptOut) = (number, nil, .drafted)
    }
    var number = seats.classNumber(of: account, in: standing.segment, allowed: allowed)
    if keptOut == .drafted, !seats.classes[Int(number)].contains(seat) {
      // A person may draft it to a seat that could not have it: there it counts with that seat's.
      number = seats.classNumber(
        of: account, in: standing.segment, allowed: [seats[seat].key])
    }
    let mayStay = seat >= 0 && seats.classes[Int(number)].contains(seat)
    var isLocked = account.isLocked && seat >= 0
    if keptOut == nil, mayStay || isLocked {
      keptOut = fixed.map { .fixed($0) } ?? plan.reasonToStay(account, on: request.day)
    }
    isLocked = isLocked || (keptOut != nil && mayStay)
    return Place(seat: seat, classNumber: number, isLocked: isLocked, keptOut: keptOut)
  }

  /// What decides on an account: staying with somebody who is no seat of these books binds nothing.
  private func binding(_ placement: Placement) -> Placement.Claim {
    let claims = [placement.winner] + placement.losers
    return claims.first { claim in
      !claim.isStay || claim.seats.contains { seats.number(of: $0) != nil }
    } ?? placement.winner
  }
}

extension Plan {
  /// What speaks against moving an account just now (DOMAIN 10.5): a live handoff, a renewal that
  /// is near, a move not long ago; nil where nothing does.
  public func reasonToStay(_ account: Account, on day: Day) -> Carving.KeptOut? {
    let live = handoffs(of: account.key).contains { card in
      card.isLive && card.anchor <= day && day - card.anchor <= 90
    }
    if live { return .liveHandoff }
    if let renewal = account.renewal, (0...TerritoryRules.renewalDays).contains(renewal - day) {
      return .renews(renewal - day)
    }
    let moved = tenures(of: account.key).filter { $0.why == .moved }.map(\.from).max()
    if let moved, day - moved < TerritoryRules.secondMoveDays { return .movedOn(moved) }
    return nil
  }
}

extension Carving {
  /// Reads a plan's books.
  ///
  /// - Parameter overview: of the same plan on the request's day.
  /// - Complexity: O(accounts); meant to run beside the keys where they are many.
  public init(
    of plan: Plan, _ overview: Overview, _ request: CarvingRequest
  ) throws(CarvingError) {
    var builder = CarvingBuilder(plan, overview, request)
    self = try builder.carving()
  }

  /// What the request wants of a plan.
  public func policy(
    effort: BalancePolicy.Effort = .normal, seed: UInt64 = 1
  ) -> BalancePolicy {
    let tolerance = request.tolerance ?? TerritoryRules.tolerance(.midMarket)
    return BalancePolicy(
      tolerance: Double(tolerance.basisPoints) / 10_000,
      workTolerance: problem.accounts.work.isEmpty ? nil : 0.15, effort: effort, seed: seed,
      moveCost: request.wishes.cost, compactness: Double(request.wishes.nearness))
  }
}
