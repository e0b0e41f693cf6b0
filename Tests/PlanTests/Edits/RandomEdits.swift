import Plan
import Seeds

/// Edits of every kind for whatever plan there is, some of which it must refuse. The same for the
/// same seed.
struct RandomEdits {
  var random: SeededRandom
  private var next = 1000
  let today = day("2026-11-21")

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  enum Kind: CaseIterable {
    case planCreated, imported
    case companyARRGiven, companyARRConfirmed, averageACVGiven, singleMotionAnswered
    case segmentACVGiven, leafExceptionMade, afterSigningChosen, payLineSet
    case thresholdsSet, bookLimitSet
    case segmentAdded, segmentRenamed, segmentRemoved
    case seatAdded, seatEdited, seatRemoved
    case accountAdded, accountEdited, accountOverrideCleared, accountSegmentChosen
    case accountQualified, accountAssigned, saveMotionSet, dealAttached
    case handoffOpened, handoffReanchored, handoffClosed, handoffAccepted, handoffReturned
    case handoffExited, receiverChosen, giverChosen
    case itemDone, itemReopened, itemBlocked, itemWaived, itemOwned, itemDated, itemNoted, itemAdded
    case itemRemoved, itemMoved
    case promiseKept, promiseRemoved, contactKept, contactRemoved
    case holdPlaced, holdLifted, ruleKept, ruleRemoved, rulesOrdered, segmentCarvingSet
    case movesDrafted, movesDropped, movesCommitted, movesRecalled, effectiveDaySet
    case challengesKept
    case together, rowsRestored
  }

  /// An empty plan's first edits, so that the rest has something to work on.
  mutating func start() -> [Edit] {
    let identity = PlanIdentity(id: "random", currency: .usd, createdOn: today)
    return [
      .planCreated(PlanCreated(identity: identity, playbook: .standard)),
      .segmentAdded(
        SegmentAdded(segment: Segment(key: key(), name: "Rest", membership: .rest))),
      batch(accounts: 12),
    ]
  }

  mutating func edit(for plan: Plan) -> Edit {
    edit(Kind.allCases.randomElement(using: &random) ?? .imported, for: plan)
  }

  /// One edit of a kind; it may name rows that are not there.
  mutating func edit(_ kind: Kind, for plan: Plan) -> Edit {
    switch kind {
    case .planCreated, .imported, .together, .rowsRestored: step(kind, for: plan)
    case .companyARRGiven, .companyARRConfirmed, .averageACVGiven, .singleMotionAnswered,
      .segmentACVGiven, .leafExceptionMade, .afterSigningChosen, .payLineSet,
      .thresholdsSet, .bookLimitSet:
      tree(kind, for: plan)
    case .segmentAdded, .segmentRenamed, .segmentRemoved, .seatAdded, .seatEdited, .seatRemoved:
      people(kind, for: plan)
    case .accountAdded, .accountEdited, .accountOverrideCleared, .accountSegmentChosen,
      .accountQualified, .accountAssigned, .saveMotionSet, .dealAttached:
      account(kind, for: plan)
    case .handoffOpened, .handoffReanchored, .handoffClosed, .handoffAccepted, .handoffReturned,
      .handoffExited, .receiverChosen, .giverChosen:
      handoff(kind, for: plan)
    case .itemDone, .itemReopened, .itemBlocked, .itemWaived, .itemOwned, .itemDated, .itemNoted,
      .itemAdded, .itemRemoved, .itemMoved:
      item(kind, for: plan)
    case .promiseKept, .promiseRemoved, .contactKept, .contactRemoved: extra(kind, for: plan)
    case .holdPlaced, .holdLifted, .ruleKept, .ruleRemoved, .rulesOrdered, .segmentCarvingSet,
      .movesDrafted, .movesDropped, .movesCommitted, .movesRecalled, .effectiveDaySet,
      .challengesKept:
      territory(kind, for: plan)
    }
  }

  // MARK: - Parts

  mutating func key<Row>() -> RowKey<Row> {
    next += 1
    return RowKey(next)
  }

  mutating func block(_ count: Int) -> KeyBlock {
    next += count + 1
    return KeyBlock(next - count..<next)
  }

  mutating func pick<Row: PlanRow>(_ table: PagedTable<Row>) -> RowKey<Row> {
    // Now and then a row that is not there.
    if chance(20) { return RowKey(9_999_999) }
    return table.map(\.key).randomElement(using: &random) ?? RowKey(9_999_999)
  }

