/// Where the way a role is paid comes from.
public enum PaySource: Equatable, Sendable {
  /// The sources say so.
  case sources
  /// No source says it; Remit's own default (DOMAIN 6.3).
  case ours
  /// The plan says otherwise than it did at first.
  case plan

  /// `the sources' mix`.
  public var words: String {
    switch self {
    case .sources: "the sources' mix"
    case .ours: "our default, no source has one"
    case .plan: "yours"
    }
  }
}

extension RoleLine {
  /// Where its mix and what it is paid on come from, as a line of a leaf.
  public func paySource(under leaf: Leaf) -> PaySource {
    guard let first = CoverageModel.standard(leaf).line(role), first.mix == mix,
      first.payBasis == payBasis
    else { return .plan }
    switch role {
    case .ae, .am: return .sources
    case .sdr, .csm, .se, .executiveSponsor, .revOps: return .ours
    }
  }
}
