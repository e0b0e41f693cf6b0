/// A number or a range of numbers with its unit, exact to two decimals.
public struct Figure: Hashable, Codable, Sendable {
  /// What is counted.
  public var unit: Unit
  /// The lower end in hundredths of the unit: cents, basis points, hundredths of an account.
  public var low: Int64
  /// The upper end in hundredths; the same where there is one number.
  public var high: Int64
  /// How the number is meant.
  public var bound: Bound

  /// From `low` to `high`, both in hundredths of the unit: `Figure(.percent, 13_20, 17_60)`.
  public init(_ unit: Unit, _ low: Int64, _ high: Int64) {
    self.unit = unit
    self.low = min(low, high)
    self.high = max(low, high)
    bound = .exactly
  }

  /// One number in hundredths of the unit.
  public init(_ unit: Unit, _ value: Int64, bound: Bound = .exactly) {
    self.unit = unit
    low = value
    high = value
    self.bound = bound
  }

  /// What a figure counts.
  public enum Unit: String, Codable, CaseIterable, Sendable {
    /// Dollars.
    case money
    case percent
    case accounts
    /// So many times something, as quota to on-target earnings.
    case multiple
    case months, days
    /// Points of 100.
    case points
    case sdrPerAE = "sdr-per-ae"
  }

  /// How a number is meant.
  public enum Bound: String, Codable, CaseIterable, Sendable {
    case exactly, about, over, under
    case upTo = "up-to"
  }
}

extension Figure {
  /// `$190K-$285K`, `13.2-17.6%`, `30-50 accounts`, `4-6x`, `over 90%`.
  public var text: String { bare + suffix }

  /// The same without what is counted: `30-50`, `about 5`.
  public var bare: String {
    let ends = low == high ? [low] : [low, high]
    return prefix + ends.map(number).joined(separator: "-")
  }

  private func number(_ hundredths: Int64) -> String {
    let money = Money(minorUnits: hundredths)
    return unit == .money ? money.label(.usd) : money.plain(.usd)
  }

  private var prefix: String {
    switch bound {
    case .exactly: ""
    case .about: "about "
    case .over: "over "
    case .under: "under "
    case .upTo: "up to "
    }
  }

  private var suffix: String {
    switch unit {
    case .money: ""
    case .percent: "%"
    case .accounts: " accounts"
    case .multiple: "x"
    case .months: " months"
    case .days: " days"
    case .points: " of 100"
    case .sdrPerAE: " SDR per AE"
    }
  }

  /// The amounts in dollars, or nil for another unit.
  public var money: MoneyRange? {
    guard unit == .money else { return nil }
    return MoneyRange(Money(minorUnits: low), Money(minorUnits: high))
  }

  /// The lower and the upper share, or nil for another unit.
  public var shares: (low: Share, high: Share)? {
    guard unit == .percent else { return nil }
    return (Share(basisPoints: Int(clamping: low)), Share(basisPoints: Int(clamping: high)))
  }

  /// An amount of any currency times the figure, read as multiples; nil for another unit.
  public func multiples(of money: Money) -> MoneyRange? {
    guard unit == .multiple, let least = money.scaled(by: low, over: 100),
      let most = money.scaled(by: high, over: 100)
    else { return nil }
    return MoneyRange(least, most)
  }
}