  mutating func maybe<Value>(_ value: Value) -> Value? { chance(4) ? nil : value }
  mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
  mutating func word() -> String {
    ["", "Acme", "株式会社テラス", "\u{202E}x", "a,b;\"c\"\n"].randomElement(using: &random) ?? ""
  }
  mutating func date() -> Day { today + Int.random(in: -200...200, using: &random) }
  private mutating func money() -> Money {
    Money(minorUnits: .random(in: -1_000_000...60_000_000, using: &random))
  }
  mutating func any<Value: CaseIterable>(_: Value.Type) -> Value
  where
    Value.AllCases: RandomAccessCollection
  {
    Value.allCases.randomElement(using: &random) ?? Value.allCases[Value.allCases.startIndex]
  }

  private mutating func facts() -> AccountFacts {
    var facts = AccountFacts(name: "Account \(next)")
    facts.kind = maybe(any(AccountKind.self))
    facts.arr = maybe(money())
    facts.acv = maybe(money())
    facts.segment = maybe(["SMB", "Enterprise"].randomElement(using: &random) ?? "SMB")
    facts.renewal = maybe(date())
    facts.health = maybe(.random(in: 0...100, using: &random))
    facts.lifecycle = chance(6) ? "at-risk" : nil
    return facts
  }

  private mutating func deal(in plan: Plan, accounts: [AccountKey], seats: [SeatKey]) -> Deal {
    var deal =
      chance(2) ? plan.deals.map(\.self).randomElement(using: &random) : nil
    deal = deal ?? Deal(key: key(), name: "Deal \(next)")
    guard var deal else { return Deal(key: key(), name: "Deal") }
    deal.account = accounts.randomElement(using: &random)
    deal.owner = maybe(seats.randomElement(using: &random)) ?? nil
    deal.phase = any(Deal.Phase.self)
    deal.kind = any(Deal.Kind.self)
    deal.amount = maybe(money())
    deal.closes = maybe(date())
    deal.created = maybe(date())
    deal.isNewUnit = chance(5)
    return deal
  }

  private mutating func batch(accounts count: Int, for plan: Plan? = nil) -> Edit {
    let plan = plan ?? Plan(identity: PlanIdentity(id: "none", currency: .usd, createdOn: today))
    var batch = ImportBatch(
      source: ImportSource(key: key(), kind: .accounts, fileName: "a.csv", on: today), on: today,
      keys: block(0))
    for _ in 0..<3 {
      batch.seats.append(Seat(key: key(), name: "Seat \(next)", role: maybe(any(Role.self))))
    }
    let seats = batch.seats.map(\.key) + plan.seats.map(\.key)
    for _ in 0..<count {
      let people = [
        AccountFacts.Holder(
          role: maybe([Role.ae, .am, .csm].randomElement(using: &random) ?? .am),
          seat: maybe(seats.randomElement(using: &random)) ?? nil)
      ]
      let known = chance(3) ? plan.accounts.map(\.key).randomElement(using: &random) : nil
      batch.accounts.append(
        .init(key: known ?? key(), identity: nil, facts: facts(), people: people))
    }
    let all = batch.accounts.map(\.key) + plan.accounts.map(\.key)
    for _ in 0..<count { batch.deals.append(deal(in: plan, accounts: all, seats: seats)) }
    if chance(4), let gone = plan.accounts.map(\.key).randomElement(using: &random) {
      batch.gone = [gone]
    }
    batch.keys = block(batch.keysNeeded)
    return .imported(batch)
  }

  private mutating func step(_ kind: Kind, for plan: Plan) -> Edit {
    switch kind {
    case .together:
      .together(Together("two at once", [edit(for: plan), edit(for: plan)]))
    case .rowsRestored:
      restored(for: plan)
    case .planCreated:
      .planCreated(
        PlanCreated(
          identity: PlanIdentity(id: "again", currency: .eur, createdOn: today), playbook: .standard
        ))
    default: batch(accounts: 3, for: plan)
    }
  }

  /// The inverse of an edit that may or may not have been made.
  private mutating func restored(for plan: Plan) -> Edit {
    var copy = plan
    let made = try? copy.apply(edit(.accountEdited, for: plan))
    guard let made, case .rowsRestored(let inverse) = made.inverse else {
      return .rowsRestored(RowsRestored(rows: []))
    }
    return .rowsRestored(
      RowsRestored(rows: chance(2) ? inverse.rows.map(\.reversed) : inverse.rows))
  }

