import Plan

extension HandoffItem: FiledRow {
  static let shape = TableShape(
    "handoff_item",
    [
      .reference("handoff", to: "handoff").required,
      .text("code").required,
      .number("position").required,
      .text("added_title"),
      .choice("added_role", Role.self),
      .number("added_due_day"),
      .number("added_weight"),
      .flag("added_is_critical"),
      .choice("state", words: State.words).required,
      .text("state_reason"),
      .day("state_on"),
      .text("state_by"),
      .json("evidence").required,
      .reference("owner", to: "seat"),
      .day("due"),
      .text("note").required,
    ])

  func write(to columns: inout some ColumnWriter) throws {
    columns.key(key)
    columns.key(handoff)
    columns.text(code)
    columns.number(position)
    columns.text(added?.title)
    columns.choice(added?.role)
    columns.number(added?.dueDay)
    columns.number(added?.weight)
    columns.flag(added?.isCritical)
    state.write(to: &columns)
    if evidence.isEmpty { columns.text("{}") } else { try columns.json(evidence) }
    columns.key(owner)
    columns.day(due)
    columns.text(note)
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    let key = try columns.requiredKey(HandoffItem.self)
    let handoff = try columns.requiredKey(Handoff.self)
    let code = try columns.requiredText()
    self.init(key: key, handoff: handoff, code: code, position: try columns.requiredNumber())
    added = try Added(from: &columns)
    state = try State(from: &columns)
    let proof = try columns.requiredText()
    if proof != "{}" {
      guard let kept = try? PlanJSON.value([String: String].self, from: proof) else {
        throw ColumnError(column: columns.column, found: proof)
      }
      evidence = kept
    }
    owner = try columns.key()
    due = try columns.day()
    note = try columns.requiredText()
  }

  var rowValue: RowValue { .item(self) }
}

extension HandoffItem.Added {
  fileprivate init?(from columns: inout some ColumnReader) throws(ColumnError) {
    let title = try columns.text()
    let role = try columns.choice(Role.self)
    let dueDay = try columns.number()
    let weight = try columns.number()
    let isCritical = try columns.flag()
    guard let title, let role, let dueDay, let weight, let isCritical else { return nil }
    self.init(title: title, role: role, dueDay: dueDay, weight: weight, isCritical: isCritical)
  }
}

extension HandoffItem.State {
  static let words = ["open", "done", "blocked", "not-applicable", "before-tracking"]

  fileprivate func write(to columns: inout some ColumnWriter) {
    switch self {
    case .open: columns.state("open")
    case .done(let on, let by): columns.state("done", on: on, by: by)
    case .blocked(let reason): columns.state("blocked", reason: reason)
    case .notApplicable(let reason, let by):
      columns.state("not-applicable", reason: reason, by: by)
    case .beforeTracking: columns.state("before-tracking")
    }
  }

  fileprivate init(from columns: inout some ColumnReader) throws(ColumnError) {
    let word = try columns.requiredText()
    let wrong = ColumnError(column: columns.column, found: word)
    let reason = try columns.text()
    let on = try columns.day()
    let by = try columns.text()
    switch (word, reason, on, by) {
    case ("open", _, _, _): self = .open
    case ("before-tracking", _, _, _): self = .beforeTracking
    case ("done", _, let on?, let by?): self = .done(on: on, by: by)
    case ("blocked", let reason?, _, _): self = .blocked(reason: reason)
    case ("not-applicable", let reason?, _, let by?):
      self = .notApplicable(reason: reason, by: by)
    default: throw wrong
    }
  }
}

extension ColumnWriter {
  fileprivate mutating func state(
    _ word: String, reason: String? = nil, on: Day? = nil, by: String? = nil
  ) {
    text(word)
    text(reason)
    day(on)
    text(by)
  }
}
