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
        guard holder != seat, let key = key() else { continue }
        moves.append(
          Move(
            key: key, account: account, role: roles[row], from: holder, to: seat, why: why,
            note: note(row)))
      }
    }
    return moves
  }
}
