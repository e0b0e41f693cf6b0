/// How an edit stands in a journal: its name, its version, and its labelled fields in one object.
extension Edit: Codable {
  /// The edit's own content, whichever case it is.
  public var payload: any EditPayload {
    switch self {
    case .planCreated(let payload): payload
    case .imported(let payload): payload
    case .companyARRGiven(let payload): payload
    case .companyARRConfirmed(let payload): payload
    case .averageACVGiven(let payload): payload
    case .singleMotionAnswered(let payload): payload
    case .segmentACVGiven(let payload): payload
    case .leafExceptionMade(let payload): payload
    case .afterSigningChosen(let payload): payload
    case .payLineSet(let payload): payload
    case .thresholdsSet(let payload): payload
    case .bookLimitSet(let payload): payload
    case .segmentAdded(let payload): payload
    case .segmentRenamed(let payload): payload
    case .segmentRemoved(let payload): payload
    case .seatAdded(let payload): payload
    case .seatEdited(let payload): payload
    case .seatSegmentsChosen(let payload): payload
    case .seatRemoved(let payload): payload
    case .accountAdded(let payload): payload
    case .accountEdited(let payload): payload
    case .accountOverrideCleared(let payload): payload
    case .accountSegmentChosen(let payload): payload
    case .accountQualified(let payload): payload
    case .accountAssigned(let payload): payload
    case .saveMotionSet(let payload): payload
    case .dealAttached(let payload): payload
    case .handoffOpened(let payload): payload
    case .handoffReanchored(let payload): payload
    case .handoffClosed(let payload): payload
    case .handoffAccepted(let payload): payload
    case .handoffReturned(let payload): payload
    case .handoffExited(let payload): payload
    case .receiverChosen(let payload): payload
    case .giverChosen(let payload): payload
    case .itemDone(let payload): payload
    case .itemReopened(let payload): payload
    case .itemBlocked(let payload): payload
    case .itemWaived(let payload): payload
    case .itemOwned(let payload): payload
    case .itemDated(let payload): payload
    case .itemNoted(let payload): payload
    case .itemAdded(let payload): payload
    case .itemRemoved(let payload): payload
    case .itemMoved(let payload): payload
    case .promiseKept(let payload): payload
    case .promiseRemoved(let payload): payload
    case .contactKept(let payload): payload
    case .contactRemoved(let payload): payload
    case .holdPlaced(let payload): payload
    case .holdLifted(let payload): payload
    case .ruleKept(let payload): payload
    case .ruleRemoved(let payload): payload
    case .rulesOrdered(let payload): payload
    case .segmentCarvingSet(let payload): payload
    case .movesDrafted(let payload): payload
    case .movesDropped(let payload): payload
    case .movesCommitted(let payload): payload
    case .movesRecalled(let payload): payload
    case .effectiveDaySet(let payload): payload
    case .challengesKept(let payload): payload
    case .together(let payload): payload
    case .rowsRestored(let payload): payload
    }
  }

