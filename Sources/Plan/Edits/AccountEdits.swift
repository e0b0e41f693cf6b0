/// An account was made by hand.
public struct AccountAdded: EditPayload {
  public static let name = "account-added"
  public var account: Account
  public init(account: Account) { self.account = account }

  public func apply(to plan: inout Plan) throws(EditError) {
    try plan.requireFree(account.key)
    guard !account.file.name.isEmpty else { throw .refused("An account needs a name.") }
    try plan.requireUnclaimed(account.identity, by: RowID(.account, account.key.number))
    if let segment = account.segmentChoice { _ = try plan.require(segment) }
    plan.put(account)
  }

  public func summary(in plan: Plan) -> String { "added \(account.file.name)" }
}

/// A CRM field was set here: it stands over the file's value until cleared.
public struct AccountEdited: EditPayload {
  public static let name = "account-edited"
  public var account: AccountKey
  public var field: AccountField
  /// Nil blanks the field.
  public var value: FieldValue?
  public init(account: AccountKey, field: AccountField, value: FieldValue?) {
    self.account = account
    self.field = field
    self.value = value
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.require(account)
    if let value, value.kind != field.valueKind {
      throw .refused("\(field.title) takes a \(field.valueKind.rawValue).")
    }
    if field == .name, value?.text?.isEmpty ?? true {
      throw .refused("An account needs a name.")
    }
    if field == .kind, let text = value?.text, AccountKind(rawValue: text) == nil {
      throw .refused("\(text) is no type; types are prospect, customer, former, partner.")
    }
    if field == .health, let health = value?.number, !(0...100).contains(health) {
      throw .refused("Health lies between 0 and 100.")
    }
    row.overrides[field] = .some(value)
    plan.put(row)
    guard field == .locked, row.isLocked else { return }
    // A lock comes before any draft, also the CRM's own (DOMAIN 10.5).
    for move in plan.moves(of: account) where move.from != nil { plan.remove(move.key) }
  }

  public func summary(in plan: Plan) -> String {
    let name = plan.accounts[account]?.name ?? "an account"
    if field == .name, let new = value?.text { return "renamed \(name) to \(new)" }
    return "\(field.title.lowercased()) of \(name)"
  }
}

/// An override was cleared: the file's value counts again.
public struct AccountOverrideCleared: EditPayload {
  public static let name = "account-override-cleared"
  public var account: AccountKey
  public var field: AccountField
  public init(account: AccountKey, field: AccountField) {
    self.account = account
    self.field = field
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.require(account)
    row.overrides.removeValue(forKey: field)
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String {
    let name = plan.accounts[account]?.name ?? "an account"
    if field == .name { return "\(name) as the file names it" }
    return "\(field.title.lowercased()) of \(name) from the file"
  }
}

/// An account was put into a segment by hand; nil lets the memberships decide.
public struct AccountSegmentChosen: EditPayload {
  public static let name = "account-segment-chosen"
  public var account: AccountKey
  public var segment: SegmentKey?
  public init(account: AccountKey, segment: SegmentKey?) {
    self.account = account
    self.segment = segment
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.require(account)
    if let segment { _ = try plan.require(segment) }
    row.segmentChoice = segment
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String {
    let name = plan.accounts[account]?.name ?? "an account"
    return segment.flatMap { plan.segments[$0]?.name }.map { "\(name) to segment \($0)" }
      ?? "\(name) to its own segment"
  }
}

/// An SDR qualified an account, or took that back.
public struct AccountQualified: EditPayload {
  public static let name = "account-qualified"
  public var account: AccountKey
  public var isQualified: Bool
  public init(account: AccountKey, isQualified: Bool) {
    self.account = account
    self.isQualified = isQualified
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.require(account)
    row.isQualified = isQualified
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String {
    let name = plan.accounts[account]?.name ?? "an account"
    return isQualified ? "qualified \(name)" : "\(name) no longer qualified"
  }
}

/// The save motion of a customer opened, or ended (nil).
public struct SaveMotionSet: EditPayload {
  public static let name = "save-motion-set"
  public var account: AccountKey
  public var opened: Day?
  public init(account: AccountKey, opened: Day?) {
    self.account = account
    self.opened = opened
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.require(account)
    row.saveOpened = opened
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String {
    let name = plan.accounts[account]?.name ?? "an account"
    return opened == nil ? "ended the save of \(name)" : "opened the save of \(name)"
  }
}

/// A deal was tied to an account, or untied.
public struct DealAttached: EditPayload {
  public static let name = "deal-attached"
  public var deal: DealKey
  public var account: AccountKey?
  public init(deal: DealKey, account: AccountKey?) {
    self.deal = deal
    self.account = account
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.require(deal)
    if let account { _ = try plan.require(account) }
    row.account = account
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String {
    let name = plan.deals[deal]?.name ?? "a deal"
    return account.flatMap { plan.accounts[$0]?.name }.map { "deal \(name) to \($0)" }
      ?? "deal \(name) to no account"
  }
}

/// A seat took an account in a role, or nobody did: committed at once, from a day on.
///
/// Where the person accountable for a customer changes, the territory-move card opens with it
/// (RULES §4), anchored on that day.
public struct AccountAssigned: EditPayload {
  public static let name = "account-assigned"
  public var account: AccountKey
  public var role: Role
  /// Nil leaves the role vacant.
  public var seat: SeatKey?
  public var on: Day
  public var why: Tenure.Reason
  /// The reason in words; nil where none was given.
  public var note: String?
  /// The day on which it was decided, from which the card's items count; nil is `on`.
  public var decidedOn: Day?
  /// For the tenure and, where one opens, the card and its items: `keysNeeded` of them.
  public var keys: KeyBlock
  /// Whether the sums count every account while the accountable person is read; nil in journals from
  /// before they did, which are replayed as they were.
  private(set) var isCounted: Bool? = true

