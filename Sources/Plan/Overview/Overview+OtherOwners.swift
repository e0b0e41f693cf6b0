/// The accounts of a segment that people own in one role where coverage asks for another.
public struct OtherOwners: Equatable, Sendable {
  /// Nil is those without a segment.
  public let segment: SegmentKey?
  public let asked: Role
  public let has: Role
  public let accounts: Int

  /// `SMB is worked AE + CSM here, but 130 of its accounts are owned by AMs`, and what mends it.
  public func sentence(in plan: Plan) -> String {
    let row = segment.flatMap { plan.segments[$0] }
    let name = row?.name ?? "What has no segment"
    let leaf = row.map { plan.coverage(of: $0).leaf } ?? .fullStackAE
    let owned =
      accounts == 1
      ? "1 of its accounts is owned by \(has.withArticle)"
      : "\(accounts.grouped) of its accounts are owned by \(has.abbreviation)s"
    return "\(name) is worked \(leaf.title) here, but \(owned): \(Self.mend)"
  }

  /// What mends it.
  public static let mend = "change who keeps them in Design, or the roles on Seats"
}

extension Overview {
  /// By how many accounts there are, the most first.
  public var otherOwners: [OtherOwners] {
    groups.compactMap { group, keys in
      guard case .otherOwner(let segment, let asked, let has) = group else { return nil }
      return OtherOwners(segment: segment, asked: asked, has: has, accounts: keys.count)
    }.sorted {
      ($1.accounts, $0.segment?.number ?? 0, $0.asked, $0.has)
        < ($0.accounts, $1.segment?.number ?? 0, $1.asked, $1.has)
    }
  }
}
