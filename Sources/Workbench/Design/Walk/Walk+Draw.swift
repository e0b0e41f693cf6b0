import Canvas
import Drawings
import Plan

extension Walk {
  func draw(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    if isScrolled(in: rect) {
      drawScrolled(on: &canvas, in: rect, workbench)
    } else {
      drawWhole(on: &canvas, in: rect, workbench)
    }
  }

  func drawWhole(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    let plan = workbench.plan
    var area = rect.inset(columns: 2)
    if rect.columns > 110 { area = rect.centred(columns: 100, rows: rect.rows) }
    drawTree(on: &canvas, in: &area, under: rect, workbench)
    if area.rows > 26 { _ = area.cutTop((area.rows - 24) / 3) } else { _ = area.cutTop(1) }
    let path = path(in: plan)
    drawHead(on: &canvas, in: area.cutTop(1, gap: 1), path, plan)
    if let question {
      drawQuestion(question, on: &canvas, in: &area, workbench)
    } else {
      switch following {
      case .book: drawBook(on: &canvas, in: &area, workbench)
      case .pay: drawPay(on: &canvas, in: &area, plan)
      case nil: drawOutcome(on: &canvas, in: &area, plan)
      }
    }
    _ = area.cutTop(1)
    drawAnswers(on: &canvas, in: area, path, workbench)
  }

  /// In windows that have the room, the whole tree with the way taken so far.
  private func drawTree(
    on canvas: inout Canvas, in area: inout Rect, under rect: Rect, _ workbench: Workbench
  ) {
    guard rect.rows >= Self.treeFrom, let sheet = sheet(workbench) else { return }
    let size = TreeDrawing([sheet.row], in: workbench.plan).size
    var room = rect
    room = room.cutBottom(size.rows + 2)
    guard size.columns + 4 <= rect.columns else { return }
    _ = area.cutBottom(size.rows + 2)
    sheet.drawTree(on: &canvas, in: room)
  }

  /// From so many rows on.
  private static let treeFrom = 40

  private func drawHead(on canvas: inout Canvas, in line: Rect, _ path: [Question], _ plan: Plan) {
    let name = segment.flatMap { plan.segments[$0]?.name }
    let isCompany = question == .arr || question == .motion
    var head = StyledText(isCompany ? "The company" : name ?? "All accounts", .muted)
    // Until the leaf is found nobody knows how many are still to come.
    let count = leaf(in: plan).map { _ in " of \(path.count + followings(in: plan).count)" } ?? ""
    if let question, let place = path.firstIndex(of: question) {
      head.append("   question \(place + 1)\(count)", .muted)
    } else if let following {
      head.append("   question \(path.count + following.rawValue + 1)\(count)", .muted)
    }
    head.append("   Esc", .key, .bold)
    head.append(" leaves the walk", .muted)
    canvas.put(head, at: line.column, line.row, width: line.columns)
  }

  // MARK: A question

  private func drawQuestion(
    _ question: Question, on canvas: inout Canvas, in area: inout Rect, _ workbench: Workbench
  ) {
    let plan = workbench.plan
    drawTitle(sentence(question, in: plan), question.meaning, on: &canvas, in: &area)
    if question != .motion {
      // A second row for what a number being typed would do, where there is room for both.
      let rows = area.rows > Self.boxRows + 9 ? 3 : 2
      drawNumber(question, on: &canvas, in: area.cutTop(rows), workbench)
    }
    guard area.rows > Self.boxRows else {
      drawLines(question, on: &canvas, in: area.cutTop(2), plan)
      return
    }
    if question != .motion { _ = area.cutTop(1) }
    let boxes = area.cutTop(Self.boxRows).splitColumns([1, 1], gap: 2)
    guard boxes.count == 2 else { return }
    if let conflict {
      draw(conflict, on: &canvas, in: boxes, plan)
    } else {
      let answer = answer(question, in: plan)
      for (isYes, box) in zip([true, false], boxes) {
        drawBox(
          StyledText(isYes ? "y" : "n", .key, .bold)
            + StyledText("  \(isYes ? "yes" : "no"), \(words(question, isYes, in: plan))", .text),
          outcome(question, isYes, in: plan), on: &canvas, in: box,
          isChosen: answer == isYes)
      }
    }
  }

