import Plan

/// The columns of an account list, as one file has them.
struct AccountColumns {
  let match: ColumnMatch<AccountColumn>
  let id: Int?
  let name: Int?
  /// The columns of facts, without those of the identity and the people.
  let facts: [(position: Int, column: AccountColumn)]
  /// Where the plain owner stands.
  let owner: PeopleColumns.Place
  /// Where the people of named roles stand.
  let roles: [(role: Role, place: PeopleColumns.Place)]

  init(_ match: ColumnMatch<AccountColumn>) {
    self.match = match
    id = match[.id]
    name = match[.name]
    owner = .init(id: match[.ownerID], email: match[.ownerEmail], name: match[.owner])
    roles = AccountColumn.roles.compactMap { column in
      guard let role = column.role, let position = match[column] else { return nil }
      return (role, .init(name: position))
    }
    facts = match.fields.enumerated().compactMap { position, column in
      guard let column, column.isFact else { return nil }
      return (position, column)
    }
  }

  /// Whether the lifecycle stage has to say what type of account it is, for want of a type.
  var lifecycleIsKind: Bool { !match.has(.kind) && match.has(.lifecycle) }
}

extension AccountColumn {
  /// The role whose person the column names.
  var role: Role? {
    switch self {
    case .sdr: .sdr
    case .ae: .ae
    case .am: .am
    case .csm: .csm
    case .se: .se
    case .executiveSponsor: .executiveSponsor
    case .id, .name, .owner, .ownerID, .ownerEmail, .parent, .parentID, .kind, .segment, .industry,
      .country, .state, .city, .postal, .territory, .lifecycle, .risk, .arr, .mrr, .acv,
      .potential, .revenue, .currency, .employees, .health, .workload, .requiredSkill, .renewal,
      .notice, .lastActivity, .customerSince, .locked:
      nil
    }
  }

  /// Whether the plan keeps what stands in it as a fact of the account.
  var isFact: Bool {
    switch self {
    case .kind, .segment, .industry, .country, .state, .city, .postal, .territory, .parent,
      .parentID, .lifecycle, .risk, .arr, .mrr, .acv, .potential, .revenue, .employees, .health,
      .workload, .requiredSkill, .renewal, .notice, .lastActivity, .customerSince, .locked:
      true
    case .id, .name, .owner, .ownerID, .ownerEmail, .currency, .sdr, .ae, .am, .csm, .se,
      .executiveSponsor:
      false
    }
  }
}
