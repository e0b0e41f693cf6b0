import Canvas
import Exchange

extension ImportFlow {
  /// A line of what would change.
  struct ChangeLine: Sendable {
    var text: StyledText
    var isHeading = false
  }

  /// What importing would do, row by row, as far as the first rows go.
  var changeLines: [ChangeLine] {
    guard let proposal else { return [] }
    let report = proposal.report
    let diff = proposal.diff
    var lines: [ChangeLine] = []
    func add(_ title: String, _ count: Int, _ ink: Ink, _ rows: [[StyledText]]) {
      guard count > 0 else { return }
      if !lines.isEmpty { lines.append(ChangeLine(text: .empty)) }
      lines.append(
        ChangeLine(
          text: StyledText("\(count.grouped) ", ink, .bold) + StyledText(title, .title, .bold),
          isHeading: true))
      lines += rows.joined().map { ChangeLine(text: $0) }
      if count > rows.count, !rows.isEmpty {
        lines.append(
          ChangeLine(text: StyledText("and \((count - rows.count).grouped) more", .muted)))
      }
    }
    add(
      "rejected: cannot be read", report.rejected.count, .bad,
      report.rejected.prefix(ImportDiff.most).map(Self.texts))
    add("changed", report.changed, .accent, Self.texts(diff.changed))
    add("added", report.added, .good, Self.texts(diff.added))
    add(
      "gone from the file; listed, never deleted", report.gone, .warn, Self.texts(diff.gone))
    add(
      "handoff \(diff.opened.count == 1 ? "card opens" : "cards open")", diff.opened.count, .accent,
      Self.texts(diff.opened))
    add(
      "skipped", report.skipped.count, .muted,
      report.skipped.prefix(ImportDiff.most).map {
        Self.wrapped(
          StyledText("line \($0.line)  ", .muted) + StyledText($0.reason), indent: 6)
      })
    add(
      "worth a look: a spreadsheet may have damaged them", report.findings.count, .warn,
      report.findings.map { Self.wrapped(StyledText($0.text), indent: 2) })
    return lines
  }

  /// What is wrong and how to mend it.
  private static func texts(_ row: ImportReport.Rejected) -> [StyledText] {
    let line = "line \(row.line)  "
    var text = StyledText(line, .muted)
    if !row.column.isEmpty { text.append("\(row.column)  ", .muted) }
    if !row.value.isEmpty { text.append("\"\(row.value)\" ", .bad) }
    return wrapped(text + StyledText(row.reason), indent: line.utf8.count)
  }

  /// On as many lines as it takes in the narrowest window: nothing of it is lost.
  private static func wrapped(_ text: StyledText, indent: Int) -> [StyledText] {
    guard text.columns > narrowLine else { return [text] }
    return TextBlock(text, hangingIndent: indent).lines(width: narrowLine)
  }

  /// The columns of a line in the narrowest window that all is laid out for.
  private static let narrowLine = 74

  /// What is told of the rows begins in one column behind their names.
  private static func texts(_ rows: [ImportDiff.Row]) -> [[StyledText]] {
    let names = min(rows.map { ScreenText.columns($0.name) }.max() ?? 0, widestName)
    return rows.map { [text($0, names)] }
  }

  /// Longer names push what is told of them on.
  private static let widestName = 28

  private static func text(_ row: ImportDiff.Row, _ names: Int) -> StyledText {
    let padding = max(0, names - ScreenText.columns(row.name))
    var text = StyledText(row.name + String(repeating: " ", count: padding))
    if !row.note.isEmpty { text.append("  \(row.note)", .muted) }
    for change in row.changes {
      text.append("  \(change.field) ", .muted)
      text.append(change.old.isEmpty ? "blank" : change.old, .muted)
      text.append(" → ", .faint)
      text.append(change.new.isEmpty ? "blank" : change.new, .value)
    }
    return text
  }

  /// The counts in one line: `149 added · 0 changed · 2 skipped`.
  var counts: StyledText {
    guard let proposal else { return .empty }
    let report = proposal.report
    if report.kind.isOwnList { return StyledText(proposal.summary) }
    let parts: [(Int, String, Ink)] = [
      (report.added, "added", .good), (report.changed, "changed", .accent),
      (report.unchanged, "unchanged", .muted), (report.gone, "gone", .warn),
      (report.skipped.count, "skipped", .muted), (report.rejected.count, "rejected", .bad),
    ]
    var text = StyledText.empty
    for (count, word, ink) in parts where count > 0 || word == "added" || word == "changed" {
      if !text.isEmpty { text.append(" · ", .faint) }
      text.append(count.grouped, count > 0 ? ink : .muted, count > 0 ? .bold : [])
      text.append(" \(word)", .muted)
    }
    return text
  }
}
