import Canvas
import Exchange
import Plan

extension Workbench {
  /// `I`: asks for a file, then shows what reading it would change.
  ///
  /// - Parameter problem: why the file that was asked for last could not be read; it stands in the
  ///   field again.
  mutating func askForImport(_ environment: Environment, problem: String? = nil) {
    var field = Form.Field(
      "File", text: problem == nil ? "" : importPath, placeholder: "path to a .csv file")
    field.problem = problem
    open(
      Form(
        "Import",
        explanation:
          "Accounts, seats or deals from a CRM, or handoff items sent back; the kind is found.",
        fields: [field]
      ) { workbench, texts, _ in
        guard let path = texts.first, !path.isEmpty else {
          return .problem(field: 0, "Type the path of the file.")
        }
        workbench.importPath = path
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
    if proposal.changesNothing {
      say("\(proposal.fileName) holds nothing new: \(proposal.summary).")
      return
    }
    let choices = importChoices(of: proposal)
    open(
      Picker(title: proposal.fileName, items: choices.map(\.item)) {
        workbench, choice, environment in choices[choice].run(&workbench, environment)
      })
  }

  private typealias ImportChoice = (
    item: Picker.Item, run: @Sendable (inout Workbench, Environment) -> Void
  )

  /// What can be done with a file that was read: import it, read the report, say more about it.
  private func importChoices(of proposal: ImportProposal) -> [ImportChoice] {
    var choices: [ImportChoice] = [
      (
        Picker.Item(
          "Import it", detail: proposal.summary, disabledReason: proposal.refusal),
        { $0.commit(proposal, $1) }
      )
    ]
    let rejected = proposal.report.rejected.count
    if rejected > 0, !proposal.choices.skipsRejected {
      choices.append(
        (
          Picker.Item("Leave \(counted(rejected, "row")) out", detail: "take the good rows alone"),
          { workbench, _ in workbench.leaveRejectedOut(of: proposal) }
        ))
    }
    choices.append(
      (
        Picker.Item("Read the report", detail: "what was recognised, skipped, rejected"),
        { $0.showReport(of: proposal, $1) }
      ))
    if !proposal.ownerRoles.isEmpty {
      choices.append(
        (
          Picker.Item("Owner means ...", detail: proposal.ownerMeaning),
          { workbench, _ in workbench.askForOwnerRole(of: proposal) }
        ))
    }
    return choices
  }

  private mutating func leaveRejectedOut(of proposal: ImportProposal) {
    var choices = proposal.choices
    choices.skipsRejected = true
    effects.append(.proposeImport(path: proposal.path, choices: choices))
  }

  /// The report lies over the choices, so that Esc leads back to them.
  private mutating func showReport(of proposal: ImportProposal, _ environment: Environment) {
    show(proposal, environment)
    overlays.append(
      .page(Page(title: proposal.fileName, proposal.reportLines.map { StyledText($0) })))
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
    let open = plan.openItems(on: environment.today)
    guard perform(proposal.edit, environment) else { return }
    var proposal = proposal
    proposal.report.closedItems = plan.closedItems(of: open, on: environment.today)
    let items = proposal.closedSentence.map { ", \($0)" } ?? ""
    say("Imported \(proposal.fileName): \(proposal.summary)\(items); u takes it back.", .done)
  }
}
