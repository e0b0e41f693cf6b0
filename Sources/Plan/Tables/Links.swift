/// The look-ups between tables, derived from the rows.
struct Links: Sendable {
  var dealsOfAccount = LinkIndex<Account, Deal>()
  var tenuresOfAccount = LinkIndex<Account, Tenure>()
  var handoffsOfAccount = LinkIndex<Account, Handoff>()
  var contactsOfAccount = LinkIndex<Account, Contact>()
  var itemsOfHandoff = LinkIndex<Handoff, HandoffItem>()
  var promisesOfHandoff = LinkIndex<Handoff, Promise>()
  var holdsOfAccount = LinkIndex<Account, Hold>()
  var movesOfAccount = LinkIndex<Account, Move>()
  var challengesOfAccount = LinkIndex<Account, Challenge>()
  /// The row that carries a CRM id, by the id folded.
  var accountOfIdentity = IdentityIndex<Account>()
  var dealOfIdentity = IdentityIndex<Deal>()
  var seatOfIdentity = IdentityIndex<Seat>()
  /// The segments in their order; few, so kept whole.
  var segmentOrder: [Segment] = []
  /// What the segments take that go by a predicate; one that does not read takes nothing.
  var segmentPredicates: [SegmentKey: Predicate] = [:]
  /// The rules in their order; few, too.
  var ruleOrder: [TerritoryRule] = []

  mutating func follow(before: RowValue?, after: RowValue?, currency: Currency) {
    if let before, let after, Self.areLinkedAlike(before, after) { return }
    if let before { unlink(before) }
    if let after { link(after, currency) }
  }

  /// Whether a row that changed is still found under the same rows and ids: then nothing is written
  /// that a snapshot shares.
  private static func areLinkedAlike(_ before: RowValue, _ after: RowValue) -> Bool {
    switch (before, after) {
    case (.account(let old), .account(let new)): old.identity == new.identity
    case (.seat(let old), .seat(let new)): old.identity == new.identity
    case (.deal(let old), .deal(let new)):
      old.identity == new.identity && old.account == new.account
    case (.tenure(let old), .tenure(let new)): old.account == new.account
    case (.handoff(let old), .handoff(let new)): old.account == new.account
    case (.contact(let old), .contact(let new)): old.account == new.account
    case (.item(let old), .item(let new)): old.handoff == new.handoff
    case (.promise(let old), .promise(let new)): old.handoff == new.handoff
    case (.hold(let old), .hold(let new)): old.account == new.account
    case (.move(let old), .move(let new)): old.account == new.account
    case (.challenge(let old), .challenge(let new)): old.account == new.account
    default: false
    }
  }

  private mutating func link(_ value: RowValue, _ currency: Currency) {
    switch value {
    case .account(let row): if let hash = row.foldedHash { accountOfIdentity.insert(row.key, hash) }
    case .seat(let row): if let id = row.identity { seatOfIdentity.insert(row.key, id.foldedHash) }
    case .deal(let row):
      if let id = row.identity { dealOfIdentity.insert(row.key, id.foldedHash) }
      if let account = row.account { dealsOfAccount.link(row.key, to: account) }
    case .tenure(let row): tenuresOfAccount.link(row.key, to: row.account)
    case .handoff(let row): handoffsOfAccount.link(row.key, to: row.account)
    case .contact(let row): contactsOfAccount.link(row.key, to: row.account)
    case .item(let row): itemsOfHandoff.link(row.key, to: row.handoff)
    case .promise(let row): promisesOfHandoff.link(row.key, to: row.handoff)
    case .segment(let row):
      let place =
        segmentOrder.firstIndex { ($0.order, $0.key) > (row.order, row.key) }
        ?? segmentOrder.endIndex
      segmentOrder.insert(row, at: place)
      if case .predicate(let text) = row.membership {
        segmentPredicates[row.key] = try? Predicate(text, currency: currency)
      }
    case .hold(let row): holdsOfAccount.link(row.key, to: row.account)
    case .move(let row): movesOfAccount.link(row.key, to: row.account)
    case .challenge(let row): challengesOfAccount.link(row.key, to: row.account)
    case .rule(let row):
      let place =
        ruleOrder.firstIndex { ($0.order, $0.key) > (row.order, row.key) } ?? ruleOrder.endIndex
      ruleOrder.insert(row, at: place)
    case .identity, .playbook, .answers, .source: break
    }
  }

