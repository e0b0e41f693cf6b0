/// A file was read into the plan: what the CRM now says, as one step.
///
/// It carries facts only. Tenures and cards that follow from them are made here, by the plan's own
/// rules, with keys from the edit, so that a replay makes the same ones.
public struct ImportBatch: EditPayload {
  public static let name = "imported"
  public var source: ImportSource
  public var on: Day
  /// New segments, by the values of a Segment column.
  public var segments: [Segment]
  /// New and changed seats, whole.
  public var seats: [Seat]
  /// New and changed accounts.
  public var accounts: [AccountFacts.Arrival]
  /// Accounts that the file no longer holds, and those that came back stand in `accounts`.
  public var gone: [AccountKey]
  /// New and changed deals, whole.
  public var deals: [Deal]
  /// For the tenures and cards that follow: see `keysNeeded`.
  public var keys: KeyBlock
  /// What was said about the file, where it is news; nil keeps what was said before.
  public var answers: ImportAnswers?
  /// Whether the sums count every account while owners and cards are read; nil in journals from
  /// before they did, which are replayed as they were.
  private(set) var isCounted: Bool? = true

  public init(source: ImportSource, on: Day, keys: KeyBlock) {
    self.source = source
    self.on = on
    self.keys = keys
    segments = []
    seats = []
    accounts = []
    gone = []
    deals = []
    answers = nil
  }

  /// The most keys the batch can use.
  public var keysNeeded: Int {
    let people = accounts.reduce(0) { $0 + ($1.hasPeople ? $1.people.count : 0) }
    let cards = Set(deals.compactMap(\.account)).count
    return people + cards * HandoffOpened.keysNeeded
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    try plan.requireFree(source.key)
    plan.expect(self)
    plan.put(source)
    if let answers {
      var all = plan.answers
      all.imports = (all.imports ?? [:]).merging([source.kind.rawValue: answers]) { $1 }
      plan.put(all)
    }
    for segment in segments {
      try plan.requireFree(segment.key)
      plan.put(segment)
    }
    for seat in seats {
      try plan.requireUnclaimed(seat.identity, by: RowID(.seat, seat.key.number))
      for segment in seat.segments { _ = try plan.require(segment) }
      plan.put(seat)
    }
    plan.seatTheWaiting()
    for account in accounts { try plan.receive(account) }
    for key in gone {
      var account = try plan.require(key)
      account.isGone = true
      plan.put(account)
    }
    for deal in deals {
      try plan.requireUnclaimed(deal.identity, by: RowID(.deal, deal.key.number))
      if let account = deal.account { _ = try plan.require(account) }
      if let owner = deal.owner { _ = try plan.require(owner) }
      plan.put(deal)
    }
    plan.settleTotals()
    var keys = keys
    for account in accounts where account.hasPeople {
      for holder in account.people {
        // An account that changed is out of the company's sums, and the tree may read another leaf.
        if isCounted ?? false { plan.settleTotals() }
        try plan.follow(holder, on: account.key, since: on, keys: &keys)
      }
    }
    if isCounted ?? false { plan.settleTotals() }
    try plan.followDeals(of: Set(deals.compactMap(\.account)), on: on, keys: &keys)
  }

  public func summary(in plan: Plan) -> String {
    "imported \(source.fileName): \(source.added) added, \(source.changed) changed"
  }
}

extension AccountFacts {
  /// An account as a file brings it.
  public struct Arrival: Hashable, Sendable {
    public var key: AccountKey
    /// The facts, and the id.
    var said: PackedFacts
    private var somebody: Holder?
    private var others: [Holder]?

    public init(
      key: AccountKey, identity: CRMIdentity?, facts: AccountFacts, people: [Holder] = []
    ) {
      self.init(key: key, said: PackedFacts(facts, identity: identity), people: people)
    }

    init(key: AccountKey, said: PackedFacts, people: [Holder]) {
      self.key = key
      self.said = said
      self.people = people
    }

