import Plan

/// What is said of one plan where plans stand side by side: scenarios and what they were cut from.
public struct PlanComparison: Sendable {
  /// One line: the same of every plan.
  public struct Line: Equatable, Sendable {
    public var title: String
    /// What scripts call it.
    public var key: String
    public var value: Value
  }

  public enum Value: Equatable, Sendable {
    case count(Int)
    case money(Money?)
    case range(MoneyRange)
    /// Over (+) or under (-), as a fraction.
    case fraction(Double)
    case share(Share)
    /// A word with what scripts call it.
    case word(String, title: String)
  }

  /// A seat's book against its target, as fractions over (+) or under (-); nil without a target.
  public struct Book: Equatable, Sendable {
    public var name: String
    public var before: Double?
    public var after: Double?
  }

  public let currency: Currency
  public private(set) var lines: [Line] = []
  public private(set) var books: [Book] = []

  /// - Parameter base: what the moves are counted against, usually what the plan was cut from.
  ///
  /// - Complexity: O(accounts).
  public init(of plan: Plan, against base: Plan, on day: Day) {
    currency = plan.currency
    let overview = Overview(of: plan, on: day)
    let counterparts = Counterparts(of: base, in: plan)
    readCompany(plan, overview, base, counterparts, on: day)
    let last = plan.settledDay(on: day)
    let effective = max(last, plan.effectiveDay(on: day))
    readBalance(plan, Overview(of: plan, on: effective), on: effective, after: day)
    readKept(plan, base, counterparts, on: day, settled: last)
    for segment in overview.segments where segment.accounts > 0 {
      add(
        "Leaf of \(segment.name)", "leaf:\(segment.name)",
        .word(segment.decision.leaf.rawValue, title: segment.decision.leaf.title))
    }
  }

  private mutating func add(_ title: String, _ key: String, _ value: Value) {
    lines.append(Line(title: title, key: key, value: value))
  }

  private mutating func readCompany(
    _ plan: Plan, _ overview: Overview, _ base: Plan, _ counterparts: Counterparts, on day: Day
  ) {
    let need = overview.segments.compactMap(\.need?.high).reduce(0, +)
    let vacant = overview.stages.reduce(0) { $0 + $1.vacant }
    let moved = Self.moved(plan, base, counterparts, on: day)
    add("Accounts", "accounts", .count(plan.accounts.count))
    add("Customers", "customers", .count(plan.totals.customers))
    add("ARR", "arr", .money(plan.companyARR))
    add("Seats", "seats", .count(plan.seats.count))
    add("Managers needed, at most", "managersNeeded", .count(need))
    add("Vacancies", "vacancies", .count(vacant))
    add("Accounts with another owner", "moved", .count(moved))
    add("Red cards", "red", .count(overview.lights.red))
    add("Findings", "findings", .count(overview.findings.count))
  }

  /// How even the books are on the day of the moves, without the drafts and with them; what is
  /// committed for later has happened.
  ///
  /// - Parameter today: the day before what is committed for later.
  private mutating func readBalance(
    _ plan: Plan, _ overview: Overview, on day: Day, after today: Day
  ) {
    let later = plan.tenures.count { $0.why != .imported && $0.isActive && $0.from > today }
    add("Committed for later", "later", .count(later))
    add("Drafted moves", "drafts", .count(plan.moves.count))
    // Books are compared with books of their own role, as on the Books tab; where the roles that
    // coverage names hold nothing yet, as the accounts' owners stand.
    var all = overview.managerRoles.compactMap { role in
      try? TargetedBooks(role, of: plan, overview, on: day)
    }.filter { $0.after.count.contains { $0 > 0 } }
    if all.isEmpty, let owned = try? TargetedBooks(nil, of: plan, overview, on: day) {
      all = [owned]
    }
    guard !all.isEmpty else { return }
    let (old, new) = (all.map(\.before.metrics.value), all.map(\.after.metrics.value))
    add("Most over target, now", "mostOverNow", .fraction(old.map(\.mostOver).max() ?? 0))
    add("Most over target", "mostOver", .fraction(new.map(\.mostOver).max() ?? 0))
    add("Most under target, now", "mostUnderNow", .fraction(-(old.map(\.mostUnder).max() ?? 0)))
    add("Most under target", "mostUnder", .fraction(-(new.map(\.mostUnder).max() ?? 0)))
    books = all.flatMap { targeted in
      targeted.books.map { book in
        let name = plan.seats[book.seat]?.name ?? "a seat"
        let role = all.count > 1 ? targeted.role.map { " (\($0.abbreviation))" } : nil
        return Book(name: name + (role ?? ""), before: book.before, after: book.after)
      }
    }
  }

