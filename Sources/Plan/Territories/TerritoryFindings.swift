extension Plan {
  /// What is wrong with the rules, locks, limits and measures by which books are carved.
  ///
  /// Worked out for `check` alone: it reads every account against every rule.
  ///
  /// - Parameter overview: of this plan on the same day.
  public func territoryFindings(on day: Day, _ overview: Overview) -> [Finding] {
    TerritoryFindings(self, on: day, overview).all + absentReceivers(on: day, overview)
      + [missingIDs(overview)].compactMap { $0 }
  }

  /// Committed moves that no CRM takes, because nothing that it knows the accounts or the people by
  /// was ever read; nil where some have an id.
  private func missingIDs(_ overview: Overview) -> Finding? {
    let count = overview.comingCount
    guard count > 0 else { return nil }
    let hasAccounts = accounts.contains { $0.identity != nil }
    let hasPeople = seats.contains { $0.identity != nil || $0.email?.isEmpty == false }
    guard !hasAccounts || !hasPeople else { return nil }
    let lacking =
      hasAccounts
      ? "no person has a user id; import a list of users"
      : hasPeople
        ? "no account has an Account ID; export the accounts with that column and import them"
        : "no account has an Account ID and no person a user id; import lists that have them"
    let moves = count == 1 ? "1 committed move" : "\(count.grouped) committed moves"
    return Finding(
      .idsMissing, .amber, subject: "Load-back",
      message: "\(moves) cannot be loaded into the CRM: \(lacking)", amount: count)
  }

  /// What is wrong with the rules alone: that do not read, take nothing or everything, or give to
  /// nobody who is there.
  public func ruleFindings(on day: Day, _ overview: Overview) -> [Finding] {
    rules.isEmpty ? [] : TerritoryFindings(self, on: day, overview).rules
  }
}

/// Source: the bad input that a carving meets, DOMAIN 10.5 for the budget of exceptions.
struct TerritoryFindings {
  let plan: Plan
  let day: Day
  let overview: Overview
  private let hasKnownSeats: Bool

  init(_ plan: Plan, on day: Day, _ overview: Overview) {
    self.plan = plan
    self.day = day
    self.overview = overview
    hasKnownSeats = plan.seats.contains { !$0.isFound && $0.isActive(on: day) }
  }

  var all: [Finding] {
    rules + holds + circles + seats + awaited + limits + measures + budget
  }

  // MARK: - Rules

  var rules: [Finding] {
    let book = RuleBook(plan)
    var findings = book.unreadable.map { rule, error in
      Finding(
        .ruleUnreadable, .red, subject: rule.name,
        message: "Rule \(rule.name) takes nothing, for it does not read. \(error.sentence)")
    }
    findings += plan.orderedRules.compactMap(unstaffed)
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
            message: "Rule \(name) takes all \(count.grouped) accounts, "
              + (book.entries.count == 1
                ? "so that nobody else may hold any; narrow it or name the others too"
                : "so that no rule behind it decides anything; narrow it or put it last")))
      }
    }
    return findings
  }

  /// A rule that gives accounts to nobody who is still there.
  private func unstaffed(_ rule: TerritoryRule) -> Finding? {
    let seats = rule.seats.compactMap { plan.seats[$0] }
    guard !seats.contains(where: { $0.isActive(on: day) }) else { return nil }
    let names = seats.map(\.name).joined(separator: ", ")
    return Finding(
      .ruleUnstaffed, .red, subject: rule.name,
      message: "Rule \(rule.name) gives its accounts to \(names), who "
        + (seats.count == 1 ? "has left" : "have left") + "; name somebody else or remove it")
  }

  // MARK: - Locks and holds

  private var holds: [Finding] {
    var unbound: [Account] = []
    var findings: [Finding] = []
    for account in plan.accounts {
      let said = plan.holds(of: account.key)
      guard account.isLocked || !said.isEmpty else { continue }
      let (role, current) = book(of: account)
      let lock = said.first { $0.kind == .lock && ($0.until.map { day <= $0 } ?? true) }
      if (account.isLocked && !isHere(current))
        || (lock.map { !isHere($0.seat ?? current) } ?? false)
      {
        unbound.append(account)
      }
      findings += contradiction(account, said, current, role)
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

  /// In whose book of which role an account stands.
  func book(of account: Account) -> (role: Role?, seat: SeatKey?) {
    let standing = overview.standing(of: account.key)
    if standing?.seat == nil, let plain = plan.ownerRole(of: account.key, on: day) {
      return (plain, plan.holder(of: account.key, role: plain, on: day)?.seat)
    }
    return (standing?.role, standing?.seat)
  }

  /// Whether a seat can keep an account: who only stood in a file counts where there is nobody else.
  func isHere(_ key: SeatKey?) -> Bool {
    guard let seat = key.flatMap({ plan.seats[$0] }) else { return false }
    return seat.isActive(on: day) && !(seat.isFound && hasKnownSeats)
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
    let parent = account.parent ?? ""
    let identity = account.identity.map { CRMIdentity(system: $0.system, id: parent) }
    let named = identity.flatMap { plan.account($0) }.flatMap { plan.accounts[$0]?.name }
    return [
      Finding(
        .parentCircle, .amber, subject: account.name,
        message: "\(account.name)\(more) is its own parent in the end, through "
          + "\(named ?? parent); correct Parent in the CRM and import again",
        target: .account(first), amount: circles.count)
    ]
  }
}
