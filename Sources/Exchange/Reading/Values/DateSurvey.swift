import Plan

/// Decides the order of a file's dates, once, by all of them.
///
/// Source: DESIGN §8: never guessed row by row; ambiguous only when all dates fit more than one
/// order.
public struct DateSurvey: Sendable {
  private var possible = Set(DateOrder.allCases)
  private var isNeeded = false
  /// The first date that is another day in one order than in another, by the two orders.
  private var doubtful: [Set<DateOrder>: DateOrderDecision.Ambiguity] = [:]
  /// The first date that ruled each order out.
  private var witnesses: [DateOrder: DateOrderDecision.Witness] = [:]
  private var contradiction: DateOrderDecision?

  public init() {}

  /// Takes a cell into account; what is no date says nothing.
  public mutating func note(_ cell: Span<UInt8>, line: Int) {
    if DateDialect.isPlainISO(cell) { return }
    guard let date = try? DateText(cell), !date.isSelfEvident else { return }
    let orders = date.orders
    guard !orders.isEmpty else { return }
    isNeeded = true
    if orders.count > 1 { noteDoubtful(date, cell, line: line) }
    if possible.isSubset(of: orders) { return }
    for order in possible where !orders.contains(order) && witnesses[order] == nil {
      let text = String(span: cell).trimmed
      witnesses[order] = .init(text: text, line: line, orders: orders)
    }
    let narrowed = possible.intersection(orders)
    if narrowed.isEmpty { contradict(by: orders, cell, line: line) }
    possible = narrowed
  }

  /// What the dates noted so far decide.
  public var decision: DateOrderDecision {
    if let contradiction { return contradiction }
    guard isNeeded else { return .notNeeded }
    let orders = DateOrder.allCases.filter(possible.contains)
    for (position, order) in orders.enumerated() {
      for other in orders[(position + 1)...] {
        if let ambiguity = doubtful[[order, other]] { return .ambiguous(ambiguity) }
      }
    }
    // In whichever order is left, all dates are the same days.
    return orders.first.map(DateOrderDecision.decided) ?? .notNeeded
  }

  private mutating func noteDoubtful(_ date: DateText, _ cell: Span<UInt8>, line: Int) {
    let orders = DateOrder.allCases.filter(date.orders.contains)
    for (position, order) in orders.enumerated() {
      for other in orders[(position + 1)...] where doubtful[[order, other]] == nil {
        guard let one = date.day(in: order), let two = date.day(in: other), one != two else {
          continue
        }
        doubtful[[order, other]] = .init(
          text: String(span: cell).trimmed, line: line,
          readings: [.init(order: order, day: one), .init(order: other, day: two)])
      }
    }
  }

  private mutating func contradict(by orders: Set<DateOrder>, _ cell: Span<UInt8>, line: Int) {
    guard contradiction == nil else { return }
    let witness = DateOrderDecision.Witness(
      text: String(span: cell).trimmed, line: line, orders: orders)
    let earlier = orders.compactMap { witnesses[$0] }.min { $0.line < $1.line }
    contradiction = .contradictory(earlier ?? witness, witness)
  }
}
