import Plan

extension Handoff: FiledRow {
  static let shape = TableShape(
    "handoff",
    [
      .reference("account", to: "account").required,
      .reference("deal", to: "deal"),
      .choice("kind", Kind.self).required,
      .text("template").required,
      .number("version").required,
      .day("anchor").required,
      .day("opened_on").required,
      .reference("giver", to: "seat"),
      .reference("receiver", to: "seat"),
      .choice("decision", words: ["pending", "accepted", "returned"]).required,
      .text("decision_reason"),
      .day("decided_on"),
      .text("decided_by"),
      .number("returns").required,
      .choice("exit_result", ExitResult.self),
      .day("exit_on"),
      .json("exit_missing"),
      .text("closed_reason"),
      .day("closed_on"),
    ])

  func write(to columns: inout some ColumnWriter) throws {
    columns.key(key)
    columns.key(account)
    columns.key(deal)
    columns.choice(kind)
    columns.choice(template)
    columns.number(version)
    columns.day(anchor)
    columns.day(openedOn)
    columns.key(giver)
    columns.key(receiver)
    decision.write(to: &columns)
    columns.number(returns)
    columns.choice(exit?.result)
    columns.day(exit?.on)
    if let exit { try columns.json(exit.missing) } else { columns.null() }
    columns.text(closed?.reason)
    columns.day(closed?.on)
  }

  init(from columns: inout some ColumnReader) throws(ColumnError) {
    let key = try columns.requiredKey(Handoff.self)
    let account = try columns.requiredKey(Account.self)
    let deal = try columns.key(Deal.self)
    let kind = try columns.requiredChoice(Kind.self)
    let template = try columns.requiredChoice(TemplateID.self)
    let version = try columns.requiredNumber()
    let anchor = try columns.requiredDay()
    self.init(
      key: key, account: account, deal: deal, kind: kind, template: template, version: version,
      anchor: anchor, openedOn: try columns.requiredDay())
    giver = try columns.key()
    receiver = try columns.key()
    decision = try Decision(from: &columns)
    returns = try columns.requiredNumber()
    exit = try Exit(from: &columns)
    let reason = try columns.text()
    if let on = try columns.day() { closed = Closing(reason: reason ?? "", on: on) }
  }

  var rowValue: RowValue { .handoff(self) }
}

extension Handoff.Decision {
  fileprivate func write(to columns: inout some ColumnWriter) {
    switch self {
    case .pending:
      columns.text("pending")
      columns.null()
      columns.null()
      columns.null()
    case .accepted(let on, let by):
      columns.text("accepted")
      columns.null()
      columns.day(on)
      columns.text(by)
    case .returned(let reason, let on, let by):
      columns.text("returned")
      columns.choice(reason)
      columns.day(on)
      columns.text(by)
    }
  }

  fileprivate init(from columns: inout some ColumnReader) throws(ColumnError) {
    let word = try columns.requiredText()
    let wrong = ColumnError(column: columns.column, found: word)
    let reason = try columns.choice(ReturnReason.self)
    let on = try columns.day()
    let by = try columns.text()
    switch (word, reason, on, by) {
    case ("pending", _, _, _): self = .pending
    case ("accepted", _, let on?, let by?): self = .accepted(on: on, by: by)
    case ("returned", let reason?, let on?, let by?):
      self = .returned(reason: reason, on: on, by: by)
    default: throw wrong
    }
  }
}

extension Handoff.Exit {
  fileprivate init?(from columns: inout some ColumnReader) throws(ColumnError) {
    let result = try columns.choice(ExitResult.self)
    let on = try columns.day()
    guard let result, let on else {
      _ = try columns.text()
      return nil
    }
    self.init(result: result, on: on, missing: try columns.json([String].self))
  }
}
