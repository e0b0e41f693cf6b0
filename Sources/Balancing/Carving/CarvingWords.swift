import Plan

/// Says in words what a carving found: for the screen, the command line and the list of moves.
public struct CarvingWords: Sendable {
  private let plan: Plan
  private let carving: Carving
  /// How many rows each seat holds of each area, of carvings that people read move by move.
  private let held: [Place: Int]

  private struct Place: Hashable {
    var seat: Int32
    var area: String
  }

  /// Lists of more moves than this are for a CRM, not for people.
  private static let mostRead = 100_000

  /// - Complexity: O(accounts).
  public init(_ carving: Carving, of plan: Plan) {
    self.carving = carving
    self.plan = plan
    var held: [Place: Int] = [:]
    if carving.request.unit == .account, carving.accounts.count <= Self.mostRead {
      for (account, seat) in zip(carving.accounts, carving.problem.accounts.seatOf) where seat >= 0
      {
        guard let area = plan.accounts[account]?.territoryOrState else { continue }
        held[Place(seat: seat, area: area), default: 0] += 1
      }
    }
    self.held = held
  }

  /// What speaks for a seat, or against it, beside balance: half a sentence, with what parts it from
  /// the one before; empty where nothing does.
  public func fit(_ seat: Int32, row: Int) -> String {
    guard seat >= 0, let account = plan.accounts[carving.accounts[row]],
      let holder = plan.seats[carving.seats[Int(seat)]]
    else { return "" }
    if let state = account.stateCode, holder.coveredStates?.contains(state) ?? false {
      return "; \(holder.name) covers \(state)"
    }
    guard let area = account.territoryOrState else { return "" }
    guard !held.isEmpty else { return "" }
    let count = held[Place(seat: seat, area: area), default: 0]
    let others = count == 0 ? "no other" : count == 1 ? "another" : "\(count.grouped) others"
    return "; \(holder.name) has \(others) in \(area) so far"
  }

  public func name(_ seat: Int32) -> String {
    guard seat >= 0, Int(seat) < carving.seats.count else { return "nobody" }
    return plan.seats[carving.seats[Int(seat)]]?.name ?? "a seat"
  }

  /// The account of a row, or the state that goes as a whole.
  private func name(row: Int) -> String {
    if carving.request.unit == .state, let others = carving.families[row]?.count,
      let state = plan.accounts[carving.accounts[row]]?.state
    {
      return "\(state) (\(Self.counted(others + 1, "account")))"
    }
    return plan.accounts[carving.accounts[row]]?.name ?? "an account"
  }

  /// Why a row goes where it goes: one sentence for whoever reads the list of moves.
  public func reason(_ move: PlanExplanation.Move, row: Int) -> String {
    let fit = fit(move.to, row: row)
    if let must = move.must { return mustReason(must, row: row) + "; \(joins(move))\(fit)" }
    guard let before = move.leftIfKept, let after = move.left else {
      return "Evens the books: \(joins(move))\(fit)"
    }
    let returned = move.inReturn.prefix(1).map { "for \(name(row: Int($0)))" }
    let exchange = returned.first.map { ", \($0)" } ?? ""
    return "\(name(move.from)) is at \(Self.percent(before)) with it and \(Self.percent(after)) "
      + "without; \(joins(move))\(exchange)\(fit)"
  }

  /// Why a row goes where it goes as one step among the best: what the step does to its two books.
  public func reason(_ step: BestMoves.Step, row: Int) -> String {
    let giver =
      "\(name(step.giver)) \(Self.percent(step.giverBefore)) to "
      + Self.percent(step.giverAfter)
    let taker =
      "\(name(step.taker)) \(Self.percent(step.takerBefore)) to "
      + Self.percent(step.takerAfter)
    let other = step.moves.first { Int($0.account) != row }.map { self.name(row: Int($0.account)) }
    let to = step.moves.first { Int($0.account) == row }?.to ?? step.taker
    return "\(giver), \(taker)" + (other.map { ", in exchange with \($0)" } ?? "")
      + fit(to, row: row)
  }

  private func joins(_ move: PlanExplanation.Move) -> String {
    guard let before = move.enteredWithout, let after = move.entered else {
      return "goes to \(name(move.to))"
    }
    return "\(name(move.to)) goes from \(Self.percent(before)) to \(Self.percent(after))"
  }

  /// Why a row cannot stay where it is: half a sentence; nil where it can.
  public func mustReason(row: Int) -> String? {
    carving.problem.mustMove(row).map { mustReason($0, row: row) }
  }

  private func mustReason(_ must: MustMove, row: Int) -> String {
    let holder = plan.holder(
      of: carving.accounts[row], role: carving.roles[row], on: carving.request.day)
    guard let seat = holder.flatMap({ plan.seats[$0.seat] }) else { return "Nobody holds it" }
    if !seat.isActive(on: carving.request.day) { return "\(seat.name) has left" }
    switch must {
    case .heldByNobody: return "\(seat.name) is no seat of these books"
    case .notEligible:
      let account = plan.accounts[carving.accounts[row]]
      if let misfit = account.flatMap({ seat.misfit(for: $0, in: plan) }) {
        return "\(seat.name) \(misfit.words(in: plan))"
      }
      if let account, let claim = claim(over: seat.key, account, row: row) {
        if case .rule(let rule) = claim.step {
          let takers = claim.seats.compactMap { plan.seats[$0]?.name }.prefix(3)
          return "Rule \(plan.rules[rule]?.name ?? "") gives it to "
            + takers.joined(separator: " or ") + (claim.seats.count > 3 ? " or others" : "")
        }
        let said = claim.sentence(in: plan, on: carving.request.day)
        return said.prefix(1).uppercased() + said.dropFirst()
      }
      return "\(seat.name) may not hold it"
    }
  }

