/// What the plan's accounts come to, in the few numbers that a lead asks for first.
public struct Holdings: Equatable, Sendable {
  public let accounts: Int
  public let customers: Int
  /// Nil while no customer carries one.
  public let arr: Money?
  /// How many people hold accounts.
  public let owners: Int
  /// Accounts that change hands by what is committed, from which day on, and how many people hold
  /// accounts then; nil where nothing is to come.
  public let coming: Coming?
  /// The largest book of the role that holds the most accounts.
  public let largest: Book?
  /// What of that role's ARR it holds; of its accounts, where none carries an ARR.
  public let largestPart: Ratio?
  /// Accounts that a role should answer for and nobody owns.
  public let vacant: Int
  /// Accounts with an owner in another role than the one that coverage asks for and nobody fills.
  public let inOtherRole: Int
  /// Renewals within ``FindingRules/renewalNearDays`` days, and those past their day.
  public let renewalsNear: Int
  public let renewalsLate: Int
  /// Accounts whose own ACV belongs to another leaf than their segment's.
  public let strays: Int

  /// What is committed and has not come yet.
  public struct Coming: Equatable, Sendable {
    public let accounts: Int
    /// The first day on which some of them change hands.
    public let from: Day
    /// How many people hold accounts once all have.
    public let owners: Int
  }

  /// The days within which a renewal is near.
  public static let nearDays = FindingRules.renewalNearDays

  /// - Complexity: O(books + groups of accounts); no account is read.
  public init(of overview: Overview, in plan: Plan) {
    accounts = plan.totals.accounts
    customers = plan.totals.customers
    arr = plan.totals.customerARR
    owners = Set(overview.books.map(\.seat)).count
    coming = overview.firstComing.map { first in
      Coming(
        accounts: overview.comingCount, from: first,
        owners: Set(overview.settledBooks.map(\.seat)).count)
    }
    let main =
      Dictionary(grouping: overview.books, by: \.role)
      .max { ($0.value.accounts, $1.key) < ($1.value.accounts, $0.key) }?.value ?? []
    let total = main.reduce(Money.zero) { $0 + ($1.arr ?? .zero) }
    if total > .zero {
      largest = main.max { ($0.arr ?? .zero, $1.name) < ($1.arr ?? .zero, $0.name) }
      largestPart = largest?.arr?.ratio(to: total)
    } else {
      largest = main.max { ($0.accounts, $1.name) < ($1.accounts, $0.name) }
      largestPart = largest.flatMap { Ratio(Int64($0.accounts), Int64(main.accounts)) }
    }
    let stages = overview.stages
    inOtherRole = stages.reduce(0) { $0 + $1.inOtherRole }
    vacant = stages.reduce(0) { $0 + $1.vacant } - inOtherRole
    renewalsNear = overview.count { if case .renewalNear = $0 { true } else { false } }
    renewalsLate = overview.count { if case .renewalLate = $0 { true } else { false } }
    strays = overview.segments.reduce(0) { $0 + $1.straysUnder + $1.straysOver }
  }
}

extension Overview {
  /// The accounts in the groups of a kind.
  fileprivate func count(where isCounted: (AccountGroup) -> Bool) -> Int {
    groups.reduce(0) { isCounted($1.key) ? $0 + $1.value.count : $0 }
  }
}

extension [Book] {
  fileprivate var accounts: Int { reduce(0) { $0 + $1.accounts } }
}
