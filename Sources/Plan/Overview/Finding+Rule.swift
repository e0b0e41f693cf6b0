extension Finding {
  /// Every rule that can be broken, the most harmful first. The raw value is its stable id.
  public enum Rule: String, CaseIterable, Sendable {
    case exitFailed = "exit-failed"
    case roleVacant = "role-vacant"
    case itemLate = "item-late"
    case cardUndecided = "card-undecided"
    case cardReturned = "card-returned"
    case saveLate = "save-late"
    case renewalLate = "renewal-late"
    case exitDue = "exit-due"
    case seatEnded = "seat-ended"
    case ruleUnreadable = "rule-unreadable"
    case ruleUnstaffed = "rule-unstaffed"
    case holdsContradict = "holds-contradict"
    case limitsTooLow = "limits-too-low"
    case minimumAboveLimit = "minimum-above-limit"
    case lockUnbound = "lock-unbound"
    case exceptionBudget = "exception-budget"
    case seatAbsent = "seat-absent"
    case parentCircle = "parent-circle"
    case receiverMissing = "receiver-missing"
    case ownerInOtherRole = "owner-in-other-role"
    case idsMissing = "ids-missing"
    case renewalNear = "renewal-near"
    case w1, w2, w3, w4, w5, w6, w7
    case segmentUnanswered = "segment-unanswered"
    case stray
    case dealWithoutAccount = "deal-without-account"
    case ruleTakesNothing = "rule-takes-nothing"
    case ruleTakesEverything = "rule-takes-everything"
    case seatHoldsNothing = "seat-holds-nothing"
    case segmentMissing = "segment-missing"
    case negativeARR = "negative-arr"
    case negativeMeasure = "negative-measure"
    case missingARR = "missing-arr"
    case seatRoleUnset = "seat-role-unset"
    case accountsGone = "accounts-gone"
    case prospectsUnowned = "prospects-unowned"

    public var severity: Severity {
      switch self {
      case .exitFailed, .roleVacant, .itemLate, .cardUndecided, .cardReturned, .saveLate,
        .renewalLate, .exitDue, .seatEnded, .receiverMissing, .negativeARR,
        .ruleUnreadable, .ruleUnstaffed, .holdsContradict, .limitsTooLow, .minimumAboveLimit,
        .parentCircle:
        .error
      case .renewalNear, .w1, .w2, .w3, .w4, .w5, .w6, .w7, .segmentUnanswered, .stray,
        .ownerInOtherRole, .idsMissing,
        .dealWithoutAccount, .seatRoleUnset, .accountsGone, .prospectsUnowned,
        .lockUnbound, .exceptionBudget, .ruleTakesNothing, .ruleTakesEverything,
        .seatHoldsNothing, .segmentMissing, .negativeMeasure, .missingARR:
        .warning
      case .seatAbsent: .warning
      }
    }

    /// Where it is mended.
    var screen: ScreenHint {
      switch self {
      case .itemLate, .cardUndecided, .cardReturned, .exitDue, .receiverMissing, .exitFailed:
        .handoffs
      case .renewalNear, .renewalLate, .saveLate, .dealWithoutAccount: .pipeline
      case .w1, .w2, .w3, .w4, .w5, .w6, .w7, .segmentUnanswered, .ownerInOtherRole: .design
      case .roleVacant, .seatEnded, .negativeARR, .seatRoleUnset, .accountsGone,
        .prospectsUnowned, .ruleUnreadable, .ruleUnstaffed, .holdsContradict, .limitsTooLow,
        .minimumAboveLimit, .lockUnbound, .exceptionBudget, .parentCircle, .ruleTakesNothing,
        .ruleTakesEverything, .seatHoldsNothing, .segmentMissing, .negativeMeasure, .missingARR,
        .stray, .idsMissing:
        .territories
      case .seatAbsent: .territories
      }
    }
  }
}

extension Finding.Rule: Comparable {
  /// The more harmful comes first.
  public static func < (left: Self, right: Self) -> Bool { left.place < right.place }

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  private var place: Int { Self.places[self] ?? 0 }
}
