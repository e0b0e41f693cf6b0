/// Why a seat may not hold an account: where it works, what its person can do, which segments it is
/// on.
public enum Misfit: Equatable, Sendable {
  /// It does not cover the account's state.
  case state(String)
  /// It lacks a skill that the account needs.
  case skill(String)
  /// It is on other segments.
  case segment(SegmentKey)

  /// What speaks against it, behind the seat's name: `does not cover TX`.
  public func words(in plan: Plan) -> String {
    switch self {
    case .state(let state): "does not cover \(state)"
    case .skill(let skill): "lacks \(skill)"
    case .segment(let key): "does not work \(plan.segments[key]?.name ?? "its segment")"
    }
  }
}

extension Seat {
  /// The first thing that keeps the seat from holding an account; nil where nothing does.
  public func misfit(for account: Account, in plan: Plan) -> Misfit? {
    if let state = account.stateCode, let covered = coveredStates, !covered.contains(state) {
      return .state(state)
    }
    let skills = skillSet
    if let skill = account.neededSkills.first(where: { !skills.contains($0) }) {
      return .skill(skill)
    }
    if !segments.isEmpty, let segment = plan.segmentKey(of: account),
      !segments.contains(segment)
    {
      return .segment(segment)
    }
    return nil
  }
}
