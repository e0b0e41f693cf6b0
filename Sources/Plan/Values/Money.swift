/// An amount in the plan's one currency, counted in its minor units (cents).
///
/// Null is not zero: an amount nobody gave is `Money?`. Arithmetic saturates at the ends of `Int64`
/// (92 quadrillion dollars) and never traps; ``addingIfRepresentable(_:)`` reports instead.
public struct Money: Hashable, Sendable {
  /// Cents, öre, or yen where the currency has no minor unit.
  public let minorUnits: Int64

  /// Nothing.
  public static let zero = Money(minorUnits: 0)
  /// The largest amount there is, where sums saturate.
  public static let most = Money(minorUnits: .max)
  /// The lowest amount there is.
  public static let least = Money(minorUnits: .min)

  /// An amount in minor units.
  public init(minorUnits: Int64) {
    self.minorUnits = minorUnits
  }

  /// A whole amount in major units of a currency with two decimals, as the playbook's values are
  /// written; saturates.
  public init(major: Int64) {
    self.init(clamping: Int128(major) * 100)
  }

  /// A whole amount in major units of a currency; saturates.
  public init(major: Int64, _ currency: Currency) {
    self.init(clamping: Int128(major) * Int128(currency.minorUnitsPerMajor))
  }

  init(clamping minorUnits: Int128) {
    self.init(minorUnits: Int64(clamping: minorUnits))
  }

  /// Below zero.
  public var isNegative: Bool { minorUnits < 0 }

  /// The amount without its sign; saturates.
  public var magnitude: Money { isNegative ? -self : self }
}

extension Money: Comparable {
  /// The smaller amount comes first.
  public static func < (left: Money, right: Money) -> Bool {
    left.minorUnits < right.minorUnits
  }
}

extension Money: Codable {
  /// Reads the minor units from a single integer.
  public init(from decoder: any Decoder) throws {
    minorUnits = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes the minor units as a single integer.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(minorUnits)
  }
}
