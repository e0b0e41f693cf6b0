/// One line of a card.
public struct HandoffItem: PlanRow {
  public let key: ItemKey
  public var handoff: HandoffKey
  /// The template's id (`H19`), or `A1`, `A2`... for one added here.
  public var code: String
  /// Where the line stands in its card.
  public var position: Int
  /// What an added item says of itself; nil for a template's item.
  public var added: Added?
  public var state: State
  /// What was kept as proof, by the name of the evidence field.
  public var evidence: [String: String]
  /// A person named over the role.
  public var owner: SeatKey?
  /// A date set over the template's offset.
  public var due: Day?
  public var note: String

  public enum State: Hashable, Codable, Sendable {
    case open
    /// `by` is who ticked it, or `plan: <from what>` where the plan answered it itself.
    case done(on: Day, by: String)
    case blocked(reason: String)
    case notApplicable(reason: String, by: String)
    /// Due before the plan knew of the deal: outside the sums, never late.
    case beforeTracking
  }

  /// What a template would say of an item that was added to one card.
  public struct Added: Hashable, Codable, Sendable {
    public var title: String
    public var role: Role
    /// Days after the anchor.
    public var dueDay: Int
    public var weight: Int
    public var isCritical: Bool
    public init(title: String, role: Role, dueDay: Int, weight: Int, isCritical: Bool) {
      self.title = title
      self.role = role
      self.dueDay = dueDay
      self.weight = weight
      self.isCritical = isCritical
    }
  }

  public init(key: ItemKey, handoff: HandoffKey, code: String, position: Int) {
    self.key = key
    self.handoff = handoff
    self.code = code
    self.position = position
    added = nil
    state = .open
    evidence = [:]
    owner = nil
    due = nil
    note = ""
  }

  public var isDone: Bool { if case .done = state { true } else { false } }
}
