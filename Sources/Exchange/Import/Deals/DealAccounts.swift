import Plan

/// The accounts that a deal list names: the plan's, or new ones by their name.
struct DealAccounts {
  private struct Cells: Hashable {
    var id = -1
    var name = -1
  }

  private let plan: Plan
  private var known: [Cells: AccountKey?] = [:]
  private var named: [String: [AccountKey]] = [:]
  private var folded: [String: [AccountKey]] = [:]
  private var identified: [CRMIdentity: AccountKey] = [:]
  /// Accounts that carry an id.
  private var numbered: Set<AccountKey> = []
  private var keys = ProvisionalKeys<Account>()
  /// Accounts made here.
  private(set) var arrivals: [AccountFacts.Arrival] = []
  /// Deals whose account's name several accounts have.
  private(set) var ambiguous = 0
  /// Deals whose account is named by an id alone, which the plan does not have.
  private(set) var unknownIDs = 0

  init(_ plan: Plan) {
    self.plan = plan
    for account in plan.accounts {
      index(account.fileName, account.key)
      if account.identity != nil { numbered.insert(account.key) }
    }
  }

  private mutating func index(_ name: String, _ key: AccountKey) {
    named[name, default: []].append(key)
    folded[name.lowercased(), default: []].append(key)
  }

  /// The account of a row; nil where the row names none, or none that can be told.
  mutating func account(
    id: Int?, name: Int?, in rows: inout FileRows
  ) throws(CellError) -> AccountKey? {
    var cells = Cells()
    if let id { cells.id = rows.place(id) }
    if let name { cells.name = rows.place(name) }
    if let account = known[cells], account != nil { return account }
    let record = try rows.id(id)
    let text = cells.name < 0 ? "" : rows.pool[cells.name]
    let account = find(record, text)
    known[cells] = .some(account)
    return account
  }

  private mutating func find(_ id: RecordID?, _ name: String) -> AccountKey? {
    if let identity = id?.identity {
      if let key = plan.account(identity) ?? identified[identity.folded] { return key }
      if name.isEmpty {
        unknownIDs += 1
        return nil
      }
    }
    if name.isEmpty { return nil }
    let matches = (named[name] ?? folded[name.lowercased()] ?? []).filter {
      id == nil || !numbered.contains($0)
    }
    if matches.count > 1 {
      ambiguous += 1
      return nil
    }
    return matches.first ?? make(id, name)
  }

  private mutating func make(_ id: RecordID?, _ name: String) -> AccountKey {
    let key = keys.next()
    arrivals.append(.init(key: key, identity: id?.identity, facts: AccountFacts(name: name)))
    if let identity = id?.identity {
      identified[identity.folded] = key
      numbered.insert(key)
    }
    index(name, key)
    return key
  }
}
