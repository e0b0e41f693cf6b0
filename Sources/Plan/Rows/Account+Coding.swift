/// The row as it stands in journals.
extension Account: Codable {
  private enum CodingKeys: String, CodingKey {
    case key, identity, file, overrides, segmentChoice, isQualified, saveOpened, isGone, heard
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      key: try values.decode(AccountKey.self, forKey: .key),
      identity: try values.decodeIfPresent(CRMIdentity.self, forKey: .identity),
      file: try values.decode(AccountFacts.self, forKey: .file))
    decided = Decided(
      overrides: try values.decode([AccountField: FieldValue?].self, forKey: .overrides),
      segmentChoice: try values.decodeIfPresent(SegmentKey.self, forKey: .segmentChoice),
      isQualified: try values.decode(Bool.self, forKey: .isQualified),
      saveOpened: try values.decodeIfPresent(Day.self, forKey: .saveOpened),
      isGone: try values.decode(Bool.self, forKey: .isGone),
      heard: try values.decodeIfPresent([AccountFacts.Holder].self, forKey: .heard))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    let decided = decided
    try values.encode(key, forKey: .key)
    try values.encodeIfPresent(identity, forKey: .identity)
    try values.encode(said, forKey: .file)
    try values.encode(decided.overrides, forKey: .overrides)
    try values.encodeIfPresent(decided.segmentChoice, forKey: .segmentChoice)
    try values.encode(decided.isQualified, forKey: .isQualified)
    try values.encodeIfPresent(decided.saveOpened, forKey: .saveOpened)
    try values.encode(decided.isGone, forKey: .isGone)
    try values.encodeIfPresent(decided.heard, forKey: .heard)
  }
}
