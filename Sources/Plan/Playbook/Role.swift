/// A part in selling to and keeping customers. Its raw value stands in files and edits.
public enum Role: String, Codable, CaseIterable, Sendable {
  case sdr
  case ae
  case am
  case csm
  case se
  case executiveSponsor = "executive-sponsor"
  case revOps = "rev-ops"

  /// The roles in which an account can have a person; RevOps owns the plan, not accounts.
  public static let ownable: [Role] = [.sdr, .ae, .am, .csm, .se, .executiveSponsor]

  /// `SDR, AE, AM, CSM, SE and Exec sponsor`.
  static var ownersInWords: String {
    let names = ownable.map(\.abbreviation)
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  /// As the field says it: `AE`, `Exec sponsor`.
  public var abbreviation: String {
    switch self {
    case .sdr: "SDR"
    case .ae: "AE"
    case .am: "AM"
    case .csm: "CSM"
    case .se: "SE"
    case .executiveSponsor: "Exec sponsor"
    case .revOps: "RevOps"
    }
  }

  /// The whole words: `Account executive`.
  public var title: String {
    switch self {
    case .sdr: "Sales development representative"
    case .ae: "Account executive"
    case .am: "Account manager"
    case .csm: "Customer success manager"
    case .se: "Sales engineer"
    case .executiveSponsor: "Executive sponsor"
    case .revOps: "Revenue operations"
    }
  }
}

extension Role: Comparable {
  /// In the order in which a customer meets them.
  public static func < (left: Role, right: Role) -> Bool { left.position < right.position }

  private var position: Int {
    switch self {
    case .sdr: 0
    case .ae: 1
    case .am: 2
    case .csm: 3
    case .se: 4
    case .executiveSponsor: 5
    case .revOps: 6
    }
  }
}
