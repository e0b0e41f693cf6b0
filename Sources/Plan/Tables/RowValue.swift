/// Any row of the plan, for the parts that treat all alike: saving, undo, comparing.
///
/// Indirect: lists of changes are copied and turned round, and a row is wide.
public indirect enum RowValue: Equatable, Codable, Sendable {
  case identity(PlanIdentity)
  case playbook(Playbook)
  case answers(Answers)
  case account(Account)
  case deal(Deal)
  case seat(Seat)
  case segment(Segment)
  case tenure(Tenure)
  case handoff(Handoff)
  case item(HandoffItem)
  case promise(Promise)
  case contact(Contact)
  case source(ImportSource)
  case hold(Hold)
  case rule(TerritoryRule)
  case move(Move)
  case challenge(Challenge)
}

/// Which row of which table.
public struct RowID: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case identity, playbook, answers
    case account, deal, seat, segment, tenure, handoff, item, promise, contact, source
    case hold, rule, move, challenge
  }

  public var kind: Kind
  /// 0 for the three that a plan has once.
  public var number: Int

  public init(_ kind: Kind, _ number: Int = 0) {
    self.kind = kind
    self.number = number
  }
}

extension RowValue {
  public var id: RowID {
    switch self {
    case .identity: RowID(.identity)
    case .playbook: RowID(.playbook)
    case .answers: RowID(.answers)
    case .account(let row): RowID(.account, row.key.number)
    case .deal(let row): RowID(.deal, row.key.number)
    case .seat(let row): RowID(.seat, row.key.number)
    case .segment(let row): RowID(.segment, row.key.number)
    case .tenure(let row): RowID(.tenure, row.key.number)
    case .handoff(let row): RowID(.handoff, row.key.number)
    case .item(let row): RowID(.item, row.key.number)
    case .promise(let row): RowID(.promise, row.key.number)
    case .contact(let row): RowID(.contact, row.key.number)
    case .source(let row): RowID(.source, row.key.number)
    case .hold(let row): RowID(.hold, row.key.number)
    case .rule(let row): RowID(.rule, row.key.number)
    case .move(let row): RowID(.move, row.key.number)
    case .challenge(let row): RowID(.challenge, row.key.number)
    }
  }
}

/// What happened to one row: made, changed or taken away.
public struct RowChange: Equatable, Codable, Sendable {
  public var id: RowID
  /// Nil where the row was made.
  public var before: RowValue?
  /// Nil where the row was taken away.
  public var after: RowValue?

  public init(id: RowID, before: RowValue?, after: RowValue?) {
    self.id = id
    self.before = before
    self.after = after
  }

  public var reversed: RowChange { RowChange(id: id, before: after, after: before) }
}
