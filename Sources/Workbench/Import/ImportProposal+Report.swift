import Canvas
import Exchange

extension ImportProposal {
  /// The whole report as it is read on screen: what was recognised, assumed, damaged, skipped and
  /// rejected.
  var reportText: [StyledText] {
    let kind = report.kind.title
    var lines = [
      StyledText(
        "\(kind.prefix(1).uppercased())\(kind.dropFirst()), \(report.encoding), separated by "
          + report.delimiter),
      StyledText(summary),
      StyledText("Back to the CRM: ", .muted)
        + StyledText(report.loadBackWords),
    ]
    lines += notesOnScreen.map { StyledText($0) }
    lines += columnLines
    lines += section(ImportReport.disputedTitle, report.disputed ?? [])
    lines += section("Worth a look", report.findings.map(\.text))
    lines += section("Skipped", report.skipped.map { "line \($0.line): \($0.reason)" })
    lines += section(
      "Rejected",
      report.rejected.map { "line \($0.line), \($0.column) \($0.value): \($0.reason)" })
    return lines
  }

  /// What was assumed, as sentences; what the command line has an option for is a question here.
  private var notesOnScreen: [String] {
    let typed = part?.notes(isPartial: choices.isPartial) ?? []
    let asked = part?.notes(isPartial: choices.isPartial, by: "\"A part of it\" in Questions") ?? []
    return report.notes.map { note in
      let said = typed.firstIndex(of: note).map { asked[$0] } ?? note
      return "\(said.prefix(1).uppercased())\(said.dropFirst())."
    }
  }

  private var columnLines: [StyledText] {
    let used = report.columns.filter { $0.field != nil }
    let widest = min(used.map { ScreenText.columns($0.header) }.max() ?? 0, 30)
    var lines: [StyledText] = used.isEmpty ? [] : [.empty, StyledText("Columns", .title, .bold)]
    lines += used.map { header, field in
      let gap = String(repeating: " ", count: max(0, widest - ScreenText.columns(header)))
      return StyledText(header + gap) + StyledText("  fills  ", .muted)
        + StyledText(FieldChoice.title(of: field ?? ""))
    }
    let unused = report.columns.filter { $0.field == nil }.map(\.header)
    if !unused.isEmpty {
      lines.append(StyledText("Left out: ", .muted) + StyledText(unused.joined(separator: ", ")))
    }
    return lines
  }

  private func section(_ title: String, _ lines: [String]) -> [StyledText] {
    lines.isEmpty ? [] : [.empty, StyledText(title, .title, .bold)] + lines.map { StyledText($0) }
  }
}