  private enum Label: String, CodingKey { case edit, version }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Label.self)
    let name = try container.decode(String.self, forKey: .edit)
    guard let edit = try Self.decode(name, from: decoder) else {
      throw DecodingError.dataCorruptedError(
        forKey: .edit, in: container,
        debugDescription: "This version of Remit knows no edit named \(name).")
    }
    self = edit
  }

  private static func decode(_ name: String, from decoder: any Decoder) throws -> Edit? {
    switch name {
    case PlanCreated.name: .planCreated(try PlanCreated(from: decoder))
    case ImportBatch.name: .imported(try ImportBatch(from: decoder))
    case CompanyARRGiven.name: .companyARRGiven(try CompanyARRGiven(from: decoder))
    case CompanyARRConfirmed.name: .companyARRConfirmed(try CompanyARRConfirmed(from: decoder))
    case AverageACVGiven.name: .averageACVGiven(try AverageACVGiven(from: decoder))
    case SingleMotionAnswered.name: .singleMotionAnswered(try SingleMotionAnswered(from: decoder))
    case SegmentACVGiven.name: .segmentACVGiven(try SegmentACVGiven(from: decoder))
    case LeafExceptionMade.name: .leafExceptionMade(try LeafExceptionMade(from: decoder))
    case AfterSigningChosen.name: .afterSigningChosen(try AfterSigningChosen(from: decoder))
    case PayLineSet.name: .payLineSet(try PayLineSet(from: decoder))
    case ThresholdsSet.name: .thresholdsSet(try ThresholdsSet(from: decoder))
    case BookLimitSet.name: .bookLimitSet(try BookLimitSet(from: decoder))
    case SegmentAdded.name: .segmentAdded(try SegmentAdded(from: decoder))
    case SegmentRenamed.name: .segmentRenamed(try SegmentRenamed(from: decoder))
    case SegmentRemoved.name: .segmentRemoved(try SegmentRemoved(from: decoder))
    case SeatAdded.name: .seatAdded(try SeatAdded(from: decoder))
    case SeatEdited.name: .seatEdited(try SeatEdited(from: decoder))
    case SeatSegmentsChosen.name:
      .seatSegmentsChosen(try SeatSegmentsChosen(from: decoder))
    case SeatRemoved.name: .seatRemoved(try SeatRemoved(from: decoder))
    case AccountAdded.name: .accountAdded(try AccountAdded(from: decoder))
    case AccountEdited.name: .accountEdited(try AccountEdited(from: decoder))
    case AccountOverrideCleared.name:
      .accountOverrideCleared(try AccountOverrideCleared(from: decoder))
    case AccountSegmentChosen.name: .accountSegmentChosen(try AccountSegmentChosen(from: decoder))
    case AccountQualified.name: .accountQualified(try AccountQualified(from: decoder))
    case AccountAssigned.name: .accountAssigned(try AccountAssigned(from: decoder))
    case SaveMotionSet.name: .saveMotionSet(try SaveMotionSet(from: decoder))
    case DealAttached.name: .dealAttached(try DealAttached(from: decoder))
    case HandoffOpened.name: .handoffOpened(try HandoffOpened(from: decoder))
    case HandoffReanchored.name: .handoffReanchored(try HandoffReanchored(from: decoder))
    case HandoffClosed.name: .handoffClosed(try HandoffClosed(from: decoder))
    case HandoffAccepted.name: .handoffAccepted(try HandoffAccepted(from: decoder))
    case HandoffReturned.name: .handoffReturned(try HandoffReturned(from: decoder))
    case HandoffExited.name: .handoffExited(try HandoffExited(from: decoder))
    case ReceiverChosen.name: .receiverChosen(try ReceiverChosen(from: decoder))
    case GiverChosen.name: .giverChosen(try GiverChosen(from: decoder))
    case ItemDone.name: .itemDone(try ItemDone(from: decoder))
    case ItemReopened.name: .itemReopened(try ItemReopened(from: decoder))
    case ItemBlocked.name: .itemBlocked(try ItemBlocked(from: decoder))
    case ItemWaived.name: .itemWaived(try ItemWaived(from: decoder))
    case ItemOwned.name: .itemOwned(try ItemOwned(from: decoder))
    case ItemDated.name: .itemDated(try ItemDated(from: decoder))
    case ItemNoted.name: .itemNoted(try ItemNoted(from: decoder))
    case ItemAdded.name: .itemAdded(try ItemAdded(from: decoder))
    case ItemRemoved.name: .itemRemoved(try ItemRemoved(from: decoder))
    case ItemMoved.name: .itemMoved(try ItemMoved(from: decoder))
    case PromiseKept.name: .promiseKept(try PromiseKept(from: decoder))
    case PromiseRemoved.name: .promiseRemoved(try PromiseRemoved(from: decoder))
    case ContactKept.name: .contactKept(try ContactKept(from: decoder))
    case ContactRemoved.name: .contactRemoved(try ContactRemoved(from: decoder))
    case HoldPlaced.name: .holdPlaced(try HoldPlaced(from: decoder))
    case HoldLifted.name: .holdLifted(try HoldLifted(from: decoder))
    case RuleKept.name: .ruleKept(try RuleKept(from: decoder))
    case RuleRemoved.name: .ruleRemoved(try RuleRemoved(from: decoder))
    case RulesOrdered.name: .rulesOrdered(try RulesOrdered(from: decoder))
    case SegmentCarvingSet.name: .segmentCarvingSet(try SegmentCarvingSet(from: decoder))
    case MovesDrafted.name: .movesDrafted(try MovesDrafted(from: decoder))
    case MovesDropped.name: .movesDropped(try MovesDropped(from: decoder))
    case MovesCommitted.name: .movesCommitted(try MovesCommitted(from: decoder))
    case MovesRecalled.name: .movesRecalled(try MovesRecalled(from: decoder))
    case EffectiveDaySet.name: .effectiveDaySet(try EffectiveDaySet(from: decoder))
    case ChallengesKept.name: .challengesKept(try ChallengesKept(from: decoder))
    case Together.name: .together(try Together(from: decoder))
    case RowsRestored.name: .rowsRestored(try RowsRestored(from: decoder))
    default: nil
    }
  }

  public func encode(to encoder: any Encoder) throws {
    let payload = payload
    var container = encoder.container(keyedBy: Label.self)
    try container.encode(type(of: payload).name, forKey: .edit)
    try container.encode(type(of: payload).version, forKey: .version)
    try payload.encode(to: encoder)
  }

  /// What happened, in words: `done H19 at Acme`.
  public func summary(in plan: Plan) -> String { payload.summary(in: plan) }
}
