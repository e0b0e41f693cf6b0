/// From so many to so many, both included.
public struct CountRange: Hashable, Codable, Sendable {
  /// The fewest.
  public var low: Int
  /// The most.
  public var high: Int

  /// Both ends, in order.
  public init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }

  /// `30-50`, and `40` where both are the same.
  public var text: String { low == high ? "\(low)" : "\(low)-\(high)" }

  /// Whether a count lies in it.
  public func contains(_ count: Int) -> Bool { low <= count && count <= high }
}

/// From one amount to another, both included.
public struct MoneyRange: Hashable, Codable, Sendable {
  /// The lower amount.
  public var low: Money
  /// The higher amount.
  public var high: Money

  /// Two amounts, put in order.
  public init(_ one: Money, _ other: Money) {
    low = min(one, other)
    high = max(one, other)
  }

  /// `$42.0K-$70.5K` in short form, and one amount where both are the same.
  public func short(_ currency: Currency) -> String {
    low == high ? low.short(currency) : "\(low.short(currency))-\(high.short(currency))"
  }

  /// `$115-153K`: the unit once where both ends have the same.
  public func compact(_ currency: Currency) -> String {
    let (from, to) = (low.short(currency), high.short(currency))
    guard from != to, let unit = from.last, unit.isLetter, to.last == unit,
      to.hasPrefix(currency.symbol)
    else { return short(currency) }
    return "\(from.dropLast())-\(to.dropFirst(currency.symbol.count))"
  }

  /// Both ends times a part.
  public static func * (range: MoneyRange, share: Share) -> MoneyRange {
    MoneyRange(range.low * share, range.high * share)
  }
}
