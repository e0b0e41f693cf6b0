import Canvas
import Plan

/// Giving accounts to a seat: who, in which role, from when.
extension Workbench {
  /// Who could take accounts, and what they hold already.
  private struct Taker {
    /// Nil leaves the role vacant.
    var seat: SeatKey?
    /// Nil is each account's own accountable role.
    var role: Role?
    var title: String
    var detail: String
  }

  /// Offers the seats that can take accounts: the role's own first, the least loaded on top.
  ///
  /// - Parameter role: the role to fill; nil lets the seat's own decide, or each account's
  ///   accountable role where the seat has none.
  mutating func askForSeat(
    of accounts: [AccountKey], role: Role?, _ environment: Environment
  ) {
    guard !accounts.isEmpty else { return }
    let wanted = role ?? commonRole(of: accounts)
    let takers = takers(for: role, wanted: wanted, environment)
    open(
      Picker(
        title: "\(subject(of: accounts)) to\(role.map { ", as \($0.abbreviation)" } ?? "")"
          + " · books as of today",
        items: takers.map { Picker.Item($0.title, detail: $0.detail) }
      ) { workbench, choice, environment in
        workbench.askForDay(of: accounts, takers[choice], environment)
      })
  }

  /// The role that answers for all of the accounts; nil where they differ.
  private func commonRole(of accounts: [AccountKey]) -> Role? {
    let roles = Set(accounts.compactMap { overview.standing(of: $0)?.role })
    return roles.count == 1 ? roles.first : nil
  }

  private func takers(for role: Role?, wanted: Role?, _ environment: Environment) -> [Taker] {
    let seats = plan.seats.filter { $0.isActive(on: environment.today) }
    let lines = seats.map { seat -> (order: Int, accounts: Int, taker: Taker) in
      let own = seat.role.flatMap { Role.ownable.contains($0) ? $0 : nil }
      let taken = role ?? own ?? wanted
      let book = overview.books(of: seat.key).first { $0.role == taken }
      let order = own == nil ? 1 : own == wanted ? 0 : 2
      return (
        order, book?.accounts ?? 0,
        Taker(
          seat: seat.key, role: role ?? own, title: seat.name,
          detail: takerDetail(seat, book: book))
      )
    }
    let sorted = lines.sorted {
      ($0.order, $0.accounts, $0.taker.title) < ($1.order, $1.accounts, $1.taker.title)
    }
    let vacancy = (role ?? wanted).map { "leaves the \($0.abbreviation) vacant" }
    return sorted.map(\.taker)
      + [Taker(seat: nil, role: role, title: "Nobody", detail: vacancy ?? "leaves it vacant")]
  }

  private func takerDetail(_ seat: Seat, book: Book?) -> String {
    var parts = [seat.role?.abbreviation ?? "role unset"]
    if seat.isOpen { parts.append("open") }
    if let absence = seat.absence(on: overview.day) {
      parts.append(absence.words(asOf: overview.day))
    }
    parts.append(counted(book?.accounts ?? 0, "account"))
    if let arr = book?.arr { parts.append(arr.short(plan.currency)) }
    return parts.joined(separator: " · ")
  }

  private mutating func askForDay(
    of accounts: [AccountKey], _ taker: Taker, _ environment: Environment
  ) {
    let cards = cardsOpened(by: accounts, taker)
    let preview: StyledText =
      cards == 0
      ? StyledText("No move card opens.", .muted)
      : cards == 1
        ? StyledText("A move card opens: the customer changes hands.")
        : StyledText("\(cards) move cards open: these customers change hands.")
    open(
      Form(
        "\(subject(of: accounts)) to \(taker.title)",
        explanation: "From which day on? Enter takes today.",
        fields: [
          .day(
            "From", text: environment.today.short(asOf: environment.today),
            placeholder: FieldKind.day.placeholder, .init(today: environment.today))
        ], preview: { _, _ in preview }
      ) { workbench, texts, environment in
        let day: Day
        do throws(DayError) {
          let typed = texts.first ?? ""
          day = typed.isEmpty ? environment.today : try Day.parse(typed, today: environment.today)
        } catch {
          return .problem(field: 0, error.message)
        }
        return workbench.assign(accounts, to: taker, on: day, environment)
      })
  }

