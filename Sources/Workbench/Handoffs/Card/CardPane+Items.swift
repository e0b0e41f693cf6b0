import Canvas
import Plan

extension CardPane {
  func drawItems(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment,
    isFocused: Bool
  ) {
    let isYearShown = items.contains { $0.due.year != environment.today.year }
    let table = Table(
      columns: [
        TableColumn("", width: 1),
        TableColumn("", width: 1),
        TableColumn("", width: 3),
        TableColumn("", width: 34, minimum: 14, maximum: 96),
        TableColumn("", width: 12, minimum: 9, maximum: 20),
        TableColumn("", .right, width: isYearShown ? 11 : 6, priority: 2),
        TableColumn("", .right, width: 9),
        TableColumn("", width: 5, priority: 4),
        TableColumn("", .right, width: 2, priority: 3),
      ], rowCount: items.count, isFocused: isFocused, hasHeader: false, emptyText: emptyText)
    let room = table.places(width: rect.columns).first { $0.index == 3 }?.width ?? 0
    table.draw(
      on: &canvas, in: rect, window: window, isMarked: { marked.contains(items[$0].key) }
    ) { row, column in
      items[row].cell(column, room: room, workbench.plan, environment.today)
    }
  }

  private var emptyText: StyledText {
    tab == .due
      ? StyledText("Nothing is late or due within two weeks; ] shows all items.", .good)
      : StyledText("This card has no items; a adds one.", .muted)
  }

  // MARK: - More of the item under the cursor

  func drawItemDetail(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    guard let item = selectedItem else { return }
    var area = rect
    canvas.titledRule("\(item.code) \(item.title)", in: area.cutTop(1))
    if let means = item.doneMeans {
      var text = StyledText("done means  ", .muted)
      text.append(means)
      let line = area.cutTop(1)
      canvas.put(text, at: line.column, line.row, width: line.columns)
    }
    let line = area.cutTop(1)
    canvas.put(
      item.standing(workbench.plan, environment.today), at: line.column, line.row,
      width: line.columns)
    drawEvidence(of: item, on: &canvas, in: area, workbench.plan, environment)
  }

  /// The evidence fields with what was kept, two beside each other where there are many.
  private func drawEvidence(
    of item: CardItem, on canvas: inout Canvas, in rect: Rect, _ plan: Plan,
    _ environment: Environment
  ) {
    let fields = item.evidence
    let columns = fields.count > rect.rows || rect.rows < 3 ? 2 : 1
    let parts = rect.splitColumns(Array(repeating: 1, count: columns), gap: 3)
    let labels = fields.map { ScreenText.columns($0.name) }.max() ?? 0
    for (index, field) in fields.prefix(rect.rows * columns).enumerated() {
      var line = parts[index % columns].line(index / columns)
      let label = line.cutLeft(min(labels, line.columns / 2), gap: 2)
      canvas.put(field.name, in: label, Style(.muted))
      let kept = item.item.evidence[field.name] ?? ""
      if kept.isEmpty {
        canvas.put(
          String(repeating: "_", count: min(16, line.columns)), in: line, Style(.faint))
      } else {
        canvas.put(
          field.shown(kept, plan.currency, environment.today), in: line,
          Style(field.isProof(kept) ? .value : .warn))
      }
    }
  }
}

extension CardItem {
  /// One cell of the item's line.
  func cell(_ column: Int, room: Int, _ plan: Plan, _ today: Day) -> TableCell {
    switch column {
    case 0: return mark
    case 1:
      return isCritical ? TableCell("!", isOpen || isUnproven ? .bad : .muted, .bold) : .empty
    case 2: return TableCell(code, .muted)
    case 3: return TableCell(titleText(room: room))
    case 4:
      if let name = owner.flatMap({ plan.seats[$0]?.name }) {
        return TableCell(name, isOpen ? .text : .muted)
      }
      return TableCell("vacant \(role.abbreviation)", isOpen ? .warn : .muted)
    case 5: return TableCell(due.short(asOf: today), item.due == nil ? .muted : .value)
    case 6: return when(today)
    case 7: return TableCell(guards.map(\.letter).joined(separator: " "), .muted)
    default: return TableCell("\(weight)", .muted)
    }
  }

  private var mark: TableCell {
    switch state {
    case .open: .empty
    case .done: TableCell("✓", isUnproven ? .warn : .good)
    case .blocked: TableCell("b", .warn, .bold)
    case .notApplicable: TableCell("-", .muted)
    case .beforeTracking: TableCell("·", .muted)
    }
  }

  private func titleText(room: Int) -> StyledText {
    let ink: Ink = isOpen ? .text : .muted
    guard let answeredBy, isDone else {
      let fits = ScreenText.columns(title) <= room
      return StyledText(fits ? title : shortTitle, ink)
    }
    let suffix = " (auto, \(answeredBy))"
    let fits = ScreenText.columns(title) + ScreenText.columns(suffix) <= room
    return StyledText(fits ? title : shortTitle, ink) + StyledText(suffix, .muted)
  }

  /// How late it is or how soon it is due; what became of it where it is settled.
  private func when(_ today: Day) -> TableCell {
    switch state {
    case .done: return isUnproven ? TableCell("unproven", .warn) : .empty
    case .notApplicable: return TableCell("n/a", .muted)
    case .beforeTracking: return TableCell("before", .muted)
    case .open, .blocked:
      guard isApplicable else { return TableCell("n/a", .muted) }
      if lateDays > 0 { return TableCell("\(lateDays) d late", isCritical ? .bad : .warn) }
      return due == today ? TableCell("today", .warn) : TableCell("in \(due - today) d", .muted)
    }
  }

  /// The item's state in a sentence: `open, owed by Kim Roy (CSM), day 30, weight 4, guards promises`.
  func standing(_ plan: Plan, _ today: Day) -> StyledText {
    var text = stateText(today)
    let person = owner.flatMap { plan.seats[$0]?.name } ?? "vacant"
    let isNamed = item.owner != nil
    text.append(" · \(person) (\(role.abbreviation)\(isNamed ? ", by name" : ""))", .muted)
    if !isApplicable, case .open = state { text.append(" · contract too small for it", .muted) }
    text.append(" · weight \(weight)", .muted)
    if !guards.isEmpty {
      text.append(" · guards \(guards.map(\.title).joined(separator: ", "))", .muted)
    }
    return text
  }

  private func stateText(_ today: Day) -> StyledText {
    switch state {
    case .open:
      return lateDays > 0
        ? StyledText("\(lateDays) d late", isCritical ? .bad : .warn) : StyledText("open")
    case .blocked(let reason): return StyledText("blocked: \(reason)", .warn)
    case .notApplicable(let reason, let by):
      return StyledText("does not apply: \(reason) (\(by))", .muted)
    case .beforeTracking: return StyledText("due before the card was known; not counted", .muted)
    case .done(let on, let by):
      if let answeredBy { return StyledText("closed \(answeredBy)", .good) }
      let done = "done \(on.short(asOf: today)) by \(by)"
      return isUnproven
        ? StyledText("\(done), unproven\(isCritical ? ": counts half" : "")", .warn)
        : StyledText(done, .good)
    }
  }
}
