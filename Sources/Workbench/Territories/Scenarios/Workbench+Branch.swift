import Canvas
import Plan

/// Another plan file beside this one, cut from it as it stands.
extension Workbench {
  /// `B`: asks for the name of the scenario.
  mutating func askToBranch(_ environment: Environment, name: String? = nil, problem: String? = nil)
  {
    var field = Form.Field.path(
      "Name", .plans, text: name ?? "\(planName)-scenario.remit",
      placeholder: "a name, or a path; a name alone is beside this plan")
    field.problem = problem
    var form = Form(
      "Branch a scenario",
      explanation: "Writes this plan as it stands to another file, to try things in. Committing "
        + "moves there opens no handoffs. No file is replaced.",
      fields: [field]
    ) { workbench, texts, _ in
      guard let path = texts.first, !path.isEmpty else {
        return .problem(field: 0, "Type the name of the scenario.")
      }
      guard !path.isStandardStream else { return .problem(field: 0, String.noStandardStream) }
      workbench.branchPath = path
      workbench.effects.append(.branch(path: path))
      workbench.say("Writing \(path).")
      return .kept
    }
    form.keeping = "writes it"
    open(form)
  }

  /// The scenario is written: stay here, or go on in it.
  mutating func branched(_ scenario: WrittenExport, _ environment: Environment) {
    let size = scenario.bytes.byteSize
    // Once is enough: the question says it too.
    guard overlays.isEmpty else { return say("Wrote \(scenario.path), \(size).", .done) }
    notice = nil
    let name = scenario.path.split(separator: "/").last.map(String.init) ?? scenario.path
    var picker = Picker(
      title: "\(name) is written, \(size)",
      items: [
        Picker.Item("Stay in this plan", detail: "then w puts the two side by side"),
        Picker.Item("Open the scenario", detail: scenario.path),
      ]
    ) { workbench, choice, _ in
      guard choice == 1 else { return }
      workbench.leave(forPlan: scenario.path)
    }
    picker.isNarrowable = false
    open(picker)
  }

  /// The scenario could not be written: the name is asked for again, with the reason.
  mutating func branchFailed(_ sentence: String, _ environment: Environment) {
    notice = nil
    guard overlays.isEmpty else { return say(sentence, .refused) }
    askToBranch(environment, name: branchPath, problem: sentence)
  }
}
