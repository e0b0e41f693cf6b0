import Plan

/// How a file writes its dates, and so what its cells mean.
public struct DateDialect: Hashable, Sendable {
  public var order: DateOrder

  /// - Parameter order: that of the file's ambiguous dates; a date that says its own order, such as
  ///   `2024-12-17`, is read in any file.
  public init(order: DateOrder) {
    self.order = order
  }

  /// The day, or nil for a blank.
  public func day(_ cell: Span<UInt8>) throws(ValueError) -> Day? {
    if let day = DateDialect.plainISO(cell) { return day }
    if BlankWord.matches(cell) { return nil }
    let date = try DateText(cell)
    if date.isSelfEvident, let own = date.written.first {
      guard let day = date.day(in: own) else { throw .noSuchDay }
      return day
    }
    if let day = date.day(in: order), date.allows(order) { return day }
    throw date.orders.isEmpty ? .noSuchDay : .otherDateOrder(order)
  }

  /// Whether a cell begins like `2024-12-17` and needs no order.
  static func isPlainISO(_ cell: Span<UInt8>) -> Bool { plainISO(cell) != nil }

  /// The quick way for exactly `2024-12-17`.
  private static func plainISO(_ cell: Span<UInt8>) -> Day? {
    guard cell.count == 10, cell[4] == Byte.minus, cell[7] == Byte.minus else { return nil }
    guard let year = number(cell, 0..<4), let month = number(cell, 5..<7),
      let day = number(cell, 8..<10)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func number(_ cell: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      guard let digit = Byte.digit(cell[index]) else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}

extension DateText {
  /// Whether the way of writing has room for the order: four digits last cannot be a day. An order
  /// said by hand goes before the custom that points mean days first.
  fileprivate func allows(_ order: DateOrder) -> Bool {
    order != .yearFirst || written.contains(.yearFirst)
  }
}
