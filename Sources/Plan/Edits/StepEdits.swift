/// Several edits that count as one: applied in order, undone as one.
public struct Together: EditPayload {
  public static let name = "together"
  public var what: String
  public var edits: [Edit]

  public init(_ what: String, _ edits: [Edit]) {
    self.what = what
    self.edits = edits
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    for edit in edits {
      try edit.payload.apply(to: &plan)
      // The next edit may ask the tree, which goes by the sums.
      plan.settleTotals()
    }
  }

  public func summary(in plan: Plan) -> String { what }
}

/// Rows put back as they were before an edit.
///
/// Applies only while every row is still as that edit left it, and nothing newer hangs on what it
/// takes away; else it names the row in the way.
public struct RowsRestored: EditPayload {
  public static let name = "rows-restored"
  /// `before` is how the row must stand now, `after` how it will.
  public var rows: [RowChange]
  /// The journal's lines that it takes back, where they are several; else the line of the journal
  /// that it stands in names the one.
  public var lines: [Int]?

  public init(rows: [RowChange], lines: [Int]? = nil) {
    self.rows = rows
    self.lines = lines
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    for change in rows where plan[change.id] != change.before {
      throw .inTheWay(change.id)
    }
    try plan.requireUnclaimed(rows)
    plan.changeLog.expect(rows.count)
    // Of so many the sums are sooner added up anew than followed one by one.
    if rows.count > plan.accounts.count { plan.areTotalsStale = true }
    for change in rows.reversed() {
      if let after = change.after { plan.put(after) } else { plan.remove(change.id) }
    }
    try plan.requireSound(rows)
  }

  public func summary(in plan: Plan) -> String {
    guard let first = rows.first else { return "put nothing back" }
    let more = rows.count > 1 ? " and \(rows.count - 1) more" : ""
    return "put back \(plan.describe(first.id))\(more)"
  }
}

/// A plan begins: its identity and its whole playbook. The first edit of every journal.
public struct PlanCreated: EditPayload {
  public static let name = "createPlan"
  public var identity: PlanIdentity
  public var playbook: Playbook

  public init(identity: PlanIdentity, playbook: Playbook) {
    self.identity = identity
    self.playbook = playbook
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    guard plan.accounts.isEmpty, plan.seats.isEmpty, plan.segments.isEmpty else {
      throw .refused("A plan can only be created where there is none.")
    }
    plan.put(identity)
    plan.put(playbook)
  }

  public func summary(in plan: Plan) -> String { "made the plan" }
}

extension Plan {
  func require<Row: StoredRow>(_ key: RowKey<Row>) throws(EditError) -> Row {
    guard let row = self[keyPath: Row.table][key] else {
      throw .missing(RowID(Row.rowKind, key.number))
    }
    return row
  }

  /// Refuses a key that is taken or is none.
  func requireFree<Row: StoredRow>(_ key: RowKey<Row>) throws(EditError) {
    guard key.number > 0, self[keyPath: Row.table][key] == nil else {
      throw .keyTaken(RowID(Row.rowKind, key.number))
    }
  }
}
