import Plan

/// The rows of the accounts table: read once, then kept as the plan, the sort, the scope and the
/// filter change, so that a typed letter costs a scan of bytes and an edit costs its own rows.
struct AccountList: Sendable {
  /// What the table was asked for.
  struct Request: Equatable, Sendable {
    var sort: AccountSort
    var scope: AccountScope
    var filter: String
  }

  /// What has to be read again.
  private enum Stale: Sendable {
    case nothing
    case accounts(Set<AccountKey>)
    case everything
  }

  /// Of a segment, what its accounts' owners hang on.
  private struct CoverageMark: Equatable, Sendable {
    var segment: SegmentKey
    var leaf: Leaf
  }

  /// Every account in the order of the keys; a row is a place in here.
  private(set) var keys: [AccountKey] = []
  private var words = AccountWords()
  /// All rows, sorted.
  private var order: [Int32] = []
  /// Whether each row is within the scope.
  private var passes: [Bool] = []
  /// The rows that are listed.
  private(set) var shown: [Int32] = []
  /// What the listed rows answer; nil before the first answer.
  private(set) var answered: Request?
  private var coverage: [CoverageMark] = []
  private var stale = Stale.everything

  /// Beyond so many changed accounts all are read again.
  private static let mostFollowed = 256

  var count: Int { shown.count }

  /// The account of a listed row; nil outside the list.
  subscript(row: Int) -> AccountKey? {
    shown.indices.contains(row) ? keys[Int(shown[row])] : nil
  }

  /// The listed accounts, in their order.
  var shownKeys: some RandomAccessCollection<AccountKey> { shown.lazy.map { keys[Int($0)] } }

  /// The row at which an account is listed.
  func row(of key: AccountKey) -> Int? {
    guard let place = place(of: key) else { return nil }
    return shown.firstIndex(of: Int32(place))
  }

  /// Notes what an edit changed; nothing is read before the list is asked for.
  mutating func follow(_ rows: [RowChange], in plan: Plan) {
    guard case .everything = stale else {
      var touched: Set<AccountKey> = if case .accounts(let keys) = stale { keys } else { [] }
      for change in rows {
        for value in [change.before, change.after] {
          guard let value else { continue }
          switch value.reach(in: plan) {
          case .account(let key): touched.insert(key)
          case .everything:
            stale = .everything
            return
          case .nothing: break
          }
        }
        if touched.count > Self.mostFollowed {
          stale = .everything
          return
        }
      }
      stale = touched.isEmpty ? .nothing : .accounts(touched)
      return
    }
  }

  /// Reads everything again when the list is next asked for.
  mutating func forget() { stale = .everything }

  /// Whether the rows were read at all.
  var isRead: Bool { answered != nil }

  /// Whether it stands as asked, and nothing was changed since.
  func answers(_ request: Request, _ overview: Overview) -> Bool {
    guard case .nothing = stale else { return false }
    return answered == request && coverage == Self.marks(of: overview)
  }

  /// A copy to be brought up to date elsewhere; what changes meanwhile is noted here.
  mutating func handOver() -> AccountList {
    defer { stale = .nothing }
    return self
  }

  /// Takes back what was handed over; what changed meanwhile is still to be read.
  mutating func take(_ answered: AccountList) {
    let missed = stale
    self = answered
    stale = missed
  }

  private static func marks(of overview: Overview) -> [CoverageMark] {
    overview.segments.map { CoverageMark(segment: $0.key, leaf: $0.leaf) }
  }

  /// Brings the list up to what is asked.
  ///
  /// - Complexity: O(bytes of what was listed) where only the filter grew, O(accounts) where the
  ///   scope changed, O(accounts log accounts) where the sort did.
  mutating func answer(_ request: Request, _ reader: AccountReader) {
    let marks = Self.marks(of: reader.overview)
    if marks != coverage { stale = .everything }
    coverage = marks
    let isFresh = take(reader, request)
    if isFresh, answered == request { return }
    if answered?.sort != request.sort { sortAll(request.sort, reader) }
    if answered?.scope != request.scope { scopeAll(request.scope, reader) }
    narrow(to: request, isFresh: isFresh)
    answered = request
  }

