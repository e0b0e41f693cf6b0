/// What the screens show of the whole plan on a day: stages, books, cards, segments, findings.
///
/// Kept as the plan changes: `follow` reads again only the accounts that an edit touched, so that no
/// key press adds up the plan.
public struct Overview: Equatable, Sendable {
  /// The day everything is read for.
  public let day: Day
  /// The live cards by risk: the light, then the days late, then the lower score.
  public private(set) var cards: [CardLine] = []
  /// By the seat's name, then the role.
  public private(set) var books: [Book] = []
  /// The same once everything that is committed has come.
  public private(set) var settledBooks: [Book] = []
  /// In the order of lists.
  public private(set) var segments: [SegmentRow] = []

  /// Findings of one account each, and those of many or of none; both in the order of harm.
  private var accountFindings: [Finding] = []
  private var planFindings: [Finding] = []

  private(set) var coverage: SegmentCoverage
  private var readings = ReadingTable()
  private(set) var groups: [AccountGroup: KeyList] = [:]
  private var stageSums: [Stage: StageSums] = [:]
  private(set) var bookSums: [BookKey: BookSums] = [:]
  private(set) var holds: [HolderKey: Int] = [:]
  private(set) var doublePaid: [SegmentKey: AmountSum] = [:]
  private var dueDays: [SeatKey: DueDays] = [:]
  /// What accounts with live cards put into `dueDays`.
  private var owedOfAccount: [AccountKey: [OwedItem]] = [:]
  /// What is committed and has not come yet, of the accounts that have any.
  var coming: [AccountKey: [Succession]] = [:]
  /// What it adds to each book, and takes away.
  var comingSums: [BookKey: BookSums] = [:]
  /// On how many accounts something comes on a day.
  var comingDays: [Day: Int] = [:]
  /// Deals that have no account yet.
  private(set) var looseDeals: Set<DealKey> = []

  struct OwedItem: Equatable, Sendable {
    var seat: SeatKey
    var due: Day
  }

  /// Reads the whole plan.
  ///
  /// - Complexity: O(accounts + live cards).
  public init(of plan: Plan, on day: Day) {
    self.day = day
    coverage = SegmentCoverage(of: plan)
    for account in plan.accounts { read(account, in: plan, isSorting: false) }
    cards.sort(by: CardLine.comesFirst)
    accountFindings.sort(by: Finding.comesFirst)
    for deal in plan.deals where deal.account == nil { looseDeals.insert(deal.key) }
    finish(in: plan)
  }
}

// MARK: - Reading

extension Overview {
  /// Red, amber and green live cards.
  public var lights: (red: Int, amber: Int, green: Int) {
    var counts = (red: 0, amber: 0, green: 0)
    for card in cards {
      switch card.light {
      case .red: counts.red += 1
      case .amber: counts.amber += 1
      case .green: counts.green += 1
      }
    }
    return counts
  }

  /// Where an account stands; nil for one that is not in the plan.
  public func standing(of account: AccountKey) -> Standing? {
    readings[account]?.standing
  }

  /// Whether an account does not move on from its stage; `Stage.stuckWhy` says in a word why.
  public func isStuck(_ account: AccountKey) -> Bool {
    readings[account]?.isStuck ?? false
  }

  /// The accounts at a stage, in the order of their keys.
  public func accounts(at stage: Stage) -> AccountRun {
    AccountRun(groups[.stage(stage)] ?? KeyList())
  }

  /// A row for every stage, in the order in which a customer passes them.
  public var stages: [StageRow] {
    Stage.allCases.map { stage in
      let sums = stageSums[stage] ?? StageSums()
      return StageRow(
        stage: stage, roles: sums.rolesByCount, accounts: groups[.stage(stage)]?.count ?? 0,
        arr: sums.arr.amount, stuck: sums.stuck, stuckWhy: stage.stuckWhy, vacant: sums.vacant,
        inOtherRole: sums.inOtherRole)
    }
  }

  /// A seat's books, one for each role it holds accounts in.
  public func books(of seat: SeatKey) -> [Book] { books.filter { $0.seat == seat } }

  /// A seat's largest book; nil while it holds nothing.
  public func book(of seat: SeatKey) -> Book? {
    books(of: seat).max { ($0.accounts, $1.role) < ($1.accounts, $0.role) }
  }

  /// What each person owes: the most late first.
  public var owed: [Owed] {
    dueDays.map { $1.owed(by: $0, on: day) }
      .sorted { ($1.late, $1.due, $0.seat) < ($0.late, $0.due, $1.seat) }
  }

  /// Accounts that the newest file does not hold any more.
  public var goneCount: Int { groups[.gone]?.count ?? 0 }

  /// Everything that is broken, late or missing, in the order of harm.
  ///
  /// - Complexity: O(findings): a screen asks for them once, and keeps them.
  public var findings: [Finding] {
    var merged: [Finding] = []
    merged.reserveCapacity(accountFindings.count + planFindings.count)
    var rest = planFindings[...]
    for finding in accountFindings {
      while let other = rest.first, Finding.comesFirst(other, finding) {
        merged.append(other)
        rest.removeFirst()
      }
      merged.append(finding)
    }
    return merged + rest
  }
}

