import Canvas
import Plan

extension CardPane {
  func drawItems(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment,
    isFocused: Bool
  ) {
    let isYearShown = items.contains { $0.isFar(from: environment.today) }
    let table = Table(
      columns: [
        TableColumn("", width: 6),
        TableColumn("", width: 40, minimum: 14, maximum: 96),
        TableColumn("", width: 12, minimum: 9, maximum: 20),
        TableColumn("", .right, width: isYearShown ? 11 : 6, priority: 1),
        TableColumn("", .right, width: 9),
      ] + (rect.columns >= Self.weightsFrom ? weightColumns : []),
      rowCount: items.count, isFocused: isFocused, hasHeader: false, emptyText: emptyText,
      list: HandoffsScreen.cardPart)
    let room = table.places(width: rect.columns).first { $0.index == 1 }?.width ?? 0
    table.draw(
      on: &canvas, in: rect, window: window, isMarked: { marks.contains(items[$0].key) }
    ) { row, column in
      items[row].cell(column, room: room, workbench.plan, environment.today)
    }
  }

  /// From this width on guards and weights stand beside the items.
  private static let weightsFrom = 96

  private var weightColumns: [TableColumn] {
    [TableColumn("", width: 5), TableColumn("", .right, width: 2)]
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
      let lines = TextBlock(text, hangingIndent: 12).lines(width: area.columns)
      // Where there is little room the evidence comes first.
      let shown = area.rows > 5 ? 2 : 1
      for (index, line) in lines.prefix(shown).enumerated() {
        let row = area.cutTop(1)
        let isCut = index == shown - 1 && lines.count > shown
        canvas.put(line, at: row.column, row.row, width: row.columns - (isCut ? 2 : 0))
        if isCut {
          let end = min(row.column + line.columns, row.endColumn - 1)
          canvas.put(glyph: "…", at: end, row.row, Style(.muted))
        }
      }
    }
    // A word of the trade is told where there is room beside the evidence.
    if item.title.contains("acket"), area.rows > item.evidence.count + 2 {
      let row = area.cutTop(1)
      canvas.put(
        StyledText("the packet  ", .muted) + StyledText(Topic.packet), at: row.column, row.row,
        width: row.columns)
    }
    let line = area.cutTop(1)
    canvas.put(
      item.standing(workbench.plan, environment.today, width: line.columns), at: line.column,
      line.row, width: line.columns)
    if !item.item.note.isEmpty, !area.isEmpty {
      let row = area.cutTop(1)
      let note = StyledText("note  ", .muted) + StyledText(item.item.note.firstLine, .value)
      canvas.put(note, at: row.column, row.row, width: row.columns)
    }
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
      let kept = item.item.evidence[field.name] ?? item.answered(field) ?? ""
      if kept.isEmpty {
        canvas.put(
          String(repeating: "_", count: min(16, line.columns)), in: line, Style(.faint))
      } else {
        canvas.put(
          field.shown(kept, plan.currency, environment.today).firstLine, in: line,
          Style(field.isProof(kept) ? .value : .warn))
      }
    }
  }
}

extension CardItem {
  /// One cell of the item's line.
  func cell(_ column: Int, room: Int, _ plan: Plan, _ today: Day) -> TableCell {
    switch column {
    case 0: return TableCell(mark)
    case 1: return TableCell(titleText(room: room))
    case 2:
      if let name = owner.flatMap({ plan.seats[$0]?.name }) {
        return TableCell(name, isOpen ? .text : .muted)
      }
      return TableCell("vacant \(role.abbreviation)", isOpen ? .warn : .muted)
    case 3:
      let text = due.short(asOf: isFar(from: today) ? today : due)
      return TableCell(text, item.due == nil ? .muted : .value)
    case 4: return when(today)
    case 5: return TableCell(guards.map(\.letter).joined(separator: " "), .muted)
    default: return TableCell("\(weight)", .muted)
    }
  }

  /// Whether the year has to stand with its day: beside "in 44 d" it can be left out.
  func isFar(from today: Day) -> Bool {
    due.year != today.year && abs(due - today) > Self.nearDays
  }

  private static let nearDays = 180

