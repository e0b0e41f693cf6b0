/// The facts of an account, held once however many copies of its row there are.
///
/// The facts are wide, and an import hands each account on from the file to the table, the list of
/// what changed and the journal: those copies share them. They never change; a changed account
/// gets new ones.
final class SharedFacts: Sendable {
  let facts: AccountFacts

  init(_ facts: AccountFacts) { self.facts = facts }
}

extension SharedFacts: Hashable {
  static func == (left: SharedFacts, right: SharedFacts) -> Bool {
    left === right || left.facts == right.facts
  }

  func hash(into hasher: inout Hasher) { hasher.combine(facts) }
}

extension SharedFacts: Codable {
  convenience init(from decoder: any Decoder) throws {
    self.init(try AccountFacts(from: decoder))
  }

  func encode(to encoder: any Encoder) throws { try facts.encode(to: encoder) }
}