  private mutating func tree(_ kind: Kind, for plan: Plan) -> Edit {
    switch kind {
    case .companyARRGiven: return .companyARRGiven(CompanyARRGiven(amount: maybe(money())))
    case .companyARRConfirmed:
      return .companyARRConfirmed(CompanyARRConfirmed(isRight: chance(2)))
    case .averageACVGiven: return .averageACVGiven(AverageACVGiven(amount: maybe(money())))
    case .singleMotionAnswered:
      return .singleMotionAnswered(SingleMotionAnswered(isSingleMotion: chance(2)))
    case .segmentACVGiven:
      return .segmentACVGiven(
        SegmentACVGiven(segment: pick(plan.segments), amount: maybe(money())))
    case .leafExceptionMade:
      return .leafExceptionMade(
        LeafExceptionMade(
          segment: pick(plan.segments),
          exception: maybe(LeafException(leaf: any(Leaf.self), reason: word()))))
    case .afterSigningChosen:
      return .afterSigningChosen(
        AfterSigningChosen(
          leaf: any(Leaf.self),
          afterSigning: AfterSigning(
            ownerFlips: any(OwnerFlips.self), attachedUntilDay: maybe(60))))
    case .payLineSet:
      return .payLineSet(
        PayLineSet(
          leaf: any(Leaf.self), role: any(Role.self),
          mix: PayMix(base: .random(in: 0...100, using: &random)), basis: word()))
    case .thresholdsSet:
      var thresholds = Thresholds()
      thresholds.acvUnder = money()
      thresholds.arrUnder = money()
      return .thresholdsSet(ThresholdsSet(thresholds: thresholds))
    default:
      return .bookLimitSet(
        BookLimitSet(
          segment: pick(plan.segments),
          limit: maybe(
            CountRange(
              low: .random(in: -1...9, using: &random), high: .random(in: 0...40, using: &random))))
      )
    }
  }

  private mutating func people(_ kind: Kind, for plan: Plan) -> Edit {
    switch kind {
    case .segmentAdded:
      let membership: Segment.Membership =
        chance(2)
        ? .column(chance(2) ? "SMB" : "Enterprise") : .band(from: money(), below: maybe(money()))
      return .segmentAdded(
        SegmentAdded(
          segment: Segment(
            key: key(), name: word(), order: .random(in: -3...3, using: &random),
            membership: membership)))
    case .segmentRenamed:
      return .segmentRenamed(SegmentRenamed(segment: pick(plan.segments), newName: word()))
    case .segmentRemoved: return .segmentRemoved(SegmentRemoved(segment: pick(plan.segments)))
    case .seatAdded:
      var seat = Seat(key: key(), name: word(), role: maybe(any(Role.self)))
      seat.isOpen = chance(4)
      seat.segments = chance(2) ? [pick(plan.segments)] : []
      seat.awaitedSegments = chance(3) ? [word()] : nil
      return .seatAdded(SeatAdded(seat: seat))
    case .seatEdited:
      let field = any(SeatField.self)
      return .seatEdited(
        SeatEdited(seat: pick(plan.seats), field: field, value: maybe(value(field.valueKind))))
    default: return .seatRemoved(SeatRemoved(seat: pick(plan.seats)))
    }
  }

  private mutating func value(_ kind: FieldKind) -> FieldValue {
    switch chance(15) ? .number : kind {
    case .text:
      .text([word(), "ae", "am", "customer", "former"].randomElement(using: &random) ?? "")
    case .money: .money(money())
    case .day: .day(date())
    case .number: .number(.random(in: -5...120, using: &random))
    case .flag: .flag(chance(2))
    case .share: .share(Share(percent: .random(in: -10...250, using: &random)))
    }
  }

  private mutating func account(_ kind: Kind, for plan: Plan) -> Edit {
    let account = pick(plan.accounts)
    switch kind {
    case .accountAdded:
      return .accountAdded(AccountAdded(account: Account(key: key(), file: facts())))
    case .accountEdited:
      let field = any(AccountField.self)
      return .accountEdited(
        AccountEdited(account: account, field: field, value: maybe(value(field.valueKind))))
    case .accountOverrideCleared:
      let field =
        plan.accounts[account]?.overrides.keys.min { $0.rawValue < $1.rawValue }
        ?? any(AccountField.self)
      return .accountOverrideCleared(AccountOverrideCleared(account: account, field: field))
    case .accountSegmentChosen:
      return .accountSegmentChosen(
        AccountSegmentChosen(account: account, segment: maybe(pick(plan.segments))))
    case .accountQualified:
      return .accountQualified(AccountQualified(account: account, isQualified: chance(2)))
    case .accountAssigned:
      return .accountAssigned(
        AccountAssigned(
          account: account, role: any(Role.self), seat: maybe(pick(plan.seats)), on: date(),
          keys: block(chance(9) ? 3 : AccountAssigned.keysNeeded)))
    case .saveMotionSet:
      return .saveMotionSet(SaveMotionSet(account: account, opened: maybe(date())))
    default:
      return .dealAttached(
        DealAttached(deal: pick(plan.deals), account: maybe(pick(plan.accounts))))
    }
  }

