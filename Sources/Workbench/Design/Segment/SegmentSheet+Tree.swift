import Canvas
import Drawings
import Plan

/// The tree: drawn where there is room, always as questions with their answers and numbers.
extension SegmentSheet {
  /// `Mid-market  120 accounts, 96 customers`; while a number is tried, what becomes of it.
  func drawHeading(on canvas: inout Canvas, in line: Rect) {
    var heading = StyledText(row.name, .title, .bold)
    guard let tried else {
      heading.append(
        "   \(counted(row.accounts, "account")), \(counted(row.customers, "customer"))", .muted)
      if let range {
        heading.append(" · range \(range)", .muted)
        let room = line.columns - heading.columns - 5
        let strays = [row.strayText, row.strayMarks].first { ScreenText.columns($0) <= room }
        if let strays, !strays.isEmpty {
          heading.append(" · ", .muted)
          heading.append("f", .key, .bold)
          heading.append(" \(strays)", .warn)
        }
      }
      canvas.put(heading, at: line.column, line.row, width: line.columns)
      return
    }
    let amount = tried.amount.compact(currency, apartFrom: thresholds)
    heading.append("   trying \(tried.isARR ? "ARR " : "")\(amount)", .value, .bold)
    heading.append("   Enter", .key, .bold)
    heading.append(" keeps it, ", .muted)
    heading.append("Esc", .key, .bold)
    heading.append(" drops it, ", .muted)
    heading.append("w", .key, .bold)
    heading.append(" compares", .muted)
    canvas.put(heading, at: line.column, line.row, width: line.columns)
  }

  /// A line for each question and one for the leaf, four whatever the answers are, so that nothing
  /// moves while a number does.
  func drawQuestions(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    for (index, question) in Decision.Question.allCases.enumerated() {
      draw(question, at: index, on: &canvas, in: rect.line(index))
    }
    canvas.put(
      leafLine(width: rect.line(3).columns), at: rect.column, rect.line(3).row,
      width: rect.line(3).columns)
  }

  private static let questionColumns = 23
  private static let answerColumns = 5
  private static let amountColumns = 8
  /// The columns of `   right? c yes  A types it`.
  private static let askColumns = 26
  /// The columns of `?  c yes  A no`.
  private static let shortAskColumns = 14

  private func draw(
    _ question: Decision.Question, at index: Int, on canvas: inout Canvas, in line: Rect
  ) {
    guard !line.isEmpty else { return }
    var rest = line
    var words = rest.cutLeft(Self.questionColumns)
    if index > 0 {
      let guide = words.cutLeft(index * 2)
      canvas.put("└", at: guide.endColumn - 2, guide.row, Style(.faint))
    }
    let step = row.decision.path.first { $0.question == question }
    canvas.put(text(of: question), in: words, Style(step == nil ? .muted : .text))
    let answer = rest.cutLeft(Self.answerColumns)
    let amount = rest.cutLeft(Self.amountColumns, gap: 2)
    guard let step else {
      canvas.put("-", in: answer, Style(.muted))
      canvas.put("not asked", at: rest.column, rest.row, Style(.muted), width: rest.columns)
      return
    }
    let number = question == .arrUnder ? plan.companyARR : row.acv
    let isLast = row.decision.path.last?.question == question
    if number == nil {
      canvas.put("?", in: answer, Style(.warn, .bold))
    } else {
      canvas.put(
        step.answer ? "YES" : "no", in: answer,
        Style(isLast ? .accent : .text, isLast ? .bold : []))
    }
    let isTyped =
      question == .arrUnder ? plan.answers.companyARR != nil : row.acvSource == .typed
    canvas.put(
      number?.compact(currency, apartFrom: thresholds) ?? "", in: amount,
      Style(isTyped ? .value : .text), .right)
    canvas.put(
      source(of: question, width: rest.columns), at: rest.column, rest.row, width: rest.columns)
  }

