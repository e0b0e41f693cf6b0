/// An arrival as it stands in journals.
extension AccountFacts.Arrival: Codable {
  private enum CodingKeys: String, CodingKey { case key, identity, facts, people }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      key: try values.decode(AccountKey.self, forKey: .key),
      identity: try values.decodeIfPresent(CRMIdentity.self, forKey: .identity),
      facts: try values.decode(AccountFacts.self, forKey: .facts),
      people: try values.decode([AccountFacts.Holder].self, forKey: .people))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(key, forKey: .key)
    try values.encodeIfPresent(identity, forKey: .identity)
    try values.encode(said, forKey: .facts)
    try values.encode(people, forKey: .people)
  }
}
