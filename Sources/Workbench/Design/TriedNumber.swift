import Plan

/// A number being tried: the plan as it would be with it, and what it does to a segment.
struct TriedNumber: Sendable {
  enum Number: Equatable, Sendable {
    case acv(SegmentKey, Money)
    /// The whole company's ARR.
    case arr(Money)

    var amount: Money {
      switch self {
      case .acv(_, let amount), .arr(let amount): amount
      }
    }

    /// The edit that keeps it.
    var edit: Edit {
      switch self {
      case .acv(let segment, let amount):
        .segmentACVGiven(SegmentACVGiven(segment: segment, amount: amount))
      case .arr(let amount): .companyARRGiven(CompanyARRGiven(amount: amount))
      }
    }
  }

  let number: Number
  /// The segment under the cursor when it was tried.
  let segment: SegmentKey
  /// A copy with the number in it; copying costs the spine of its tables.
  let plan: Plan
  let rows: [SegmentRow]
  /// What changes where the segment takes another leaf; nil where it keeps its own.
  let crossing: Crossing?

  /// - Parameter last: what was tried before: its crossing is taken over where the leaf is the same,
  ///   so that a held arrow reads the live cards only where a threshold is crossed.
  /// - Returns: nil where the plan refuses the number.
  init?(
    _ number: Number, for segment: SegmentKey, in workbench: Workbench,
    like last: TriedNumber? = nil
  ) {
    guard let row = workbench.plan.segments[segment] else { return nil }
    var plan = workbench.plan
    guard (try? plan.apply(number.edit)) != nil else { return nil }
    self.number = number
    self.segment = segment
    self.plan = plan
    rows = workbench.overview.segments(tried: plan)
    let before = workbench.plan.leaf(of: row)
    let after = plan.segments[segment].map(plan.leaf(of:)) ?? before
    if before == after {
      crossing = nil
    } else if let known = last?.crossing, known.segment == segment, known.from == before,
      known.to == after, last?.generation == workbench.generation
    {
      crossing = known
    } else {
      crossing = workbench.overview.crossing(of: row, to: after, in: workbench.plan)
    }
    generation = workbench.generation
  }

  /// The plan's own count of changes when it was tried.
  private let generation: Int

  /// Whether a segment looks different under it.
  func bears(on key: SegmentKey) -> Bool {
    switch number {
    case .acv(let segment, _): segment == key
    case .arr: true
    }
  }
}

/// The steps of a number that is moved along a line.
struct NumberSteps {
  /// In major units.
  private let thresholds: [Int64]
  private let perMajor: Int64
  private let least: Int64
  /// Beyond it no step is taken: ten trillion.
  private static let most: Int64 = 10_000_000_000_000

  init(thresholds: [Money], currency: Currency) {
    perMajor = max(1, currency.minorUnitsPerMajor)
    let perMajor = perMajor
    self.thresholds = thresholds.map { $0.minorUnits / perMajor }.sorted()
    least = max(1, (self.thresholds.first ?? 0) / 50)
  }

  /// The next round number up or down; it stops on every threshold, and goes in half steps near one.
  func next(after value: Money, up: Bool) -> Money {
    let exact = min(max(0, value.minorUnits), Self.most * perMajor)
    let major = exact / perMajor
    let step = step(at: major)
    var next: Int64
    if up {
      next = (major / step + 1) * step
      if let threshold = thresholds.first(where: { $0 > major && $0 < next }) { next = threshold }
    } else {
      let floor = major / step * step
      next = floor * perMajor < exact ? floor : floor - step
      if let threshold = thresholds.last(where: { $0 * perMajor < exact && $0 > next }) {
        next = threshold
      }
    }
    return Money(minorUnits: min(max(0, next), Self.most) * perMajor)
  }

  private func step(at major: Int64) -> Int64 {
    var magnitude: Int64 = 1
    while magnitude * 10 <= major { magnitude *= 10 }
    let coarse = major / magnitude >= 5 ? magnitude / 5 : magnitude / 10
    let isNear = thresholds.contains { (major - $0).magnitude * 10 <= $0.magnitude }
    let step = max(least, coarse)
    return isNear ? max(1, step / 2) : step
  }
}