  private mutating func unlink(_ value: RowValue) {
    switch value {
    case .account(let row): if let hash = row.foldedHash { accountOfIdentity.remove(row.key, hash) }
    case .seat(let row): if let id = row.identity { seatOfIdentity.remove(row.key, id.foldedHash) }
    case .deal(let row):
      if let id = row.identity { dealOfIdentity.remove(row.key, id.foldedHash) }
      if let account = row.account { dealsOfAccount.unlink(row.key, from: account) }
    case .tenure(let row): tenuresOfAccount.unlink(row.key, from: row.account)
    case .handoff(let row): handoffsOfAccount.unlink(row.key, from: row.account)
    case .contact(let row): contactsOfAccount.unlink(row.key, from: row.account)
    case .item(let row): itemsOfHandoff.unlink(row.key, from: row.handoff)
    case .promise(let row): promisesOfHandoff.unlink(row.key, from: row.handoff)
    case .segment(let row):
      segmentOrder.removeAll { $0.key == row.key }
      segmentPredicates[row.key] = nil
    case .hold(let row): holdsOfAccount.unlink(row.key, from: row.account)
    case .move(let row): movesOfAccount.unlink(row.key, from: row.account)
    case .challenge(let row): challengesOfAccount.unlink(row.key, from: row.account)
    case .rule(let row): ruleOrder.removeAll { $0.key == row.key }
    case .identity, .playbook, .answers, .source: break
    }
  }
}

extension Plan {
  /// The segments in the order of lists.
  public var orderedSegments: [Segment] { links.segmentOrder }

  public func deals(of account: AccountKey) -> [Deal] {
    links.dealsOfAccount[account].compactMap { deals[$0] }
  }

  /// Every tenure of an account, past ones too.
  public func tenures(of account: AccountKey) -> [Tenure] {
    links.tenuresOfAccount[account].compactMap { tenures[$0] }
  }

  public func handoffs(of account: AccountKey) -> [Handoff] {
    links.handoffsOfAccount[account].compactMap { handoffs[$0] }
  }

  public func contacts(of account: AccountKey) -> [Contact] {
    links.contactsOfAccount[account].compactMap { contacts[$0] }
  }

  /// The lines of a card in the order in which they stand.
  public func items(of handoff: HandoffKey) -> [HandoffItem] {
    links.itemsOfHandoff[handoff].compactMap { items[$0] }
      .sorted { ($0.position, $0.key) < ($1.position, $1.key) }
  }

  public func promises(of handoff: HandoffKey) -> [Promise] {
    links.promisesOfHandoff[handoff].compactMap { promises[$0] }
  }

  /// The rules, first to last.
  public var orderedRules: [TerritoryRule] { links.ruleOrder }

  public func holds(of account: AccountKey) -> [Hold] {
    links.holdsOfAccount[account].compactMap { holds[$0] }
  }

  /// Whether a person has said anything of where an account stays or goes.
  public func hasHolds(on account: AccountKey) -> Bool { !links.holdsOfAccount[account].isEmpty }

  public func moves(of account: AccountKey) -> [Move] {
    links.movesOfAccount[account].compactMap { moves[$0] }
  }

  public func challenges(of account: AccountKey) -> [Challenge] {
    links.challengesOfAccount[account].compactMap { challenges[$0] }
  }

  public func account(_ identity: CRMIdentity) -> AccountKey? {
    links.accountOfIdentity.first(identity.foldedHash) {
      accounts[$0]?.said.carries(identity) ?? false
    }
  }

  /// The account that carries the same id as these facts.
  func account(like said: PackedFacts) -> AccountKey? {
    guard let hash = said.foldedHash else { return nil }
    return links.accountOfIdentity.first(hash) { accounts[$0]?.said.carriesID(of: said) ?? false }
  }

  public func deal(_ identity: CRMIdentity) -> DealKey? {
    let folded = identity.folded
    return links.dealOfIdentity.first(identity.foldedHash) {
      deals[$0]?.identity?.folded == folded
    }
  }

  public func seat(_ identity: CRMIdentity) -> SeatKey? {
    let folded = identity.folded
    return links.seatOfIdentity.first(identity.foldedHash) {
      seats[$0]?.identity?.folded == folded
    }
  }
}
