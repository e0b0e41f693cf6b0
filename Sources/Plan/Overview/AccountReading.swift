/// What the overview keeps of an account: enough to take it out of every sum again.
struct AccountReading: Equatable, Sendable {
  var standing: Standing
  var isStuck = false
  var isGone = false
  var hasNegativeARR = false
  var renewal = RenewalState.none
  /// The seats that hold it, each in its role; mostly one.
  var books = BookList()
  /// Routine expansion that an AE sells while a manager is paid on it too; nil where there is none.
  var doublePaid: Money?
  /// Whether a renewal deal is someone else's than the person accountable for the renewal.
  var hasTwoForecasters = false
  /// Whether it has live cards, or findings of its own.
  var hasCards = false
  var hasFindings = false

  enum RenewalState: Sendable { case none, near, late }

  /// The reading without what only the account's own lines show: while this stays, no book, no
  /// segment and no finding of many accounts changes.
  var beyondCards: AccountReading {
    var reading = self
    reading.isStuck = false
    reading.hasCards = false
    reading.hasFindings = false
    return reading
  }

  /// The lists that the account stands in.
  func forEachGroup(_ visit: (AccountGroup) -> Void) {
    let stage = standing.stage
    visit(.stage(stage))
    if standing.isVacant, let role = standing.role {
      if let other = standing.other {
        visit(.otherOwner(standing.segment, asked: role, has: other.role))
      } else {
        visit(stage == .prospect ? .unowned : .vacancy(stage, role))
      }
    }
    if let stray = standing.stray, let segment = standing.segment { visit(.stray(segment, stray)) }
    switch renewal {
    case .none: break
    case .near: visit(.renewalNear(standing.seat))
    case .late: visit(.renewalLate(standing.seat))
    }
    if isGone { visit(.gone) }
    if hasNegativeARR { visit(.negativeARR) }
    guard let segment = standing.segment else { return }
    visit(.segmentStage(segment, stage))
    if doublePaid != nil { visit(.doublePaid(segment)) }
    if hasTwoForecasters { visit(.twoForecasters(segment)) }
  }
}

/// A list of accounts that have something in common.
enum AccountGroup: Hashable, Sendable {
  case stage(Stage)
  case vacancy(Stage, Role)
  case unowned
  /// Accounts whose owner has another role than the one that coverage asks for and nobody fills.
  case otherOwner(SegmentKey?, asked: Role, has: Role)
  case stray(SegmentKey, Stray)
  case renewalNear(SeatKey?)
  case renewalLate(SeatKey?)
  case gone
  case negativeARR
  case segmentStage(SegmentKey, Stage)
  case doublePaid(SegmentKey)
  case twoForecasters(SegmentKey)
}

/// Someone who holds accounts of a segment in a role, customers or others.
struct HolderKey: Hashable, Sendable {
  var segment: SegmentKey
  var role: Role
  var seat: SeatKey
  var isCustomer: Bool
}

/// The coverage of every segment, looked up once for many accounts.
struct SegmentCoverage: Equatable, Sendable {
  /// What an account without a segment goes by.
  private let fallback: CoverageModel
  private var rows: [(key: SegmentKey, model: CoverageModel)] = []
  let tree: DecisionTree
  let companyARR: Money

  init(of plan: Plan) {
    fallback = plan.playbook.coverage(.fullStackAE)
    tree = DecisionTree(thresholds: plan.playbook.thresholds)
    companyARR = plan.companyARR ?? .zero
    rows = plan.orderedSegments.map { ($0.key, plan.coverage(of: $0)) }
  }

  subscript(segment: SegmentKey?) -> CoverageModel {
    guard let segment, let row = rows.first(where: { $0.key == segment }) else { return fallback }
    return row.model
  }

  /// Which leaf each segment has: what a re-reading of every account hangs on.
  var leaves: [Leaf] { rows.map(\.model.leaf) }

  static func == (left: Self, right: Self) -> Bool {
    left.rows.map(\.key) == right.rows.map(\.key) && left.leaves == right.leaves
  }

  /// On which side of its segment an account's own ACV lies; nil where it belongs there.
  func stray(_ account: Account, in segment: SegmentKey?) -> Stray? {
    guard let segment, account.kind != .former, let acv = account.acv else { return nil }
    let leaf = self[segment].leaf
    guard leaf != .fullStackAE else { return nil }
    let own = tree.leaf(arr: .most, acv: acv)
    if own == leaf { return nil }
    return own.size < leaf.size ? .under : .over
  }
}

extension Leaf {
  /// In the order of the contracts they are for.
  fileprivate var size: Int {
    switch self {
    case .fullStackAE: 0
    case .aeCSM: 1
    case .aeAM: 2
    case .enterprisePod: 3
    }
  }
}
