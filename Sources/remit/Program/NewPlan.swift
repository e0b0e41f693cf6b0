import Plan

/// What a plan file begins with: its creation, and the edits that fill it.
struct NewPlan {
  var beginning: PlanCreated
  var edits: [Edit]

  init(beginning: PlanCreated, edits: [Edit] = []) {
    self.beginning = beginning
    self.edits = edits
  }

  /// A plan with one segment that takes every account.
  static func empty(_ currency: Currency, on day: Day) -> NewPlan {
    let rest = Segment(key: SegmentKey(1), name: "All accounts", membership: .rest)
    return NewPlan(
      beginning: PlanCreated(
        identity: PlanIdentity(id: freshID(), currency: currency, createdOn: day),
        playbook: Playbook(currency)),
      edits: [.segmentAdded(SegmentAdded(segment: rest))])
  }

  static func sample(on day: Day) throws(Failure) -> NewPlan {
    let identity = PlanIdentity(id: freshID(), currency: .usd, createdOn: day)
    do {
      let edits = try SamplePlan.edits(for: identity, playbook: .standard, on: day)
      return NewPlan(
        beginning: PlanCreated(identity: identity, playbook: .standard), edits: edits)
    } catch {
      throw Failure(.badData, "the sample cannot be made on \(day.iso).")
    }
  }

  /// A scenario: the same rows under a new identity that remembers where it came from.
  static func branch(of plan: Plan, on day: Day) -> NewPlan {
    let identity = PlanIdentity(
      id: freshID(), currency: plan.currency, createdOn: day, branchedFrom: plan.identity.id)
    return filled(identity, plan.playbook, with: plan.allRows)
  }

  /// The plan that a JSON export holds, identity and all.
  static func restored(_ rows: [RowValue], identity: PlanIdentity) -> NewPlan {
    var playbook = Playbook(identity.currency)
    for case .playbook(let kept) in rows { playbook = kept }
    return filled(identity, playbook, with: rows)
  }

  private static func filled(
    _ identity: PlanIdentity, _ playbook: Playbook, with rows: [RowValue]
  ) -> NewPlan {
    let empty = Plan(identity: identity, playbook: playbook)
    let changes = rows.compactMap { row -> RowChange? in
      switch row {
      case .identity, .playbook: nil
      default: RowChange(id: row.id, before: empty[row.id], after: row)
      }
    }.filter { $0.before != $0.after }
    return NewPlan(
      beginning: PlanCreated(identity: identity, playbook: playbook),
      edits: changes.isEmpty ? [] : [.rowsRestored(RowsRestored(rows: changes))])
  }

  private static func freshID() -> String {
    var source = SystemRandomNumberGenerator()
    let number = UInt64.random(in: .min ... .max, using: &source)
    let text = String(number, radix: 36)
    return String(repeating: "0", count: max(0, 13 - text.count)) + text
  }
}