extension Overview {
  /// The same with others that are not worked out on every edit, in the order of harm.
  public func findings(with others: [Finding]) -> [Finding] {
    others.isEmpty ? findings : (findings + others).sorted(by: Finding.comesFirst)
  }
}

// MARK: - Following

extension Overview {
  /// Takes in what an edit did.
  ///
  /// - Parameters:
  ///   - rows: the rows that changed.
  ///   - plan: the plan after the edit.
  /// - Complexity: O(accounts touched), or O(accounts) where the change bears on all of them: a leaf,
  ///   a threshold, a seat's role, another day.
  public mutating func follow(_ rows: [RowChange], in plan: Plan, on day: Day) {
    let touched = Touched(rows, in: plan)
    guard day == self.day, !touched.isAll,
      SegmentCoverage(of: plan) == coverage
    else {
      self = Overview(of: plan, on: day)
      return
    }
    var isPlanTouched = touched.isPlan
    for key in touched.accounts.sorted() {
      let before = readings[key]
      let expected = coming[key]
      forget(key)
      if let account = plan.accounts[key] { read(account, in: plan, isSorting: true) }
      let after = readings[key]
      if before?.beyondCards != after?.beyondCards || expected != coming[key] {
        isPlanTouched = true
      }
    }
    for key in touched.deals {
      looseDeals.remove(key)
      if let deal = plan.deals[key], deal.account == nil { looseDeals.insert(key) }
    }
    if isPlanTouched { finish(in: plan) }
  }

  /// Reads one account into every sum and list.
  private mutating func read(_ account: Account, in plan: Plan, isSorting: Bool) {
    let sheet = AccountSheet(account, in: plan, under: coverage, on: day)
    let reading = sheet.reading
    readings[account.key] = reading
    add(reading, of: account.key, sign: 1)
    if !sheet.coming.isEmpty { expect(sheet.coming, reading, of: account.key, sign: 1) }
    for line in sheet.cards {
      let place = isSorting ? cards.firstPlace { CardLine.comesFirst(line, $0) } : cards.count
      cards.insert(line, at: place)
    }
    for finding in sheet.findings {
      let place =
        isSorting
        ? accountFindings.firstPlace { Finding.comesFirst(finding, $0) } : accountFindings.count
      accountFindings.insert(finding, at: place)
    }
    guard !sheet.owed.isEmpty else { return }
    owedOfAccount[account.key] = sheet.owed
    for item in sheet.owed { dueDays[item.seat, default: DueDays()].insert(item.due) }
  }

  /// Takes one account out of every sum and list.
  private mutating func forget(_ key: AccountKey) {
    guard let reading = readings[key] else { return }
    readings[key] = nil
    add(reading, of: key, sign: -1)
    if let changes = coming[key] { expect(changes, reading, of: key, sign: -1) }
    if reading.hasCards { cards.removeAll { $0.account == key } }
    if reading.hasFindings { accountFindings.removeAll { $0.account == key } }
    for item in owedOfAccount.removeValue(forKey: key) ?? [] {
      dueDays[item.seat]?.remove(item.due)
      if dueDays[item.seat]?.days.isEmpty ?? false { dueDays[item.seat] = nil }
    }
  }

  private mutating func add(_ reading: AccountReading, of key: AccountKey, sign: Int) {
    reading.forEachGroup { group in
      if sign > 0 {
        groups[group, default: KeyList()].insert(key)
      } else {
        groups[group]?.remove(key)
        if groups[group]?.isEmpty ?? false { groups[group] = nil }
      }
    }
    stageSums[reading.standing.stage, default: StageSums()].add(reading, sign: sign)
    for book in reading.books {
      bookSums[book, default: BookSums()].add(reading, sign: sign)
      if bookSums[book]?.accounts == 0 { bookSums[book] = nil }
      guard let segment = reading.standing.segment else { continue }
      let hold = HolderKey(
        segment: segment, role: book.role, seat: book.seat,
        isCustomer: reading.standing.stage.isCustomer)
      holds[hold, default: 0] += sign
      if holds[hold] == 0 { holds[hold] = nil }
    }
    guard let amount = reading.doublePaid, let segment = reading.standing.segment else { return }
    doublePaid[segment, default: AmountSum()].add(amount, sign: sign)
    if doublePaid[segment]?.amount == nil { doublePaid[segment] = nil }
  }

  /// Makes anew what is small and hangs on many accounts.
  private mutating func finish(in plan: Plan) {
    for stage in Stage.allCases where groups[.stage(stage)] == nil { stageSums[stage] = nil }
    books = Self.books(bookSums, in: plan)
    settledBooks = booksWithComing(in: plan)
    segments = segmentRows(in: plan)
    planFindings = planFindings(in: plan).sorted(by: Finding.comesFirst)
  }
}
