/// Which account stands at the head of which family: parents as the CRM names them, by id or by
/// name.
public struct Families: Sendable {
  /// The head of each account that has a parent in the plan.
  private var heads: [AccountKey: AccountKey] = [:]
  /// Accounts that are their own ancestors, by key.
  public private(set) var circles: [AccountKey] = []

  /// Nobody's.
  public init() {}

  /// Reads every account once.
  public init(_ plan: Plan) {
    let parents = Self.parents(plan)
    for child in parents.keys.sorted() {
      var head = child
      var seen: Set<AccountKey> = []
      while let parent = parents[head], seen.insert(head).inserted { head = parent }
      if seen.contains(head) {
        circles.append(child)
      } else {
        heads[child] = head
      }
    }
  }

  public var isEmpty: Bool { heads.isEmpty }

  /// The head of an account's family; nil where it has no parent in the plan, or a circle of them.
  public func head(of account: AccountKey) -> AccountKey? { heads[account] }

  /// Every account that has a parent, with its head, in the order of their keys.
  public var members: [(account: AccountKey, head: AccountKey)] {
    heads.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func parents(_ plan: Plan) -> [AccountKey: AccountKey] {
    let named = plan.accounts.filter { $0.parent != nil }
    guard !named.isEmpty else { return [:] }
    var byName: [String: AccountKey?] = [:]
    for account in named { if let name = account.parent { byName[name.lowercased()] = .some(nil) } }
    for account in plan.accounts {
      let name = account.name.lowercased()
      // Of two that share a name the first stands for both.
      if let known = byName[name], known == nil { byName[name] = account.key }
    }
    var parents: [AccountKey: AccountKey] = [:]
    for account in named {
      guard let text = account.parent else { continue }
      let byID = account.identity.flatMap {
        plan.account(CRMIdentity(system: $0.system, id: text))
      }
      if let parent = byID ?? byName[text.lowercased()] ?? nil { parents[account.key] = parent }
    }
    return parents
  }
}
