/// One line of a handoff template.
public struct TemplateItem: Hashable, Codable, Sendable, Identifiable {
  /// The same over all templates: `H01`...`H34`, and `M01`...`M12` for territory moves.
  public let id: String
  /// The part of the 90 days it belongs to.
  public var phase: HandoffPhase
  /// What has to happen.
  public var title: String
  /// How one knows that it has: completes "done means".
  public var doneMeans: String
  /// Who owes it, before coverage and people are known.
  public var owner: ItemOwner
  /// Days after the anchor; negative before it.
  public var dueDay: Int
  /// Its part of the score.
  public var weight: Int
  /// Whether it alone can turn the light red and fail the exit.
  public var isCritical: Bool
  /// The failure modes it guards against, in the order of ``Guard``.
  public var guards: [Guard]
  /// What is kept as proof.
  public var evidence: [EvidenceField]
  /// Whether one field of the evidence is enough; otherwise all of them are needed.
  public var isAnyEvidenceEnough: Bool
  /// The ACV below which the item does not apply; nil where it always does.
  public var onlyFrom: Money?
  /// What in the plan answers it, so that it closes itself; nil where only a person can.
  public var answer: PlanAnswer?

  /// An item that is not critical.
  public init(
    _ id: String, _ phase: HandoffPhase, _ title: String, doneMeans: String, owner: ItemOwner,
    due: Int, weight: Int, guards: [Guard], evidence: [EvidenceField],
    anyEvidence: Bool = false, answer: PlanAnswer? = nil
  ) {
    self.id = id
    self.phase = phase
    self.title = title
    self.doneMeans = doneMeans
    self.owner = owner
    self.dueDay = due
    self.weight = weight
    isCritical = false
    self.guards = guards
    self.evidence = evidence
    isAnyEvidenceEnough = anyEvidence
    onlyFrom = nil
    self.answer = answer
  }

  /// Whether the item counts for a contract of that value; an unknown value counts as too small.
  public func applies(acv: Money?) -> Bool {
    guard let onlyFrom else { return true }
    return acv.map { $0 >= onlyFrom } ?? false
  }
}

/// The part of a handoff an item belongs to.
public enum HandoffPhase: String, Codable, CaseIterable, Sendable {
  case preClose = "pre-close"
  case day0 = "day-0"
  case to30 = "0-30"
  case to60 = "31-60"
  case to90 = "61-90"
  case exit = "day-90-exit"

  /// As a card's head names it: `before`, `d0`, `0-30`, `exit`.
  public var title: String {
    switch self {
    case .preClose: "before"
    case .day0: "d0"
    case .to30: "0-30"
    case .to60: "31-60"
    case .to90: "61-90"
    case .exit: "exit"
    }
  }
}

/// A way in which handoffs fail, and so what an item guards against.
///
/// Source: seed 000 §5.1.
public enum Guard: String, Codable, CaseIterable, Sendable {
  /// The AE sells what the product does not do.
  case oversell
  /// The customer meets the receiver cold.
  case introduction
  /// Nobody agreed on what good is at day 90.
  case scorecard

  /// The letter that stands in tables: O, W, S.
  public var letter: String {
    switch self {
    case .oversell: "O"
    case .introduction: "W"
    case .scorecard: "S"
    }
  }

  /// What its meter is called.
  public var title: String {
    switch self {
    case .oversell: "promises"
    case .introduction: "warm intro"
    case .scorecard: "shared scorecard"
    }
  }

  /// The same where there is little room.
  public var shortTitle: String {
    switch self {
    case .oversell: "promises"
    case .introduction: "intro"
    case .scorecard: "scorecard"
    }
  }
}

/// Who owes an item. Its raw value is the role's, or `giver`, `receiver`, `both`.
public enum ItemOwner: Hashable, Sendable {
  /// Whoever has the role, as coverage resolves it.
  case role(Role)
  /// The person who had the customer before a move.
  case giver
  /// The person who has it after.
  case receiver
  /// The two together.
  case both
}

extension ItemOwner: RawRepresentable, Codable {
  /// The owner with that raw value, or nil.
  public init?(rawValue: String) {
    switch rawValue {
    case "giver": self = .giver
    case "receiver": self = .receiver
    case "both": self = .both
    default:
      guard let role = Role(rawValue: rawValue) else { return nil }
      self = .role(role)
    }
  }

  /// As it stands in files.
  public var rawValue: String {
    switch self {
    case .role(let role): role.rawValue
    case .giver: "giver"
    case .receiver: "receiver"
    case .both: "both"
    }
  }

  /// `AE`, `Old owner`.
  public var title: String {
    switch self {
    case .role(let role): role.abbreviation
    case .giver: "Old owner"
    case .receiver: "New owner"
    case .both: "Old and new owner"
    }
  }
}

/// One thing that is kept as proof of an item.
public struct EvidenceField: Hashable, Codable, Sendable {
  /// Its label, which is also its name in files; unique within the item.
  public var name: String
  /// What is typed into it.
  public var kind: Kind
  /// The fewest entries of a list, or the lowest number, that is proof.
  public var atLeast: Int?
  /// The highest number that is proof.
  public var atMost: Int?

  /// One field.
  public init(_ name: String, _ kind: Kind, atLeast: Int? = nil, atMost: Int? = nil) {
    self.name = name
    self.kind = kind
    self.atLeast = atLeast
    self.atMost = atMost
  }

  /// What an evidence field holds.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case text, day
    /// One of our own people.
    case person
    case number, money, flag
    /// Several texts.
    case list
  }
}

/// What in the plan can answer an item without anyone ticking it.
///
/// Source: RULES §5.
public enum PlanAnswer: String, Codable, CaseIterable, Sendable {
  /// The receiving role has a person.
  case receiverNamed = "receiver-named"
  /// Every promise has a status.
  case promisesChecked = "promises-checked"
  /// The account has the contacts it needs.
  case contactsNamed = "contacts-named"
  /// The deal has the contract's facts.
  case contractFacts = "contract-facts"
  /// The packet was accepted.
  case accepted
  /// The customer was told of every promise.
  case promisesTold = "promises-told"
  /// The account has a health score.
  case healthKnown = "health-known"
  /// Adoption has reached its target.
  case adoptionReached = "adoption-reached"
  /// The contacts span functions.
  case multiThreaded = "multi-threaded"
  /// The promises that are due were kept.
  case promisesKept = "promises-kept"
  /// Health is green, or a save is under way.
  case healthGreenOrSave = "health-green-or-save"
  /// There is a renewal deal.
  case renewalDeal = "renewal-deal"
  /// The keeper is the owner.
  case transferred

  /// Where the answer comes from, in words: "auto, from the promises".
  public var source: String {
    switch self {
    case .receiverNamed, .transferred: "the owner"
    case .promisesChecked, .promisesTold, .promisesKept: "the promises"
    case .contactsNamed, .multiThreaded: "the contacts"
    case .contractFacts: "the deal"
    case .accepted: "the receiver's answer"
    case .healthKnown, .adoptionReached, .healthGreenOrSave: "the account's health"
    case .renewalDeal: "the renewal deal"
    }
  }
}
