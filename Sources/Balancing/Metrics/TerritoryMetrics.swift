import Plan

/// What the field measures of books (DOMAIN 10.5), of one plan of them: as they are, or with the
/// drafts made.
public struct TerritoryMetrics: Sendable {
  /// How far books lie apart, of loads against targets.
  public struct Balance: Equatable, Sendable {
    /// Standard deviation over mean; nil where the mean is zero.
    public var variation: Double?
    public var gini = 0.0
    /// Over (+) and under (-) target, as fractions.
    public var mostOver = 0.0
    public var mostUnder = 0.0
    /// The fullest over the emptiest; nil where one is empty.
    public var fullestOverEmptiest: Double?
    /// Between the fullest and the emptiest, as a part of the mean.
    public var range: Double?
    /// Books within a fifth of their target, the edge included, by integers.
    public var within = 0
    /// Books more than one and a half standard deviations from the mean.
    public var outliers = 0
    /// Books that have a target.
    public var books = 0
    /// The scores of potential, workload, count and ARR together, by their weights; nil where none
    /// of them says anything.
    public var composite: Double?

    /// 100 is even.
    public var score: Double? { variation.map { 100 * max(0, 1 - $0) } }
  }

  /// What moves take away from those who hold the accounts now.
  public struct Continuity: Equatable, Sendable {
    /// Accounts whose owner is there and could have kept them, and those that change hands.
    public var owned = 0
    public var elective = 0
    /// Moves from nobody, from somebody who has left, or from where it may not stay.
    public var forced = 0
    public var ownedARR = Money.zero
    public var movedARR = Money.zero
    /// Days for which the owners have had all accounts, and those they keep.
    public var tenureDays = 0
    public var keptDays = 0
    /// Moves that meet a renewal, a live handoff or an earlier move.
    public var collisions = 0

    /// The parts that keep their owner; nil where nobody owns anything.
    public var keptAccounts: Share? { Share(part: owned - elective, of: owned) }
    public var keptARR: Share? {
      Share(
        part: Int(ownedARR.minorUnits - movedARR.minorUnits), of: Int(ownedARR.minorUnits))
    }
    public var keptTenure: Share? { Share(part: keptDays, of: tenureDays) }
    /// What moving customers may cost: a study of departures, an upper guide.
    public var atRisk: MoneyRange { TerritoryRules.atRisk(movedARR) }
  }

  /// What is nobody's, and what does not hang together.
  public struct Coverage: Equatable, Sendable {
    public var accounts = 0
    public var assigned = 0
    /// What the unassigned come to, in the measure.
    public var unassignedValue: Int64 = 0
    /// Unassigned accounts that no seat may hold.
    public var unrouted = 0
    /// Accounts whose owner has left.
    public var orphans = 0
    public var families = 0
    /// Families with more than one owner.
    public var splitFamilies = 0
    /// Accounts under a name, an exception or a holdover.
    public var exceptions = 0
  }

  public internal(set) var balance = Balance()
  public internal(set) var continuity = Continuity()
  public internal(set) var coverage = Coverage()
  /// One for each seat, in the order of the carving.
  public internal(set) var books: [BookMetrics] = []
}

/// What is measured of one book.
public struct BookMetrics: Equatable, Sendable {
  public var seat: SeatKey
  public var accounts = 0
  /// In minor units, or accounts.
  public var value: Int64 = 0
  /// What it carries over what it should, 1 is even; nil without a target.
  public var index: Double?
  public var isWithin = false
  public var isOutlier = false
  /// Its workload over its part of all; nil where nobody measures work.
  public var workload: Double?
  /// The largest part of its ARR that renews in one quarter, and which: 4 x year + quarter - 1.
  public var bunching: Share?
  public var bunchedIn: Int?
  /// The part of its ARR in its five largest accounts, and the sum of the squares of all parts.
  public var topFive: Share?
  public var concentration: Double?
  /// Accounts it had, and those of them that it keeps.
  public var had = 0
  public var keeps = 0
  /// Customers that come to it: cards to receive in the week of the moves.
  public var incoming = 0

  /// The part of its old book that it keeps; nil where it had none.
  public var kept: Share? { Share(part: keeps, of: had) }

  /// `Q2 2027`.
  public var quarter: String? { bunchedIn.map { "Q\($0 % 4 + 1) \($0 / 4)" } }
}

extension Share {
  /// A part of a whole, rounded down; nil where there is no whole.
  init?(part: Int, of whole: Int) {
    guard whole > 0 else { return nil }
    self.init(basisPoints: Int(Int128(part) * 10_000 / Int128(whole)))
  }
}
