import Plan

/// Decides the order of a file's dates, once, by all of them.
///
/// Source: DESIGN §8: never guessed row by row; ambiguous only when all dates fit more than one
/// order.
public struct DateSurvey: Sendable {
  private var possible = Set(DateOrder.allCases)
  private var isNeeded = false
  private var doubtful: DateOrderDecision.Ambiguity?
  /// The first date that ruled each order out.
  private var witnesses: [DateOrder: DateOrderDecision.Witness] = [:]

  public init() {}

  /// Takes a cell into account; what is no date says nothing.
  public mutating func note(_ cell: Span<UInt8>, line: Int) {
    if DateDialect.isPlainISO(cell) { return }
    guard let date = try? DateText(cell), !date.isSelfEvident else { return }
    let orders = date.orders
    guard !orders.isEmpty else { return }
    isNeeded = true
    if orders.count > 1, doubtful == nil { noteDoubtful(date, cell, line: line) }
    if possible.isSubset(of: orders) { return }
    for order in possible where !orders.contains(order) && witnesses[order] == nil {
      let text = String(span: cell).trimmed
      witnesses[order] = .init(text: text, line: line, orders: orders)
    }
    let narrowed = possible.intersection(orders)
    if narrowed.isEmpty { contradict(by: orders, cell, line: line) }
    possible = narrowed
  }

  private var contradiction: DateOrderDecision?

  /// What the dates noted so far decide.
  public var decision: DateOrderDecision {
    if let contradiction { return contradiction }
    guard isNeeded else { return .notNeeded }
    if possible.count == 1, let order = possible.first { return .decided(order) }
    guard var doubtful else { return .notNeeded }
    doubtful.readings = doubtful.readings.filter { possible.contains($0.order) }
    return Set(doubtful.readings.map(\.day)).count > 1
      ? .ambiguous(doubtful)
      : possible.min { $0.rawValue < $1.rawValue }.map { .decided($0) } ?? .notNeeded
  }

  private mutating func noteDoubtful(_ date: DateText, _ cell: Span<UInt8>, line: Int) {
    let readings = DateOrder.allCases.compactMap { order in
      date.orders.contains(order)
        ? date.day(in: order).map { DateOrderDecision.Reading(order: order, day: $0) } : nil
    }
    guard Set(readings.map(\.day)).count > 1 else { return }
    doubtful = .init(text: String(span: cell).trimmed, line: line, readings: readings)
  }

  private mutating func contradict(by orders: Set<DateOrder>, _ cell: Span<UInt8>, line: Int) {
    guard contradiction == nil else { return }
    let witness = DateOrderDecision.Witness(
      text: String(span: cell).trimmed, line: line, orders: orders)
    let earlier = orders.compactMap { witnesses[$0] }.min { $0.line < $1.line }
    contradiction = .contradictory(earlier ?? witness, witness)
  }
}
