import Balancing
import Canvas
import Plan

extension CarveOutcome {
  /// The outcome to be looked at: what it comes to in words, then every book before and after.
  func sheet(of question: DraftBoard.Question, in plan: Plan) -> Sheet {
    var sheet = Sheet(
      title: "Carved: \(question.title(in: plan)), by \(question.measure.title)",
      columns: [
        TableColumn("Book", width: 18, minimum: 12, maximum: 26),
        TableColumn("accts", .right, width: 5), TableColumn("after", .right, width: 5),
        TableColumn(
          question.measure.column, .right, width: max(7, question.measure.column.count), priority: 2
        ),
        TableColumn("after", .right, width: 7, priority: 1),
        TableColumn("of target", width: Self.barWidth), TableColumn("before", .right, width: 6),
        TableColumn("after", .right, width: 5),
      ], rows: lines.map { .cells(cells(of: $0, question, plan)) })
    sheet.head = head(plan)
    sheet.foot = foot
    sheet.topics = ["book", "measures"]
    return sheet
  }

  private static let barWidth = 18

  private func cells(
    of line: Line, _ question: DraftBoard.Question, _ plan: Plan
  ) -> [TableCell] {
    let (before, after) = (line.before, line.after)
    let amount = { (value: Int64) in
      question.measure == .count ? "" : Money(minorUnits: value).short(plan.currency)
    }
    let fullest = lines.map { max($0.before.deviation ?? 0, $0.after.deviation ?? 0) + 1 }.max()
    var bar = TableCell.empty
    if let old = before.deviation, let new = after.deviation {
      bar = TableCell(
        DraftBar(before: old + 1, after: new + 1, maximum: min(max(1.25, fullest ?? 1), 2.5))
          .text(width: Self.barWidth))
    }
    return [
      TableCell(plan.seats[line.seat]?.name ?? "a seat"),
      TableCell(before.accounts.grouped, .muted),
      TableCell(after.accounts.grouped, before == after ? .muted : .text),
      TableCell(amount(before.value), .muted), TableCell(amount(after.value)), bar,
      Self.percent(before.deviation, isNew: false), Self.percent(after.deviation, isNew: true),
    ]
  }

  private static func percent(_ deviation: Double?, isNew: Bool) -> TableCell {
    guard let deviation else { return .empty }
    return TableCell(
      CarvingWords.ofTarget(deviation), DraftWords.ink(of: deviation), isNew ? .bold : [])
  }

  private func head(_ plan: Plan) -> [StyledText] {
    var line = StyledText("Over ", .muted)
    line += Self.change(now.over, then.over)
    line.append(", under ", .muted)
    line += Self.change(now.under, then.under)
    let best = CarvingWords.percent(books.outcome.bound.deviation, isSigned: false)
    line.append(", best possible \(best)", .muted)
    return [line, costs(plan)]
  }

  private static func change(_ old: Double, _ new: Double) -> StyledText {
    let (before, after) = (CarvingWords.percent(old), CarvingWords.percent(new))
    let end = StyledText(after, DraftWords.ink(of: new), .bold)
    return before == after ? end : StyledText("\(before) → ", .muted) + end
  }

  /// What it takes: `17 moves, 3 of them a must. Keeps 86% of ARR, $115-153K at risk, no collision`.
  private func costs(_ plan: Plan) -> StyledText {
    let must = books.outcome.after.moves.must
    var line = StyledText(counted(moves.count, "move"), .accent, .bold)
    if must > 0, books.carving.request.unit == .account {
      line.append(", \(must.grouped) that must be made", .muted)
    }
    if let kept = books.outcome.kept, !moves.isEmpty {
      line.append(". Keeps ", .muted)
      line.append("\(kept.basisPoints / 100)%")
      line.append(" of ARR, ", .muted)
      line.append(books.outcome.atRisk.compact(plan.currency))
      line.append(" at risk", .muted)
    }
    if let reach = books.outcome.reach {
      let (before, after) = (Int(reach.before.rounded()), Int(reach.after.rounded()))
      line.append(", \(before.grouped) → \(after.grouped) km from a book's middle", .muted)
    }
    if collisions > 0 {
      line.append(", \(counted(collisions, "collision"))", .warn)
    } else if !moves.isEmpty {
      line.append(", no collision", .muted)
    }
    return line
  }

  private var foot: [StyledText] {
    var foot = books.conflicts.prefix(2).map { StyledText($0, .warn) }
    if let bound = books.bound { foot.append(StyledText(bound, .muted)) }
    if books.result.wasCut {
      foot.append(StyledText("Stopped early; this is the best found so far.", .warn))
    }
    return foot
  }
}