  /// How many customers change hands: for each a move card opens (RULES §4).
  private func cardsOpened(by accounts: [AccountKey], _ taker: Taker) -> Int {
    guard plan.identity.branchedFrom == nil, let seat = taker.seat else { return 0 }
    return accounts.lazy.filter { key in
      guard let standing = overview.standing(of: key), let old = standing.seat else { return false }
      return standing.stage.isCustomer && old != seat
        && (taker.role == nil || taker.role == standing.role)
    }.count
  }

  private mutating func assign(
    _ accounts: [AccountKey], to taker: Taker, on day: Day, _ environment: Environment
  ) -> Form.Result {
    var edits: [Edit] = []
    for key in accounts {
      let role = taker.role ?? overview.standing(of: key)?.role ?? .ae
      guard isChanged(key, role, taker.seat, on: day) else { continue }
      if let account = plan.accounts[key], let lock = plan.lock(on: account, role: role, on: day),
        taker.seat.map({ !lock.seats.contains($0) }) ?? true
      {
        return .problem(field: 0, lock.refusal(of: account, in: plan, on: environment.today))
      }
      // Only a customer's change of hands opens a card; the tenure alone takes one number.
      let isCustomer = plan.accounts[key].map(plan.isCustomer) ?? false
      guard let keys = takeKeys(isCustomer ? AccountAssigned.keysNeeded : 1, environment) else {
        return .kept
      }
      edits.append(
        .accountAssigned(
          AccountAssigned(
            account: key, role: role, seat: taker.seat, on: day, decidedOn: environment.today,
            keys: keys)))
    }
    guard !edits.isEmpty else {
      say("Nothing to change: it is so already.")
      return .kept
    }
    let what = "\(counted(edits.count, "account")) to \(taker.title)"
    if edits.count == 1, let refusal = edits.first.flatMap({ plan.refusal(of: $0) }) {
      return .problem(field: 0, refusal.sentence(in: plan))
    }
    let before = plan.handoffs.count
    guard performAll(edits, what: what, environment) else { return .kept }
    let opened = plan.handoffs.count - before
    let cards = opened > 0 ? ", \(counted(opened, "move card")) opened" : ""
    let moved = edits.count == accounts.count ? subject(of: accounts) : "\(edits.count) accounts"
    say("\(moved) to \(taker.title)\(cards); u takes it back.", .done)
    return .kept
  }

  /// Whether a seat does not hold the role already.
  private func isChanged(_ key: AccountKey, _ role: Role, _ seat: SeatKey?, on day: Day) -> Bool {
    let holding = plan.holder(of: key, role: role, on: day)
    guard let seat else { return holding?.tenure != nil }
    return holding?.seat != seat || holding?.tenure == nil
  }
}

// MARK: - Quick filters, and why

extension Workbench {
  /// `f`: the lists that are asked for most.
  mutating func askForScope(_ environment: Environment) {
    let scopes: [AccountScope] =
      [
        .all, .vacant(nil), .prospectsUnowned, .strays(nil, nil), .gone, .withoutSegment,
        .overridden,
        .locked,
      ]
      + Stage.allCases.map(AccountScope.stage) + plan.orderedSegments.map { .segment($0.key) }
    let counts = counts(of: scopes, environment)
    let plan = plan
    let items = zip(scopes, counts).map { scope, count in
      Picker.Item(
        scope.title(in: plan).map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? "All",
        detail: count.map { counted($0, "account") } ?? "")
    }
    open(
      Picker(
        title: "Show", items: items,
        selected: scopes.firstIndex(of: territories.accounts.scope) ?? 0
      ) { workbench, choice, environment in
        workbench.territories.accounts.scope = scopes[choice]
        workbench.refresh(environment)
      })
  }

