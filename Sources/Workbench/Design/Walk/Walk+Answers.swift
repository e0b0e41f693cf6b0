import Canvas
import Plan

/// The answers so far, and what is known of the questions to come, in Design's own words.
extension Walk {
  /// A row of the list.
  private enum Line {
    /// What leads here, and what is known behind it.
    case onWay(Question)
    case following(Following)
    /// What was answered on another way through the tree.
    case kept(Question)
  }

  /// Every question with its answer; where they do not all fit, those around the one in front.
  func drawAnswers(
    on canvas: inout Canvas, in rect: Rect, _ path: [Question], _ workbench: Workbench
  ) {
    let plan = workbench.plan
    let kept = Question.allCases.filter { !path.contains($0) && $0.isOfTree && said[$0] != nil }
    let lines =
      path.map(Line.onWay) + followings(in: plan).map(Line.following) + kept.map(Line.kept)
    let first = min(max(0, lines.count - rect.rows), max(0, place(among: lines) - rect.rows + 1))
    var area = rect
    for line in lines.dropFirst(first).prefix(rect.rows) {
      let row = area.cutTop(1)
      switch line {
      case .onWay(let other):
        let here = question.map(\.rawValue) ?? Question.allCases.count
        draw(other, on: &canvas, in: row, isLater: other.rawValue > here, plan)
      case .following(let step): draw(step, on: &canvas, in: row, workbench)
      case .kept(let other): draw(other, on: &canvas, in: row, isLater: true, plan)
      }
    }
  }

  private func place(among lines: [Line]) -> Int {
    lines.firstIndex { line in
      switch line {
      case .onWay(let other): other == question
      case .following(let step): question == nil && step == following
      case .kept: false
      }
    } ?? 0
  }

  private func draw(
    _ other: Question, on canvas: inout Canvas, in line: Rect, isLater: Bool, _ plan: Plan
  ) {
    let isHere = other == question
    let answer = answer(other, in: plan)
    drawRow(
      text(of: other, in: plan), answer.map { $0 ? "yes" : "no" } ?? "-", on: &canvas, in: line,
      isHere ? .accent : isLater ? .muted : .text, isHere: isHere)
    let amount = amount(other, in: plan)
    let shown = amount?.compact(plan.currency, apartFrom: plan.playbook.thresholds)
    canvas.put(
      shown ?? "", at: line.column + 34, line.row, Style(isLater ? .muted : .value), width: 8,
      .right)
    let why: String =
      if amount != nil {
        source(of: other, in: plan)
      } else if answer == nil || isHere {
        ""
      } else if other == .motion {
        "said for the whole company"
      } else {
        isLater ? "kept for later" : ""
      }
    canvas.put(
      why, at: line.column + Self.whyColumn, line.row, Style(.muted),
      width: max(0, line.columns - Self.whyColumn))
  }

  private func draw(
    _ step: Following, on canvas: inout Canvas, in line: Rect, _ workbench: Workbench
  ) {
    guard let leaf = leaf(in: workbench.plan) else { return }
    let model = workbench.plan.playbook.coverage(leaf)
    let isHere = question == nil && following == step
    let ink: Ink = isHere ? .accent : .muted
    switch step {
    case .book:
      let row = workbench.overview.segments.first { $0.key == segment }
      drawRow(
        "Accounts per \(model.managerRole.abbreviation)?", row?.book?.text ?? "-", on: &canvas,
        in: line, ink, isHere: isHere)
      guard let row, row.book != nil else { return }
      canvas.put(
        row.isBookOwn ? "your limit" : "by the source", at: line.column + Self.whyColumn, line.row,
        Style(.muted), width: max(0, line.columns - Self.whyColumn))
    case .pay:
      let mixes = model.roleLines.map { "\($0.role.abbreviation) \($0.mix.text)" }
      drawRow(
        "Pay of each role?", mixes.joined(separator: " · "), on: &canvas, in: line, ink,
        isHere: isHere)
    }
  }

  /// Where a row says what its answer comes from.
  private static let whyColumn = 45

  private func drawRow(
    _ text: String, _ answer: String, on canvas: inout Canvas, in line: Rect, _ ink: Ink,
    isHere: Bool
  ) {
    canvas.put(isHere ? "▸" : " ", at: line.column, line.row, Style(.accent))
    canvas.put(text, at: line.column + 2, line.row, Style(ink), width: 26)
    canvas.put(
      answer, at: line.column + 29, line.row,
      Style(ink == .muted ? .muted : .text, isHere ? .bold : []), width: max(0, line.columns - 29))
  }
}