  /// What the drafts cost against the first plan.
  private mutating func readKept(
    _ plan: Plan, _ base: Plan, _ counterparts: Counterparts, on day: Day, settled last: Day
  ) {
    let hasKnown = base.seats.contains { !$0.isFound && $0.isActive(on: day) }
    var all: Int128 = 0
    var moved: Int128 = 0
    for account in base.accounts {
      guard let arr = account.arr, arr > .zero, base.isCustomer(account) else { continue }
      all += Int128(arr.minorUnits)
      // Whoever has left, or only stood in a file, is kept by nobody's choice.
      guard let before = Self.owner(account.key, in: base, on: day).seat,
        let seat = base.seats[before], seat.isActive(on: day), !(seat.isFound && hasKnown),
        let same = counterparts.account(account),
        Self.planned(same, in: plan, on: last) != counterparts.seat(before)
      else { continue }
      moved += Int128(arr.minorUnits)
    }
    guard all > 0 else { return }
    let risk = TerritoryRules.atRisk(Money(minorUnits: Int64(clamping: moved)))
    add(
      "ARR that keeps its owner", "keptValue",
      .share(Share(basisPoints: Int((all - moved) * 10_000 / all))))
    add("ARR at risk", "atRisk", .range(risk))
  }

  /// Who answers for an account once the drafts are made.
  private static func planned(_ account: AccountKey, in plan: Plan, on day: Day) -> SeatKey? {
    let owner = owner(account, in: plan, on: day)
    return plan.moves(of: account).first { $0.role == owner.role }?.to ?? owner.seat
  }

  private static func owner(
    _ account: AccountKey, in plan: Plan, on day: Day
  ) -> (role: Role, seat: SeatKey?) {
    let accountable = plan.accountable(for: account, on: day)
    let role = plan.bookRole(of: account, accountable, on: day)
    guard role != accountable.role else { return (role, accountable.seat) }
    return (role, plan.holder(of: account, role: role, on: day)?.seat)
  }

  /// Accounts whose accountable person is another than in the first plan.
  private static func moved(
    _ plan: Plan, _ base: Plan, _ counterparts: Counterparts, on day: Day
  ) -> Int {
    base.accounts.reduce(0) { sum, account in
      guard let same = counterparts.account(account) else { return sum }
      let here = plan.accountable(for: same, on: day).seat
      guard let there = base.accountable(for: account.key, on: day).seat else {
        return here == nil ? sum : sum + 1
      }
      return here != nil && here == counterparts.seat(there) ? sum : sum + 1
    }
  }
}

// MARK: - Side by side

extension PlanComparison {
  /// The titles of all lines of some plans, each once, in their order.
  public static func titles(of plans: [PlanComparison]) -> [String] {
    unique(plans.flatMap { $0.lines.map(\.title) })
  }

  /// The names of all seats that hold books in some plans, each once.
  public static func seats(of plans: [PlanComparison]) -> [String] {
    unique(plans.flatMap { $0.books.map(\.name) })
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// What a plan says on a line; nil where it says nothing.
  public func text(of title: String) -> String? {
    lines.first { $0.title == title }.map { line in
      switch line.value {
      case .count(let count): count.grouped
      case .money(let amount): amount?.short(currency) ?? "-"
      case .range(let range): range.short(currency)
      case .fraction(let fraction): CarvingWords.percent(fraction)
      case .share(let share): share.percent
      case .word(_, let title): title
      }
    }
  }

  /// What a seat holds of its target, now and with the drafts: `149% → 99%`; nil for no such seat.
  public func text(ofSeat name: String) -> String? {
    guard let book = books.first(where: { $0.name == name }) else { return nil }
    guard let before = book.before, let after = book.after else { return "no target" }
    let (old, new) = (CarvingWords.ofTarget(before), CarvingWords.ofTarget(after))
    return old == new ? new : "\(old) → \(new)"
  }
}