  /// `✓! H19`: its state, whether it is critical, its code.
  private var mark: StyledText {
    var text =
      switch state {
      case .open: StyledText(" ")
      case .done: StyledText("✓", isUnproven ? .warn : .good)
      case .blocked: StyledText("b", .warn, .bold)
      case .notApplicable: StyledText("-", .muted)
      case .beforeTracking: StyledText("·", .muted)
      }
    text.append(isCritical ? "! " : "  ", isOpen || isUnproven ? .bad : .muted, .bold)
    text.append(code, .muted)
    return text
  }

  private func titleText(room: Int) -> StyledText {
    let ink: Ink = isOpen ? .text : .muted
    guard let answeredBy, isDone else { return StyledText(title(fitting: room), ink) }
    let suffix = " (auto, \(answeredBy))"
    let left = room - ScreenText.columns(suffix)
    if left < ScreenText.columns(shortTitle) {
      return StyledText(title(fitting: room - 7), ink) + StyledText(" (auto)", .muted)
    }
    return StyledText(title(fitting: left), ink) + StyledText(suffix, .muted)
  }

  /// The title where it is too long: what stands before its colon or as many of its parts between
  /// commas as fit, where that fills most of the room, else as many words; an ellipsis says that
  /// there is more.
  func title(fitting room: Int) -> String {
    if ScreenText.columns(title) <= room { return title }
    var best: Substring?
    var words: Substring?
    for index in title.indices where title[index] == " " {
      let start = title[..<index]
      if ScreenText.columns(String(start)) >= room { break }
      let isPart = start.last.map { ",:;".contains($0) } ?? false
      words = isPart ? start.dropLast() : start
      if isPart { best = words }
    }
    if let best, ScreenText.columns(String(best)) * 5 >= room * 3 { return best + "…" }
    return words.map { $0 + "…" } ?? title
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

  /// The item's state in a line: `open · Kim Roy (CSM) · weight 4 · meter: promises`.
  func standing(_ plan: Plan, _ today: Day, width: Int) -> StyledText {
    var text = stateText(today)
    let person = owner.flatMap { plan.seats[$0]?.name } ?? "vacant"
    let isNamed = item.owner != nil
    text.append(" · \(person) (\(role.abbreviation)\(isNamed ? ", by name" : ""))", .muted)
    if !isApplicable, case .open = state { text.append(" · contract too small for it", .muted) }
    text.append(" · weight \(weight)", .muted)
    guard !guards.isEmpty else { return text }
    var named = text
    let word = guards.count == 1 ? "meter" : "meters"
    named.append(" · \(word): \(guards.map(\.title).joined(separator: ", "))", .muted)
    if named.columns <= width { return named }
    var short = text
    short.append(" · \(word): \(guards.map(\.shortTitle).joined(separator: ", "))", .muted)
    if short.columns <= width { return short }
    text.append(" · \(counted(guards.count, "meter"))", .muted)
    return text
  }

  /// What the plan's own answer says in a field that nobody filled in: the number it rests on.
  func answered(_ field: EvidenceField) -> String? {
    isDone && evidence.count == 1 && field.kind == .number ? answerValue : nil
  }

  /// What is missing for it to count as proven: `1 of 2 names, attendees`.
  var missingProof: String {
    let isOneEnough = template?.isAnyEvidenceEnough ?? false
    return evidence.compactMap { $0.lack(in: item.evidence[$0.name]) }
      .joined(separator: isOneEnough ? " or " : ", ")
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
      if let answeredBy {
        let value = answerValue.map { " (\($0))" } ?? ""
        return StyledText("auto, \(answeredBy)\(value)", .good)
      }
      let done = "done \(on.short(asOf: today)) by \(by)"
      guard isUnproven else { return StyledText(done, .good) }
      let half = isCritical ? ", counts half" : ""
      return StyledText("evidence missing: \(missingProof)\(half) · \(done)", .warn)
    }
  }
}

extension EvidenceField {
  /// What is missing for a text to be proof: `date`, `1 of 2 names`; nil where it is proof.
  fileprivate func lack(in text: String?) -> String? {
    if isProof(text) { return nil }
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return name }
    switch kind {
    case .list: return "\(EvidenceField.entries(text).count) of \(atLeast ?? 1) \(name)"
    case .number, .flag, .text, .day, .person, .money: return "\(name) \(text) is not enough"
    }
  }
}
