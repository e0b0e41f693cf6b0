import Canvas
import Drawings
import Plan

extension PipelineScreen {
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    let layout = PipelineLayout(rect, isInside: isInside)
    drawFlow(on: &canvas, in: layout.flow, workbench)
    if !layout.stages.isEmpty { drawStages(on: &canvas, in: layout.stages, workbench) }
    if !layout.accounts.isEmpty {
      if !layout.stages.isEmpty {
        canvas.verticalRule(
          at: layout.accounts.column - 2, layout.accounts.row, rows: layout.accounts.rows)
      }
      drawAccounts(on: &canvas, in: layout.accounts, workbench, environment)
    }
    drawSentence(on: &canvas, in: layout.sentence, workbench, environment)
  }

  private func drawFlow(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    guard !rect.isEmpty else { return }
    let drawing = FlowDrawing(workbench.overview, in: workbench.plan, columns: rect.columns - 4)
    guard drawing.fits(in: rect) else { return }
    let size = drawing.size
    drawing.draw(on: &canvas, in: rect.centred(columns: size.columns, rows: size.rows))
  }

  // MARK: Stages

  private func drawStages(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    let table = Table(
      columns: [
        TableColumn("Stage", width: 11, maximum: 16),
        TableColumn("owner", width: 9, minimum: 8, maximum: 12),
        TableColumn("accts", .right, width: 5, maximum: 9),
        TableColumn("ARR", .right, width: 6, minimum: 5, maximum: 9),
        TableColumn("KPI", width: 15, maximum: 22, priority: 2),
        TableColumn("leaves when", width: 14, maximum: 18, priority: 1),
        TableColumn("stuck", .right, width: 5, maximum: 7),
      ], rowCount: stages.count, isFocused: !isInside,
      list: Self.stagesPart, margin: 1)
    table.draw(on: &canvas, in: rect, window: stageRows) { index, column in
      guard stages.indices.contains(index) else { return .empty }
      return cell(of: stages[index], column, workbench.plan)
    }
  }

  private func cell(of row: StageRow, _ column: Int, _ plan: Plan) -> TableCell {
    let isEmpty = row.accounts == 0
    let ink: Ink = isEmpty ? .muted : .text
    switch column {
    case 0: return TableCell(row.stage.guide + StyledText(row.stage.title, ink))
    case 1:
      if isEmpty { return TableCell("-", .muted) }
      let isMissing = row.roles.isEmpty && row.vacant > 0
      let roles = row.roles.map(\.abbreviation).joined(separator: " ")
      return TableCell(roles.isEmpty ? row.role : roles, isMissing ? .bad : ink)
    case 2: return TableCell(isEmpty ? "-" : row.accounts.grouped, ink)
    case 3: return TableCell(row.arr?.short(plan.currency) ?? "-", row.arr == nil ? .muted : ink)
    case 4: return TableCell(row.stage.kpi ?? "", .muted)
    case 5: return TableCell(plan.playbook.leavesWhen(row.stage) ?? "", .muted)
    default:
      return row.stuck == 0
        ? TableCell("-", .muted) : TableCell(row.stuck.grouped, .bad, .bold)
    }
  }

  // MARK: The sentence

  /// The boundary sentence, what holds the stage up, and where expansions go.
  private func drawSentence(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    var area = rect
    _ = area.cutLeft(Table.gutter)
    _ = area.cutRight(1)
    if !isInside { drawExpansion(on: &canvas, in: &area, workbench.plan) }
    if let key = account(workbench),
      let ownership = workbench.plan.ownership(of: key, on: environment.today)
    {
      let hasOwner = ownership.accountable.seat != nil || ownership.accountable.role == nil
      let text = TextBlock(StyledText(ownership.sentence, hasOwner ? .text : .warn))
      let used = text.draw(on: &canvas, in: area)
      _ = area.cutTop(min(used, area.rows), gap: 1)
    } else if let row, !isInside {
      let text = TextBlock(StyledText(row.stage.emptyText, .muted))
      let used = text.draw(on: &canvas, in: area)
      _ = area.cutTop(min(used, area.rows), gap: 1)
    }
    guard !isInside, let row, row.stuck > 0, !area.isEmpty else { return }
    var held = StyledText("! ", .bad, .bold)
    held.append(
      "\(counted(row.stuck, "account")) \(row.stage.holdsUp(row.stuck)). ", .bad)
    held.append(row.stage.remedy, .muted)
    TextBlock(held, hangingIndent: 2).draw(on: &canvas, in: area)
  }

  /// Where an expansion goes, in the longest form that fits.
  private func drawExpansion(on canvas: inout Canvas, in area: inout Rect, _ plan: Plan) {
    guard area.rows > 4 else { return }
    let share = plan.playbook.thresholds.expansionOver.percent
    let forms = [
      ("expansion over \(share) of the contract, or a new unit: ", "; less stays with its owner"),
      ("expansion over \(share) of the contract, or a new unit: ", ""),
      ("expansion over \(share), or a new unit: ", ""), ("over \(share), or a new unit: ", ""),
    ].map { start, end in
      StyledText("↺ ", .accent) + StyledText(start) + StyledText("to Opportunity (AE)", .accent)
        + StyledText(end, .muted)
    }
    let shown = forms.first { $0.columns <= area.columns } ?? forms[forms.count - 1]
    canvas.put(shown, at: area.column, area.row, width: area.columns)
    _ = area.cutTop(2)
  }

  // MARK: Accounts

  private func drawAccounts(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    var area = rect
    let keys = accounts(workbench)
    let title = area.cutTop(1)
    canvas.put(
      heading(count: keys.count), at: title.column + Table.gutter, title.row,
      width: title.columns - Table.gutter)
    let table = Table(
      columns: [
        TableColumn("Account", width: 21, minimum: 12, maximum: 34),
        TableColumn("owner", width: 13, minimum: 12, maximum: 24),
        TableColumn("as", width: 3, maximum: 4),
        TableColumn("ARR", .right, width: 6, maximum: 9),
        TableColumn("since", .right, width: 6, maximum: 11, priority: 2),
        TableColumn("until", width: 25, minimum: 25, maximum: 34, priority: 1),
      ], rowCount: keys.count, sort: isInside ? sort : nil, isFocused: isInside,
      emptyText: StyledText(emptyText, .muted), isPassive: !isInside, list: Self.accountsPart,
      margin: 1)
    table.draw(
      on: &canvas, in: area, window: accountRows,
      isMarked: { keys.indices.contains($0) && marks.contains(keys[$0]) }
    ) { index, column in
      guard keys.indices.contains(index) else { return .empty }
      return cell(of: keys[index], column, workbench, environment)
    }
  }

  private func heading(count: Int) -> StyledText {
    var heading = StyledText(stage?.title ?? "", isInside ? .accent : .title, .bold)
    heading.append("   \(counted(count, "account"))", .muted)
    if isStuckOnly { heading.append("   stuck only", .warn) }
    if let filter, !filter.isEmpty { heading.append("   /\(filter)", .accent) }
    if !marks.isEmpty { heading.append("   \(marks.count) marked", .accent, .bold) }
    if !isInside, count > 0 {
      heading.append("   Enter", .key, .bold)
      heading.append(" opens", .muted)
    }
    return heading
  }

  private var emptyText: String {
    if isStuckOnly { return "Nothing is stuck here; f lists all." }
    if let filter, !filter.isEmpty { return "No account of this stage holds \(filter)." }
    return stage?.emptyText ?? ""
  }

  private func cell(
    of key: AccountKey, _ column: Int, _ workbench: Workbench, _ environment: Environment
  ) -> TableCell {
    let plan = workbench.plan
    let today = environment.today
    switch column {
    case 0:
      let isStuck = workbench.overview.isStuck(key)
      return TableCell(
        StyledText(isStuck ? "! " : "", .bad, .bold)
          + StyledText(plan.accounts[key]?.name ?? ""))
    case 1:
      let owner = workbench.overview.standing(of: key)
      guard let seat = owner?.seat.flatMap({ plan.seats[$0] }) else {
        return owner?.role == nil
          ? TableCell("-", .muted)
          : TableCell("no \(owner?.role?.abbreviation ?? "owner")", .bad)
      }
      return TableCell(seat.name)
    case 2: return TableCell(workbench.overview.standing(of: key)?.role?.abbreviation ?? "", .muted)
    case 3: return TableCell(plan.accounts[key]?.arr?.short(plan.currency) ?? "-")
    case 4:
      let since = plan.accountable(for: key, on: today).since
      return TableCell(since?.short(asOf: today) ?? "-", .muted)
    default:
      return TableCell(plan.ownership(of: key, on: today)?.until.withoutArticle ?? "", .muted)
    }
  }
}

extension String {
  /// `day-90 exit, 16 Jan` for `the day-90 exit, 16 Jan`: a column has no room for articles.
  fileprivate var withoutArticle: String {
    for article in ["the ", "its "] where hasPrefix(article) {
      return String(dropFirst(article.count))
    }
    return self
  }
}

extension Stage {
  /// Renewal and save branch off the managed customers.
  fileprivate var guide: StyledText {
    switch self {
    case .renewal: StyledText("├ ", .faint)
    case .save: StyledText("└ ", .faint)
    case .prospect, .qualified, .opportunity, .onboarding, .managed, .former: .empty
    }
  }
}
