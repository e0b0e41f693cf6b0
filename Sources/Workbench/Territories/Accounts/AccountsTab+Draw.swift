import Canvas
import Plan

extension AccountsTab {
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    let (pane, detail) = TerritoriesScreen.panes(of: rect)
    let table = table(workbench)
    let reader = AccountReader(workbench, environment)
    let rooms = Dictionary(
      table.places(width: pane.columns).map { ($0.index, $0.width) }, uniquingKeysWith: max)
    table.draw(on: &canvas, in: pane, window: window, isMarked: isMarked) { row, column in
      guard let key = list[row], let account = workbench.plan.accounts[key] else { return .empty }
      return reader.cell(
        of: account, AccountTableColumn(rawValue: column) ?? .name, room: rooms[column] ?? 0)
    }
    table.drawCellCursor(column: column.rawValue, on: &canvas, in: pane, window: window)
    drawField(on: &canvas, in: pane, table, workbench)
    guard let detail else { return }
    canvas.verticalRule(at: detail.column - 1, detail.row, rows: detail.rows)
    guard let selected else { return }
    AccountDetail(of: selected, workbench, environment, isWhole: false)?
      .draw(on: &canvas, in: detail.inset(columns: 1))
  }

  /// The chosen column always has room, so that its cell can be edited on a narrow screen too.
  private func table(_ workbench: Workbench) -> Table {
    let columns = AccountTableColumn.allCases.map { column in
      var layout = column.layout
      if column == self.column { layout.priority = 0 }
      return layout
    }
    let emptyText =
      isReading
      ? "Reading \(workbench.plan.accounts.count.grouped) accounts."
      : filter.isEmpty ? scope.emptySentence : "No account holds \"\(filter)\". Esc shows all."
    return Table(
      columns: columns, rowCount: list.count,
      sort: .init(column: sort.column.rawValue, isAscending: sort.isAscending),
      emptyText: StyledText(emptyText, .muted), list: 0, margin: 1)
  }

  private func isMarked(_ row: Int) -> Bool { list[row].map(marks.contains) ?? false }

  private func drawField(
    on canvas: inout Canvas, in pane: Rect, _ table: Table, _ workbench: Workbench
  ) {
    guard case .form(let form) = workbench.overlays.last, workbench.overlays.count == 1,
      let target = form.inline, target.column < AccountTableColumn.allCases.count,
      let cell = table.cell(row: target.row, column: target.column, in: pane, window: window)
    else { return }
    form.draw(
      on: &canvas, over: cell, in: pane, table.columns[target.column].alignment, workbench)
  }

  /// More listed accounts than this are not looked through in every frame.
  private static let mostLookedThrough = 4_000

  /// The marked accounts that the filter hides, and that an action works on all the same.
  private var hiddenMarks: Int {
    guard !filter.isEmpty || scope != .all, list.count <= Self.mostLookedThrough else { return 0 }
    return marks.count - list.shownKeys.count(where: marks.contains)
  }

  /// How the table is narrowed, and what is marked.
  func headline(_ workbench: Workbench) -> StyledText {
    var line = StyledText.empty
    if let title = scope.title(in: workbench.plan) { line.append(title, .accent) }
    if !filter.isEmpty { line.append((line.isEmpty ? "/" : "  /") + filter, .accent) }
    if line.isEmpty {
      line.append("Every account and who answers for it", .muted)
    } else {
      line.append(
        "  \(list.count.grouped) of \(workbench.plan.accounts.count.grouped), Esc shows all", .muted
      )
    }
    if sort != AccountSort(.arr) {
      // The column may be one that a narrow window leaves out.
      let way = sort.isAscending ? "▲" : "▼"
      line.append("   by \(sort.column.title.lowercasedUnlessShort) \(way)", .muted)
    }
    if !marks.isEmpty {
      line.append("   \(marks.count.grouped) marked", .accent, .bold)
      if hiddenMarks > 0 { line.append(", \(hiddenMarks.grouped) not shown", .warn) }
    }
    return line
  }
}

extension String {
  /// Its first letter small, as within a sentence, but for an abbreviation: `renewal`, `ARR`.
  var lowercasedUnlessShort: String {
    dropFirst().first?.isUppercase ?? true ? self : prefix(1).lowercased() + dropFirst()
  }
}

extension AccountReader {
  /// What stands in a cell of the accounts table.
  ///
  /// - Parameter room: the columns of the cell; names are shortened at their words to fit.
  func cell(of account: Account, _ column: AccountTableColumn, room: Int = .max) -> TableCell {
    let standing = overview.standing(of: account.key)
    switch column {
    case .name: return nameCell(account, room)
    case .segment: return segmentCell(account, standing)
    case .stage: return stageCell(standing)
    case .owner: return ownerCell(account, standing, room)
    case .arr: return moneyCell(account.arr, account, .arr)
    case .acv: return moneyCell(account.acv, account, .acv)
    case .renewal: return renewalCell(account)
    case .health: return healthCell(account)
    case .industry: return textCell(account.industry ?? "", account, .industry)
    case .state: return textCell(account.state ?? "", account, .state)
    }
  }

