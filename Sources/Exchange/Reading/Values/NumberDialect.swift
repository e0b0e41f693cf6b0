import Plan

/// How a column writes its numbers, and so what its cells mean.
///
/// Every reading gives nil for a blank (``BlankWord``): null is not 0.
public struct NumberDialect: Hashable, Sendable {
  public var decimalMark: DecimalMark

  public init(decimalMark: DecimalMark = .point) {
    self.decimalMark = decimalMark
  }

  /// An amount, to the nearest minor unit of the plan's currency.
  ///
  /// A mark that may mean the plan's currency (`$` for any dollar) does; unmarked money is the
  /// plan's; money marked otherwise is refused (RULES §6).
  public func money(_ cell: Span<UInt8>, in currency: Currency) throws(ValueError) -> Money? {
    if let plain = PlainDecimal(cell, decimalMark: decimalMark),
      let minorUnits = plain.scaled(places: currency.minorDigits)
    {
      return Money(minorUnits: minorUnits)
    }
    if BlankWord.matches(cell) { return nil }
    let number = try NumberDialect.read(cell, orElse: .notMoney)
    guard !number.isPercent else { throw .notMoney }
    try NumberDialect.check(number.mark, against: currency)
    let minorUnits = try scaled(number, places: currency.minorDigits, orElse: .notMoney)
    return Money(minorUnits: minorUnits)
  }

  /// A whole number; `2200000.0` and `1,234` are whole.
  public func integer(_ cell: Span<UInt8>) throws(ValueError) -> Int? {
    if let plain = PlainDecimal(cell, decimalMark: decimalMark), let value = plain.scaled(places: 0)
    {
      return Int(value)
    }
    if BlankWord.matches(cell) { return nil }
    let number = try NumberDialect.read(cell, orElse: .notNumber)
    guard !number.isPercent, number.mark.isEmpty else { throw .notNumber }
    let value = try scaled(number, places: 0, orElse: .notNumber)
    guard number.isExact(places: 0, decimalMark: decimalMark) else { throw .notWhole }
    return Int(value)
  }

  /// A whole number, fractions rounded: a score of `84.6` is 85.
  public func rounded(_ cell: Span<UInt8>) throws(ValueError) -> Int? {
    if let plain = PlainDecimal(cell, decimalMark: decimalMark), let value = plain.scaled(places: 0)
    {
      return Int(value)
    }
    if BlankWord.matches(cell) { return nil }
    let number = try NumberDialect.read(cell, orElse: .notNumber)
    guard !number.isPercent, number.mark.isEmpty else { throw .notNumber }
    return Int(try scaled(number, places: 0, orElse: .notNumber))
  }

  /// A part of a whole: `50%`, and `0.5` or `50` as the column's scale has it.
  public func share(_ cell: Span<UInt8>, scale: ShareScale) throws(ValueError) -> Share? {
    if BlankWord.matches(cell) { return nil }
    let number = try NumberDialect.read(cell, orElse: .notShare)
    guard number.mark.isEmpty, number.exponent == 0 else { throw .notShare }
    let places = number.isPercent || scale == .percent ? 2 : 4
    return Share(basisPoints: Int(try scaled(number, places: places, orElse: .notShare)))
  }

  private func scaled(
    _ number: NumberText, places: Int, orElse failure: ValueError
  ) throws(ValueError) -> Int64 {
    do {
      return try number.scaled(places: places, decimalMark: decimalMark)
    } catch .notNumber {
      throw failure
    }
  }

  private static func read(
    _ cell: Span<UInt8>, orElse failure: ValueError
  ) throws(ValueError) -> NumberText {
    do {
      return try NumberText(cell)
    } catch .notNumber {
      throw failure
    }
  }

  private static func check(_ mark: String, against plan: Currency) throws(ValueError) {
    if mark.isEmpty || plan.isMeant(by: mark) { return }
    if let currency = Currency.all.first(where: { $0.isMeant(by: mark) }) {
      throw .otherCurrency(currency, plan: plan)
    }
    let isCode = mark.utf8.count == 3 && mark.utf8.allSatisfy(Byte.isLower)
    guard isCode else { throw .notMoney }
    throw .unknownCurrency(mark.uppercased())
  }
}

/// Whether a column of shares counts in parts of one or of a hundred.
public enum ShareScale: Hashable, Sendable {
  case fraction, percent
}

/// Decides the scale of a column of shares, by its title and all its cells.
public struct ShareSurvey: Sendable {
  private var isPercent: Bool

  /// - Parameter title: `Probability (%)` counts in percent.
  public init(title: String) {
    isPercent = title.contains("%")
  }

  /// A bare number above 2 counts in percent: shares of one hardly exceed it (1.2 FTE).
  public mutating func note(_ cell: Span<UInt8>) {
    guard !isPercent, let number = try? NumberText(cell), !number.isPercent else { return }
    let mark = number.decimalMarks.first ?? .point
    if let hundredths = try? number.scaled(places: 2, decimalMark: mark), hundredths > 200 {
      isPercent = true
    }
  }

  public var scale: ShareScale { isPercent ? .percent : .fraction }
}
