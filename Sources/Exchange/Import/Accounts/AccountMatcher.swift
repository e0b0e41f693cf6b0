import Plan

/// Finds the accounts of a plan that the rows of a file speak of.
///
/// An id decides. By name go rows without an id, and rows with one to an account that has none yet
/// (a deal list brought it, and the account list now tells its id).
struct AccountMatcher {
  private let plan: Plan
  private var claimed: Set<AccountKey> = []
  /// Accounts that rows speak of, also those that were not taken.
  private var mentioned: Set<AccountKey> = []
  /// Accounts by name: all of them, and those without an id. Made when first asked.
  private var named: [String: [AccountKey]]?
  private var anonymous: [String: [AccountKey]]?
  /// Accounts by their name in lower case.
  private var folded: [String: [AccountKey]]?
  /// Accounts whose id begins with zeros, by what a spreadsheet leaves of it.
  private var zeroless: [String: AccountKey]?
  /// The spellings of a file's names, by the name in lower case; nil where it has several.
  private let spellings: [String: String?]

  /// - Parameter spellings: the names of a file without ids: one that differs from the plan's in
  ///   case alone is the same account, as long as neither has two of them.
  init(_ plan: Plan, spellings: [String: String?]) {
    self.plan = plan
    self.spellings = spellings
  }

  /// The account that a row speaks of. It is not gone, whether or not the row can be taken.
  mutating func account(_ id: RecordID?, name: String) -> Account? {
    guard !plan.accounts.isEmpty, let key = find(id, name: name) else { return nil }
    mentioned.insert(key)
    return plan.accounts[key]
  }

  /// The account that a row means whose id lost the zeros in front; it is not gone either.
  mutating func accountWithoutZeros(_ id: RecordID) -> Account? {
    let digits = id.identity.id
    guard let first = digits.utf8.first, first != UInt8(ascii: "0"),
      digits.utf8.allSatisfy(Byte.isDigit)
    else { return nil }
    let index = zeroless ?? indexWithoutZeros()
    zeroless = index
    guard let key = index[digits], !claimed.contains(key) else { return nil }
    mentioned.insert(key)
    return plan.accounts[key]
  }

  private func indexWithoutZeros() -> [String: AccountKey] {
    var index: [String: AccountKey] = [:]
    for account in plan.accounts {
      guard let id = account.identity?.id, id.utf8.first == UInt8(ascii: "0") else { continue }
      index[String(id.drop { $0 == "0" })] = account.key
    }
    return index
  }

  /// Says that a row was taken for an account, so that no later row can be.
  mutating func claim(_ key: AccountKey) { claimed.insert(key) }

  private mutating func find(_ id: RecordID?, name: String) -> AccountKey? {
    if let id {
      if let key = plan.account(id.identity) { return key }
      let index = anonymous ?? index { $0.hasIdentity ? nil : $0.fileName }
      anonymous = index
      return index[name]?.first { !claimed.contains($0) }
    }
    let index = named ?? index { $0.fileName }
    named = index
    if let key = index[name]?.first(where: { !claimed.contains($0) }) { return key }
    let lower = name.lowercased()
    guard case .some(.some) = spellings[lower] else { return nil }
    let fold = folded ?? self.index { $0.fileName.lowercased() }
    folded = fold
    guard let keys = fold[lower], keys.count == 1, let key = keys.first, !claimed.contains(key)
    else { return nil }
    return key
  }

  private func index(_ name: (Account) -> String?) -> [String: [AccountKey]] {
    var index: [String: [AccountKey]] = [:]
    for account in plan.accounts {
      if let name = name(account) { index[name, default: []].append(account.key) }
    }
    return index
  }

  /// Accounts that an account list brought and this one lacks, and that are not known to be gone.
  ///
  /// One of which nothing but the name is known came from a deal list or by hand.
  func gone() -> [AccountKey] {
    let hadList = plan.sources.contains { $0.kind == .accounts }
    return plan.accounts.compactMap { account in
      guard !account.isGone, !mentioned.contains(account.key) else { return nil }
      if account.hasIdentity { return account.key }
      let isKnown = account.file != AccountFacts(name: account.fileName)
      return hadList && isKnown ? account.key : nil
    }
  }
}