  /// Reads what is stale. - Returns: whether nothing was.
  private mutating func take(_ reader: AccountReader, _ request: Request) -> Bool {
    defer { stale = .nothing }
    switch stale {
    case .nothing: return true
    case .accounts(let touched):
      for key in touched.sorted() where !follow(key, reader) {
        readAll(reader)
        return false
      }
      return false
    case .everything:
      readAll(reader)
      return false
    }
  }

  private mutating func readAll(_ reader: AccountReader) {
    self = AccountList()
    coverage = Self.marks(of: reader.overview)
    keys.reserveCapacity(reader.plan.accounts.count)
    words.reserve(reader.plan.accounts.count)
    for account in reader.plan.accounts {
      keys.append(account.key)
      words.append(account, reader)
    }
  }

  /// Follows one account. - Returns: false where the rows themselves have changed.
  private mutating func follow(_ key: AccountKey, _ reader: AccountReader) -> Bool {
    guard let account = reader.plan.accounts[key], let answered else { return false }
    let row: Int
    if let known = place(of: key) {
      row = known
      words.replace(row, with: account, reader)
      order.removeAll { $0 == Int32(row) }
      passes[row] = reader.passes(answered.scope, account)
    } else {
      guard keys.last.map({ $0 < key }) ?? true else { return false }
      row = keys.count
      keys.append(key)
      words.append(account, reader)
      passes.append(reader.passes(answered.scope, account))
    }
    insert(Int32(row), answered.sort, reader)
    return true
  }

  /// Where an account's row is, found by halving.
  private func place(of key: AccountKey) -> Int? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = low + (high - low) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }
}

// MARK: - Order, scope and filter

extension AccountList {
  private mutating func sortAll(_ sort: AccountSort, _ reader: AccountReader) {
    order = AccountOrder.rows(of: keys, by: sort, reader)
  }

  private mutating func insert(_ row: Int32, _ sort: AccountSort, _ reader: AccountReader) {
    let value = reader.sortValue(of: keys[Int(row)], by: sort.column)
    var low = 0
    var high = order.count
    while low < high {
      let middle = low + (high - low) / 2
      let other = reader.sortValue(of: keys[Int(order[middle])], by: sort.column)
      if Self.comesFirst(order[middle], other, row, value, sort) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    order.insert(row, at: low)
  }

  /// Blanks last, then by value, and rows that are alike in the order of the plan.
  private static func comesFirst(
    _ left: Int32, _ leftValue: SortValue, _ right: Int32, _ rightValue: SortValue,
    _ sort: AccountSort
  ) -> Bool {
    if leftValue == rightValue { return left < right }
    if leftValue == .blank { return false }
    if rightValue == .blank { return true }
    return sort.isAscending ? leftValue < rightValue : leftValue > rightValue
  }

  private mutating func scopeAll(_ scope: AccountScope, _ reader: AccountReader) {
    guard scope != .all else {
      passes = Array(repeating: true, count: keys.count)
      return
    }
    passes = reader.plan.accounts.map { reader.passes(scope, $0) }
  }

  private mutating func narrow(to request: Request, isFresh: Bool) {
    let typed = SearchText.words(of: request.filter)
    if isFresh, let answered, answered.sort == request.sort, answered.scope == request.scope,
      request.filter.hasPrefix(answered.filter)
    {
      shown = words.text.rows(among: shown, matching: typed)
      return
    }
    let within = request.scope == .all ? order : order.filter { passes[Int($0)] }
    shown = words.text.rows(among: within, matching: typed)
  }
}

/// What a changed row bears on in the accounts table.
private enum Reach {
  case nothing
  case account(AccountKey)
  case everything
}

extension RowValue {
  fileprivate func reach(in plan: Plan) -> Reach {
    switch self {
    case .account(let row): .account(row.key)
    case .tenure(let row): .account(row.account)
    case .handoff(let row): .account(row.account)
    case .deal(let row): row.account.map(Reach.account) ?? .nothing
    case .item(let row): plan.handoffs[row.handoff].map { .account($0.account) } ?? .nothing
    case .seat, .segment, .playbook, .answers: .everything
    case .hold(let row): .account(row.account)
    case .move(let row): .account(row.account)
    case .identity, .promise, .contact, .source, .rule, .challenge: .nothing
    }
  }
}
