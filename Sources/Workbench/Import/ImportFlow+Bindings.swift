import Canvas
import Exchange

extension ImportFlow {
  /// A page is laid out anew at every key: more lines than this nobody reads there.
  static let mostReportLines = 1_000

  /// What works everywhere and while a file is on its way into the plan too.
  static let staysEverywhere: Set<String> = [
    "help", "palette", "theme", "mouse", "back", "saved?", "redraw", "suspend", "cancel", "quit",
  ]

  static let actions: [Action] = [
    Action(
      "import.enter", .importing, keys: "Enter", "choose, or go on",
      "Says the line under the cursor anew, gives the answer there, or does what the button below"
        + " the lines says.",
      hint: 95,
      run: { $0.enterImportLine($1) }),
    Action(
      "import.next", .importing, keys: "Tab", "next step", "Goes to the next step.", hint: 90,
      run: { workbench, _ in workbench.stepImport(by: 1) }),
    Action(
      "import.previous", .importing, keys: "Shift-Tab", "step before",
      "Goes to the step before.", hint: 60, run: { workbench, _ in workbench.stepImport(by: -1) }),
    Action(
      "import.answer-next", .importing, keys: "Right l", "next answer",
      "In Questions: gives the answer behind at once, and goes there.", hint: 65,
      disabled: { $0.whyNoAnswer }, run: { workbench, _ in workbench.turnAnswer(by: 1) }),
    Action(
      "import.answer-before", .importing, keys: "Left h", "answer before",
      "In Questions: gives the answer before at once, and goes there.", hint: 64,
      disabled: { $0.whyNoAnswer }, run: { workbench, _ in workbench.turnAnswer(by: -1) }),
    Action(
      "import.report", .importing, keys: "i", "report",
      "Shows the whole report: what was recognised, assumed, skipped and rejected.", hint: 70,
      disabled: { $0.importFlow?.proposal == nil ? "The file is not read yet." : nil },
      run: { workbench, _ in workbench.showImportReport() }),
    Action(
      "import.repair", .importing, keys: "w", "write bad rows",
      "Writes the rows that were skipped or rejected to a CSV file beside the original, to mend"
        + " them in.", hint: 50,
      disabled: { $0.whyNoRepair }, run: { workbench, _ in workbench.writeRepair() }),
  ]
}

extension Workbench {
  /// Why an action cannot run while a file is on its way into the plan; nil where it can.
  func whyNotWhileImporting(_ action: Action) -> String? {
    guard importFlow != nil, action.place != .importing, action.place != .list,
      !ImportFlow.staysEverywhere.contains(action.id)
    else { return nil }
    return "First take the file in, or leave it with Esc."
  }

  /// Says over the notice line how far an import in the background has come.
  func drawImportRun(on canvas: inout Canvas, _ row: Int) {
    guard let run = imports.run, importFlow == nil else { return }
    let text =
      StyledText("\(run.fileName): ", .muted) + StyledText(run.progress, .accent)
      + StyledText(run.applied == nil ? "   Esc stops it" : "", .muted)
    canvas.put(text, at: 1, row, width: canvas.size.columns - 2)
  }

  fileprivate var whyNoAnswer: String? {
    if case .answer? = importFlow?.subject { return nil }
    return "Left and Right answer a question; Questions is the fourth step."
  }

  fileprivate var whyNoRepair: String? {
    guard let report = importFlow?.proposal?.report else { return "The file is not read yet." }
    return report.rejected.isEmpty && report.skipped.isEmpty
      ? "No row was skipped or rejected." : nil
  }

  fileprivate mutating func stepImport(by distance: Int) {
    guard let step = importFlow?.step,
      let next = ImportFlow.Step(rawValue: step.rawValue + distance)
    else {
      say(distance > 0 ? "This is the last step." : "This is the first step; Esc leaves.")
      return
    }
    changeImport { $0.go(to: next) }
  }

  fileprivate mutating func showImportReport() {
    guard let flow = importFlow, let proposal = flow.proposal else { return }
    let lines = proposal.reportText
    var text = Array(lines.prefix(ImportFlow.mostReportLines))
    if lines.count > text.count {
      let more = (lines.count - text.count).grouped
      text.append(StyledText("and \(more) more lines; w writes the rows to a file", .muted))
    }
    overlays.append(.page(Page(title: flow.fileName, text, hangingIndent: 2)))
  }

  fileprivate mutating func writeRepair() {
    guard let flow = importFlow, let report = flow.proposal?.report else { return }
    effects.append(.writeRepair(path: flow.path, report: report))
  }
}