  /// `ARR $12.4M, sum of 208 customers · ACV $51K, mean of 120 accounts`.
  func drawSources(on canvas: inout Canvas, in line: Rect) {
    var text = StyledText("ARR ", .muted)
    text.append(
      plan.companyARR?.compact(currency, apartFrom: thresholds) ?? "?",
      plan.companyARR == nil ? .warn : .text)
    text.append(" ")
    var acv = StyledText(" · ACV ", .muted)
    acv.append(
      row.acv?.compact(currency, apartFrom: thresholds) ?? "?", row.acv == nil ? .warn : .text)
    acv.append(" ")
    acv += source(of: .acvUnder)
    text += source(of: .arrUnder, width: line.columns - text.columns - acv.columns)
    text += acv
    canvas.put(text, at: line.column, line.row, width: line.columns)
  }

  /// - Parameter width: where the longer question does not fit, a shorter one is asked.
  private func source(of question: Decision.Question, width: Int = .max) -> StyledText {
    switch question {
    case .arrUnder:
      if tried?.isARR ?? false { return StyledText("tried", .value) }
      var text = StyledText(arrSource, plan.companyARR == nil ? .warn : .muted)
      guard isARRAsked else {
        return text.columns <= width ? text : StyledText("the sum", .muted)
      }
      if text.columns + Self.shortAskColumns > width {
        text = StyledText("the sum", .muted)
      }
      if text.columns + Self.askColumns > width {
        text.append("?", .warn, .bold)
        text.append("  c", .key, .bold)
        text.append(" yes  ", .muted)
        text.append("A", .key, .bold)
        text.append(" no", .muted)
        return text
      }
      text.append("   right?", .warn)
      text.append(" c", .key, .bold)
      text.append(" yes ", .muted)
      text.append(" A", .key, .bold)
      text.append(" types it", .muted)
      return text
    case .acvUnder:
      if tried.map({ !$0.isARR }) ?? false { return StyledText("tried", .value) }
      return StyledText(acvSource, row.acv == nil || isTypedFar ? .warn : .muted)
    case .acvUpTo: return .empty
    }
  }

  /// Whether the ACV that was typed is far from what the accounts say.
  private var isTypedFar: Bool {
    guard row.acvSource == .typed, let acv = row.acv, let mean = accountsMean else { return false }
    return acv.isFar(from: mean.acv)
  }

  /// `━▶ AE + AM   AE closes, AM renews and expands`.
  /// With what a leaf is, where there is room.
  private func leafLine(width: Int) -> StyledText {
    let line = leafLine
    guard row.isAnswered else { return line }
    let glosses = ["   its leaf: who sells and who keeps", "   the tree's leaf"]
    let gloss = glosses.first { line.columns + ScreenText.columns($0) <= width }
    return line + StyledText(gloss ?? "", .muted)
  }

  private var leafLine: StyledText {
    guard row.isAnswered else {
      return StyledText("─▶ not answered yet   ", .warn)
        + StyledText("the leaf hangs on the number that is missing", .muted)
    }
    var line = StyledText("━▶ \(row.leaf.title)", .accent, .bold)
    if row.leaf != row.decision.treeLeaf {
      line.append("   by exception", .warn)
      if let reason = segment?.exception?.reason { line.append(": \(reason)", .muted) }
      line.append("  the tree says \(row.decision.treeLeaf.title),", .muted)
      line.append(" x", .key, .bold)
      line.append(" goes back", .muted)
    } else {
      line.append("   \(row.leaf.summary)", .muted)
    }
    return line
  }

  func text(of question: Decision.Question) -> String {
    question.text(thresholds, currency)
  }

  /// The boxes, in the middle of their room; nothing where they do not fit.
  func drawTree(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let drawing = TreeDrawing([row], in: plan)
    guard drawing.fits(in: rect) else { return }
    let size = drawing.size
    drawing.draw(on: &canvas, in: rect.centred(columns: size.columns, rows: size.rows))
  }
}

extension TriedNumber.Number {
  var isARR: Bool {
    switch self {
    case .acv: false
    case .arr: true
    }
  }
}

extension Decision.Question {
  /// `ACV under $25K?`
  func text(_ thresholds: Thresholds, _ currency: Currency) -> String {
    switch self {
    case .arrUnder: "ARR under \(thresholds.arrUnder.label(currency))?"
    case .acvUnder: "ACV under \(thresholds.acvUnder.label(currency))?"
    case .acvUpTo: "ACV up to \(thresholds.acvUpTo.label(currency))?"
    }
  }
}
