/// A segment was made.
public struct SegmentAdded: EditPayload {
  public static let name = "segment-added"
  public var segment: Segment
  public init(segment: Segment) { self.segment = segment }

  public func apply(to plan: inout Plan) throws(EditError) {
    try plan.requireFree(segment.key)
    guard !segment.name.isEmpty else { throw .refused("A segment needs a name.") }
    if case .column(let value) = segment.membership,
      let taken = plan.orderedSegments.first(where: { $0.membership == .column(value) })
    {
      throw .refused("The segment \(taken.name) already takes the accounts marked \(value).")
    }
    if case .predicate(let text) = segment.membership {
      do throws(PredicateError) {
        _ = try Predicate.ofSegment(text, currency: plan.currency)
      } catch {
        throw .refused(error.sentence)
      }
    }
    plan.put(segment)
    plan.seatTheWaiting()
  }

  public func summary(in plan: Plan) -> String { "added segment \(segment.name)" }
}

/// A segment got another name.
public struct SegmentRenamed: EditPayload {
  public static let name = "segment-renamed"
  public var segment: SegmentKey
  public var newName: String
  public init(segment: SegmentKey, newName: String) {
    self.segment = segment
    self.newName = newName
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.require(segment)
    guard !newName.isEmpty else { throw .refused("A segment needs a name.") }
    row.name = newName
    plan.put(row)
    plan.seatTheWaiting()
  }

  public func summary(in plan: Plan) -> String {
    "renamed segment \(plan.segments[segment]?.name ?? "") to \(newName)"
  }
}

/// A segment was taken away; its accounts fall to the others.
public struct SegmentRemoved: EditPayload {
  public static let name = "segment-removed"
  public var segment: SegmentKey
  public init(segment: SegmentKey) { self.segment = segment }

  public func apply(to plan: inout Plan) throws(EditError) {
    let row = try plan.require(segment)
    if row.membership == .rest {
      throw .refused("The segment for all other accounts stays; rename it instead.")
    }
    try plan.requireUnused([RowID(.segment, segment.number)])
    plan.remove(segment)
  }

  public func summary(in plan: Plan) -> String {
    "removed segment \(plan.segments[segment]?.name ?? "")"
  }
}
