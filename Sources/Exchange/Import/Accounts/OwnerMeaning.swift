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

  private struct Ownership: Hashable {
    var seat: SeatKey
    var standing: CoverageForecast.Standing
  }

  /// Why a plain owner comes to fill a role.
  enum Cause: Hashable {
    /// The seat's own role is said.
    case title
    /// The account has not signed.
    case prospect
    /// The customer's leaf makes the role accountable.
    case coverage(Leaf)
  }

  private(set) var counts: [Role: Int] = [:]
  private var causes: [Role: [Cause: Int]] = [:]

  /// - Parameter role: the role that was said by hand.
  init(_ imported: AccountImport, segments: [Segment], role: Role?) {
    if let role {
      counts[role] = imported.owned.isEmpty ? nil : imported.owned.count
      return
    }
    guard !imported.owned.isEmpty else { return }
    var forecast = CoverageForecast(imported.plan, segments: segments)
    let standings = imported.arrivals.indices.map { index in
      let key = imported.arrivals[index].key
      return ProvisionalKeys.isProvisional(key)
        ? forecast.add(imported.arrivals[index])
        : forecast.replace(key, by: imported.arrivals[index])
    }
    // A million owned accounts stand in a few ways with a few people.
    var tally: [Ownership: Int] = [:]
    for owned in imported.owned {
      let standing =
        owned.arrival.map { standings[$0] }
        ?? owned.existing.map { forecast.standing(of: $0) } ?? CoverageForecast.Standing()
      tally[Ownership(seat: owned.seat, standing: standing), default: 0] += 1
    }
    for (owned, count) in tally {
      let own = imported.registry[owned.seat]?.role
      let said = own.flatMap { Role.ownable.contains($0) ? $0 : nil }
      let role = said ?? forecast.role(owned.standing)
      let cause = said == nil ? forecast.cause(owned.standing) : .title
      counts[role, default: 0] += count
      causes[role, default: [:]][cause, default: 0] += count
    }
  }

  /// `120 as AM, 29 as AE`.
  var words: String {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) as \($0.key.abbreviation)" }.joined(separator: ", ")
  }

  /// The same with the reasons: `120 as AM (customers under AE + AM), 29 as AE (not signed)`.
  var explained: String {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { role, count in
        let reasons = (causes[role] ?? [:]).map { (count: $1, words: $0.words) }
          .sorted { ($1.count, $0.words) < ($0.count, $1.words) }.map(\.words)
        let why = reasons.isEmpty ? "" : " (\(reasons.joined(separator: "; ")))"
        return "\(count) as \(role.abbreviation)\(why)"
      }.joined(separator: ", ")
  }
}

extension OwnerMeaning.Cause {
  fileprivate var words: String {
    switch self {
    case .title: "by the person's own role"
    case .prospect: "not signed yet"
    case .coverage(let leaf): "customers under \(leaf.title)"
    }
  }
}

/// What coverage will say of accounts after an import, without making the import.
struct CoverageForecast {
  /// Where an account will stand.
  struct Standing: Hashable {
    var isCustomer = false
    var segment: SegmentKey?
  }

  private struct Sum {
    var count = 0
    var total: Int128 = 0

    mutating func add(_ amount: Money, sign: Int) {
      count += sign
      total += Int128(amount.minorUnits) * Int128(sign)
    }
  }

  /// What the standing of a new account hangs on, unless segments are bands of ACV.
  private struct StandingKey: Hashable {
    var kind: AccountKind?
    var pays: Bool
    var segment: String?
  }

  private let plan: Plan
  private var arr = Sum()
  private var acv: [SegmentKey: Sum] = [:]
  private var coverage: [SegmentKey?: CoverageModel] = [:]
  private var known: [StandingKey: Standing] = [:]
  private let hasBands: Bool

  /// - Parameter segments: those that the import makes.
  init(_ plan: Plan, segments: [Segment]) {
    var scratch = plan
    if !segments.isEmpty {
      let edits = segments.map { Edit.segmentAdded(SegmentAdded(segment: $0)) }
      _ = try? scratch.apply(.together(Together("segments", edits)))
    }
    self.plan = scratch
    hasBands = scratch.orderedSegments.contains {
      if case .band = $0.membership { true } else { false }
    }
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

  /// Counts a new account.
  mutating func add(_ arrival: AccountFacts.Arrival) -> Standing {
    let standing = standing(of: arrival)
    let arr = arrival.arr
    count(arrival.kind, arr, acv: arrival.acv ?? arr, standing, sign: 1)
    return standing
  }

  /// Counts an account as it will be, in place of what it was.
  mutating func replace(_ key: AccountKey, by arrival: AccountFacts.Arrival) -> Standing {
    guard var row = plan.accounts[key] else { return add(arrival) }
    count(row.kind, row.arr, acv: row.acv, standing(of: row), sign: -1)
    row.hear(arrival)
    let standing = standing(of: row)
    count(row.kind, row.arr, acv: row.acv, standing, sign: 1)
    return standing
  }

  private mutating func count(
    _ kind: AccountKind?, _ amount: Money?, acv value: Money?, _ standing: Standing, sign: Int
  ) {
    guard kind != .former else { return }
    if standing.isCustomer, let amount { arr.add(amount, sign: sign) }
    if let segment = standing.segment, let value {
      acv[segment, default: Sum()].add(value, sign: sign)
    }
  }

  /// Where a new account will stand. Most have one of a few answers, so these are kept.
  private mutating func standing(of arrival: AccountFacts.Arrival) -> Standing {
    let kind = StandingKey(
      kind: arrival.kind, pays: arrival.arr.map { $0 > .zero } ?? false, segment: arrival.segment)
    if !hasBands, let known = known[kind] { return known }
    var bare = AccountFacts(name: "")
    bare.kind = kind.kind
    bare.segment = kind.segment
    bare.arr = arrival.arr
    bare.acv = arrival.acv
    let standing = standing(of: Account(key: AccountKey(-1), file: bare))
    if known.count < 10_000 { known[kind] = standing }
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
    standing.isCustomer ? model(of: standing.segment).commercialRole : .ae
  }

  /// Why it is that role.
  mutating func cause(_ standing: Standing) -> OwnerMeaning.Cause {
    standing.isCustomer ? .coverage(model(of: standing.segment).leaf) : .prospect
  }

  private mutating func model(of segment: SegmentKey?) -> CoverageModel {
    if let known = coverage[segment] { return known }
    let model = plan.playbook.coverage(leaf(of: segment))
    coverage[segment] = model
    return model
  }

  private func leaf(of key: SegmentKey?) -> Leaf {
    guard let segment = key.flatMap({ plan.segments[$0] }) else { return .fullStackAE }
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
