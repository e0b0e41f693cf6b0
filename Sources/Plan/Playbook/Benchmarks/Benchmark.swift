/// A number from the field with where it comes from, and what others say instead.
///
/// Amounts are in dollars, as the sources give them.
public struct Benchmark: Hashable, Codable, Sendable, Identifiable {
  /// What it measures.
  public let id: BenchmarkID
  /// `AE on-target earnings, SMB`.
  public var title: String
  /// The value that counts.
  public var figure: Figure
  /// Where it comes from.
  public var source: Source
  /// What one has to know to read it; empty when there is nothing.
  public var note: String
  /// What other sources say.
  public var rivals: [Rival]

  /// The currency of every amount among the benchmarks.
  public static let currency = Currency.usd

  /// Whether the value is a claim that could not be checked, and is marked so.
  public var isSeedClaim: Bool { source.grade == .seedClaim }

  /// One benchmark.
  public init(
    _ id: BenchmarkID, _ title: String, _ figure: Figure, _ source: Source, note: String = "",
    rivals: [Rival] = []
  ) {
    self.id = id
    self.title = title
    self.figure = figure
    self.source = source
    self.note = note
    self.rivals = rivals
  }

  /// Another source's value.
  public struct Rival: Hashable, Codable, Sendable {
    /// The value.
    public var figure: Figure
    /// Where it comes from.
    public var source: Source
    /// What one has to know to read it; empty when there is nothing.
    public var note: String

    /// One rival.
    public init(_ figure: Figure, _ source: Source, note: String = "") {
      self.figure = figure
      self.source = source
      self.note = note
    }
  }

  /// A page, a paper or a survey.
  public struct Source: Hashable, Codable, Sendable {
    /// `Shi et al., Journal of Marketing`.
    public var name: String
    /// The year it speaks of, where it says so.
    public var year: Int?
    /// How far it is to be trusted.
    public var grade: Grade

    /// `Shi et al., Journal of Marketing 2017 (A)`.
    public var text: String {
      "\(name)\(year.map { " \($0)" } ?? "") (\(grade.title))"
    }
  }

  /// How far a source is to be trusted.
  public enum Grade: String, Codable, CaseIterable, Sendable {
    /// Peer-reviewed, or a named survey read at its source.
    case reviewed = "A"
    /// A named survey read on another page.
    case secondary = "B"
    /// A vendor's page, or no source of its own.
    case vendor = "C"
    /// A claim that could not be checked.
    case seedClaim = "seed"
    /// Set by us.
    case ours

    /// `A`, `unverified`, `our default`.
    public var title: String {
      switch self {
      case .reviewed, .secondary, .vendor: rawValue
      case .seedClaim: "unverified"
      case .ours: "our default"
      }
    }
  }
}

/// What a benchmark measures. The raw value stands in files.
public enum BenchmarkID: String, Codable, CaseIterable, Sendable {
  case arrFullStack = "arr-full-stack"
  case arrPLG = "arr-plg"
  case acvWithoutAM = "acv-without-am"
  case acvPod = "acv-pod"
  case acvStrategic = "acv-strategic"

  case bookMidMarket = "book-mid-market"
  case bookEnterprise = "book-enterprise"
  case bookStrategic = "book-strategic"
  case bookCSM = "book-csm"
  case bookOutbound = "book-outbound"
  case arrPerCSM = "arr-per-csm"
  case bookARRMidMarket = "book-arr-mid-market"
  case bookARREnterprise = "book-arr-enterprise"

  case sdrOTE = "sdr-ote"
  case aeOTE = "ae-ote"
  case aeOTESMB = "ae-ote-smb"
  case aeOTEMidMarket = "ae-ote-mid-market"
  case aeOTEEnterprise = "ae-ote-enterprise"
  case amOTE = "am-ote"
  case csmOTE = "csm-ote"
  case aeQuotaSMB = "ae-quota-smb"
  case aeQuotaMidMarket = "ae-quota-mid-market"
  case aeQuotaEnterprise = "ae-quota-enterprise"
  case aeQuotaMultiple = "ae-quota-multiple"
  case amQuotaMultiple = "am-quota-multiple"
  case accelerator
  case grrGate = "grr-gate"
  case clawback
  case doublePay = "double-pay"
  case variableDrop = "variable-drop"

  case grr
  case nrr
  case expansionShare = "expansion-share"
  case renewalForecastByAM = "renewal-forecast-by-am"
  case earlyRenewals = "early-renewals"
  case renewalStart = "renewal-start"
  case healthGreen = "health-green"
  case handoffChurn = "handoff-churn"

  case ramp
  case sdrPerAE = "sdr-per-ae"
  case attainment
  case overAssignment = "over-assignment"
  case productivity

  case transitionCost = "transition-cost"
  case successorChoice = "successor-choice"
  case disruptionGain = "disruption-gain"
  case redesignGain = "redesign-gain"
  case exceptionBudget = "exception-budget"
  case newLogoHold = "new-logo-hold"
}
