/// The sample: a company of sixty accounts in which every screen has something to show.
///
/// It is made through edits like any other plan, so its journal replays; its dates are laid around
/// the day it is made.
public struct SamplePlan {
  /// The edits after the plan was created, in order.
  public private(set) var edits: [Edit] = []
  private(set) var plan: Plan
  let today: Day
  private var keys = KeyBlock(1..<100_000)
  /// Rows by the short names that the sample's tables use.
  var seats: [String: SeatKey] = [:]
  var accounts: [String: AccountKey] = [:]
  var deals: [String: DealKey] = [:]

  /// The edits that fill a plan which was just created.
  ///
  /// - Throws: never, unless the sample breaks a rule of the plan; a test holds that it does not.
  public static func edits(for identity: PlanIdentity, playbook: Playbook, on day: Day)
    throws(EditError) -> [Edit]
  {
    var sample = SamplePlan(plan: Plan(identity: identity, playbook: playbook), today: day)
    try sample.addSegments()
    try sample.importSeats()
    try sample.importAccounts()
    try sample.importDeals()
    try sample.answerTree()
    try sample.moveAccounts()
    try sample.openCards()
    try sample.openSaves()
    return sample.edits
  }

  private init(plan: Plan, today: Day) {
    self.plan = plan
    self.today = today
  }

  mutating func make(_ edit: Edit) throws(EditError) {
    _ = try plan.apply(edit)
    edits.append(edit)
  }

  /// The next row number. The sample uses a few thousand of its hundred thousand.
  mutating func key<Row>(_: Row.Type = Row.self) throws(EditError) -> RowKey<Row> {
    guard let key = keys.take(Row.self) else { throw .outOfKeys }
    return key
  }

  mutating func block(_ count: Int) throws(EditError) -> KeyBlock {
    guard let block = keys.split(count) else { throw .outOfKeys }
    return block
  }

  /// An amount in thousands.
  func thousands(_ amount: Int) -> Money { Money(major: Int64(amount) * 1_000, plan.currency) }
}
