/// How pay divides into base and variable, in whole percent that add up to 100.
public struct PayMix: Hashable, Sendable {
  /// Percent that is paid whatever happens, 0...100.
  public let base: Int

  /// A mix by its base; anything outside 0...100 is brought to the nearer end.
  public init(base: Int) {
    self.base = min(max(base, 0), 100)
  }

  /// Percent that depends on results.
  public var variable: Int { 100 - base }

  /// Base and variable: `[70, 30]`.
  public var parts: [Int] { [base, variable] }

  /// `70/30`.
  public var text: String { "\(base)/\(variable)" }

  /// The variable part of on-target earnings.
  public var variableShare: Share { Share(percent: variable) }
}

extension PayMix: Codable {
  /// Reads the percent of base from a single integer.
  public init(from decoder: any Decoder) throws {
    self.init(base: try decoder.singleValueContainer().decode(Int.self))
  }

  /// Writes the percent of base as a single integer.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(base)
  }
}
