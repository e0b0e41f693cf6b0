import Plan

/// Adds up what one book holds, account by account.
struct BookTally {
  private(set) var metrics: BookMetrics
  private(set) var arr: Int64 = 0
  private(set) var potential: Int64 = 0
  private(set) var work: Int64 = 0
  private var quarters: [Int: Int64] = [:]
  private var largest: [Int64] = []
  private var squares = 0.0

  init(_ seat: SeatKey) { metrics = BookMetrics(seat: seat) }

  mutating func add(_ account: Account, isCustomer: Bool) {
    metrics.accounts += 1
    potential = potential.adding(account.potential?.minorUnits)
    work = work.adding(account.workload.map(Int64.init))
    guard isCustomer, let amount = account.arr?.minorUnits, amount > 0 else { return }
    arr = arr.adding(amount)
    squares += Double(amount) * Double(amount)
    if let renewal = account.renewal {
      quarters[renewal.year * 4 + (renewal.month - 1) / 3, default: 0] += amount
    }
    let place = largest.firstIndex { $0 < amount } ?? largest.count
    guard place < 5 else { return }
    largest.insert(amount, at: place)
    if largest.count > 5 { largest.removeLast() }
  }

  mutating func add(value: Int64) { metrics.value = metrics.value.adding(value) }
  mutating func had(keeps: Bool) {
    metrics.had += 1
    if keeps { metrics.keeps += 1 }
  }
  mutating func receive() { metrics.incoming += 1 }

  /// Once everything is added: what hangs on the sums.
  mutating func settle() {
    guard arr > 0 else { return }
    if let (quarter, amount) = quarters.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) {
      metrics.bunching = Share(part: Int(amount), of: Int(arr))
      metrics.bunchedIn = quarter
    }
    metrics.topFive = Share(part: Int(largest.reduce(0, +)), of: Int(arr))
    metrics.concentration = squares / (Double(arr) * Double(arr))
  }

  mutating func set(_ change: (inout BookMetrics) -> Void) { change(&metrics) }
}

extension Int64 {
  /// The sum, held at the largest number where it would be larger.
  fileprivate func adding(_ other: Int64?) -> Int64 {
    let (sum, overflows) = addingReportingOverflow(other ?? 0)
    return overflows ? .max : sum
  }
}