  /// With a sign of what is not as it was: locked, or gone from the file.
  private func nameCell(_ account: Account, _ room: Int) -> TableCell {
    var before = account.isOverridden(.name) ? Self.editMark : .empty
    let gone = account.isGone ? StyledText(" gone", .warn) : .empty
    var signs = gone
    if let sign = sign(of: account) {
      let taken = before.columns + ScreenText.columns(account.name) + gone.columns
      signs += StyledText(
        taken + 1 + sign.word.count <= room ? " \(sign.word)" : sign.letter, .accent)
    }
    // The name gives way to what is said of it.
    let left = max(1, room - before.columns - signs.columns)
    let name = signs.isEmpty ? account.name : ScreenText.clipped(account.name, to: left)
    before.append(name, account.isGone ? .muted : .text)
    return TableCell(before + signs)
  }

  /// What a person said of it that stands over the rules: a word, and a letter where names are long.
  private func sign(of account: Account) -> (word: String, letter: String)? {
    if plan.isLocked(account, on: today) { return ("locked", " L") }
    guard plan.hasHolds(on: account.key),
      let hold = plan.holds(of: account.key).first(where: { $0.countsAsException(on: today) })
    else { return nil }
    return (hold.kind.title, " X")
  }

  private func segmentCell(_ account: Account, _ standing: Standing?) -> TableCell {
    guard standing?.segment != nil else { return TableCell("none", .warn) }
    var text = account.segmentChoice == nil ? .empty : Self.editMark
    switch standing?.stray {
    case .over: text.append("↑", .warn)
    case .under: text.append("↓", .warn)
    case nil: break
    }
    text.append(segment(standing))
    return TableCell(text)
  }

  private func stageCell(_ standing: Standing?) -> TableCell {
    guard let stage = standing?.stage else { return .empty }
    switch stage {
    case .save: return TableCell(stage.title, .bad)
    case .prospect, .former: return TableCell(stage.title, .muted)
    case .qualified, .opportunity, .onboarding, .managed, .renewal: return TableCell(stage.title)
    }
  }

  /// Who answers for it today; an arrow where somebody else is committed to, and a muted
  /// one where somebody else is only drafted.
  private func ownerCell(_ account: Account, _ standing: Standing?, _ room: Int) -> TableCell {
    guard let standing else { return .empty }
    let draft = plan.moves(of: account.key).first { $0.role == standing.role }
    let settled = draft?.to ?? overview.settledSeat(of: account.key)
    if settled != standing.seat, let name = settled.flatMap({ plan.seats[$0]?.name }) {
      let now = standing.seat == nil ? [] : [owner(standing)]
      var names = PersonNames(fitting: now + [name], room - 3).texts
      // Without room for both, who gets it is the news.
      if names.reduce(0, { $0 + ScreenText.columns($1) }) > room - 3 {
        names = PersonNames(fitting: [name], room - 2).texts
      }
      let (arrow, ink): (Ink, Ink) = draft == nil ? (.accent, .text) : (.muted, .muted)
      let giver = names.count > 1 ? StyledText(names[0] + " ") : .empty
      return TableCell(
        giver + StyledText("→ ", arrow) + StyledText(names[names.count - 1], ink))
    }
    if standing.seat != nil {
      return TableCell(PersonNames(fitting: [owner(standing)], room).texts[0])
    }
    return TableCell(owner(standing), standing.stage == .prospect ? .muted : .warn)
  }

  private func moneyCell(_ money: Money?, _ account: Account, _ field: AccountField) -> TableCell {
    guard let money else { return account.isOverridden(field) ? TableCell("*", .value) : .empty }
    let text = money.short(plan.currency)
    if account.isOverridden(field) { return TableCell("*" + text, .value) }
    // An ACV that only stands in for want of one is not the account's own.
    let isBorrowed = field == .acv && account[.acv] == nil
    return TableCell(text, money.isNegative ? .bad : isBorrowed ? .muted : .text)
  }

  private func renewalCell(_ account: Account) -> TableCell {
    guard let renewal = account.renewal else {
      return account.isOverridden(.renewal) ? TableCell("*", .value) : .empty
    }
    let text = (account.isOverridden(.renewal) ? "*" : "") + renewal.short(asOf: today)
    let days = renewal - today
    return TableCell(text, days < 0 ? .bad : days <= 90 ? .warn : .text)
  }

  private func healthCell(_ account: Account) -> TableCell {
    guard let health = account.health else {
      return account.isOverridden(.health) ? TableCell("*", .value) : .empty
    }
    let scale = plan.playbook.health
    let ink: Ink = health >= scale.greenFrom ? .good : health >= scale.amberFrom ? .warn : .bad
    return TableCell((account.isOverridden(.health) ? "*" : "") + String(health), ink)
  }

  private func textCell(_ value: String, _ account: Account, _ field: AccountField) -> TableCell {
    guard account.isOverridden(field) else { return TableCell(value) }
    return TableCell(Self.editMark + StyledText(value, .value))
  }

  /// Before a value that was edited here over the file's, where no narrow cell can cut it off.
  private static let editMark = StyledText("*", .value)
}
