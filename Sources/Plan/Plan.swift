/// The state of one plan: who owns every customer, how that was decided, and every handoff.
///
/// A value. It changes only through `apply(_:)`, which answers with the `Change` to save and the
/// edit that takes it back. What can be derived (leaf, owner, score, light, findings) is derived on
/// read and stored nowhere.
public struct Plan: Sendable {
  public internal(set) var identity: PlanIdentity
  public internal(set) var playbook: Playbook
  public internal(set) var answers = Answers()

  public internal(set) var accounts = PagedTable<Account>()
  public internal(set) var deals = PagedTable<Deal>()
  public internal(set) var seats = PagedTable<Seat>()
  public internal(set) var segments = PagedTable<Segment>()
  public internal(set) var tenures = PagedTable<Tenure>()
  public internal(set) var handoffs = PagedTable<Handoff>()
  public internal(set) var items = PagedTable<HandoffItem>()
  public internal(set) var promises = PagedTable<Promise>()
  public internal(set) var contacts = PagedTable<Contact>()
  public internal(set) var sources = PagedTable<ImportSource>()
  public internal(set) var holds = PagedTable<Hold>()
  public internal(set) var rules = PagedTable<TerritoryRule>()
  public internal(set) var moves = PagedTable<Move>()
  public internal(set) var challenges = PagedTable<Challenge>()

  /// Derived from the rows, kept as they change.
  var links = Links()
  public internal(set) var totals = Totals()
  /// Accounts taken out of the totals while an edit changes them; empty between edits.
  var unsettled: Set<AccountKey> = []
  /// Whether what the totals go by changed as a whole, so that they must be added up anew.
  var areTotalsStale = false
  /// What the edit being applied has changed so far; empty between edits.
  var changeLog = ChangeLog()

  public init(identity: PlanIdentity, playbook: Playbook = .standard) {
    self.identity = identity
    self.playbook = playbook
  }

  public var currency: Currency { identity.currency }
}

extension Plan: Equatable {
  public static func == (left: Plan, right: Plan) -> Bool {
    left.identity == right.identity && left.playbook == right.playbook
      && left.answers == right.answers && left.accounts == right.accounts
      && left.deals == right.deals && left.seats == right.seats && left.segments == right.segments
      && left.tenures == right.tenures && left.handoffs == right.handoffs
      && left.items == right.items && left.promises == right.promises
      && left.contacts == right.contacts && left.sources == right.sources
      && left.holds == right.holds && left.rules == right.rules && left.moves == right.moves
      && left.challenges == right.challenges
  }
}
