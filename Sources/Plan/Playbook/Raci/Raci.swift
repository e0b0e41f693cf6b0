/// The matrix of a leaf, derived from that of AE + AM: it is never typed twice.
///
/// Source: DOMAIN 10.3.
public enum Raci {
  /// The rows of a leaf; each has exactly one accountable party.
  ///
  /// - Parameter base: the rows of AE + AM.
  public static func rows(for leaf: Leaf, from base: [RaciRow] = base) -> [RaciRow] {
    switch leaf {
    case .fullStackAE: base.map(withoutKeepers)
    case .aeCSM: base.map(withoutManager)
    case .aeAM: base
    case .enterprisePod: base.map(inPod) + [executiveAlignment]
    }
  }

  /// The columns in which a leaf's rows have anything.
  public static func parties(for leaf: Leaf) -> [RaciParty] {
    let rows = rows(for: leaf)
    return RaciParty.allCases.filter { party in rows.contains { $0[party] != nil } }
  }

  /// One AE does what AM and CSM do.
  private static func withoutKeepers(_ row: RaciRow) -> RaciRow {
    row.moving(.am, to: .ae).moving(.csm, to: .ae)
  }

  /// The CSM does what the AM does, but for routine expansion: the CSM is paid on GRR, so the AE
  /// answers for it.
  private static func withoutManager(_ row: RaciRow) -> RaciRow {
    guard row.id == routineExpansion else { return row.moving(.am, to: .csm) }
    return row.moving(.am, to: .ae)
  }

  private static func inPod(_ row: RaciRow) -> RaciRow {
    guard row.id == accountPlan else { return row }
    return row.setting(.se, .responsible)
  }

  static let routineExpansion = "routine-expansion"
  static let accountPlan = "account-plan"

  private static let executiveAlignment = RaciRow(
    "executive-alignment", "Executive alignment",
    [.ae: .consulted, .am: .responsible, .csm: .consulted, .executive: .accountable])
}

extension RaciRow {
  /// The row with one party's duty added to another's.
  fileprivate func moving(_ party: RaciParty, to other: RaciParty) -> RaciRow {
    guard let duty = self[party] else { return self }
    var duties = duties
    duties[party] = nil
    duties[other] = self[other].map { $0.joined(with: duty) } ?? duty
    return RaciRow(id, activity, duties)
  }

  fileprivate func setting(_ party: RaciParty, _ duty: Duty) -> RaciRow {
    var duties = duties
    duties[party] = duty
    return RaciRow(id, activity, duties)
  }

  private var duties: [RaciParty: Duty] {
    Dictionary(cells.map { ($0.party, $0.duty) }, uniquingKeysWith: { first, _ in first })
  }
}