  /// A question, large, and what it means.
  func drawTitle(
    _ sentence: String, _ meaning: String, on canvas: inout Canvas, in area: inout Rect
  ) {
    let title = area.cutTop(1)
    canvas.cursor = (title.column, title.row)
    canvas.put("▌ ", at: title.column, title.row, Style(.accent, on: .ground, .bold))
    canvas.put(
      sentence, at: title.column + 2, title.row, Style(.title, .bold), width: title.columns - 2)
    let text = TextBlock(StyledText(meaning, .muted))
    var room = area
    _ = room.cutLeft(2)
    let rows = text.draw(on: &canvas, in: room.cutTop(2))
    _ = area.cutTop(rows, gap: 1)
  }

  /// The field in which a row's number is typed, with what is wrong with it or what it would do.
  ///
  /// - Returns: whether it is open.
  func drawField(
    _ row: Int, _ placeholder: String, on canvas: inout Canvas, in rect: Rect,
    _ workbench: Workbench
  ) -> Bool {
    guard case .form(let form) = workbench.overlays.last, form.inline?.row == row,
      let field = form.fields.first
    else { return false }
    var line = rect.line(0)
    _ = line.cutLeft(2)
    canvas.put(
      field.label, in: line.cutLeft(max(14, ScreenText.columns(field.label) + 2)), Style(.accent))
    field.input.draw(on: &canvas, in: line.cutLeft(20), placeholder: placeholder)
    guard rect.rows > 1 else { return true }
    var below = rect
    _ = below.cutTop(1)
    _ = below.cutLeft(2)
    if let problem = field.problem {
      canvas.put(problem, in: below, Style(.bad))
    } else if let preview = form.preview {
      TextBlock(preview(workbench, form.texts)).draw(on: &canvas, in: below)
    }
    return true
  }

  static let boxRows = 6

  /// The two answers, or the two sides of a conflict, in a row each: for low windows.
  private func drawLines(
    _ question: Question, on canvas: inout Canvas, in rect: Rect, _ plan: Plan
  ) {
    let lines: [StyledText]
    if let conflict {
      let isYes = answer(conflict.question, by: conflict.amount, in: plan) ?? !conflict.said
      lines = [
        StyledText("Backspace", .key, .bold)
          + StyledText("  takes your \(conflict.said ? "yes" : "no") back", .warn),
        StyledText("Enter", .key, .bold)
          + StyledText(
            "  lets \(conflict.amount.short(plan.currency)) count: \(isYes ? "yes" : "no")", .warn),
      ]
    } else {
      let chosen = answer(question, in: plan)
      lines = [true, false].map { isYes in
        var line = StyledText(chosen == isYes ? "▸ " : "  ", .accent)
        line.append(isYes ? "y" : "n", .key, .bold)
        line.append(
          "  \(isYes ? "yes" : "no"), \(words(question, isYes, in: plan))   ",
          chosen == isYes ? .accent : .text)
        return line + (outcome(question, isYes, in: plan).first ?? .empty)
      }
    }
    for (index, line) in lines.prefix(rect.rows).enumerated() {
      canvas.put(line, at: rect.column, rect.row + index, width: rect.columns)
    }
  }

  /// The number as it stands, the field it is typed in, or what to type.
  private func drawNumber(
    _ question: Question, on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench
  ) {
    var line = rect.line(0)
    _ = line.cutLeft(2)
    if drawField(question.rawValue, "such as 12M or 40K", on: &canvas, in: rect, workbench) {
      return
    }
    let plan = workbench.plan
    guard let amount = amount(question, in: plan) else {
      let text =
        StyledText("digits", .key, .bold) + StyledText(" type the number: ", .muted)
        + StyledText("12M, 40K, 250,000", .text) + StyledText("   or answer y or n", .muted)
      canvas.put(text, at: line.column, line.row, width: line.columns)
      return
    }
    let shown = amount.compact(plan.currency, apartFrom: plan.playbook.thresholds)
    var text = StyledText(shown, .value, .bold)
    let source = "   \(source(of: question, in: plan))"
    let isRoomy = line.columns >= text.columns + ScreenText.columns(source) + Self.numberKeys
    if isRoomy { text.append(source, .muted) }
    if question == .arr, plan.answers.companyARR == nil, !plan.answers.isARRConfirmed {
      text.append("   Enter", .key, .bold)
      text.append(" says it is right, digits type another", .muted)
    } else {
      text.append("   Enter", .key, .bold)
      text.append(" goes on, digits type another", .muted)
    }
    canvas.put(text, at: line.column, line.row, width: line.columns)
  }

