/// A chair in the organisation: a person in it, or open until someone is hired.
public struct Seat: PlanRow {
  public let key: SeatKey
  public var identity: CRMIdentity?
  /// The person's name, or the open seat's label (`Hire, 1 Feb`).
  public var name: String
  /// Whether nobody sits here yet.
  public var isOpen: Bool
  public var email: String?
  /// Nil until said: the role of a person who was only seen in a file.
  public var role: Role?
  public var segments: [SegmentKey]
  /// Names of segments from the file that no segment bears yet, in the file's order; nil where there
  /// is none. The seat takes up a segment of such a name when one appears.
  public var awaitedSegments: [String]?
  public var manager: String?
  public var region: String?
  public var start: Day?
  public var end: Day?
  /// Full-time equivalent; 100% where the file does not say.
  public var fte: Share
  /// The part of a full book this seat carries (RULES §3: 50% for a new hire's first two quarters).
  public var bookShare: Share
  /// The most accounts the user allows here; nil where the segment's own limit counts.
  public var limit: Int?
  /// The fewest accounts the user wants here; nil where there is no such wish (RULES §3: never a
  /// minimum that the user did not set).
  public var minimum: Int?
  /// The states covered, parted by `;`; nil or `ALL` is everywhere.
  public var states: String?
  /// What the person can do that an account may need, parted by `;`.
  public var skills: String?
  public var quota: Money?
  public var ote: Money?
  /// Whether the seat exists only because an owner's name stood in a file.
  public var isFound: Bool

  public init(key: SeatKey, name: String, role: Role? = nil) {
    self.key = key
    self.name = name
    self.role = role
    identity = nil
    isOpen = false
    email = nil
    segments = []
    awaitedSegments = nil
    manager = nil
    region = nil
    start = nil
    end = nil
    fte = Share(basisPoints: 10_000)
    bookShare = Share(basisPoints: 10_000)
    limit = nil
    minimum = nil
    states = nil
    skills = nil
    quota = nil
    ote = nil
    isFound = false
  }

  /// Whether the seat can own accounts on a day: begun, and not ended.
  public func isActive(on day: Day) -> Bool {
    if let end, end < day { return false }
    return true
  }
}

/// The fields of a seat that a file or a table cell can set.
public enum SeatField: String, Codable, CaseIterable, Hashable, Sendable {
  case name, role, email, manager, region
  case isOpen = "open"
  case start, end, fte
  case bookShare = "book-share"
  case limit, minimum, states, skills, quota, ote

  public var valueKind: FieldKind {
    switch self {
    case .name, .role, .email, .manager, .region, .states, .skills: .text
    case .isOpen: .flag
    case .start, .end: .day
    case .fte, .bookShare: .share
    case .limit, .minimum: .number
    case .quota, .ote: .money
    }
  }

  public var title: String {
    switch self {
    case .name: "Seat"
    case .role: "Role"
    case .email: "E-mail"
    case .manager: "Manager"
    case .region: "Region"
    case .isOpen: "Open"
    case .start: "Start"
    case .end: "End"
    case .fte: "FTE"
    case .bookShare: "Book share"
    case .limit: "Limit"
    case .minimum: "Minimum"
    case .states: "States"
    case .skills: "Skills"
    case .quota: "Quota"
    case .ote: "OTE"
    }
  }
}

extension Seat {
  /// One field by its name; setting a value of another kind changes nothing.
  public subscript(field: SeatField) -> FieldValue? {
    get {
      switch field {
      case .name: .text(name)
      case .role: role.map { .text($0.rawValue) }
      case .email: email.map(FieldValue.text)
      case .manager: manager.map(FieldValue.text)
      case .region: region.map(FieldValue.text)
      case .isOpen: .flag(isOpen)
      case .start: start.map(FieldValue.day)
      case .end: end.map(FieldValue.day)
      case .fte: .share(fte)
      case .bookShare: .share(bookShare)
      case .limit: limit.map(FieldValue.number)
      case .minimum: minimum.map(FieldValue.number)
      case .states: states.map(FieldValue.text)
      case .skills: skills.map(FieldValue.text)
      case .quota: quota.map(FieldValue.money)
      case .ote: ote.map(FieldValue.money)
      }
    }
    set {
      if let newValue, newValue.kind != field.valueKind { return }
      switch field {
      case .name: if let text = newValue?.text, !text.isEmpty { name = text }
      case .role: role = newValue?.text.flatMap(Role.init(rawValue:))
      case .email: email = newValue?.text
      case .manager: manager = newValue?.text
      case .region: region = newValue?.text
      case .isOpen: isOpen = newValue?.flag ?? false
      case .start: start = newValue?.day
      case .end: end = newValue?.day
      case .fte: fte = newValue?.share ?? Share(basisPoints: 10_000)
      case .bookShare: bookShare = newValue?.share ?? Share(basisPoints: 10_000)
      case .limit: limit = newValue?.number
      case .minimum: minimum = newValue?.number
      case .states: states = newValue?.text
      case .skills: skills = newValue?.text
      case .quota: quota = newValue?.money
      case .ote: ote = newValue?.money
      }
    }
  }
}
