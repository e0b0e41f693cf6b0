extension Plan {
  /// What is wrong with the rules, locks, limits and measures by which books are carved.
  ///
  /// Worked out for `check` alone: it reads every account against every rule.
  ///
  /// - Parameter overview: of this plan on the same day.
  public func territoryFindings(on day: Day, _ overview: Overview) -> [Finding] {
    TerritoryFindings(self, on: day, overview).all
  }
}

/// Source: the bad input that a carving meets, DOMAIN 10.5 for the budget of exceptions.
private struct TerritoryFindings {
  private let plan: Plan
  private let day: Day
  private let overview: Overview

  init(_ plan: Plan, on day: Day, _ overview: Overview) {
    self.plan = plan
    self.day = day
    self.overview = overview
  }

  var all: [Finding] {
    rules + holds + circles + seats + limits + measures + budget
  }

  // MARK: - Rules

  private var rules: [Finding] {
    let book = RuleBook(plan)
    var findings = book.unreadable.map { rule, error in
      Finding(
        .ruleUnreadable, .red, subject: rule.name,
        message: "Rule \(rule.name) takes nothing, for it does not read. \(error.sentence)")
    }
    guard !book.isEmpty else { return findings }
    var matched = Array(repeating: 0, count: book.entries.count)
    var first = matched
    var count = 0
    for account in plan.accounts where account.kind != .former {
      count += 1
      let subject = plan.subject(account, on: day)
      var taken: [Role?] = []
      for (place, entry) in book.entries.enumerated() where entry.predicate.takes(subject) {
        matched[place] += 1
        if !taken.contains(where: { $0 == nil || $0 == entry.rule.role }) { first[place] += 1 }
        taken.append(entry.rule.role)
      }
    }
    guard count > 0 else { return findings }
    for (place, entry) in book.entries.enumerated() {
      let name = entry.rule.name
      let isLast = place > 0 && place == book.entries.count - 1
      if matched[place] == 0 {
        findings.append(
          Finding(
            .ruleTakesNothing, .green, subject: name,
            message: "Rule \(name) takes no account; widen it or remove it"))
      } else if first[place] == 0 {
        findings.append(
          Finding(
            .ruleTakesNothing, .green, subject: name,
            message: "Rule \(name) takes nothing that a rule before it has not taken; move it up"))
      } else if matched[place] == count, !isLast {
        findings.append(
          Finding(
            .ruleTakesEverything, .amber, subject: name,
            message: "Rule \(name) takes all \(count.grouped) accounts, so that no rule behind it "
              + "decides anything; narrow it or put it last"))
      }
    }
    return findings
  }

  // MARK: - Locks and holds

  private var holds: [Finding] {
    var unbound: [Account] = []
    var findings: [Finding] = []
    for account in plan.accounts {
      let said = plan.holds(of: account.key)
      guard account.isLocked || !said.isEmpty else { continue }
      let standing = overview.standing(of: account.key)
      let current = standing?.seat
      let lock = said.first { $0.kind == .lock && ($0.until.map { day <= $0 } ?? true) }
      if (account.isLocked && !isHere(current))
        || (lock.map { !isHere($0.seat ?? current) } ?? false)
      {
        unbound.append(account)
      }
      findings += contradiction(account, said, current, standing?.role)
    }
    guard let first = unbound.first else { return findings }
    let what =
      unbound.count == 1 ? "\(first.name) is" : "\(unbound.count.grouped) accounts are"
    findings.append(
      Finding(
        .lockUnbound, .amber, subject: "Locks",
        message:
          "\(what) locked, and nobody is there to keep \(unbound.count == 1 ? "it" : "them"): "
          + "the lock binds nothing; assign an owner or lift the lock",
        target: unbound.count == 1 ? .account(first.key) : .none, amount: unbound.count))
    return findings
  }

  private func isHere(_ seat: SeatKey?) -> Bool {
    seat.flatMap { plan.seats[$0] }?.isActive(on: day) ?? false
  }

  /// Two words of people about one role that name two seats.
  private func contradiction(
    _ account: Account, _ said: [Hold], _ current: SeatKey?, _ accountable: Role?
  ) -> [Finding] {
    let roles = Set(said.map { $0.role ?? accountable ?? .ae }).sorted()
    return roles.compactMap { role in
      var claims: [(word: String, seat: SeatKey)] = []
      if account.isLocked, role == accountable, let current {
        claims.append(("locked in the CRM with", current))
      }
      let order = Hold.Kind.allCases
      for hold in said.filter({ $0.binds(role, on: day) })
        .sorted(by: { (order.firstIndex(of: $0.kind) ?? 0) < (order.firstIndex(of: $1.kind) ?? 0) })
      {
        if let seat = hold.seat ?? current { claims.append((hold.kind.title + " for", seat)) }
      }
      guard let winner = claims.first,
        let loser = claims.first(where: { $0.seat != winner.seat })
      else { return nil }
      let name = { (key: SeatKey) in plan.seats[key]?.name ?? "a seat" }
      return Finding(
        .holdsContradict, .amber, subject: account.name,
        message: "\(account.name) is \(winner.word) \(name(winner.seat)) and \(loser.word) "
          + "\(name(loser.seat)); the first wins, so lift one of the two",
        target: .account(account.key))
    }
  }

