import Plan

/// A plan's accounts and seats as a balancing problem, and the way back.
///
/// A family that is kept together is one row of the problem.
public struct Carving: Sendable {
  public let request: CarvingRequest
  public let problem: BalanceProblem
  /// The account of each row; of a family, the first of it.
  public let accounts: [AccountKey]
  /// The role of each row.
  public let roles: [Role]
  /// The other accounts of the rows that are families.
  public let families: [Int: [AccountKey]]
  /// The seat of each seat of the problem.
  public let seats: [SeatKey]
  /// Rows that stay where they are, though balance might have them elsewhere.
  public let keptOut: [Int: KeptOut]
  /// Accounts whose measure is below zero, and counts as zero.
  public let negative: [AccountKey]
  /// Drafts of these accounts that do not stand, and are drafted anew or given up.
  public let outdated: [MoveKey]
  /// The rules and families that it was read by.
  public let rules: RuleBook
  private let numbers: [SeatKey: Int32]
  private let rowOfMember: [AccountKey: Int]

  init(
    _ request: CarvingRequest, _ problem: BalanceProblem, accounts: [AccountKey], roles: [Role],
    families: [Int: [AccountKey]], seats: [SeatKey], keptOut: [Int: KeptOut],
    negative: [AccountKey], outdated: [MoveKey], rules: RuleBook
  ) {
    self.request = request
    self.problem = problem
    self.accounts = accounts
    self.roles = roles
    self.families = families
    self.seats = seats
    self.keptOut = keptOut
    self.negative = negative
    self.outdated = outdated
    self.rules = rules
    numbers = Dictionary(
      seats.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { one, _ in one })
    rowOfMember = Dictionary(
      families.flatMap { row, members in members.map { ($0, row) } },
      uniquingKeysWith: { one, _ in one })
  }

  /// Why an account is not moved for balance's sake.
  public enum KeptOut: Equatable, Sendable {
    case liveHandoff
    /// In so many days.
    case renews(Int)
    case movedOn(Day)
    /// What was settled for it.
    case fixed(Placement.Step)
    case drafted

    /// Half a sentence behind the account's name: `renews in 41 d`.
    public func words(asOf day: Day) -> String {
      switch self {
      case .liveHandoff: "live handoff"
      case .renews(let days): days < 0 ? "renewal overdue" : "renews in \(days) d"
      case .movedOn(let moved): "moved on \(moved.short(asOf: day))"
      case .fixed(.lockedInFile): "locked in the CRM"
      case .fixed(.held(_, let kind)): kind.title
      case .fixed(.family): "stays with its family"
      case .fixed(.rule): "fixed by a rule"
      case .fixed(.balance): "fixed"
      case .drafted: "drafted already"
      }
    }
  }

  /// How many accounts all rows together are.
  public var accountCount: Int { families.values.reduce(accounts.count) { $0 + $1.count } }

  /// The accounts of a row, its head first.
  public func members(of row: Int) -> [AccountKey] { [accounts[row]] + (families[row] ?? []) }

  /// Where every row is without the drafts that stand.
  public func undrafted(of plan: Plan) -> [Int32] {
    var assignment = problem.accounts.seatOf
    for (row, reason) in keptOut where reason == .drafted {
      if let draft = draft(ofRow: row, in: plan) { assignment[row] = number(of: draft.from) }
    }
    return assignment
  }

  /// The draft that brings a row where it is; nil where none does.
  public func draft(ofRow row: Int, in plan: Plan) -> Move? {
    plan.moves(of: accounts[row]).first { $0.role == roles[row] }
  }

  /// The number of a seat in the problem; nobody's for one that has no part in it.
  public func number(of seat: SeatKey?) -> Int32 {
    seat.flatMap { numbers[$0] } ?? BalanceProblem.nobody
  }

  /// The row an account is in; nil where it has none.
  ///
  /// - Complexity: O(log accounts), for rows stand in the order of the plan.
  public func row(of account: AccountKey) -> Int? {
    if let row = rowOfMember[account] { return row }
    var (low, high) = (0, accounts.count)
    while low < high {
      let middle = (low + high) / 2
      if accounts[middle] < account { low = middle + 1 } else { high = middle }
    }
    return low < accounts.count && accounts[low] == account ? low : nil
  }

  /// Every account's seat in a plan of this problem that is not its present one, as draft moves.
  ///
  /// - Parameter key: makes the key of the next row.
  public func moves(
    to assignment: [Int32], of plan: Plan, why: Move.Why, note: (Int) -> String,
    key: () -> MoveKey?
  ) -> [Move] {
    var moves: [Move] = []
    for row in accounts.indices {
      let target = assignment[row]
      guard target >= 0, target != problem.accounts.seatOf[row] || families[row] != nil else {
        continue
      }
      let seat = seats[Int(target)]
      for account in members(of: row) {
        let holder = plan.holder(of: account, role: roles[row], on: request.day)?.seat
        guard holder != seat, !isDrafted(account, roles[row], to: seat, plan), let key = key()
        else { continue }
        moves.append(
          Move(
            key: key, account: account, role: roles[row], from: holder, to: seat, why: why,
            note: note(row)))
      }
    }
    return moves
  }

  /// Whether a draft that stands brings the account there already.
  private func isDrafted(_ account: AccountKey, _ role: Role, to seat: SeatKey, _ plan: Plan)
    -> Bool
  {
    request.drafts != .none
      && plan.moves(of: account).contains {
        $0.role == role && $0.to == seat && request.drafts.keeps($0)
      }
  }
}