  /// The most keys the edit can use: a tenure, a card, and the longest move template.
  public static let keysNeeded = 16

  public init(
    account: AccountKey, role: Role, seat: SeatKey?, on: Day, why: Tenure.Reason = .assigned,
    note: String? = nil, decidedOn: Day? = nil, keys: KeyBlock
  ) {
    self.account = account
    self.role = role
    self.seat = seat
    self.on = on
    self.why = why
    self.note = note
    self.decidedOn = decidedOn
    self.keys = keys
  }

  /// The same as it was made before the sums counted every account.
  func uncounted() -> AccountAssigned {
    var edit = self
    edit.isCounted = nil
    return edit
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    _ = try plan.require(account)
    if let seat {
      let row = try plan.require(seat)
      guard row.isActive(on: on) else {
        throw .refused("\(row.name) has left; choose a seat that has not ended.")
      }
    }
    guard Role.ownable.contains(role) else {
      throw .refused("\(role.title) owns no accounts; \(Role.ownersInWords) do.")
    }
    var keys = keys
    // An account that changes is out of the company's sums; without it the tree may read another leaf.
    let isCounted = isCounted ?? false
    if isCounted { plan.settleTotals() }
    let before = plan.accountable(for: account, on: on)
    let standIn = before.seat == nil ? plan.standIn(for: account, in: role, on: on) : nil
    plan.endTenure(of: account, in: role, on: on)
    if let seat {
      guard let key = keys.take(Tenure.self) else { throw .outOfKeys }
      try plan.requireFree(key)
      plan.put(
        Tenure(
          key: key, account: account, role: role, seat: seat, from: on, why: why, note: note))
    }
    if isCounted { plan.settleTotals() }
    let after = plan.accountable(for: account, on: on)
    guard plan.identity.branchedFrom == nil, before.stage.isCustomer,
      let old = before.seat ?? standIn, let new = after.seat ?? (standIn == nil ? nil : seat),
      old != new
    else { return }
    try plan.openMove(
      of: account, from: old, to: new, on: on, decidedOn: decidedOn ?? on, keys: &keys)
  }

  public func summary(in plan: Plan) -> String {
    let name = plan.accounts[account]?.name ?? "an account"
    let person = seat.flatMap { plan.seats[$0]?.name } ?? "nobody"
    return "\(name) to \(person) (\(role.abbreviation))"
  }
}

extension Plan {
  /// Ends whoever holds a role on an account: the role's tenure, or the plain owner's where the
  /// owner stands for that role. A tenure that began the same day or was to begin later is taken
  /// away, and one that was to end later ends now.
  mutating func endTenure(of account: AccountKey, in role: Role, on day: Day) {
    let plain = ownerRole(of: account, on: day)
    for tenure in tenures(of: account)
    where tenure.until.map({ $0 >= day }) ?? true
      && (tenure.role == role || (tenure.role == nil && plain == role))
    {
      end(tenure, on: day)
    }
  }

  /// Who has an account in a role where the accountable one is vacant: the owner of record whose
  /// title is another than coverage asks for. The customer changes hands with them all the same.
  fileprivate func standIn(for account: AccountKey, in role: Role, on day: Day) -> SeatKey? {
    guard ownerRole(of: account, on: day) == role else { return nil }
    return holder(of: account, role: role, on: day)?.seat
  }

  /// Whether making a move from a day on opens the customer's territory-move card: the person
  /// accountable for it changes (RULES §4).
  public func opensCard(_ move: Move, on day: Day) -> Bool {
    guard identity.branchedFrom == nil else { return false }
    let accountable = accountable(for: move.account, on: day)
    guard accountable.stage.isCustomer else { return false }
    if let holder = accountable.seat { return accountable.role == move.role && holder != move.to }
    return standIn(for: move.account, in: move.role, on: day).map { $0 != move.to } ?? false
  }

  /// What the CRM's file said is remembered: the way back goes by it.
  mutating func end(_ tenure: Tenure, on day: Day) {
    if tenure.why == .imported, tenure.isActive {
      hear(.init(role: tenure.role, seat: tenure.seat), on: tenure.account)
    }
    if tenure.from >= day {
      remove(tenure.key)
    } else {
      var ended = tenure
      ended.until = day - 1
      put(ended)
    }
  }
}