  private var circles: [Finding] {
    guard plan.accounts.contains(where: { $0.parent != nil }) else { return [] }
    let circles = Families(plan).circles
    guard let first = circles.first, let account = plan.accounts[first] else { return [] }
    let more = circles.count > 1 ? " (and \(circles.count - 1) more)" : ""
    return [
      Finding(
        .parentCircle, .amber, subject: account.name,
        message: "\(account.name)\(more) is its own parent in the end, through "
          + "\(account.parent ?? ""); correct Parent in the CRM and import again",
        target: .account(first), amount: circles.count)
    ]
  }

  // MARK: - Seats

  private struct Class: Hashable {
    var segment: SegmentKey?
    var state: String?
    var skill: String?
  }

  private var seats: [Finding] {
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

  /// More accounts in a role than all who hold it may have together.
  private var limits: [Finding] {
    var accounts: [Role: Int] = [:]
    for account in plan.accounts {
      if let role = overview.standing(of: account.key)?.role { accounts[role, default: 0] += 1 }
    }
    let active = plan.seats.filter { $0.isActive(on: day) }
    guard active.allSatisfy({ $0.role != nil }) else { return [] }
    return accounts.sorted { $0.key < $1.key }.compactMap { role, count in
      let limits = active.filter { $0.role == role }.map(limit)
      let room = limits.reduce(0) { $0 + ($1 ?? 0) }
      guard !limits.isEmpty, limits.allSatisfy({ $0 != nil }), room < count else { return nil }
      return Finding(
        .limitsTooLow, .amber, subject: role.title,
        message: "\(count.grouped) accounts want an \(role.abbreviation), and all limits together "
          + "allow \(room.grouped); raise a limit or add a seat",
        amount: count - room)
    }
  }

  private func limit(of seat: Seat) -> Int? {
    if let limit = seat.limit { return max(0, min(limit, 1 << 32)) }
    guard seat.segments.count == 1, let most = plan.segments[seat.segments[0]]?.bookLimit?.high
    else { return nil }
    return max(0, min(most, 1 << 32))
  }

  // MARK: - Measures

  private var measures: [Finding] {
    var negative: [Account] = []
    var missing: [Account] = []
    var paying = 0
    for account in plan.accounts where !account.isGone {
      let amounts = [account.potential, account.revenue, account[.acv]?.money].compactMap { $0 }
      if amounts.contains(where: \.isNegative) || (account.workload ?? 0) < 0 {
        negative.append(account)
      }
      guard plan.isCustomer(account) else { continue }
      if account.arr == nil { missing.append(account) } else { paying += 1 }
    }
    var findings: [Finding] = []
    if let first = negative.first {
      findings.append(
        Finding(
          .negativeMeasure, .amber, subject: "Import",
          message:
            "\(phrase(negative)) with a potential, revenue, ACV or workload below zero, which "
            + "counts as nothing when books are carved; correct it in the CRM",
          target: negative.count == 1 ? .account(first.key) : .none, amount: negative.count))
    }
    if let first = missing.first, paying > 0 {
      findings.append(
        Finding(
          .missingARR, .green, subject: "Import",
          message:
            "\(phrase(missing)): a customer without an ARR, which counts as nothing when books "
            + "are carved; type it or import it",
          target: missing.count == 1 ? .account(first.key) : .none, amount: missing.count))
    }
    return findings
  }

  private var budget: [Finding] {
    let total = plan.accounts.count
    let count = plan.accounts.count { account in
      plan.holds(of: account.key).contains {
        $0.kind.isException && ($0.until.map { day <= $0 } ?? true)
      }
    }
    guard total > 0 else { return [] }
    let amber = TerritoryRules.exceptionsAmber.basisPoints
    let red = TerritoryRules.exceptionsRed.basisPoints
    let (scaled, overflows) = count.multipliedReportingOverflow(by: 10_000)
    guard !overflows, scaled >= amber * total else { return [] }
    let isRed = scaled >= red * total
    return [
      Finding(
        .exceptionBudget, isRed ? .red : .amber, subject: "Exceptions",
        message: "\(count.grouped) of \(total.grouped) accounts are named, held over or exceptions "
          + (isRed
            ? "(15% or more): the rules have stopped deciding; rewrite them"
            : "(10% or more): turn what they have in common into rules"),
        amount: count)
    ]
  }

  private func phrase(_ accounts: [Account]) -> String {
    accounts.count == 1 ? accounts[0].name : "\(accounts.count.grouped) accounts"
  }
}