  /// The columns of what the keys do to the number.
  private static let numberKeys = 46

  func drawBox(
    _ title: StyledText, _ text: [StyledText], on canvas: inout Canvas, in rect: Rect,
    isChosen: Bool, ink: Ink = .accent
  ) {
    canvas.box(rect, Style(isChosen ? ink : .faint), weight: isChosen ? .bold : .thin)
    var inner = rect.inset(columns: 2, rows: 1)
    let line = inner.cutTop(1)
    canvas.put(title, at: line.column, line.row, width: line.columns)
    TextBlock(text).draw(on: &canvas, in: inner)
  }

  private func draw(
    _ conflict: Conflict, on canvas: inout Canvas, in boxes: [Rect], _ plan: Plan
  ) {
    let question = conflict.question
    let isYes = answer(question, by: conflict.amount, in: plan) ?? !conflict.said
    drawBox(
      StyledText("You said \(conflict.said ? "yes" : "no")", .warn, .bold),
      [
        StyledText(words(question, conflict.said, in: plan)),
        StyledText("Backspace", .key, .bold) + StyledText(" takes the answer back", .muted),
      ], on: &canvas, in: boxes[0], isChosen: true, ink: .warn)
    let source = conflict.isTyped ? "just typed" : source(of: question, in: plan)
    drawBox(
      StyledText(conflict.amount.exact(plan.currency), .warn, .bold)
        + StyledText(" says \(isYes ? "yes" : "no")", .warn, .bold),
      [
        StyledText("\(source); \(words(question, isYes, in: plan))"),
        StyledText("Enter", .key, .bold) + StyledText(" lets the number count, ", .muted)
          + StyledText("digits", .key, .bold) + StyledText(" type another", .muted),
      ], on: &canvas, in: boxes[1], isChosen: true, ink: .warn)
  }

  // MARK: The leaf

  /// With fewer rows each role is told in one.
  private static let roomyRows = 10

  private func drawOutcome(on canvas: inout Canvas, in area: inout Rect, _ plan: Plan) {
    guard let leaf = leaf(in: plan) else { return }
    let model = plan.playbook.coverage(leaf)
    let title = area.cutTop(1)
    canvas.cursor = (title.column, title.row)
    canvas.put("━▶ \(leaf.title)", in: title, Style(.accent, .bold))
    canvas.put(
      leaf.summary, at: area.column + 3, area.cutTop(1, gap: 1).row, Style(.text))
    for line in model.roleLines {
      let text = TextBlock(
        StyledText("\(line.owns), paid \(line.mix.text) on \(line.payBasis)", .muted))
      var rows = area
      _ = rows.cutLeft(8)
      let needed = text.lines(width: rows.columns).count
      rows = rows.cutTop(area.rows >= Self.roomyRows ? needed : 1)
      canvas.put(line.role.abbreviation, at: area.column + 3, area.row, Style(.text, .bold))
      text.draw(on: &canvas, in: rows)
      _ = area.cutTop(rows.rows)
    }
    let after = area.cutTop(1)
    canvas.put(
      model.afterSigning.sentence(keeper: model.commercialRole), at: after.column + 3, after.row,
      width: after.columns - 3)
    _ = area.cutTop(1)
    let isPaid = paid.contains(leaf)
    let keys = TextBlock(
      StyledText("Enter", .key, .bold)
        + StyledText(" goes on to \(isPaid ? "its book" : "its book and pay"), ", .muted)
        + StyledText("Left", .key, .bold) + StyledText(" goes back to the last question", .muted))
    var room = area
    _ = room.cutLeft(3)
    _ = area.cutTop(keys.draw(on: &canvas, in: room))
  }
}
