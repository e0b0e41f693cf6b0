/// An item was ticked, with what proves it or bare.
public struct ItemDone: EditPayload {
  public static let name = "item-done"
  public var item: ItemKey
  public var on: Day
  public var by: String
  /// By the name of the evidence field; empty when ticked bare.
  public var evidence: [String: String]
  public init(item: ItemKey, on: Day, by: String, evidence: [String: String] = [:]) {
    self.item = item
    self.on = on
    self.by = by
    self.evidence = evidence
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.requireLive(item)
    row.state = .done(on: on, by: by)
    for (field, text) in evidence { row.evidence[field] = text.isEmpty ? nil : text }
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String { "done \(plan.itemName(item))" }
}

/// An item was opened again; its evidence stays.
public struct ItemReopened: EditPayload {
  public static let name = "item-reopened"
  public var item: ItemKey
  public init(item: ItemKey) { self.item = item }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.requireLive(item)
    row.state = .open
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String { "reopened \(plan.itemName(item))" }
}

/// An item cannot go on, and why.
public struct ItemBlocked: EditPayload {
  public static let name = "item-blocked"
  public var item: ItemKey
  public var reason: String
  public init(item: ItemKey, reason: String) {
    self.item = item
    self.reason = reason
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.requireLive(item)
    guard !reason.isEmpty else { throw .refused("A blocked item needs a reason.") }
    row.state = .blocked(reason: reason)
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String { "blocked \(plan.itemName(item))" }
}

/// An item does not apply here, who said so, and why.
public struct ItemWaived: EditPayload {
  public static let name = "item-waived"
  public var item: ItemKey
  public var reason: String
  public var by: String
  public init(item: ItemKey, reason: String, by: String) {
    self.item = item
    self.reason = reason
    self.by = by
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.requireLive(item)
    guard !reason.isEmpty, !by.isEmpty else {
      throw .refused("An item that does not apply needs a reason and who approved it.")
    }
    row.state = .notApplicable(reason: reason, by: by)
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String { "\(plan.itemName(item)) does not apply" }
}

/// An item got a person over its role's; nil goes back to the role.
public struct ItemOwned: EditPayload {
  public static let name = "item-owned"
  public var item: ItemKey
  public var seat: SeatKey?
  public init(item: ItemKey, seat: SeatKey?) {
    self.item = item
    self.seat = seat
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.requireLive(item)
    if let seat { _ = try plan.require(seat) }
    row.owner = seat
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String {
    let person = seat.flatMap { plan.seats[$0]?.name } ?? "its role"
    return "\(plan.itemName(item)) to \(person)"
  }
}

/// An item got a date over the template's; nil goes back to it.
public struct ItemDated: EditPayload {
  public static let name = "item-dated"
  public var item: ItemKey
  public var due: Day?
  public init(item: ItemKey, due: Day?) {
    self.item = item
    self.due = due
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.requireLive(item)
    row.due = due
    if case .beforeTracking = row.state, due != nil { row.state = .open }
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String {
    "\(plan.itemName(item)) due \(due?.dated ?? "by the template")"
  }
}

/// A remark was written on an item; an empty one is taken away.
public struct ItemNoted: EditPayload {
  public static let name = "item-noted"
  public var item: ItemKey
  public var note: String
  public init(item: ItemKey, note: String) {
    self.item = item
    self.note = note
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.requireLive(item)
    row.note = note
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String {
    "\(note.isEmpty ? "no note" : "note") on \(plan.itemName(item))"
  }
}

/// An item was added to one card.
public struct ItemAdded: EditPayload {
  public static let name = "item-added"
  public var item: HandoffItem
  public init(item: HandoffItem) { self.item = item }

  public func apply(to plan: inout Plan) throws(EditError) {
    try plan.requireFree(item.key)
    _ = try plan.requireLive(item.handoff)
    guard let added = item.added, !added.title.isEmpty else {
      throw .refused("An added item needs a title.")
    }
    guard (0...100).contains(added.weight) else {
      throw .refused("An item's weight lies between 0 and 100.")
    }
    if plan.items(of: item.handoff).contains(where: { $0.code == item.code }) {
      throw .refused("The card already has an item \(item.code).")
    }
    plan.put(item)
  }

  public func summary(in plan: Plan) -> String {
    "added \(item.code) to \(plan.cardName(item.handoff))"
  }
}

/// An item that was added to a card was taken away.
public struct ItemRemoved: EditPayload {
  public static let name = "item-removed"
  public var item: ItemKey
  public init(item: ItemKey) { self.item = item }

  public func apply(to plan: inout Plan) throws(EditError) {
    let row = try plan.requireLive(item)
    guard row.added != nil else {
      throw .refused("\(row.code) belongs to the template; say that it does not apply instead.")
    }
    plan.remove(item)
  }

  public func summary(in plan: Plan) -> String { "removed \(plan.itemName(item))" }
}

/// An item was moved within its card, to just before another or to the end (nil).
public struct ItemMoved: EditPayload {
  public static let name = "item-moved"
  public var item: ItemKey
  public var before: ItemKey?
  public init(item: ItemKey, before: ItemKey?) {
    self.item = item
    self.before = before
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    let row = try plan.requireLive(item)
    var lines = plan.items(of: row.handoff).filter { $0.key != item }
    if let before {
      guard let place = lines.firstIndex(where: { $0.key == before }) else {
        throw .missing(RowID(.item, before.number))
      }
      lines.insert(row, at: place)
    } else {
      lines.append(row)
    }
    for (position, line) in lines.enumerated() where line.position != position {
      var moved = line
      moved.position = position
      plan.put(moved)
    }
  }

  public func summary(in plan: Plan) -> String { "moved \(plan.itemName(item))" }
}

extension Plan {
  func requireLive(_ item: ItemKey) throws(EditError) -> HandoffItem {
    let row = try require(item)
    _ = try requireLive(row.handoff)
    return row
  }

  func itemName(_ item: ItemKey) -> String { describe(RowID(.item, item.number)) }
}
