/// Sums over the accounts, kept as rows change, so that no key press adds up the plan.
public struct Totals: Equatable, Sendable {
  public internal(set) var accounts = 0
  public internal(set) var customers = 0
  var customerARRSum: Int128 = 0
  /// How many customers carry an ARR at all.
  public internal(set) var customersWithARR = 0
  var segments: [SegmentKey: SegmentTotals] = [:]

  /// The sum of the customers' ARR; nil while none of them carries one.
  public var customerARR: Money? {
    customersWithARR == 0 ? nil : Money(minorUnits: Int64(clamping: customerARRSum))
  }

  public subscript(segment: SegmentKey) -> SegmentTotals { segments[segment] ?? SegmentTotals() }

  mutating func add(_ part: Contribution, sign: Int) {
    accounts += sign
    if part.isCustomer {
      customers += sign
      if let arr = part.arr {
        customersWithARR += sign
        customerARRSum += Int128(arr.minorUnits) * Int128(sign)
      }
    }
    guard let segment = part.segment else { return }
    segments[segment, default: SegmentTotals()].add(part, sign: sign)
    // An empty segment and one that was never counted are the same.
    if sign < 0, segments[segment]?.accounts == 0 { segments[segment] = nil }
  }
}

/// The sums of one segment.
public struct SegmentTotals: Equatable, Sendable {
  public private(set) var accounts = 0
  public private(set) var customers = 0
  /// How many accounts carry an ACV (or an ARR standing for it), and their mean.
  public private(set) var accountsWithACV = 0
  private var acvSum: Int128 = 0
  private var arrSum: Int128 = 0
  private var wonSum: Int128 = 0
  public private(set) var wonDeals = 0
  /// How many accounts' own ACV belongs to each leaf beyond the first question.
  private var byLeaf: [Leaf: Int] = [:]

  public var arr: Money { Money(minorUnits: Int64(clamping: arrSum)) }

  /// The mean ACV of the accounts, rounded half up; nil while none carries one.
  public var meanACV: Money? { mean(acvSum, accountsWithACV) }

  /// The mean of the won deals: what stands in where no account carries an ACV.
  public var meanWonDeal: Money? { mean(wonSum, wonDeals) }

  /// Accounts whose own ACV belongs to a leaf.
  public func accounts(of leaf: Leaf) -> Int { byLeaf[leaf] ?? 0 }

  private func mean(_ sum: Int128, _ count: Int) -> Money? {
    guard count > 0 else { return nil }
    let half = Int128(count) / 2
    let rounded = (sum >= 0 ? sum + half : sum - half) / Int128(count)
    return Money(minorUnits: Int64(clamping: rounded))
  }

  fileprivate mutating func add(_ part: Contribution, sign: Int) {
    accounts += sign
    if part.isCustomer { customers += sign }
    if let arr = part.arr { arrSum += Int128(arr.minorUnits) * Int128(sign) }
    if let acv = part.acv {
      accountsWithACV += sign
      acvSum += Int128(acv.minorUnits) * Int128(sign)
    }
    if let leaf = part.leaf {
      byLeaf[leaf, default: 0] += sign
      if sign < 0, byLeaf[leaf] == 0 { byLeaf[leaf] = nil }
    }
    wonDeals += part.wonDeals * sign
    wonSum += part.wonSum * Int128(sign)
  }
}

/// What one account adds to the sums.
struct Contribution {
  var segment: SegmentKey?
  var isCustomer: Bool
  var arr: Money?
  var acv: Money?
  /// The leaf of the account's own ACV, the first question aside.
  var leaf: Leaf?
  var wonDeals: Int
  var wonSum: Int128
}

extension Plan {
  func contribution(of account: Account) -> Contribution {
    let isFormer = account.kind == .former
    let acv = isFormer ? nil : account.acv
    var won = 0
    var sum: Int128 = 0
    for key in links.dealsOfAccount[account.key] {
      guard let deal = deals[key], deal.phase == .won, let amount = deal.amount else { continue }
      won += 1
      sum += Int128(amount.minorUnits)
    }
    let tree = DecisionTree(thresholds: playbook.thresholds)
    return Contribution(
      segment: segmentKey(of: account), isCustomer: isCustomer(account),
      arr: isFormer ? nil : account.arr, acv: acv,
      leaf: acv.map { tree.leaf(arr: .most, acv: $0) }, wonDeals: won, wonSum: sum)
  }

  /// Takes an account out of the sums before it changes; `settleTotals` counts it again.
  mutating func unsettle(_ account: AccountKey) {
    guard !areTotalsStale, !unsettled.contains(account) else { return }
    if let row = accounts[account] { totals.add(contribution(of: row), sign: -1) }
    unsettled.insert(account)
  }

  /// Counts what changed since the last call. Every edit ends with it; an import calls it before
  /// it asks the tree anything.
  mutating func settleTotals() {
    if areTotalsStale {
      totals = Totals()
      for row in accounts { totals.add(contribution(of: row), sign: 1) }
    } else {
      for key in unsettled {
        if let row = accounts[key] { totals.add(contribution(of: row), sign: 1) }
      }
    }
    unsettled = []
    areTotalsStale = false
  }

  /// Keeps the sums honest about a row that is about to change.
  mutating func unsettle(before: RowValue?, after: RowValue?) {
    // A segment that takes the same accounts as before leaves every sum as it was.
    if case .segment(let old) = before, case .segment(let new) = after,
      old.membership == new.membership, old.order == new.order
    {
      return
    }
    for value in [before, after] {
      switch value {
      case .account(let row): unsettle(row.key)
      case .deal(let row): if let account = row.account { unsettle(account) }
      case .segment: areTotalsStale = true
      case .playbook(let row): if row.thresholds != playbook.thresholds { areTotalsStale = true }
      case .identity, .answers, .seat, .tenure, .handoff, .item, .promise, .contact, .source, .hold,
        .rule, .move, .challenge, nil:
        break
      }
    }
  }
}
