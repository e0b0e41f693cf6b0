import Canvas
import Exchange
import Plan

extension Workbench {
  /// `I`: asks for a file, then shows what reading it would change.
  mutating func askForImport(_ environment: Environment) {
    open(
      Form(
        "Import", explanation: "Accounts, seats or deals from a CRM, as CSV; the kind is found.",
        fields: [.init("File", placeholder: "path to a .csv file")]
      ) { workbench, texts, _ in
        guard let path = texts.first, !path.isEmpty else {
          return .problem(field: 0, "Type the path of the file.")
        }
        workbench.effects.append(.proposeImport(path: path, choices: ImportChoices()))
        workbench.say("Reading \(path).")
        return .kept
      })
  }

  /// Shows what an import would do; Enter does it, and answers that the file leaves open are
  /// asked first.
  mutating func show(_ proposal: ImportProposal, _ environment: Environment) {
    if let question = proposal.questions.first {
      ask(question, of: proposal)
      return
    }
    var items = [
      Picker.Item("Import it", detail: proposal.summary)
    ]
    items.append(Picker.Item("Read the report", detail: "what was recognised, skipped, rejected"))
    if !proposal.ownerRoles.isEmpty {
      items.append(Picker.Item("Owner means ...", detail: proposal.ownerMeaning))
    }
    open(
      Picker(title: proposal.fileName, items: items) { workbench, choice, environment in
        switch choice {
        case 0: workbench.commit(proposal, environment)
        case 1:
          workbench.show(proposal, environment)
          workbench.overlays.append(
            .page(Page(title: proposal.fileName, proposal.reportLines.map { StyledText($0) })))
        default: workbench.askForOwnerRole(of: proposal)
        }
      })
  }

  private mutating func ask(_ question: ImportQuestion, of proposal: ImportProposal) {
    open(
      Picker(
        title: question.sentence,
        items: question.answers.map { Picker.Item($0.title, detail: $0.detail) }
      ) { workbench, choice, _ in
        workbench.effects.append(
          .proposeImport(
            path: proposal.path, choices: question.answers[choice].choices))
      })
  }

  private mutating func askForOwnerRole(of proposal: ImportProposal) {
    let roles = proposal.ownerRoles
    open(
      Picker(
        title: "The owner column names",
        items: [Picker.Item("whoever coverage makes accountable", detail: "the default")]
          + roles.map { Picker.Item($0.title, detail: $0.abbreviation) }
      ) { workbench, choice, _ in
        var choices = proposal.choices
        choices.ownerRole = choice == 0 ? nil : roles[choice - 1]
        workbench.effects.append(.proposeImport(path: proposal.path, choices: choices))
      })
  }

  private mutating func commit(_ proposal: ImportProposal, _ environment: Environment) {
    let before = plan.itemsAnsweredByPlan(on: environment.today)
    guard perform(.imported(proposal.batch), environment) else { return }
    let closed = plan.itemsAnsweredByPlan(on: environment.today).subtracting(before).count
    let items = closed == 0 ? "" : ", \(closed) handoff items closed by this file"
    say("Imported \(proposal.fileName): \(proposal.summary)\(items); u takes it back.", .done)
  }
}
