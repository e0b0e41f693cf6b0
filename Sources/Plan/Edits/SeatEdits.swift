/// A seat was made, with a person or open.
public struct SeatAdded: EditPayload {
  public static let name = "seat-added"
  public var seat: Seat
  public init(seat: Seat) { self.seat = seat }

  public func apply(to plan: inout Plan) throws(EditError) {
    try plan.requireFree(seat.key)
    guard !seat.name.isEmpty else { throw .refused("A seat needs a name or a label.") }
    try plan.requireUnclaimed(seat.identity, by: RowID(.seat, seat.key.number))
    for segment in seat.segments { _ = try plan.require(segment) }
    plan.put(seat)
  }

  public func summary(in plan: Plan) -> String { "added seat \(seat.name)" }
}

/// One field of a seat was set; nil blanks it.
public struct SeatEdited: EditPayload {
  public static let name = "seat-edited"
  public var seat: SeatKey
  public var field: SeatField
  public var value: FieldValue?
  public init(seat: SeatKey, field: SeatField, value: FieldValue?) {
    self.seat = seat
    self.field = field
    self.value = value
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.require(seat)
    if let value, value.kind != field.valueKind {
      throw .refused("\(field.title) takes a \(field.valueKind.rawValue).")
    }
    switch field {
    case .name where value?.text?.isEmpty ?? true:
      throw .refused("A seat needs a name or a label.")
    case .role:
      if let text = value?.text, Role(rawValue: text) == nil {
        throw .refused("\(text) is no role; roles are SDR, AE, AM, CSM, SE.")
      }
    case .fte, .bookShare:
      if let share = value?.share, share.basisPoints < 0 || share.basisPoints > 20_000 {
        throw .refused("\(field.title) lies between 0% and 200%.")
      }
    case .limit:
      if let limit = value?.number, limit < 0 {
        throw .refused("A limit is 0 accounts or more; blank is none.")
      }
    case .minimum:
      if let least = value?.number, least < 0 {
        throw .refused("A minimum is 0 accounts or more; blank is none.")
      }
    case .name, .email, .manager, .region, .isOpen, .start, .end, .states, .skills, .quota, .ote:
      break
    }
    row[field] = value
    row.isFound = row.isFound && field != .role
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String {
    let name = plan.seats[seat]?.name ?? "a seat"
    if field == .name, let new = value?.text { return "renamed \(name) to \(new)" }
    return "\(field.title.lowercased()) of \(name)"
  }
}

/// A seat was put on segments: which accounts it is meant for. Empty means any.
public struct SeatSegmentsChosen: EditPayload {
  public static let name = "seat-segments-chosen"
  public var seat: SeatKey
  public var segments: [SegmentKey]
  /// The names from a file that it goes on waiting for; nil is none.
  public var awaited: [String]?
  public init(seat: SeatKey, segments: [SegmentKey], awaited: [String]? = nil) {
    self.seat = seat
    self.segments = segments
    self.awaited = awaited
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.require(seat)
    for segment in segments { _ = try plan.require(segment) }
    row.segments = segments
    row.awaitedSegments = awaited
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String {
    "segments of \(plan.seats[seat]?.name ?? "a seat")"
  }
}

/// A seat was taken away; only one that holds nothing can be.
public struct SeatRemoved: EditPayload {
  public static let name = "seat-removed"
  public var seat: SeatKey
  public init(seat: SeatKey) { self.seat = seat }

  public func apply(to plan: inout Plan) throws(EditError) {
    _ = try plan.require(seat)
    try plan.requireUnused([RowID(.seat, seat.number)])
    plan.remove(seat)
  }

  public func summary(in plan: Plan) -> String {
    "removed seat \(plan.seats[seat]?.name ?? "")"
  }
}

extension Plan {
  /// Refuses a CRM id that another row of the same kind carries.
  func requireUnclaimed(_ identity: CRMIdentity?, by row: RowID) throws(EditError) {
    guard let identity else { return }
    let holder: Int? =
      switch row.kind {
      case .account: account(identity)?.number
      case .seat: seat(identity)?.number
      case .deal: deal(identity)?.number
      default: nil
      }
    if let holder, holder != row.number { throw .identityTaken(identity) }
  }
}
