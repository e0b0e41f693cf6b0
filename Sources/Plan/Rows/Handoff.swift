/// A customer being handed from one role or person to the next: the card.
public struct Handoff: PlanRow {
  public let key: HandoffKey
  public var account: AccountKey
  public var deal: DealKey?
  public var kind: Kind
  /// The template and its version: a live card keeps the one it began with.
  public var template: TemplateID
  public var version: Int
  /// Day 0: the close date, or a move's effective date.
  public var anchor: Day
  /// The day the plan first knew of it: items due before are `beforeTracking`.
  public var openedOn: Day
  /// Who hands over, where that is a seat known by itself (a move's old owner).
  public var giver: SeatKey?
  /// Who receives, where that is not simply the tenure.
  public var receiver: SeatKey?
  public var decision: Decision
  /// How often the packet came back.
  public var returns: Int
  public var exit: Exit?
  /// Set when the card ended without an exit (the deal was lost).
  public var closed: Closing?

  public enum Kind: String, Codable, CaseIterable, Sendable {
    case newLogo = "new-logo"
    case territoryMove = "territory-move"
  }

  /// The receiver's answer to the packet.
  public enum Decision: Hashable, Codable, Sendable {
    case pending
    case accepted(on: Day, by: String)
    case returned(reason: ReturnReason, on: Day, by: String)
  }

  /// The day-90 result, as it was recorded.
  public struct Exit: Hashable, Codable, Sendable {
    public var result: ExitResult
    public var on: Day
    /// What was missing, by item id; empty on a pass.
    public var missing: [String]
    public init(result: ExitResult, on: Day, missing: [String]) {
      self.result = result
      self.on = on
      self.missing = missing
    }
  }

  public struct Closing: Hashable, Codable, Sendable {
    /// The reason of a card that ended with its deal.
    static let dealLost = "the deal was lost"

    public var reason: String
    public var on: Day
    public init(reason: String, on: Day) {
      self.reason = reason
      self.on = on
    }
  }

  public init(
    key: HandoffKey, account: AccountKey, deal: DealKey? = nil, kind: Kind, template: TemplateID,
    version: Int, anchor: Day, openedOn: Day
  ) {
    self.key = key
    self.account = account
    self.deal = deal
    self.kind = kind
    self.template = template
    self.version = version
    self.anchor = anchor
    self.openedOn = openedOn
    giver = nil
    receiver = nil
    decision = .pending
    returns = 0
    exit = nil
    closed = nil
  }

  /// Whether the card is being worked: neither exited nor closed.
  public var isLive: Bool { exit == nil && closed == nil }
}

public enum ExitResult: String, Codable, CaseIterable, Sendable {
  case pass, conditional, fail
}
