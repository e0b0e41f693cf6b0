/// A part of a whole in basis points: 10,000 is all of it.
public struct Share: Hashable, Comparable, Sendable {
  /// Hundredths of a percent.
  public let basisPoints: Int

  /// Nothing.
  public static let zero = Share(basisPoints: 0)
  /// The whole.
  public static let all = Share(basisPoints: 10_000)

  /// A part in hundredths of a percent.
  public init(basisPoints: Int) {
    self.basisPoints = basisPoints
  }

  /// A part in whole percent; saturates.
  public init(percent: Int) {
    let (points, overflows) = percent.multipliedReportingOverflow(by: 100)
    self.init(basisPoints: overflows ? (percent < 0 ? .min : .max) : points)
  }

  /// The smaller part comes first.
  public static func < (left: Share, right: Share) -> Bool {
    left.basisPoints < right.basisPoints
  }
}

// MARK: - Text

extension Share: Codable, CustomStringConvertible {
  /// `55%`, `12.5%`, `0.25%`.
  public var percent: String {
    decimal(places: 2) + "%"
  }

  /// A decimal number for JSON: `0.55`, `1`.
  public var fraction: String {
    decimal(places: 4)
  }

  /// The percentage.
  public var description: String { percent }

  private func decimal(places: Int) -> String {
    let scale: UInt = places == 2 ? 100 : 10_000
    let (whole, rest) = basisPoints.magnitude.quotientAndRemainder(dividingBy: scale)
    var digits = String(rest)
    digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    let sign = basisPoints < 0 ? "-" : ""
    return sign + String(whole) + (digits.isEmpty ? "" : "." + digits)
  }

  /// The part someone means by `55%`, `12.5%`, `0.55`, `0` or `1`.
  ///
  /// A number above 1 without the percent sign is refused: 55 might be meant as either.
  public static func parse(_ typed: String) throws(ShareError) -> Share {
    var rest = typed.filter { !$0.isWhitespace }[...]
    guard !rest.isEmpty else { throw .empty }
    guard rest.utf8.count <= 40 else { throw .unreadable(typed) }
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    let isPercent = rest.last == "%"
    if isPercent { rest.removeLast() }
    let places = isPercent ? 2 : 4
    let whole = rest.prefix(while: \.isASCIIDigit)
    let decimals = rest.dropFirst(whole.count + 1)
    guard rest.count == whole.count || rest.dropFirst(whole.count).first == ".",
      !decimals.isEmpty || rest.count == whole.count, !rest.isEmpty,
      decimals.allSatisfy(\.isASCIIDigit), whole.count <= 9
    else { throw .unreadable(typed) }
    let kept = decimals.prefix(places)
    guard decimals.dropFirst(places).allSatisfy({ $0 == "0" }) else { throw .tooFine(typed) }
    let padding = String(repeating: "0", count: places - kept.count)
    guard let points = Int(whole + kept + padding) else { throw .unreadable(typed) }
    guard isPercent || points <= Share.all.basisPoints else { throw .unreadable(typed) }
    return Share(basisPoints: isNegative ? -points : points)
  }

  /// Reads the basis points from a single integer.
  public init(from decoder: any Decoder) throws {
    basisPoints = try decoder.singleValueContainer().decode(Int.self)
  }

  /// Writes the basis points as a single integer.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(basisPoints)
  }
}

/// Why typed text is no share.
public enum ShareError: Error, Equatable, Sendable {
  /// Nothing was typed.
  case empty
  /// The text has none of the accepted forms.
  case unreadable(String)
  /// Finer than a hundredth of a percent.
  case tooFine(String)

  /// One sentence: what is wrong, and what is accepted.
  public var message: String {
    switch self {
    case .empty: "No share was given: write 55% or 0.55"
    case .unreadable(let text): "\(quoted(text)) is no share: write 55% or 0.55"
    case .tooFine(let text): "\(quoted(text)) is finer than a hundredth of a percent"
    }
  }
}
