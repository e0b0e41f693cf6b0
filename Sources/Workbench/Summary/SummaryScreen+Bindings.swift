import Canvas
import Exchange

extension SummaryScreen {
  static let actions: [Action] = [
    Action(
      "summary.toggle", .summary, keys: "Space", "choose part",
      "Takes the part under the cursor into the summary, or leaves it out.", hint: 60
    ) { workbench, environment in
      let part = SummaryPart.allCases[workbench.summary.window.cursor]
      if workbench.summary.parts.contains(part) {
        workbench.summary.parts.remove(part)
      } else {
        workbench.summary.parts.insert(part)
      }
      workbench.refresh(environment)
    },
    Action(
      "summary.write", .summary, keys: "Enter w", "write it", "Writes the summary to a file.",
      hint: 70
    ) { workbench, environment in workbench.askForExport(environment) },
    Action(
      "summary.scroll-down", .summary, keys: "Right l", "read on", "Scrolls the page down.",
      hint: 40
    ) { workbench, _ in workbench.summary.scroll(by: workbench.body.rows - 2, in: workbench.body) },
    Action(
      "summary.scroll-up", .summary, keys: "Left h", "read back", "Scrolls the page up."
    ) { workbench, _ in workbench.summary.scroll(by: 2 - workbench.body.rows, in: workbench.body) },
    Action(
      "summary.read-part", .summary, keys: "o", "read this part",
      "Shows the part under the cursor from its heading on.", hint: 30,
      disabled: { workbench in
        let cursor = workbench.summary.window.cursor
        guard SummaryPart.allCases.indices.contains(cursor) else { return "There is no part here." }
        return workbench.summary.parts.contains(SummaryPart.allCases[cursor])
          ? nil : "This part is left out; Space takes it in."
      }
    ) { workbench, _ in workbench.summary.showPart(in: workbench.body) },
  ]
}
