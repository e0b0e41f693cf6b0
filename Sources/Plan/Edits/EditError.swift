/// Why an edit was refused. The plan is as it was before.
public enum EditError: Error, Equatable, Sendable {
  /// A row the edit names is not in the plan.
  case missing(RowID)
  /// A key the edit wants to give is taken.
  case keyTaken(RowID)
  /// A row is not as the edit left it: something newer stands in the way of taking it back.
  case inTheWay(RowID)
  /// Another row still needs the one to be taken away.
  case inUse(RowID, by: RowID)
  /// Two rows would carry one CRM id.
  case identityTaken(CRMIdentity)
  /// Fewer keys were lent than the edit needs.
  case outOfKeys
  /// A rule of the domain forbids it; the sentence says which and what to do.
  case refused(String)
}

extension EditError {
  /// One sentence for a person: what, and what would mend it.
  public func sentence(in plan: Plan) -> String {
    switch self {
    case .missing(let id):
      "\(plan.describe(id)) is no longer in the plan."
    case .keyTaken(let id):
      "\(plan.describe(id)) already exists under that number."
    case .inTheWay(let id):
      "\(plan.describe(id)) was changed since; undo the newer edit first."
    case .inUse(let id, let user):
      "\(plan.describe(id)) is still used by \(plan.describe(user)); change that first."
    case .identityTaken(let identity):
      "the id \(identity.id) already belongs to another row."
    case .outOfKeys:
      "the program ran out of row numbers; save and try again."
    case .refused(let sentence):
      sentence
    }
  }
}

extension Plan {
  /// A row in words a person knows it by.
  public func describe(_ id: RowID) -> String {
    switch id.kind {
    case .identity: "the plan's identity"
    case .playbook: "the playbook"
    case .answers: "the company's answers"
    case .account: accounts[RowKey(id.number)]?.name ?? "account #\(id.number)"
    case .deal: deals[RowKey(id.number)].map { "deal \($0.name)" } ?? "deal #\(id.number)"
    case .seat: seats[RowKey(id.number)]?.name ?? "seat #\(id.number)"
    case .segment:
      segments[RowKey(id.number)].map { "segment \($0.name)" } ?? "segment #\(id.number)"
    case .tenure:
      tenures[RowKey(id.number)].flatMap { accounts[$0.account] }.map { "who owns \($0.name)" }
        ?? "tenure #\(id.number)"
    case .handoff:
      handoffs[RowKey(id.number)].flatMap { accounts[$0.account] }.map { "the card of \($0.name)" }
        ?? "card #\(id.number)"
    case .item: items[RowKey(id.number)].map { describe($0) } ?? "item #\(id.number)"
    case .promise:
      promises[RowKey(id.number)].map { "promise \($0.text)" } ?? "promise #\(id.number)"
    case .contact:
      contacts[RowKey(id.number)].map { "contact \($0.name)" } ?? "contact #\(id.number)"
    case .source: sources[RowKey(id.number)].map { "file \($0.fileName)" } ?? "file #\(id.number)"
    case .hold:
      holds[RowKey(id.number)].flatMap { accounts[$0.account] }.map { "the hold on \($0.name)" }
        ?? "hold #\(id.number)"
    case .rule:
      rules[RowKey(id.number)].map { "rule \($0.name)" } ?? "rule #\(id.number)"
    case .move:
      moves[RowKey(id.number)].flatMap { accounts[$0.account] }.map { "the move of \($0.name)" }
        ?? "move #\(id.number)"
    case .challenge:
      challenges[RowKey(id.number)].flatMap { accounts[$0.account] }
        .map { "the answer on \($0.name)" } ?? "answer #\(id.number)"
    }
  }

  private func describe(_ item: HandoffItem) -> String {
    let name = handoffs[item.handoff].flatMap { accounts[$0.account] }?.name
    return name.map { "\(item.code) at \($0)" } ?? item.code
  }
}
