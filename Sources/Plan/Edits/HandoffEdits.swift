/// A card was opened: a new customer is being handed over.
public struct HandoffOpened: EditPayload {
  public static let name = "handoff-opened"
  public var account: AccountKey
  public var deal: DealKey?
  public var kind: Handoff.Kind
  /// Nil lets leaf and ACV choose.
  public var template: TemplateID?
  /// Day 0.
  public var anchor: Day
  /// The day it is opened.
  public var on: Day
  /// For the card and its items.
  public var keys: KeyBlock

  /// The most keys the edit can use: a card and the longest template.
  public static let keysNeeded = 40

  public init(
    account: AccountKey, deal: DealKey? = nil, kind: Handoff.Kind, template: TemplateID? = nil,
    anchor: Day, on: Day, keys: KeyBlock
  ) {
    self.account = account
    self.deal = deal
    self.kind = kind
    self.template = template
    self.anchor = anchor
    self.on = on
    self.keys = keys
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    let row = try plan.require(account)
    if let deal { _ = try plan.require(deal) }
    if let live = plan.handoffs(of: account).first(where: { $0.isLive && $0.kind == kind }) {
      throw .refused("\(row.name) already has a live card, since \(live.openedOn.dated).")
    }
    if plan.identity.branchedFrom != nil {
      throw .refused("A scenario opens no handoffs; open it in the plan itself.")
    }
    var keys = keys
    let chosen = template ?? plan.template(for: account, kind: kind)
    try plan.openCard(
      account: account, deal: deal, kind: kind, template: chosen, anchor: anchor, on: on,
      keys: &keys)
  }

  public func summary(in plan: Plan) -> String {
    "opened the card of \(plan.accounts[account]?.name ?? "an account")"
  }
}

/// Day 0 of a card moved: the deal's close date slipped.
public struct HandoffReanchored: EditPayload {
  public static let name = "handoff-reanchored"
  public var handoff: HandoffKey
  public var anchor: Day
  public init(handoff: HandoffKey, anchor: Day) {
    self.handoff = handoff
    self.anchor = anchor
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.requireLive(handoff)
    row.anchor = anchor
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String { "day 0 of \(plan.cardName(handoff))" }
}

/// A card ended without an exit: the deal was lost, or it was opened in error.
public struct HandoffClosed: EditPayload {
  public static let name = "handoff-closed"
  public var handoff: HandoffKey
  public var reason: String
  public var on: Day
  public init(handoff: HandoffKey, reason: String, on: Day) {
    self.handoff = handoff
    self.reason = reason
    self.on = on
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.requireLive(handoff)
    row.closed = Handoff.Closing(reason: reason, on: on)
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String { "closed \(plan.cardName(handoff))" }
}

/// The receiver accepted the packet.
public struct HandoffAccepted: EditPayload {
  public static let name = "handoff-accepted"
  public var handoff: HandoffKey
  public var on: Day
  public var by: String
  public init(handoff: HandoffKey, on: Day, by: String) {
    self.handoff = handoff
    self.on = on
    self.by = by
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.requireLive(handoff)
    row.decision = .accepted(on: on, by: by)
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String { "accepted \(plan.cardName(handoff))" }
}

/// The receiver returned the packet, with a reason.
public struct HandoffReturned: EditPayload {
  public static let name = "handoff-returned"
  public var handoff: HandoffKey
  public var reason: ReturnReason
  public var on: Day
  public var by: String
  public init(handoff: HandoffKey, reason: ReturnReason, on: Day, by: String) {
    self.handoff = handoff
    self.reason = reason
    self.on = on
    self.by = by
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.requireLive(handoff)
    row.decision = .returned(reason: reason, on: on, by: by)
    row.returns += 1
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String { "returned \(plan.cardName(handoff))" }
}

/// The day-90 result was recorded. A failed exit opens the save motion (RULES §5).
public struct HandoffExited: EditPayload {
  public static let name = "handoff-exited"
  public var handoff: HandoffKey
  public var exit: Handoff.Exit
  public init(handoff: HandoffKey, exit: Handoff.Exit) {
    self.handoff = handoff
    self.exit = exit
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.requireLive(handoff)
    row.exit = exit
    plan.put(row)
    guard exit.result == .fail, var account = plan.accounts[row.account],
      account.saveOpened == nil
    else { return }
    account.saveOpened = exit.on
    plan.put(account)
  }

  public func summary(in plan: Plan) -> String {
    "exit of \(plan.cardName(handoff)): \(exit.result.rawValue)"
  }
}

/// Who receives was chosen; nil goes back to who holds the role.
public struct ReceiverChosen: EditPayload {
  public static let name = "receiver-chosen"
  public var handoff: HandoffKey
  public var receiver: SeatKey?
  public init(handoff: HandoffKey, receiver: SeatKey?) {
    self.handoff = handoff
    self.receiver = receiver
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.requireLive(handoff)
    if let receiver { _ = try plan.require(receiver) }
    row.receiver = receiver
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String { "receiver of \(plan.cardName(handoff))" }
}

extension Plan {
  func requireLive(_ handoff: HandoffKey) throws(EditError) -> Handoff {
    let row = try require(handoff)
    guard row.isLive else { throw .refused("\(cardName(handoff)) is already closed.") }
    return row
  }

  func cardName(_ handoff: HandoffKey) -> String {
    handoffs[handoff].flatMap { accounts[$0.account]?.name }.map { "the card of \($0)" }
      ?? "a card"
  }

  /// Opens a territory-move card; its keys come from the edit that made the move.
  mutating func openMove(
    of account: AccountKey, from old: SeatKey, to new: SeatKey, on day: Day, decidedOn: Day,
    keys: inout KeyBlock
  ) throws(EditError) {
    for live in handoffs(of: account) where live.isLive && live.kind == .territoryMove {
      var closed = live
      closed.closed = Handoff.Closing(reason: "moved again", on: day)
      put(closed)
    }
    let template = template(for: account, kind: .territoryMove)
    let key = try openCard(
      account: account, deal: nil, kind: .territoryMove, template: template, anchor: day,
      on: decidedOn, keys: &keys)
    guard var card = handoffs[key] else { return }
    card.giver = old
    card.receiver = new
    put(card)
  }

  /// Makes a card and its items. Items due before the card was known start as before tracking.
  @discardableResult
  mutating func openCard(
    account: AccountKey, deal: DealKey?, kind: Handoff.Kind, template id: TemplateID, anchor: Day,
    on day: Day, keys: inout KeyBlock
  ) throws(EditError) -> HandoffKey {
    guard let template = playbook.newestTemplate(id) else {
      throw .refused("The playbook has no template \(id.rawValue).")
    }
    guard let key = keys.take(Handoff.self) else { throw .outOfKeys }
    try requireFree(key)
    put(
      Handoff(
        key: key, account: account, deal: deal, kind: kind, template: id,
        version: template.version, anchor: anchor, openedOn: day))
    for (position, line) in template.items.enumerated() {
      guard let itemKey = keys.take(HandoffItem.self) else { throw .outOfKeys }
      try requireFree(itemKey)
      var item = HandoffItem(key: itemKey, handoff: key, code: line.id, position: position)
      if anchor + line.dueDay < day { item.state = .beforeTracking }
      put(item)
    }
    return key
  }
}