  private mutating func handoff(_ kind: Kind, for plan: Plan) -> Edit {
    let card = pick(plan.handoffs)
    switch kind {
    case .handoffOpened:
      return .handoffOpened(
        HandoffOpened(
          account: pick(plan.accounts), kind: any(Handoff.Kind.self),
          template: chance(2) ? nil : .enterprise, anchor: date(), on: today,
          keys: block(HandoffOpened.keysNeeded)))
    case .handoffReanchored:
      return .handoffReanchored(HandoffReanchored(handoff: card, anchor: date()))
    case .handoffClosed:
      return .handoffClosed(HandoffClosed(handoff: card, reason: word(), on: date()))
    case .handoffAccepted:
      return .handoffAccepted(HandoffAccepted(handoff: card, on: date(), by: word()))
    case .handoffReturned:
      return .handoffReturned(
        HandoffReturned(handoff: card, reason: .other(word()), on: date(), by: word()))
    case .handoffExited:
      return .handoffExited(
        HandoffExited(
          handoff: card,
          exit: Handoff.Exit(result: any(ExitResult.self), on: date(), missing: ["H19"])))
    case .giverChosen:
      return .giverChosen(GiverChosen(handoff: card, giver: maybe(pick(plan.seats))))
    default:
      return .receiverChosen(ReceiverChosen(handoff: card, receiver: maybe(pick(plan.seats))))
    }
  }

  private mutating func item(_ kind: Kind, for plan: Plan) -> Edit {
    let item = pick(plan.items)
    switch kind {
    case .itemDone:
      return .itemDone(
        ItemDone(item: item, on: date(), by: word(), evidence: chance(2) ? [:] : ["date": word()]))
    case .itemReopened: return .itemReopened(ItemReopened(item: item))
    case .itemBlocked: return .itemBlocked(ItemBlocked(item: item, reason: word()))
    case .itemWaived: return .itemWaived(ItemWaived(item: item, reason: word(), by: word()))
    case .itemOwned: return .itemOwned(ItemOwned(item: item, seat: maybe(pick(plan.seats))))
    case .itemDated: return .itemDated(ItemDated(item: item, due: maybe(date())))
    case .itemNoted: return .itemNoted(ItemNoted(item: item, note: chance(4) ? "" : word()))
    case .itemAdded:
      var added = HandoffItem(
        key: key(), handoff: pick(plan.handoffs),
        code: "A\(Int.random(in: 1...3, using: &random))", position: 50)
      added.added = .init(
        title: word(), role: any(Role.self), dueDay: .random(in: -20...120, using: &random),
        weight: .random(in: -5...105, using: &random), isCritical: chance(3))
      return .itemAdded(ItemAdded(item: added))
    case .itemRemoved:
      let added = plan.items.filter { $0.added != nil }.map(\.key)
      return .itemRemoved(ItemRemoved(item: added.randomElement(using: &random) ?? item))
    default:
      let card = plan.items[item]?.handoff
      let others = card.map { plan.items(of: $0).map(\.key) } ?? []
      return .itemMoved(
        ItemMoved(item: item, before: maybe(others.randomElement(using: &random)) ?? nil))
    }
  }

  private mutating func extra(_ kind: Kind, for plan: Plan) -> Edit {
    switch kind {
    case .promiseKept:
      var promise = Promise(key: key(), handoff: pick(plan.handoffs), text: word())
      if chance(2), let known = plan.promises.map(\.self).randomElement(using: &random) {
        promise = known
      }
      promise.status = maybe(any(PromiseStatus.self))
      promise.due = maybe(date())
      promise.deliveredOn = maybe(date())
      promise.customerToldOn = maybe(date())
      return .promiseKept(PromiseKept(promise: promise))
    case .promiseRemoved: return .promiseRemoved(PromiseRemoved(promise: pick(plan.promises)))
    case .contactKept:
      let known = chance(3) ? plan.contacts.map(\.key).randomElement(using: &random) : nil
      return .contactKept(
        ContactKept(
          contact: Contact(
            key: known ?? key(), account: pick(plan.accounts), name: word(),
            part: any(Contact.Part.self))))
    default: return .contactRemoved(ContactRemoved(contact: pick(plan.contacts)))
    }
  }
}
