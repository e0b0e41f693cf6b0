/// Something that is likely to go wrong in a segment's design, and what to do about it.
///
/// Source: RULES §2.
public struct Warning: Equatable, Sendable {
  public let code: Code
  /// What is the matter, without the segment's name.
  public let sentence: String
  /// What mends it.
  public let mend: String

  public enum Code: String, CaseIterable, Sendable {
    /// An AE works as AM, at a lower variable pay.
    case w1
    /// AE and AM are both paid on one expansion.
    case w2
    /// One person is AE and keeper where the tree parts them.
    case w3
    /// Two people forecast one renewal.
    case w4
    /// There is no AM while the ACV nears where one pays.
    case w5
    /// A quota is out of its band of on-target earnings.
    case w6
    /// A stage has accounts and no one-sentence owner.
    case w7

    var rule: Finding.Rule {
      switch self {
      case .w1: .w1
      case .w2: .w2
      case .w3: .w3
      case .w4: .w4
      case .w5: .w5
      case .w6: .w6
      case .w7: .w7
      }
    }
  }
}

extension Decision {
  /// The warnings that follow from the two numbers alone: W5.
  public func warnings(in playbook: Playbook, currency: Currency) -> [Warning] {
    let thresholds = playbook.thresholds
    guard !playbook.coverage(leaf).roles.contains(.am), leaf != .fullStackAE else { return [] }
    let gap = thresholds.acvUnder - acv
    guard gap <= thresholds.acvUnder * thresholds.near else { return [] }
    let place =
      acv < thresholds.acvUnder ? "nears" : acv == thresholds.acvUnder ? "is at" : "is above"
    return [
      Warning(
        code: .w5,
        sentence: "no AM, and its ACV of \(acv.short(currency)) \(place) "
          + thresholds.acvUnder.label(currency),
        mend: "Plan the first AM seat before the mean crosses the line.")
    ]
  }
}
