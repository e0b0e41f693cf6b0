/// Who does, answers for, is asked about and is told of one activity.
public struct RaciRow: Hashable, Codable, Sendable, Identifiable {
  /// A stable handle: `renewal-forecast`.
  public let id: String
  /// `Renewal forecast`.
  public var activity: String
  /// The parties that have to do with it, in the order of ``RaciParty``; each once.
  public var cells: [Cell]

  /// One party's part.
  public struct Cell: Hashable, Codable, Sendable {
    public var party: RaciParty
    public var duty: Duty
  }

  /// A row with the duties of the parties that have one.
  init(_ id: String, _ activity: String, _ duties: [RaciParty: Duty]) {
    self.id = id
    self.activity = activity
    cells = RaciParty.allCases.compactMap { party in
      duties[party].map { Cell(party: party, duty: $0) }
    }
  }

  /// What a party has to do with it; nil for nothing.
  public subscript(_ party: RaciParty) -> Duty? {
    cells.first { $0.party == party }?.duty
  }

  /// The one party that answers for it.
  public var accountable: RaciParty? {
    cells.first { $0.duty.isAccountable }?.party
  }
}

/// A column of the matrix.
public enum RaciParty: String, Codable, CaseIterable, Sendable {
  case sdr, ae, se, am, csm
  case executive
  case revOps = "rev-ops"
  case financeLegal = "finance-legal"

  /// `Fin/Legal`.
  public var title: String {
    switch self {
    case .sdr: "SDR"
    case .ae: "AE"
    case .se: "SE"
    case .am: "AM"
    case .csm: "CSM"
    case .executive: "Exec"
    case .revOps: "RevOps"
    case .financeLegal: "Fin/Legal"
    }
  }

  /// The role of the plan, or nil for finance and legal, who have none.
  public var role: Role? {
    switch self {
    case .sdr: .sdr
    case .ae: .ae
    case .se: .se
    case .am: .am
    case .csm: .csm
    case .executive: .executiveSponsor
    case .revOps: .revOps
    case .financeLegal: nil
    }
  }
}

/// A party's part in an activity.
public enum Duty: String, Codable, CaseIterable, Sendable {
  case informed = "I"
  case consulted = "C"
  case responsible = "R"
  case accountable = "A"
  case accountableAndResponsible = "A/R"

  /// Whether it answers for the result.
  public var isAccountable: Bool {
    switch self {
    case .accountable, .accountableAndResponsible: true
    case .informed, .consulted, .responsible: false
    }
  }

  /// Whether it does the work.
  public var isResponsible: Bool {
    switch self {
    case .responsible, .accountableAndResponsible: true
    case .informed, .consulted, .accountable: false
    }
  }

  /// The one duty of someone who has both.
  func joined(with other: Duty) -> Duty {
    if isAccountable || other.isAccountable {
      return isResponsible || other.isResponsible ? .accountableAndResponsible : .accountable
    }
    return Duty.allCases.last { $0 == self || $0 == other } ?? self
  }
}
