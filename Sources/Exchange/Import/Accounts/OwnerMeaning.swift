import Plan

/// Which roles the plain owners of a file come to fill, once the file is in.
///
/// The plan's own rule: a seat's own role where it is said; else the AE of a prospect, and of a
/// customer the person whom coverage makes accountable (RULES §1).
struct OwnerMeaning {
  /// An account with a plain owner.
  struct Owned {
    /// The place among the new and changed accounts; nil where the plan holds the same already.
    var arrival: Int?
    var existing: AccountKey?
    var seat: SeatKey
  }

  private(set) var counts: [Role: Int] = [:]

  /// - Parameter role: the role that was said by hand.
  init(_ imported: AccountImport, segments: [Segment], role: Role?) {
    if let role {
      counts[role] = imported.owned.isEmpty ? nil : imported.owned.count
      return
    }
    guard !imported.owned.isEmpty else { return }
    var forecast = CoverageForecast(imported.plan, segments: segments)
    let standings = imported.arrivals.map { forecast.take($0) }
    for owned in imported.owned {
      let own = imported.registry[owned.seat]?.role
      let standing =
        owned.arrival.map { standings[$0] }
        ?? owned.existing.map { forecast.standing(of: $0) } ?? CoverageForecast.Standing()
      let role = own.flatMap { Role.ownable.contains($0) ? $0 : nil } ?? forecast.role(standing)
      counts[role, default: 0] += 1
    }
  }

  /// `120 as AM, 29 as AE`.
  var words: String {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) as \($0.key.abbreviation)" }.joined(separator: ", ")
  }
}

/// What coverage will say of accounts after an import, without making the import.
struct CoverageForecast {
  /// Where an account will stand.
  struct Standing {
    var isCustomer = false
    var segment: SegmentKey?
  }

  private struct Sum {
    var count = 0
    var total: Int128 = 0
  }

  private let plan: Plan
  private var arr = Sum()
  private var acv: [SegmentKey: Sum] = [:]
  private var leaves: [SegmentKey: Leaf] = [:]

  /// - Parameter segments: those that the import makes.
  init(_ plan: Plan, segments: [Segment]) {
    var scratch = plan
    if !segments.isEmpty {
      let edits = segments.map { Edit.segmentAdded(SegmentAdded(segment: $0)) }
      _ = try? scratch.apply(.together(Together("segments", edits)))
    }
    self.plan = scratch
    if let sum = scratch.totals.customerARR {
      arr = Sum(count: scratch.totals.customersWithARR, total: Int128(sum.minorUnits))
    }
    for segment in scratch.orderedSegments {
      let totals = scratch.totals[segment.key]
      guard let mean = totals.meanACV else { continue }
      let count = totals.accountsWithACV
      acv[segment.key] = Sum(count: count, total: Int128(mean.minorUnits) * Int128(count))
    }
  }

  /// Counts an account as it will be, in place of what it was.
  mutating func take(_ arrival: AccountFacts.Arrival) -> Standing {
    let old = plan.accounts[arrival.key]
    if let old { add(old, sign: -1) }
    var row = old ?? Account(key: arrival.key, file: arrival.facts)
    row.file = arrival.facts
    return add(row, sign: 1)
  }

  @discardableResult
  private mutating func add(_ row: Account, sign: Int) -> Standing {
    let standing = standing(of: row)
    guard row.kind != .former else { return standing }
    if standing.isCustomer, let amount = row.arr {
      arr.count += sign
      arr.total += Int128(amount.minorUnits) * Int128(sign)
    }
    if let segment = standing.segment, let amount = row.acv {
      acv[segment, default: Sum()].count += sign
      acv[segment, default: Sum()].total += Int128(amount.minorUnits) * Int128(sign)
    }
    return standing
  }

  private func standing(of row: Account) -> Standing {
    Standing(isCustomer: plan.isCustomer(row), segment: plan.segmentKey(of: row))
  }

  func standing(of key: AccountKey) -> Standing {
    plan.accounts[key].map { standing(of: $0) } ?? Standing()
  }

  /// The role that a plain owner fills there.
  mutating func role(_ standing: Standing) -> Role {
    guard standing.isCustomer else { return .ae }
    return plan.playbook.coverage(leaf(of: standing.segment)).commercialRole
  }

  private mutating func leaf(of key: SegmentKey?) -> Leaf {
    guard let key, let segment = plan.segments[key] else { return .fullStackAE }
    if let leaf = leaves[key] { return leaf }
    let leaf = computedLeaf(of: segment)
    leaves[key] = leaf
    return leaf
  }

  private func computedLeaf(of segment: Segment) -> Leaf {
    if let exception = segment.exception { return exception.leaf }
    let sum = acv[segment.key] ?? Sum()
    let mean = sum.count > 0 ? money(sum.total / Int128(sum.count)) : nil
    let company = arr.count > 0 ? money(arr.total) : Money.zero
    let thresholds = plan.playbook.thresholds
    return DecisionTree(thresholds: thresholds).leaf(
      arr: plan.answers.companyARR ?? company,
      acv: segment.acv ?? mean ?? plan.acv(of: segment)?.amount ?? thresholds.acvUnder)
  }

  private func money(_ units: Int128) -> Money { Money(minorUnits: Int64(clamping: units)) }
}
