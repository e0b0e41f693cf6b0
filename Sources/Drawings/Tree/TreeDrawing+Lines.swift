import Canvas
import Plan

/// The tree in words, for screens too narrow for boxes: a line for each question asked.
///
///     ARR under $5M?      no    $12.4M  sum of 208 customers
///     └ ACV under $25K?   no    $51K    mean of 120 accounts
///       └ up to $250K?    YES   $51K    ━▶ AE + AM   AE closes, AM renews and expands
extension TreeDrawing {
  /// The lines for one segment; for several, a line for each with its leaf.
  ///
  /// - Parameter width: what a leaf means is left out where it would not fit.
  public func lines(width: Int = .max) -> [StyledText] {
    guard let single else { return rows.map { line($0, width) } }
    let steps = single.decision.path
    var lines = steps.enumerated().map { index, step in
      var line = question(step, at: index, isLast: index == steps.count - 1, of: single)
      if index < 2 || steps.count < 3 { line += valueText(step, of: single) }
      if index < steps.count - 1 {
        line.append(source(of: step.question, for: single), .muted)
        return line
      }
      let leaf = single.decision.treeLeaf
      if leaf != single.leaf { return line + StyledText("─▶ \(leaf.title)", .muted) }
      return ended(line, leaf, width)
    }
    if single.leaf != single.decision.treeLeaf {
      let start = StyledText(padded("by exception", to: Self.answerEnd), .warn)
      lines.append(ended(start, single.leaf, width))
    }
    return lines
  }

  private static let questionColumns = 18
  private static let answerEnd = questionColumns + 4

  private func question(
    _ step: Decision.Step, at index: Int, isLast: Bool, of row: SegmentRow
  ) -> StyledText {
    let isKnown = step.question == .arrUnder ? plan.companyARR != nil : row.acv != nil
    let indent = index == 0 ? "" : String(repeating: "  ", count: index - 1) + "└ "
    // The third question goes on with the number of the second.
    let question = text(of: step.question).dropFirst(index == 2 ? 4 : 0)
    var line = StyledText(indent, .faint)
    line.append(padded(String(question), to: Self.questionColumns - indent.unicodeScalars.count))
    let answer = !isKnown ? "?" : step.answer ? "YES" : "no"
    line.append(
      padded(answer, to: Self.answerEnd - Self.questionColumns),
      isKnown ? (isLast ? .accent : .text) : .warn, isLast ? .bold : [])
    return line
  }

  private func valueText(_ step: Decision.Step, of row: SegmentRow) -> StyledText {
    let values = row.decision.path.map { value(of: $0.question, for: row) }
    let longest = values.map(ScreenText.columns).max() ?? 0
    return StyledText(padded(value(of: step.question, for: row), to: longest + 1), .value)
  }

  private func line(_ row: SegmentRow, _ width: Int) -> StyledText {
    let longest = rows.map { ScreenText.columns($0.name) }.max() ?? 0
    var line = StyledText(padded(row.name, to: min(longest, 24) + 2))
    line.append(padded(row.acv?.short(plan.currency) ?? "-", to: 8), .value)
    if !row.isAnswered { return line + StyledText("not answered", .warn) }
    return ended(line, row.leaf, width)
  }

  private func ended(_ line: StyledText, _ leaf: Leaf, _ width: Int) -> StyledText {
    var text = line
    text.append("━▶ ", .accent)
    text.append(leaf.title, .accent, .bold)
    let summary = StyledText("  \(leaf.summary)", .muted)
    return text.columns + summary.columns <= width ? text + summary : text
  }

  /// Where a number comes from: `sum of 208 customers`, `typed`.
  func source(of question: Decision.Question, for row: SegmentRow) -> String {
    switch question {
    case .arrUnder:
      if plan.answers.companyARR != nil { return "typed" }
      let count = plan.totals.customersWithARR
      return plan.companyARR == nil
        ? "type it, or import accounts with ARR"
        : "sum of \(count) customer\(count == 1 ? "" : "s")"
          + (plan.answers.isARRConfirmed ? "" : ", not confirmed")
    case .acvUnder, .acvUpTo:
      switch row.acvSource {
      case .typed: return "typed"
      case .accounts(let count): return "mean of \(count) account\(count == 1 ? "" : "s")"
      case .wonDeals(let count): return "mean of \(count) won deal\(count == 1 ? "" : "s")"
      case nil: return "type it, or import accounts with ACV"
      }
    }
  }

  /// Text filled up with blanks; a text that is too long keeps one behind it.
  private func padded(_ text: String, to columns: Int) -> String {
    let used = ScreenText.columns(text)
    return text + String(repeating: " ", count: max(text.isEmpty ? 0 : 1, columns - used))
  }
}
