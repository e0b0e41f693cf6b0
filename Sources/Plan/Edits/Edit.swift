/// Everything that can happen to a plan, named for what happened. Nothing else changes one.
///
/// Undo, history, the journal, scripting and two programs on one plan all stand on this list.
public enum Edit: Equatable, Sendable {
  case planCreated(PlanCreated)
  case imported(ImportBatch)

  case companyARRGiven(CompanyARRGiven)
  case companyARRConfirmed(CompanyARRConfirmed)
  case averageACVGiven(AverageACVGiven)
  case singleMotionAnswered(SingleMotionAnswered)
  case segmentACVGiven(SegmentACVGiven)
  case leafExceptionMade(LeafExceptionMade)
  case afterSigningChosen(AfterSigningChosen)
  case payLineSet(PayLineSet)
  case thresholdsSet(ThresholdsSet)
  case bookLimitSet(BookLimitSet)

  case segmentAdded(SegmentAdded)
  case segmentRenamed(SegmentRenamed)
  case segmentRemoved(SegmentRemoved)

  case seatAdded(SeatAdded)
  case seatEdited(SeatEdited)
  case seatSegmentsChosen(SeatSegmentsChosen)
  case seatRemoved(SeatRemoved)

  case accountAdded(AccountAdded)
  case accountEdited(AccountEdited)
  case accountOverrideCleared(AccountOverrideCleared)
  case accountSegmentChosen(AccountSegmentChosen)
  case accountQualified(AccountQualified)
  case accountAssigned(AccountAssigned)
  case saveMotionSet(SaveMotionSet)
  case dealAttached(DealAttached)

  case handoffOpened(HandoffOpened)
  case handoffReanchored(HandoffReanchored)
  case handoffClosed(HandoffClosed)
  case handoffAccepted(HandoffAccepted)
  case handoffReturned(HandoffReturned)
  case handoffExited(HandoffExited)
  case receiverChosen(ReceiverChosen)
  case giverChosen(GiverChosen)

  case itemDone(ItemDone)
  case itemReopened(ItemReopened)
  case itemBlocked(ItemBlocked)
  case itemWaived(ItemWaived)
  case itemOwned(ItemOwned)
  case itemDated(ItemDated)
  case itemNoted(ItemNoted)
  case itemAdded(ItemAdded)
  case itemRemoved(ItemRemoved)
  case itemMoved(ItemMoved)

  case promiseKept(PromiseKept)
  case promiseRemoved(PromiseRemoved)
  case contactKept(ContactKept)
  case contactRemoved(ContactRemoved)

  case holdPlaced(HoldPlaced)
  case holdLifted(HoldLifted)
  case ruleKept(RuleKept)
  case ruleRemoved(RuleRemoved)
  case rulesOrdered(RulesOrdered)
  case segmentCarvingSet(SegmentCarvingSet)
  case movesDrafted(MovesDrafted)
  case movesDropped(MovesDropped)
  case movesCommitted(MovesCommitted)
  case movesRecalled(MovesRecalled)
  case effectiveDaySet(EffectiveDaySet)
  case challengesKept(ChallengesKept)

  /// Several edits as one step, for marks and compound actions.
  case together(Together)
  /// Rows put back as they were: the inverse of an edit.
  case rowsRestored(RowsRestored)
}

/// What one kind of edit carries, does, and says.
///
/// Its `name`, its coding keys and its `version` stand in journals for ever: a changed meaning gets
/// a new version, and old ones still decode.
public protocol EditPayload: Equatable, Codable, Sendable {
  static var name: String { get }
  static var version: Int { get }
  /// Checks, then changes. What it changed before it throws is taken back by the caller.
  func apply(to plan: inout Plan) throws(EditError)
  /// What happened, in words, before it happens: `done H19 at Acme`.
  func summary(in plan: Plan) -> String
}

extension EditPayload {
  public static var version: Int { 1 }
}

extension Plan {
  /// Changes the plan by one edit.
  ///
  /// - Returns: the rows that changed and the edit that takes it back.
  /// - Throws: why the edit does not apply; then nothing has changed.
  public mutating func apply(_ edit: Edit) throws(EditError) -> Change {
    changeLog = ChangeLog()
    do {
      try edit.payload.apply(to: &self)
    } catch {
      let undone = changeLog.rows
      for change in undone.reversed() {
        if let before = change.before { put(before) } else { remove(change.id) }
      }
      settleTotals()
      changeLog = ChangeLog()
      throw error
    }
    settleTotals()
    let rows = changeLog.effective
    changeLog = ChangeLog()
    return Change(inverse: .rowsRestored(RowsRestored(rows: rows.map(\.reversed))), rows: rows)
  }

  /// Whether an edit would apply, and if not, why.
  public func refusal(of edit: Edit) -> EditError? {
    var copy = self
    do {
      _ = try copy.apply(edit)
      return nil
    } catch {
      return error
    }
  }
}
