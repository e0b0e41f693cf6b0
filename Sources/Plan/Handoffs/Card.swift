/// A handoff as it stands on a day. Everything here is derived; nothing is stored.
public struct Card: Equatable, Sendable {
  public let handoff: Handoff
  /// The day it is read for; a card that ended is read as of its end.
  public let asOf: Day
  /// In the order of the card.
  public let items: [CardItem]
  /// Who hands over, and who receives; nil is a vacancy, or a card without two sides.
  public let giver: SeatKey?
  public let receiver: SeatKey?
  /// The role that receives; nil on the card of an AE who keeps the account.
  public let receivingRole: Role?
  /// Whether the packet counts as accepted, by a person or by silence.
  public let isAccepted: Bool
  /// The day of the exit: day 90, or a move's last due day.
  public let exitDay: Day
  /// Green, amber or red (RULES §5).
  public let light: Light

  let toDate: Tallies
  let final: Tallies

  init(
    handoff: Handoff, asOf: Day, items: [CardItem], giver: SeatKey?, receiver: SeatKey?,
    receivingRole: Role?, isAccepted: Bool, exitDay: Day
  ) {
    self.handoff = handoff
    self.asOf = asOf
    self.items = items
    self.giver = giver
    self.receiver = receiver
    self.receivingRole = receivingRole
    self.isAccepted = isAccepted
    self.exitDay = exitDay
    var toDate = Tallies()
    var final = Tallies()
    for item in items where item.isApplicable {
      final.add(item)
      if item.counts(toDate: asOf) { toDate.add(item) }
    }
    self.toDate = toDate
    self.final = final
    light = Card.light(items: items, toDate: toDate)
  }

  public var key: HandoffKey { handoff.key }
  public var account: AccountKey { handoff.account }
  /// Days since day 0; negative before it.
  public var day: Int { asOf - handoff.anchor }
  /// The score over what is due so far; nil before the first due date.
  public var score: Ratio? { toDate.all.score }
  /// The score over every item that applies.
  public var finalScore: Ratio? { final.all.score }
  /// The meters of the three failure modes, over what is due so far.
  public var guards: [Guard: Ratio?] {
    Dictionary(uniqueKeysWithValues: Guard.allCases.map { ($0, toDate[$0].score) })
  }

  /// One failure mode's meter, over what is due so far; nil before its first due date.
  public func meter(_ mode: Guard) -> Ratio? { toDate[mode].score }

  /// What a score to date is made of, of one failure mode or of the whole card: the credit earned, in
  /// halves of a weight, and the weight that is due.
  public func points(_ mode: Guard? = nil) -> (halves: Int, weight: Int) {
    let tally = mode.map { toDate[$0] } ?? toDate.all
    return (tally.halves, tally.weight)
  }

  /// Each part of the 90 days with its score to date; nil where nothing of it counts yet.
  public var phases: [(phase: HandoffPhase, score: Ratio?)] {
    HandoffPhase.allCases.map { phase in
      var tally = Tally()
      for item in items where item.counts(toDate: asOf) && item.phase == phase {
        tally.add(item)
      }
      return (phase, tally.score)
    }
  }

  /// Of the items due so far, the part that was done on or before its day.
  public var onTime: Ratio? {
    let due = items.filter { $0.counts(toDate: asOf) }
    let kept = due.filter { item in
      if case .done(let on, _) = item.state { on <= item.due } else { false }
    }
    return Ratio(Int64(kept.count), Int64(due.count))
  }

  /// What is late or due within two weeks, worst first.
  public var dueOpen: [CardItem] {
    items.filter { $0.isOpen && $0.due - asOf <= CardRules.dueAheadDays }
      .sorted(by: Card.comesFirst)
  }

  /// The item to do next: the worst that is late, else the next that is due.
  public var nextItem: CardItem? {
    items.lazy.filter(\.isOpen).min(by: Card.comesFirst)
  }

  /// Late critical items, then other late ones, the latest first; then by due day.
  private static func comesFirst(_ left: CardItem, _ right: CardItem) -> Bool {
    let leftCritical = left.lateDays > 0 && left.isCritical
    let rightCritical = right.lateDays > 0 && right.isCritical
    if leftCritical != rightCritical { return leftCritical }
    if left.due != right.due { return left.due < right.due }
    return (left.item.position, left.key) < (right.item.position, right.key)
  }

  /// Whether the receiver has answered, or silence did.
  public var isDecided: Bool {
    switch handoff.decision {
    case .pending: isAccepted
    case .accepted, .returned: true
    }
  }

  /// The day by which a returned packet is handed in again; nil while none came back.
  public var returnClock: Day? {
    guard case .returned(_, let on, _) = handoff.decision else { return nil }
    return on.adding(workingDays: CardRules.resubmitWorkingDays)
  }

  /// The item with a code, or nil.
  public func item(_ code: String) -> CardItem? { items.first { $0.code == code } }
}
