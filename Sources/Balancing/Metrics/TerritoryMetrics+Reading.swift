import Plan

extension TerritoryMetrics {
  /// Measures a plan of a carving's books.
  ///
  /// - Parameters:
  ///   - assignment: the seat of each row that is measured.
  ///   - before: the seat of each row before anything was drafted; what stays is measured from there.
  ///
  /// - Complexity: O(accounts).
  public init(
    _ carving: Carving, of plan: Plan, assignment: [Int32], from before: [Int32]
  ) {
    var reading = MetricsReading(carving, plan, assignment, before)
    reading.readRows()
    self = reading.finished()
  }
}

/// Goes over the rows of a carving once.
private struct MetricsReading {
  private let carving: Carving
  private let plan: Plan
  private let assignment: [Int32]
  private let before: [Int32]
  private var tallies: [BookTally]
  private var metrics = TerritoryMetrics()

  init(_ carving: Carving, _ plan: Plan, _ assignment: [Int32], _ before: [Int32]) {
    self.carving = carving
    self.plan = plan
    self.assignment = assignment
    self.before = before
    tallies = carving.seats.map(BookTally.init)
  }

  mutating func readRows() {
    for row in carving.accounts.indices {
      let seat = assignment[row]
      let value = carving.problem.accounts.value[row]
      if seat >= 0 {
        tallies[Int(seat)].add(value: value)
      } else {
        metrics.coverage.unassignedValue += value
      }
      for key in carving.members(of: row) {
        if let account = plan.accounts[key] { read(account, row) }
      }
    }
  }

  private mutating func read(_ account: Account, _ row: Int) {
    let day = carving.request.day
    let isCustomer = plan.isCustomer(account)
    metrics.coverage.accounts += 1
    let isException = plan.holds(of: account.key).contains { $0.countsAsException(on: day) }
    if isException { metrics.coverage.exceptions += 1 }
    let seat = assignment[row]
    if seat >= 0 {
      metrics.coverage.assigned += 1
      tallies[Int(seat)].add(account, isCustomer: isCustomer)
    } else if carving.problem.classes[Int(carving.problem.accounts.classOf[row])].isEmpty {
      metrics.coverage.unrouted += 1
    }
    follow(account, row, isCustomer: isCustomer)
  }

  /// What becomes of whoever had it.
  private mutating func follow(_ account: Account, _ row: Int, isCustomer: Bool) {
    let (from, to) = (before[row], assignment[row])
    let holding = plan.holder(of: account.key, role: carving.roles[row], on: carving.request.day)
    let holder = holding.flatMap { plan.seats[$0.seat] }
    let isGone = holder.map { !$0.isActive(on: carving.request.day) } ?? false
    if isGone, to < 0 || to == from { metrics.coverage.orphans += 1 }
    let isMoved = from != to && to >= 0
    if isMoved, isCustomer, from >= 0 || holder != nil { tallies[Int(to)].receive() }
    if isMoved, plan.reasonToStay(account, on: carving.request.day) != nil {
      metrics.continuity.collisions += 1
    }
    guard from >= 0, let holder, !isGone, holder.misfit(for: account, in: plan) == nil else {
      if isMoved { metrics.continuity.forced += 1 }
      return
    }
    tallies[Int(from)].had(keeps: !isMoved)
    let days = holding?.since.map { max(0, carving.request.day - $0) } ?? 0
    metrics.continuity.owned += 1
    metrics.continuity.tenureDays += days
    if isMoved { metrics.continuity.elective += 1 } else { metrics.continuity.keptDays += days }
    guard isCustomer, let arr = account.arr, arr > .zero else { return }
    metrics.continuity.ownedARR = metrics.continuity.ownedARR + arr
    if isMoved { metrics.continuity.movedARR = metrics.continuity.movedARR + arr }
  }

  mutating func finished() -> TerritoryMetrics {
    for place in tallies.indices { tallies[place].settle() }
    readBalance()
    readFamilies()
    metrics.books = tallies.map(\.metrics)
    return metrics
  }

  // MARK: - Balance

