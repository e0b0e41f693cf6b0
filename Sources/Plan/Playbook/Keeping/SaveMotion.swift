/// The clocks of saving an account, from the day the case opens.
///
/// Source: DOMAIN 10.4; the team of AM, CSM and executive sponsor is seed 000's.
public struct SaveMotion: Hashable, Codable, Sendable {
  /// Working days until a case with a cause stands.
  public var caseWorkingDays: Int
  /// Working days until the sponsor has called.
  public var sponsorWorkingDays: Int
  /// Days until the customer has agreed to a recovery plan.
  public var planDays: Int
  /// Weekly checks after that.
  public var weeklyChecks: Int
  /// Days until it is decided: saved, contraction, a change of term, or a managed exit.
  public var decisionDays: Int

  /// 1 and 2 working days, 7 days, 6 checks, 42 days.
  public static let standard = SaveMotion(
    caseWorkingDays: 1, sponsorWorkingDays: 2, planDays: 7, weeklyChecks: 6, decisionDays: 42)
}

/// Why an account has to be saved. The raw value is its code in files.
public enum SaveCause: String, Codable, CaseIterable, Sendable {
  case productGap = "PRODUCT_GAP"
  case oversold = "OVERSOLD"
  case noValue = "NO_VALUE"
  case championLoss = "CHAMPION_LOSS"
  case budget = "BUDGET"
  case price = "PRICE"
  case support = "SUPPORT"
  case competitor = "COMPETITOR"
  case merger = "MERGER"
}