  /// How many accounts each scope holds; nil for a plan so large that a key press cannot count.
  private func counts(of scopes: [AccountScope], _ environment: Environment) -> [Int?] {
    guard plan.accounts.count <= 20_000 else { return scopes.map { _ in nil } }
    let reader = AccountReader(self, environment)
    var counts = Array(repeating: 0, count: scopes.count)
    for account in plan.accounts {
      for (index, scope) in scopes.enumerated() where reader.passes(scope, account) {
        counts[index] += 1
      }
    }
    return counts
  }

  /// `i`: the boundary sentence, and what it rests on.
  mutating func explainOwner(of key: AccountKey, _ environment: Environment) {
    let known = rulesAtHand
    workOut(
      .rules, atOnce: known != nil, environment, saying: "Reading the families of the accounts."
    ) { plan, _ in
      known ?? RuleBook(plan)
    } then: { workbench, rules, environment in
      workbench.explainOwner(of: key, rules, environment)
    }
  }

  /// The rules and families, where they are known or read in no time; nil where every account has
  /// to be read for them.
  private var rulesAtHand: RuleBook? {
    let draft = territories.books.draft
    if let board = draft.board, draft.board(on: board.question, at: generation) != nil {
      return board.carving.rules
    }
    let readsAccounts = plan.orderedSegments.contains { $0.keepsFamilies ?? false }
    return isQuick || !readsAccounts ? RuleBook(plan) : nil
  }

  private mutating func explainOwner(
    of key: AccountKey, _ rules: RuleBook, _ environment: Environment
  ) {
    guard let account = plan.accounts[key],
      let ownership = plan.ownership(of: key, on: environment.today)
    else { return }
    let role = ownership.accountable.role
    let segment = plan.segment(of: account)
    let leaf = segment.map(plan.leaf) ?? .fullStackAE
    var text = [StyledText(ownership.sentence), .empty]
    let place = segment.map { "It is in \($0.name), worked as \(leaf.title)" }
    text.append(
      StyledText(
        "\(place ?? "It has no segment and is worked as \(leaf.title)"); at the stage "
          + "\(ownership.accountable.stage.title.lowercased()) that makes "
          + "\(role.map { "the \($0.abbreviation)" } ?? "nobody") accountable."))
    if let role, let holding = plan.holder(of: key, role: role, on: environment.today) {
      text.append(StyledText(plan.why(holding, environment.today)))
    } else if let role {
      text.append(
        StyledText("Nobody holds the account as \(role.abbreviation); m gives it to a seat.", .warn)
      )
    }
    text += placementText(of: account, rules, environment)
    if let next = ownership.next.role {
      let name = ownership.next.seat.flatMap { plan.seats[$0]?.name } ?? "nobody yet"
      text.append(StyledText("Next: \(name) (\(next.abbreviation)).", .muted))
    }
    overlays.append(
      .page(
        Page(
          title: account.name, text,
          topics: ["boundary", "accountable", "tenure", "vacancy", "stage"])))
  }
}

extension Plan {
  /// How a person came to hold a role on an account.
  func why(_ holding: Holding, _ today: Day) -> String {
    let name = seats[holding.seat]?.name ?? "Nobody"
    guard let tenure = holding.tenure.flatMap({ tenures[$0] }) else {
      return "\(name) owns its deal; no tenure says it."
    }
    return "\(name) holds it since \(tenure.from.short(asOf: today)): \(tenure.why.sentence)."
  }
}

extension Tenure.Reason {
  /// In a word or two, for a column.
  var phrase: String {
    switch self {
    case .imported: "from the file"
    case .assigned: "decided here"
    case .proposed: "proposal accepted"
    case .moved: "territory move"
    }
  }

  fileprivate var sentence: String {
    switch self {
    case .imported: "the CRM file names them, and the next file may change it"
    case .assigned: "it was decided here, and stands over the file"
    case .proposed: "the proposal was accepted here, and stands over the file"
    case .moved: "a committed territory move, and it stands over the file"
    }
  }
}
