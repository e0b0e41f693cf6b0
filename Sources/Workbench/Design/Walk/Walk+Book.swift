import Canvas
import Plan

/// How many accounts one manager holds, asked behind the leaf.
extension Walk {
  /// The row under which the field of the book is drawn, behind those of the questions.
  private static var bookTarget: InlineTarget {
    InlineTarget(row: Question.allCases.count, column: 0)
  }

  /// What the screen says of the walk's segment.
  func sheet(_ workbench: Workbench) -> SegmentSheet? {
    guard let row = workbench.overview.segments.first(where: { $0.key == segment }) else {
      return nil
    }
    return SegmentSheet(
      plan: workbench.plan, row: row, kept: row, tried: nil, overview: workbench.overview)
  }

  /// The form in which the limit is typed; nil where it is not asked.
  func bookForm(typed: String, _ workbench: Workbench) -> Form? {
    guard following == .book, let sheet = sheet(workbench) else { return nil }
    let row = sheet.row
    let name = "Accounts per \(row.managerRole.abbreviation)"
    return Form(
      name, fields: [.init(name, text: typed)], inline: Self.bookTarget,
      preview: { workbench, texts in
        guard let range = CountRange(typed: texts.first ?? "") else { return .empty }
        return workbench.needPreview(
          of: row.key,
          after: .bookLimitSet(
            BookLimitSet(segment: row.key, limit: range, role: row.managerRole)))
      }
    ) { workbench, texts, environment in
      let result = workbench.keepLimit(
        texts.first ?? "", of: row.key, for: row.managerRole, environment)
      if case .kept = result { workbench.followWalk() }
      return result
    }
  }

  func drawBook(on canvas: inout Canvas, in area: inout Rect, _ workbench: Workbench) {
    guard let sheet = sheet(workbench) else { return }
    let row = sheet.row
    let manager = row.managerRole.abbreviation
    drawTitle(
      "How many accounts may one \(manager) hold in \(row.name)?",
      "Too many and none is looked after; too few and the seat costs too much.",
      on: &canvas, in: &area)
    drawLimit(sheet, on: &canvas, in: area.cutTop(2), workbench)
    _ = area.cutTop(1)
    for (label, text) in facts(sheet) where !area.isEmpty {
      var room = area
      canvas.put(label, in: room.cutLeft(2 + Self.labelColumns).inset(columns: 2), Style(.muted))
      let block = TextBlock(text)
      _ = area.cutTop(min(block.draw(on: &canvas, in: room), area.rows))
    }
  }

  private static let labelColumns = 12

  /// What the sources say, whose page it is, what the plan's own books hold, and what they need.
  private func facts(_ sheet: SegmentSheet) -> [(String, StyledText)] {
    let row = sheet.row
    let manager = row.managerRole.abbreviation
    var facts = [("Sources", StyledText(sheet.bookSources ?? "none gives a range per \(manager)"))]
    if let benchmark = benchmark(sheet) {
      // Rivals are named where their numbers stand beside the first.
      let rivals = sheet.bookFigures == nil ? [] : benchmark.rivals.map(\.source)
      var names: [String] = []
      for source in [benchmark.source] + rivals where !names.contains(source.text) {
        names.append(source.text)
      }
      facts.append(("", StyledText(names.joined(separator: "; "), .muted)))
    }
    let own =
      sheet.medianBook.map {
        "median book \($0.accounts) (\(counted($0.people, manager)))"
      } ?? "no \(manager) holds a book here yet"
    facts.append(("Your own", StyledText(own.raised)))
    var need = StyledText(counted(row.customers, "customer"))
    if let wanted = row.need { need.append(" need \(wanted.text) \(manager)") }
    need.append(", you have \(row.haveText)", row.isShort ? .bad : .text)
    if row.filled.isShared { need.append(" (parts of \(row.have))", .muted) }
    facts.append(("Here", need))
    return facts
  }

  private func benchmark(_ sheet: SegmentSheet) -> Benchmark? {
    let id: BenchmarkID? =
      switch sheet.row.leaf {
      case .fullStackAE: nil
      case .aeCSM: .bookCSM
      case .aeAM: .bookMidMarket
      case .enterprisePod:
        sheet.row.decision.overlays.contains(.strategic) ? .bookStrategic : .bookEnterprise
      }
    return id.flatMap(sheet.plan.playbook.benchmark)
  }

  /// The limit as it stands, the field it is typed in, or what no limit means.
  private func drawLimit(
    _ sheet: SegmentSheet, on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench
  ) {
    if drawField(Self.bookTarget.row, "such as 40, or 30-50", on: &canvas, in: rect, workbench) {
      return
    }
    var line = rect.line(0)
    _ = line.cutLeft(2)
    let row = sheet.row
    var text = StyledText(row.book?.text ?? "no limit", row.isBookOwn ? .value : .text, .bold)
    if row.book != nil {
      text.append(row.isBookOwn ? "   your limit" : "   the source's mark", .muted)
    }
    text.append("   Enter", .key, .bold)
    text.append(row.book == nil ? " sets none, " : " keeps it, ", .muted)
    text.append("digits", .key, .bold)
    text.append(" type \(row.isBookOwn ? "another" : "your own")", .muted)
    canvas.put(text, at: line.column, line.row, width: line.columns)
  }
}
