/// Who does what under one leaf of the tree: what every question about roles is answered from.
public struct CoverageModel: Hashable, Codable, Sendable {
  /// The leaf this model belongs to.
  public let leaf: Leaf
  /// The roles that work an account, each with what it owns and how it is paid; AE first.
  public var roleLines: [RoleLine]
  /// The source's range of accounts per ``managerRole``: a mark, not a limit (RULES §3). Nil where
  /// no source gives one.
  public var accountsPerManager: CountRange?
  /// Whose books are counted.
  public var managerRole: Role
  /// Who is accountable for a customer once the owner has changed, in renewal and in a save.
  public var commercialRole: Role
  /// Who is accountable for adoption throughout.
  public var adoptionRole: Role
  /// Who works an expansion that is no deal of its own.
  public var expansionRole: Role
  /// The card of a deal of this leaf's ordinary size; see `HandoffTemplate.choose(leaf:acv:in:)`.
  public var templateID: TemplateID
  /// What happens after signing.
  public var afterSigning: AfterSigning

  /// The roles that work an account.
  public var roles: [Role] { roleLines.map(\.role) }

  /// The role's line, or nil when this model does without the role.
  public func line(_ role: Role) -> RoleLine? { roleLines.first { $0.role == role } }

  /// The role that does what a card gives to `role`.
  ///
  /// A role that the model does without hands its items on: AM and CSM to the AE who owns the
  /// account for life, AM to CSM where there is no AM. SE items fall to the CSM where there is no
  /// SE, never to an AE who would be checking their own promise, unless one AE does everything.
  /// Source: RULES §1, §5.
  ///
  /// - Parameter hasSE: whether the account has an SE.
  public func resolve(_ role: Role, hasSE: Bool) -> Role {
    switch role {
    case .am: keeper(insteadOf: .am)
    case .csm: keeper(insteadOf: .csm)
    case .se: hasSE ? .se : keeper(insteadOf: .csm)
    case .sdr, .ae, .executiveSponsor, .revOps: role
    }
  }

  private func keeper(insteadOf role: Role) -> Role {
    switch leaf {
    case .fullStackAE: .ae
    case .aeCSM: .csm
    case .aeAM, .enterprisePod: role
    }
  }
}

/// One role in a coverage model.
public struct RoleLine: Hashable, Codable, Sendable {
  /// The role.
  public var role: Role
  /// What it owns, in a few words.
  public var owns: String
  /// How its pay divides.
  public var mix: PayMix
  /// What its variable pay depends on.
  public var payBasis: String

  /// One line.
  public init(role: Role, owns: String, mix: PayMix, payBasis: String) {
    self.role = role
    self.owns = owns
    self.mix = mix
    self.payBasis = payBasis
  }
}