  /// Why nobody can do better: the tight cut in words; nil where nothing stands in the way.
  public func bound(_ bound: DeviationBound) -> String? {
    let at = Self.percent(bound.deviation, isSigned: false)
    switch bound.cause {
    case .nothing: return nil
    case .tooMuchForSeats(_, let value, let seats, let target):
      return "What only \(names(seats)) may hold comes to \(amount(value)), and their targets to "
        + "\(amount(target)): nobody can do better than \(at) unless others may hold some of it."
    case .tooLittleForSeats(let seats, let target, _, let value):
      return "\(names(seats)) may hold no more than \(amount(value)), and their targets come to "
        + "\(amount(target)): nobody can do better than \(at) unless they may hold more."
    case .lockedAndMinimum(let seat, let value, let target):
      return "The least that \(name(seat)) can hold is \(amount(value)), by locks and by its "
        + "minimum of accounts, and its target is \(amount(target)): nobody can do better than \(at)."
    case .maximum(let seat, let value, let target):
      return
        "\(name(seat)) may hold accounts of no more than \(amount(value)) by its limit, and its "
        + "target is \(amount(target)): nobody can do better than \(at)."
    case .largestAccount(let account, let seat, let value, let target):
      let own = carving.problem.accounts.value[Int(account)]
      let alone =
        own == value
        ? "\(name(row: Int(account))) alone is \(amount(value))"
        : "\(name(row: Int(account))) is \(amount(own)), \(amount(value)) with what is locked to "
          + "\(name(seat)) and the smallest accounts up to its minimum"
      return "\(alone), and \(name(seat))'s target is \(amount(target)): nobody can do better than "
        + "\(at)."
    }
  }

  /// The smallest set of things that cannot be true together.
  public func conflict(_ conflict: BalanceConflict) -> String {
    switch conflict {
    case .nobodyMayHold(let number, let accounts):
      let row = carving.problem.accounts.classOf.firstIndex { Int($0) == number }
      let account = row.flatMap { plan.accounts[carving.accounts[$0]] }
      if let row, let account, let claim = unanswered(account, row: row) {
        return "\(Self.counted(accounts, "account")) like \(account.name): "
          + "\(claim.sentence(in: plan, on: carving.request.day)), and nobody of these books is "
          + "among them; choose somebody else."
      }
      let like = account.map { " like \($0.name) (\(traits($0)))" } ?? ""
      return "Nobody may hold \(Self.counted(accounts, "account"))\(like); widen a seat's states, "
        + "skills or segments."
    case .lockedBeyondMaximum(let seat, let locked, let maximum):
      return "\(Self.counted(locked, "account")) locked to \(name(Int32(seat))), who may hold "
        + "\(maximum); lift a lock or raise the limit."
    case .tooFewPlaces(_, let accounts, let seats, let places):
      return "\(Self.counted(accounts, "account")) that only \(names(seats.map { Int32($0) })) may "
        + "hold, and room for \(places); raise a limit, add a seat or widen one."
    case .tooFewAccounts(let seats, let wanted, _, let accounts):
      return "\(names(seats.map { Int32($0) })) are to hold at least \(wanted), and may hold only "
        + "\(Self.counted(accounts, "account")); lower a minimum or widen a seat."
    }
  }

  /// What gives an account to seats of which none holds a book here.
  private func unanswered(_ account: Account, row: Int) -> Placement.Claim? {
    let placement = plan.placement(
      of: account, role: carving.roles[row], on: carving.request.day, RuleBook(plan))
    return ([placement.winner] + placement.losers).first { claim in
      !claim.isStay && !claim.seats.isEmpty && !claim.seats.contains(where: carving.seats.contains)
    }
  }

  /// What gives an account to others than a seat; nil where nothing does.
  private func claim(over seat: SeatKey, _ account: Account, row: Int) -> Placement.Claim? {
    let winner = plan.placement(
      of: account, role: carving.roles[row], on: carving.request.day, carving.rules
    ).winner
    return winner.seats.isEmpty || winner.seats.contains(seat) ? nil : winner
  }

  private func traits(_ account: Account) -> String {
    [plan.segment(of: account)?.name, account.stateCode, account.skill].compactMap { $0 }
      .joined(separator: ", ")
  }

  private func names(_ seats: [Int32]) -> String {
    let shown = seats.prefix(3).map(name)
    let more = seats.count - shown.count
    if more > 0 { return shown.joined(separator: ", ") + " and \(more) more" }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "nobody" }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }

  private func amount(_ value: Double) -> String { amount(Int64(value.rounded())) }

  private func amount(_ value: Int64) -> String {
    carving.request.measure == .count
      ? Self.counted(Int(value), "account") : Money(minorUnits: value).short(plan.currency)
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count.grouped) \(noun)s"
  }

  /// A deviation as what is held: +49% over target is 149% of it.
  public static func ofTarget(_ deviation: Double) -> String {
    guard deviation.isFinite else { return "" }
    return "\(Int(min(9_999, ((deviation + 1) * 100).rounded())))%"
  }

  /// `+49%`, `-0.6%`, `0%`: whole from ten percent on, else to a tenth.
  public static func percent(_ fraction: Double, isSigned: Bool = true) -> String {
    guard fraction.isFinite else { return "-" }
    let percent = fraction * 100
    let isWhole = abs(percent) >= 9.95
    let tenths = Int((isWhole ? percent.rounded() * 10 : (percent * 10).rounded()))
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : tenths > 0 && isSigned ? "+" : ""
    return sign + "\(whole)" + (rest == 0 ? "" : ".\(rest)") + "%"
  }
}

extension Account {
  /// Where people would look for it: the CRM's own territory, else the state.
  public var territoryOrState: String? { territory ?? stateCode }
}
