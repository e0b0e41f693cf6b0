/// One line of a card as it counts today: the stored item, its template, coverage and the plan's
/// own answers taken together.
public struct CardItem: Equatable, Sendable {
  public let item: HandoffItem
  /// What the template says of it; nil for an item that was added to this card.
  public let template: TemplateItem?
  /// The role that owes it, as today's coverage resolves it.
  public let role: Role
  /// Who owes it; nil is a vacancy.
  public let owner: SeatKey?
  public let due: Day
  /// Whether it counts: the contract is large enough for it, nobody waived it, and it was not due
  /// before the plan knew of the deal.
  public let isApplicable: Bool
  /// Whether it alone can turn the light red and fail the exit.
  public let isCritical: Bool
  /// The state as it counts: an open item that the plan answers is done.
  public let state: HandoffItem.State
  /// Where the plan's own answer comes from: `from the deal`; nil where it has none.
  public let answeredBy: String?
  /// The number that answer rests on: the account's health; nil where it rests on none.
  public let answerValue: String?
  /// Whether it is done and nothing proves it.
  public let isUnproven: Bool
  /// How many days it is late; 0 when it is not.
  public let lateDays: Int

  public var key: ItemKey { item.key }
  public var code: String { item.code }
  public var title: String { template?.title ?? item.added?.title ?? item.code }
  /// How one knows that it is done; nil for an added item.
  public var doneMeans: String? { template?.doneMeans }
  /// The failure modes it guards against.
  public var guards: [Guard] { template?.guards ?? [] }
  /// Who owes it before coverage and people are known: a role, the old owner, the new one.
  public var owes: ItemOwner { template?.owner ?? .role(item.added?.role ?? role) }

  /// The part of the 90 days it belongs to.
  public var phase: HandoffPhase {
    template?.phase ?? HandoffPhase(dueDay: item.added?.dueDay ?? 0)
  }

  /// Its part of the score; never below 0.
  public var weight: Int { CardItem.weight(template?.weight ?? item.added?.weight ?? 0) }

  /// What is kept as proof.
  public var evidence: [EvidenceField] { template?.evidence ?? [.ofAddedItem] }

  public var isDone: Bool { state.isDone }

  /// Whether nobody has anything to do with it any more: done, or it does not apply.
  var isSettled: Bool { if case .notApplicable = state { true } else { isDone } }

  /// Whether its proof is the promises themselves, written on the card.
  public var asksForPromises: Bool { template?.id == CardContext.promisesItem }

  /// Whether somebody still has to do it.
  public var isOpen: Bool {
    switch state {
    case .open, .blocked: isApplicable
    case .done, .notApplicable, .beforeTracking: false
    }
  }

  /// Whether it is in the sums to date: what is done from its due day on, what is open from the day
  /// after.
  ///
  /// On its due day an open item is not late: somebody still has the day to do it. Counted as a
  /// failure that morning, every new card would be born red, for its first items are due the day it
  /// opens.
  func counts(toDate day: Day) -> Bool {
    isApplicable && (isDone ? due <= day : due < day)
  }

  /// What it counts, in halves: 2 done, 1 critical and unproven, 0 open (RULES §5).
  public var halfCredits: Int {
    guard isApplicable, isDone else { return 0 }
    return isUnproven && isCritical ? 1 : 2
  }

  /// A weight as it counts, whatever a file says: sums of it never overflow.
  private static func weight(_ given: Int) -> Int { min(max(given, 0), 1000) }
}

extension EvidenceField {
  /// The one field of an item that was added by hand.
  static let ofAddedItem = EvidenceField("evidence", .text)
}

extension HandoffPhase {
  /// The part in which a day after the anchor lies.
  public init(dueDay: Int) {
    self =
      switch dueDay {
      case ..<0: .preClose
      case ...3: .day0
      case ...30: .to30
      case ...60: .to60
      case ..<90: .to90
      default: .exit
      }
  }
}
