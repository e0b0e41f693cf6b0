/// Which accounts belong to which books: the first rule in order that takes an account decides.
public struct TerritoryRule: PlanRow {
  public let key: RuleKey
  /// Where it stands among the rules, first to last.
  public var order: Int
  public var name: String
  /// What it takes, in the predicate language: `state in (CA, OR) and ARR >= 50K`.
  public var predicate: String
  /// Who may have what it takes; with several, balance decides among them.
  public var seats: [SeatKey]
  /// The role it is about; nil is whichever role is accountable.
  public var role: Role?

  public init(
    key: RuleKey, order: Int, name: String, predicate: String, seats: [SeatKey],
    role: Role? = nil
  ) {
    self.key = key
    self.order = order
    self.name = name
    self.predicate = predicate
    self.seats = seats
    self.role = role
  }
}
