/// Why a handoff packet came back. Its raw value is the code that stands in files.
///
/// Source: DOMAIN 10.1.
public enum ReturnReason: Hashable, Sendable {
  case missingField
  case promiseUnverified
  case noBuyerContact
  case scopeUnclear
  case badFit
  case duplicate
  /// A reason in the receiver's own words.
  case other(String)

  /// The reasons that have a code of their own, in the order in which they are offered.
  public static let coded: [ReturnReason] = [
    .missingField, .promiseUnverified, .noBuyerContact, .scopeUnclear, .badFit, .duplicate,
  ]

  /// In words: `a field is missing`.
  public var phrase: String {
    switch self {
    case .missingField: "a field is missing"
    case .promiseUnverified: "a promise is not checked"
    case .noBuyerContact: "no contact with the buyer"
    case .scopeUnclear: "the scope is unclear"
    case .badFit: "a bad fit"
    case .duplicate: "a duplicate"
    case .other(let text): text
    }
  }
}

extension ReturnReason: RawRepresentable, Codable {
  private static let otherStart = "OTHER("

  /// The reason with that code, `BAD_FIT` or `OTHER(text)`; nil for anything else.
  public init?(rawValue: String) {
    if let known = ReturnReason.coded.first(where: { $0.rawValue == rawValue }) {
      self = known
    } else if rawValue.utf8.starts(with: ReturnReason.otherStart.utf8),
      rawValue.utf8.last == UInt8(ascii: ")")
    {
      // By bytes: a text that begins with a combining mark would join the bracket before it.
      let text = rawValue.utf8.dropFirst(ReturnReason.otherStart.utf8.count).dropLast()
      self = .other(String(Substring(text)))
    } else {
      return nil
    }
  }

  /// The code.
  public var rawValue: String {
    switch self {
    case .missingField: "MISSING_FIELD"
    case .promiseUnverified: "PROMISE_UNVERIFIED"
    case .noBuyerContact: "NO_BUYER_CONTACT"
    case .scopeUnclear: "SCOPE_UNCLEAR"
    case .badFit: "BAD_FIT"
    case .duplicate: "DUPLICATE"
    case .other(let text): "\(ReturnReason.otherStart)\(text))"
    }
  }
}

/// What became of something a customer was told it would get, as the SE found it.
public enum PromiseStatus: String, Codable, CaseIterable, Sendable {
  /// The product does it today.
  case shipped
  /// It does it once it is set up.
  case configuration
  /// It is on the roadmap.
  case roadmap
  /// Nobody plans it.
  case notPlanned = "not-planned"

  /// `not planned`.
  public var title: String {
    switch self {
    case .shipped: "shipped"
    case .configuration: "configuration"
    case .roadmap: "roadmap"
    case .notPlanned: "not planned"
    }
  }

  /// Whether a promise in this state was oversold: planned by nobody, or for no day.
  ///
  /// - Parameter isDated: whether the roadmap names a day for it.
  public func isOversold(isDated: Bool) -> Bool {
    switch self {
    case .shipped, .configuration: false
    case .roadmap: !isDated
    case .notPlanned: true
    }
  }
}