    public var identity: CRMIdentity? {
      get { said.identity }
      set { said = said.identified(by: newValue) }
    }

    public var facts: AccountFacts {
      get { said.facts }
      set { said = PackedFacts(newValue, identity: said.identity) }
    }

    /// Single parts, without the others being read.
    public var hasIdentity: Bool { said.mask.contains(.identity) }
    public var kind: AccountKind? { said.kind }
    public var segment: String? { said.text(.segment) }
    public var arr: Money? { said.money(.arr) }
    public var acv: Money? { said.money(.acv) }

    /// Puts the plan's own keys in the place of those that stood in until they were lent.
    public mutating func settle(_ key: AccountKey, seats: (SeatKey) -> SeatKey) {
      self.key = key
      if let holder = somebody {
        somebody = Holder(role: holder.role, seat: holder.seat.map(seats))
      }
      others = others?.map { Holder(role: $0.role, seat: $0.seat.map(seats)) }
    }

    public var hasPeople: Bool { somebody != nil || others != nil }

    /// Who the file names: an entry for each column it has for people; mostly one.
    public var people: [Holder] {
      get { others ?? somebody.map { [$0] } ?? [] }
      set {
        somebody = newValue.count == 1 ? newValue.first : nil
        others = newValue.count > 1 ? newValue : nil
      }
    }
  }

  /// A person in a column of the file.
  public struct Holder: Hashable, Codable, Sendable {
    /// Nil is the plain owner column.
    public var role: Role?
    /// Nil where the cell is blank: the file says that nobody is.
    public var seat: SeatKey?
    public init(role: Role?, seat: SeatKey?) {
      self.role = role
      self.seat = seat
    }
  }
}

extension Plan {
  /// Makes ready for what an import brings, once, instead of in steps on the way.
  fileprivate mutating func expect(_ batch: ImportBatch) {
    changeLog.expect(batch.accounts.count * 2 + batch.deals.count)
    // Of so many the sums are sooner added up anew than followed one by one.
    if batch.accounts.count > accounts.count { areTotalsStale = true }
  }

  /// Takes an account's facts in: the file's fields follow the file, the plan's own stay.
  mutating func receive(_ arrival: AccountFacts.Arrival) throws(EditError) {
    if let holder = account(like: arrival.said), holder != arrival.key,
      let identity = arrival.identity
    {
      throw .identityTaken(identity)
    }
    guard var row = accounts[arrival.key] else {
      return put(Account(key: arrival.key, said: arrival.said))
    }
    row.hear(arrival.said)
    if row.isGone { row.isGone = false }
    put(row)
  }

  /// Lets a tenure follow the file. One that was decided here stays, whatever the file says
  /// (RULES §6).
  mutating func follow(
    _ holder: AccountFacts.Holder, on account: AccountKey, since day: Day, keys: inout KeyBlock
  ) throws(EditError) {
    // Nobody holds anything of most new accounts.
    if !links.tenuresOfAccount[account].isEmpty {
      guard follows(holder, on: account) else { return hear(holder, on: account) }
      if let current = activeTenure(of: account, in: holder.role) { end(current, on: day) }
    }
    guard let seat = holder.seat else { return hear(holder, on: account) }
    guard seats.contains(seat) else { throw .missing(RowID(.seat, seat.number)) }
    forget(holder.role, on: account)
    guard let key = keys.take(Tenure.self) else { throw .outOfKeys }
    try requireFree(key)
    put(
      Tenure(
        key: key, account: account, role: holder.role, seat: seat, from: day, why: .imported))
  }

  /// Whether what a file says of a person changes who holds the role.
  public func follows(_ holder: AccountFacts.Holder, on account: AccountKey) -> Bool {
    if let current = activeTenure(of: account, in: holder.role) {
      return current.why == .imported && current.seat != holder.seat
    }
    guard let seat = holder.seat, !isLeftVacant(holder, on: account) else { return false }
    return holder.role != nil || !hasDecidedOwner(account, insteadOf: seat)
  }

