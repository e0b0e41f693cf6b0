/// Something that is broken, late or missing, and where to mend it.
public struct Finding: Equatable, Sendable {
  public let kind: Rule
  public let severity: Severity
  public let light: Light
  /// What it is about: an account, a seat, a segment, a stage.
  public let subject: String
  /// One sentence.
  public let message: String
  public let target: Target
  /// The item it is about; nil where it is about none.
  public let item: ItemKey?
  /// Who is to act; nil where nobody is known.
  public let owner: SeatKey?
  /// How much of it there is (days, accounts), to put the worst first.
  let amount: Int
  /// The account whose reading brought it; nil for the plan's own.
  let account: AccountKey?

  /// What stands before it in a list: `R`, `A`, or `·` for what can wait. Not a card's `G`, for
  /// nothing that is found is fine.
  public var mark: String {
    switch light {
    case .red, .amber: light.letter
    case .green: "·"
    }
  }

  /// The rule's stable id, as scripts see it: `item-late`.
  public var rule: String { kind.rawValue }
  /// Where it is mended.
  public var screen: ScreenHint { kind.screen }

  init(
    _ kind: Rule, _ light: Light, subject: String, message: String, target: Target = .none,
    item: ItemKey? = nil, owner: SeatKey? = nil, amount: Int = 0, account: AccountKey? = nil
  ) {
    self.kind = kind
    severity = kind.severity
    self.light = light
    self.subject = subject
    self.message = message
    self.target = target
    self.item = item
    self.owner = owner
    self.amount = amount
    self.account = account
  }

  public enum Severity: String, Sendable { case error, warning }

  /// The row it is about.
  public enum Target: Hashable, Sendable {
    case account(AccountKey)
    case handoff(HandoffKey)
    case seat(SeatKey)
    case segment(SegmentKey)
    /// The accounts of a segment that lie on one side of its range.
    case strays(SegmentKey, Stray)
    case deal(DealKey)
    case stage(Stage)
    case none
  }

  /// The screen on which it is mended.
  public enum ScreenHint: String, CaseIterable, Sendable {
    case today, design, pipeline, handoffs, territories, summary
  }

  /// The order of harm: the light, then the rule, then how much.
  static func comesFirst(_ left: Finding, _ right: Finding) -> Bool {
    if left.light != right.light { return left.light > right.light }
    if left.kind != right.kind { return left.kind < right.kind }
    if left.amount != right.amount { return left.amount > right.amount }
    if left.subject != right.subject { return left.subject < right.subject }
    if left.message != right.message { return left.message < right.message }
    return left.target.number < right.target.number
  }
}

extension Finding.Target {
  /// The row's number, for an order among findings that read the same.
  fileprivate var number: Int {
    switch self {
    case .account(let key): key.number
    case .handoff(let key): key.number
    case .seat(let key): key.number
    case .segment(let key), .strays(let key, _): key.number
    case .deal(let key): key.number
    case .stage, .none: 0
    }
  }
}
