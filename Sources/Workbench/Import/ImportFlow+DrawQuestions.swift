import Canvas
import Exchange

extension ImportFlow {
  /// A row of the questions.
  private struct QuestionRow {
    var text: StyledText
    /// The line that it belongs to, counted among all answers; nil for what is only read.
    var subject: Int?
    /// Whether the answer begins on it.
    var isFirst = false
    var isAnswer = false
  }

  /// The questions, each with its answers below it. Where not all have room, those that are not in
  /// front show the one that holds.
  func drawQuestions(on canvas: inout Canvas, in rect: Rect) {
    var rows = questionRows(rect.columns, isFolded: false)
    if rows.count > rect.rows { rows = questionRows(rect.columns, isFolded: true) }
    if rows.count > rect.rows { rows.removeAll(where: \.text.isEmpty) }
    let offset = offset(of: rows, height: rect.rows)
    for (index, row) in rows.dropFirst(offset).prefix(rect.rows).enumerated() {
      draw(row, on: &canvas, in: rect.line(index))
    }
  }

  private func questionRows(_ columns: Int, isFolded: Bool) -> [QuestionRow] {
    var rows: [QuestionRow] = []
    var subject = 0
    let front = frontQuestion
    for question in questions {
      if !rows.isEmpty { rows.append(QuestionRow(text: .empty)) }
      let sentence = TextBlock(StyledText(sentence(question), .title, .bold))
      rows += sentence.lines(width: max(1, columns - 2)).map { QuestionRow(text: $0) }
      let answers = answers(question)
      let standing = answers.firstIndex { $0.isCurrent }
      for (place, answer) in answers.enumerated() {
        defer { subject += 1 }
        guard !isFolded || question == front || place == standing ?? 0 else { continue }
        let isChosen = answer.isCurrent && !isNeeded(question)
        let isHidden = isFolded && question != front && standing == nil
        let text =
          isHidden
          ? StyledText("not answered yet", .warn) : Self.text(answer, isChosen: isChosen)
        let lines = TextBlock(text, hangingIndent: 2).lines(width: max(1, columns - 4))
        rows += lines.enumerated().map { index, line in
          QuestionRow(text: line, subject: subject, isFirst: index == 0, isAnswer: true)
        }
      }
    }
    return rows
  }

  private static func text(_ answer: Answer, isChosen: Bool) -> StyledText {
    StyledText(isChosen ? "● " : "○ ", isChosen ? .accent : .muted)
      + StyledText(answer.title, isChosen ? .value : .text)
      + StyledText("  \(answer.detail)", .muted)
  }

  /// The question whose answers the cursor is among.
  private var frontQuestion: Question? {
    if case .answer(let question, _) = subject { question } else { nil }
  }

  /// The first row in view: the answer under the cursor is, with its question where there is room;
  /// from the button the last ones are.
  private func offset(of rows: [QuestionRow], height: Int) -> Int {
    guard rows.count > height else { return 0 }
    guard let front = rows.lastIndex(where: { $0.subject == cursor }) else {
      return rows.count - height
    }
    var offset = max(0, front - height + 1)
    // All of its answers, where they fit.
    if let end = rows[front...].firstIndex(where: { !$0.isAnswer }) {
      offset = max(offset, end - height)
    } else {
      offset = max(offset, rows.count - height)
    }
    let first = rows.firstIndex { $0.subject == cursor } ?? front
    return min(offset, max(0, first - 1))
  }

  private func draw(_ row: QuestionRow, on canvas: inout Canvas, in line: Rect) {
    guard !line.isEmpty else { return }
    let isCursor = row.subject == cursor && row.isAnswer
    let paper: Paper = isCursor ? .selection : .ground
    if isCursor {
      canvas.fill(line, Style(.text, on: paper))
      if row.isFirst {
        canvas.put(glyph: "▸", at: line.column, line.row, Style(.accent, on: paper))
        canvas.cursor = (line.column, line.row)
      }
    }
    if let subject = row.subject { canvas.mark(line, .row(subject, list: 0)) }
    let indent = row.isAnswer ? 4 : 2
    canvas.put(
      row.text, at: line.column + indent, line.row, on: paper, width: line.columns - indent)
  }
}