  /// Whether somebody here took the role from the very person whom the file still names.
  private func isLeftVacant(_ holder: AccountFacts.Holder, on account: AccountKey) -> Bool {
    accounts[account]?.heard?.contains { $0 == holder } ?? false
  }

  private func activeTenure(of account: AccountKey, in role: Role?) -> Tenure? {
    tenures(of: account).first { $0.isActive && $0.role == role }
  }

  /// Whether someone here already decided who takes the place that a plain owner would have: the
  /// role of the person whom the file names now, or the one that its column stands for.
  private func hasDecidedOwner(_ account: AccountKey, insteadOf seat: SeatKey) -> Bool {
    guard let row = accounts[account] else { return false }
    let decided = tenures(of: account).filter { $0.isActive && $0.why != .imported }
    guard !decided.isEmpty else { return false }
    let model = coverage(of: row)
    let roles = [
      plainRole(of: seat, on: row, under: model), self.role(ofColumn: nil, of: row),
    ]
    let usual = isCustomer(row) ? model.commercialRole : .ae
    return decided.contains { tenure in
      tenure.role.map(roles.contains) ?? false || (tenure.seat == seat && tenure.role == usual)
    }
  }

  /// Opens, moves and closes cards as the deals of these accounts say (RULES §4).
  mutating func followDeals(
    of touched: Set<AccountKey>, on day: Day, keys: inout KeyBlock
  ) throws(EditError) {
    guard identity.branchedFrom == nil else { return }
    for account in touched.sorted() {
      for key in links.handoffsOfAccount[account] {
        if let card = handoffs[key], card.kind == .newLogo { followDeal(of: card) }
      }
      guard let first = firstWin(of: account), let close = first.closes,
        opensCard(first, on: day), !hasCard(for: first, of: account)
      else { continue }
      try openCard(
        account: account, deal: first.key, kind: .newLogo,
        template: template(for: account, kind: .newLogo), anchor: close, on: day, keys: &keys)
    }
  }

  /// Whether a first win needs no card any more: one is live, one was brought to its exit, or this
  /// deal's own was closed by a person. A card that ended with a lost deal stands in nobody's way.
  private func hasCard(for deal: Deal, of account: AccountKey) -> Bool {
    handoffs(of: account).contains { card in
      guard card.kind == .newLogo else { return false }
      guard let closed = card.closed else { return true }
      return card.deal == deal.key && closed.reason != Handoff.Closing.dealLost
    }
  }

  private func opensCard(_ deal: Deal, on day: Day) -> Bool {
    guard let close = deal.closes else { return false }
    if deal.phase == .commit { return true }
    return (0...CardRules.opensWithinDays).contains(day - close)
  }

  /// A live card's day 0 goes with its deal's close date, and the card ends with a lost deal.
  private mutating func followDeal(of card: Handoff) {
    guard card.isLive, let key = card.deal, let deal = deals[key] else { return }
    var card = card
    if deal.phase == .lost {
      card.closed = Handoff.Closing(
        reason: Handoff.Closing.dealLost, on: deal.closes ?? card.anchor)
    } else if let close = deal.closes {
      card.anchor = close
    }
    put(card)
  }

  /// An account's first won new business, or the deal at commit that will be it.
  ///
  /// Renewals and add-on deals never count (RULES §4).
  public func firstWin(of account: AccountKey) -> Deal? {
    let candidates = deals(of: account).filter {
      ($0.phase == .won || $0.phase == .commit) && ($0.kind == .newBusiness || $0.kind == .unknown)
        && $0.closes != nil
    }
    let won = candidates.filter { $0.phase == .won }
    return (won.isEmpty ? candidates : won).min {
      ($0.closes ?? .last, $0.key) < ($1.closes ?? .last, $1.key)
    }
  }
}