  private mutating func readBalance() {
    let standing = BookStanding(carving.problem, assignment: assignment)
    let spread = standing.metrics.value
    var balance = TerritoryMetrics.Balance()
    balance.mostOver = spread.mostOver
    balance.mostUnder = -spread.mostUnder
    balance.gini = spread.gini
    let ratios = carving.seats.indices.compactMap { seat in
      standing.deviation(of: seat).map { (seat, $0 + 1) }
    }
    balance.books = ratios.count
    let mean = ratios.reduce(0) { $0 + $1.1 } / Double(max(1, ratios.count))
    if mean > 0 {
      balance.variation = spread.coefficientOfVariation
      let (low, high) = (ratios.map(\.1).min() ?? 0, ratios.map(\.1).max() ?? 0)
      balance.range = (high - low) / mean
      if low > 0 { balance.fullestOverEmptiest = high / low }
    }
    let deviation = (balance.variation ?? 0) * mean
    let isWithin = withinTolerance(standing)
    for (seat, ratio) in ratios {
      let isOutlier = deviation > 0 && abs(ratio - mean) / deviation > 1.5
      if isOutlier { balance.outliers += 1 }
      if isWithin[seat] { balance.within += 1 }
      tallies[seat].set {
        $0.index = ratio
        $0.isOutlier = isOutlier
        $0.isWithin = isWithin[seat]
      }
    }
    balance.composite = composite(standing)
    metrics.balance = balance
  }

  /// Whether each book lies within a fifth of its target: in integers, for 1.2 of 1.5 fails its own
  /// edge in binary fractions (DOMAIN 10.5, B7).
  private func withinTolerance(_ standing: BookStanding) -> [Bool] {
    var totals: [Int32: (value: Int128, share: Int128)] = [:]
    for seat in carving.seats.indices {
      totals[standing.groupOfSeat[seat], default: (0, 0)].share += share(seat)
    }
    for group in totals.keys {
      let targets = carving.seats.indices.filter { standing.groupOfSeat[$0] == group }
        .reduce(0) { $0 + standing.valueTarget[$1] }
      totals[group]?.value = Int128(targets.rounded())
    }
    return carving.seats.indices.map { seat in
      guard let total = totals[standing.groupOfSeat[seat]], total.share > 0 else { return false }
      let target = total.value * share(seat)
      let distance = Int128(standing.value[seat]) * total.share - target
      return target > 0 && distance.magnitude * 100 <= UInt128(target) * 20
    }
  }

  private func share(_ seat: Int) -> Int128 {
    Int128(max(0, plan.seats[carving.seats[seat]]?.bookShare.basisPoints ?? 0))
  }

  /// The scores of four measures over the same books; one that is blank everywhere has no weight.
  private mutating func composite(_ standing: BookStanding) -> Double? {
    var (sum, weights) = (0.0, 0.0)
    let parts: [(weight: Double, loads: [Int64])] = [
      (35, tallies.map(\.potential)), (25, tallies.map(\.work)),
      (20, tallies.map { Int64($0.metrics.accounts) }), (20, tallies.map(\.arr)),
    ]
    for (weight, loads) in parts {
      let indices = indices(of: loads, standing)
      guard !indices.isEmpty else { continue }
      let count = Double(indices.count)
      let mean = indices.reduce(0) { $0 + $1.1 } / count
      let variance = indices.reduce(0) { $0 + ($1.1 - mean) * ($1.1 - mean) } / count
      guard mean > 0 else { continue }
      sum += weight * 100 * max(0, 1 - variance.squareRoot() / mean)
      weights += weight
    }
    for (seat, index) in indices(of: tallies.map(\.work), standing) {
      tallies[seat].set { $0.workload = index }
    }
    return weights > 0 ? sum / weights : nil
  }

  /// What each seat carries over its part of what its group carries; empty where nobody carries any.
  private func indices(of loads: [Int64], _ standing: BookStanding) -> [(Int, Double)] {
    var totals: [Int32: (load: Double, share: Double)] = [:]
    for (seat, load) in loads.enumerated() {
      totals[standing.groupOfSeat[seat], default: (0, 0)].load += Double(load)
      totals[standing.groupOfSeat[seat], default: (0, 0)].share += Double(share(seat))
    }
    return loads.enumerated().compactMap { seat, load in
      guard let total = totals[standing.groupOfSeat[seat]], total.load > 0, share(seat) > 0 else {
        return nil
      }
      return (seat, Double(load) / (total.load * Double(share(seat)) / total.share))
    }
  }

  // MARK: - Families

  private mutating func readFamilies() {
    let families = Families(plan)
    var owners: [AccountKey: Set<Int32>] = [:]
    for (child, head) in families.members {
      for account in [child, head] {
        guard let row = carving.row(of: account) else { continue }
        owners[head, default: []].insert(assignment[row])
      }
    }
    metrics.coverage.families = owners.count
    metrics.coverage.splitFamilies = owners.values.lazy.filter { $0.count > 1 }.count
  }
}
