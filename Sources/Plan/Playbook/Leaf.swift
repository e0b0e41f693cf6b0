/// An outcome of the org-design tree: who sells to a segment and who keeps it.
///
/// Source: seed 000 §6.
public enum Leaf: String, Codable, CaseIterable, Sendable {
  /// One AE owns the account for life.
  case fullStackAE = "full-stack-ae"
  /// The AE closes, the CSM owns the renewal; there is no dedicated AM.
  case aeCSM = "ae-csm"
  /// The AE closes, the AM owns renewal and expansion.
  case aeAM = "ae-am"
  /// AE, AM, CSM and SE work few large accounts together.
  case enterprisePod = "enterprise-pod"

  /// `AE + CSM`.
  public var title: String {
    switch self {
    case .fullStackAE: "Full-stack AE"
    case .aeCSM: "AE + CSM"
    case .aeAM: "AE + AM"
    case .enterprisePod: "Enterprise pod"
    }
  }

  /// What it means, in one line.
  public var summary: String {
    switch self {
    case .fullStackAE: "AE owns the account for life"
    case .aeCSM: "AE closes, CSM renews, no dedicated AM"
    case .aeAM: "AE closes, AM renews and expands"
    case .enterprisePod: "AE, AM, CSM and SE work it as one pod"
    }
  }
}
