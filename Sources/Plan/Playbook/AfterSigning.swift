/// When accountability for a customer passes from the AE to the role that keeps it.
public enum OwnerFlips: String, Codable, CaseIterable, Sendable {
  case signature
  case acceptance
  case kickoff
  case day90 = "day-90"
  case never

  /// `at acceptance`.
  public var phrase: String {
    switch self {
    case .signature: "at signature"
    case .acceptance: "at acceptance"
    case .kickoff: "at kickoff"
    case .day90: "at day 90"
    case .never: "never"
    }
  }
}

/// What happens after signing: when the owner changes, and how long the AE stays named.
///
/// Source: seed 000 §1.3 and seed 001, settled in RULES §1.
public struct AfterSigning: Hashable, Codable, Sendable {
  /// When the AE stops being accountable.
  public var ownerFlips: OwnerFlips
  /// The last day after signing on which the AE is named on the card with items of their own,
  /// without being accountable; nil when the AE leaves with the change of owner.
  public var attachedUntilDay: Int?

  /// Both at once.
  public init(ownerFlips: OwnerFlips, attachedUntilDay: Int?) {
    self.ownerFlips = ownerFlips
    self.attachedUntilDay = attachedUntilDay
  }

  /// The AE owns the account for life.
  public static let forLife = AfterSigning(ownerFlips: .never, attachedUntilDay: nil)
  /// The keeper owns from acceptance, with the AE at hand through the first 90 days.
  public static let acceptance = AfterSigning(ownerFlips: .acceptance, attachedUntilDay: 90)
  /// The AE stays accountable for 90 days.
  public static let pod = AfterSigning(ownerFlips: .day90, attachedUntilDay: 90)
  /// The AE lets go when the contract is signed.
  public static let signature = AfterSigning(ownerFlips: .signature, attachedUntilDay: nil)

  /// A way of working that has a name, and who names it.
  public struct Pattern: Hashable, Sendable {
    /// `Pod: AE stays 90 days`.
    public let name: String
    /// What it sets.
    public let setting: AfterSigning
    /// Who describes it.
    public let source: String
  }

  /// The patterns to choose from.
  public static let patterns = [
    Pattern(name: "AE for life", setting: forLife, source: Benchmark.Source.seed000.text),
    Pattern(
      name: "Handoff at acceptance, AE attached 90 days", setting: acceptance,
      source: "Remit's default"),
    Pattern(name: "Pod: AE stays 90 days", setting: pod, source: Benchmark.Source.seed000.text),
    Pattern(
      name: "AE lets go at signature", setting: signature, source: Benchmark.Source.seed001.text),
  ]

  /// The pattern's name, or the setting in words where it has none.
  public var patternName: String {
    if let named = AfterSigning.patterns.first(where: { $0.setting == self }) { return named.name }
    return "Owner changes \(ownerFlips.phrase)" + attachment
  }

  /// One sentence: `AM owns from acceptance, AE attached to day 90`.
  ///
  /// - Parameter keeper: the role that coverage makes accountable after the change.
  public func sentence(keeper: Role) -> String {
    switch ownerFlips {
    case .never: "\(Role.ae.abbreviation) owns the account for life"
    case .day90: "\(Role.ae.abbreviation) owns to day 90, then \(keeper.abbreviation)"
    case .signature: "\(keeper.abbreviation) owns from signature" + attachment
    case .acceptance: "\(keeper.abbreviation) owns from acceptance" + attachment
    case .kickoff: "\(keeper.abbreviation) owns from kickoff" + attachment
    }
  }

  private var attachment: String {
    guard let day = attachedUntilDay, ownerFlips != .never else { return "" }
    return ", \(Role.ae.abbreviation) attached to day \(day)"
  }
}
