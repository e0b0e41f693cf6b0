import Canvas
import Exchange
import Plan

extension Workbench {
  /// `I`: asks for a file, then shows what reading it would change.
  ///
  /// - Parameter problem: why the file that was asked for last could not be read; it stands in the
  ///   field again.
  mutating func askForImport(_ environment: Environment, problem: String? = nil) {
    if imports.run != nil {
      say(Self.importRunning, .refused)
      return
    }
    var field = Form.Field.path(
      "File", .tables, text: problem == nil ? "" : imports.path, placeholder: "path to a .csv file",
      isThere: true)
    field.problem = problem
    var form = Form(
      "Import",
      explanation:
        "Accounts, seats or deals from a CRM, or handoff items sent back; the kind is found.",
      fields: [field]
    ) { workbench, texts, _ in
      guard let path = texts.first, !path.isEmpty else {
        return .problem(field: 0, "Type the path of the file.")
      }
      guard !path.isStandardStream else { return .problem(field: 0, String.noStandardStream) }
      workbench.imports.path = path
      workbench.read(path, ImportChoices())
      return .kept
    }
    form.keeping = "reads it"
    open(form)
  }

  static let importRunning = "An import is running; Esc stops it."

  /// Reads a file in the background.
  mutating func read(_ path: String, _ choices: ImportChoices = ImportChoices()) {
    imports.path = path
    imports.waiting = nil
    imports.run = ImportRun(path: path, progress: "Reading \(path)")
    effects.append(.proposeImport(path: path, choices: choices))
  }

  /// What a file came to. One that was stopped meanwhile is nobody's any more.
  mutating func show(_ proposal: ImportProposal, _ environment: Environment) {
    guard imports.run != nil else { return }
    imports.run = nil
    if importFlow == nil, proposal.changesNothing, proposal.report.rejected.isEmpty {
      say("\(proposal.fileName) holds nothing new: \(proposal.summary).")
      return
    }
    openFlow(of: proposal.path)
    let isAwaited = importFlow?.awaitsEnter == true
    changeImport {
      $0.awaitsEnter = false
      $0.show(proposal)
    }
    if isAwaited, case .importing = overlays.last { enterImportLine(environment) }
  }

  /// Why a file could not be read: shown where it can be mended, else at the field of its name.
  mutating func show(_ error: ImportError, _ environment: Environment) {
    guard imports.run != nil else { return }
    imports.run = nil
    guard !error.isStopped else { return }
    guard error.preview != nil || importFlow != nil else {
      return askForImport(environment, problem: error.sentence)
    }
    openFlow(of: error.path)
    changeImport {
      $0.awaitsEnter = false
      $0.show(error)
    }
  }

  /// A file that is not there, or cannot be opened.
  mutating func importFailed(_ why: String, _ environment: Environment) {
    guard imports.run != nil else { return }
    let wasTaking = imports.run?.proposal != nil
    imports.run = nil
    if wasTaking || importFlow != nil { return say(why, .refused) }
    askForImport(environment, problem: why)
  }

  private mutating func openFlow(of path: String) {
    guard importFlow?.path != path else { return }
    let isKnown =
      plan.answers.imports?[FileKind.accounts.rawValue]?.ownerRole != nil
      || plan.sources.contains { $0.kind == .accounts }
    overlays.append(
      .importing(ImportFlow(path: path, choices: ImportChoices(), knowsOwner: isKnown)))
  }

  /// The import in front, under a picker or a page that may lie over it.
  var importFlow: ImportFlow? {
    for overlay in overlays.reversed() {
      if case .importing(let flow) = overlay { return flow }
    }
    return nil
  }

  mutating func changeImport(_ change: (inout ImportFlow) -> Void) {
    for index in overlays.indices.reversed() {
      guard case .importing(var flow) = overlays[index] else { continue }
      change(&flow)
      overlays[index] = .importing(flow)
      return
    }
  }

  /// Esc while an import is in front: stops the reading, else goes a step back, else leaves.
  mutating func backInImport() {
    if imports.run != nil { return stopImport() }
    guard let flow = importFlow else { return }
    let earlier = flow.passed.filter { $0 < flow.step }.max()
    if let earlier {
      changeImport { $0.go(to: earlier) }
    } else if flow.hasSaid {
      askToDrop(flow)
    } else {
      overlays.removeLast()
      say("Left the import of \(flow.fileName); the plan is as it was.")
    }
  }

  /// What was said of the file is not thrown away at one Esc.
  private mutating func askToDrop(_ flow: ImportFlow) {
    var picker = Picker(
      title: "Leave the import of \(flow.fileName)? What you said of it is not kept",
      items: [
        Picker.Item("Go on with the import"),
        Picker.Item("Leave it", detail: "the plan is as it was; I begins the import anew"),
      ]
    ) { workbench, choice, _ in
      guard choice == 1 else { return }
      workbench.overlays.removeLast()
      workbench.say("Left the import of \(flow.fileName); the plan is as it was.")
    }
    picker.isNarrowable = false
    open(picker)
  }

  /// `q` while an import is in front: what was said of the file is not thrown away unasked.
  mutating func askToLeave(_ flow: ImportFlow) {
    var picker = Picker(
      title: "\(flow.fileName) is not taken into the plan yet. Leave Remit?",
      items: [
        Picker.Item("Go on with the import"),
        Picker.Item("Leave Remit", detail: "the plan is as it was; I begins the import anew"),
      ]
    ) { workbench, choice, environment in
      guard choice == 1 else { return }
      workbench.overlays.removeLast()
      workbench.quit(environment)
    }
    picker.isNarrowable = false
    open(picker)
  }

  /// Stops what is under way, at once; what is being written already cannot be stopped, but what the
  /// disk refuses is given up.
  mutating func stopImport() {
    guard let run = imports.run else { return }
    if let applied = run.applied {
      guard case .refused = saveState else {
        say("\(run.fileName) is being saved; u takes it back after.", .refused)
        return
      }
      effects.append(.withdraw(ticket: applied.pending.ticket))
      return
    }
    imports.run = nil
    effects.append(.stopImport)
    say("Stopped the import of \(run.fileName); the plan is as it was.")
  }

  /// What became of giving up an import that the disk refused.
  ///
  /// - Parameter isLetGo: false where it is being written at this moment.
  mutating func withdrawn(ticket: Int, isLetGo: Bool, _ environment: Environment) {
    guard let run = imports.run, run.applied?.pending.ticket == ticket else { return }
    guard isLetGo else {
      say("\(run.fileName) is being tried again; Esc gives it up after.", .refused)
      return
    }
    imports.run = nil
    if unsaved.isEmpty { saveState = .saved(at: environment.clock) }
    say("Gave up the import of \(run.fileName); the plan is as it was.")
  }

  // MARK: - Taking

  /// Lets the plan take a file in, in the background.
  mutating func take(_ proposal: ImportProposal) {
    imports.run = ImportRun(
      path: proposal.path,
      progress: "Taking \((proposal.report.added + proposal.report.changed).grouped) rows in",
      proposal: proposal)
    effects.append(
      .takeImport(proposal, ticket: session.takeTicket(), generation: generation))
  }

  /// The plan has taken the file in, aside: now it goes to the disk.
  mutating func receive(_ applied: AppliedImport, _ environment: Environment) {
    guard let run = imports.run, let proposal = run.proposal else { return }
    guard applied.generation == generation else { return take(proposal) }
    imports.run?.applied = applied
    imports.run?.progress = "Saving \(proposal.fileName)"
    saveState = .saving
    effects.append(.commit(applied.pending, basedOn: session.sequence))
  }

  /// Puts the plan with the file in the place of the one without, once it is on disk.
  mutating func swapIn(_ sequences: [Int: Int], _ environment: Environment) {
    guard let run = imports.run, let applied = run.applied, let proposal = run.proposal,
      sequences.keys.contains(applied.pending.ticket)
    else { return }
    imports.run = nil
    session.adopt(applied.plan, applied.pending)
    overview = applied.overview
    territories.forget()
    generation += 1
    refreshCurrent(environment)
    var taken = proposal
    taken.report.closedItems = applied.closedItems
    let items = taken.closedSentence.map { ", \($0)" } ?? ""
    say("Imported \(proposal.fileName): \(taken.summary)\(items); u takes it back.", .done)
  }

  /// Another program changed the plan meanwhile: the file is taken into that one.
  mutating func takeAgain() {
    guard let proposal = imports.run?.proposal else { return }
    take(proposal)
  }
}

/// A plan that has taken a file in, beside the one that is shown.
public struct AppliedImport: Sendable {
  let plan: Plan
  let overview: Overview
  let pending: PendingEdit
  /// Handoff items that the plan answers now.
  let closedItems: Int
  /// The state of the plan it was made over.
  let generation: Int

  /// Applies an import to a copy of a plan. May take seconds; runs on any thread.
  ///
  /// - Parameters:
  ///   - ticket: the edit's name until it has a sequence.
  ///   - generation: handed back.
  /// - Throws: why it does not apply.
  public init(
    _ proposal: ImportProposal, to plan: Plan, ticket: Int, generation: Int, on day: Day
  ) throws(EditError) {
    var after = plan
    let edit = proposal.edit
    let what = edit.summary(in: plan)
    let change = try after.apply(edit)
    pending = PendingEdit(ticket: ticket, edit: edit, change: change, what: what, undoes: nil)
    closedItems = after.closedItems(of: plan.openItems(on: day), on: day)
    overview = Overview(of: after, on: day)
    self.plan = after
    self.generation = generation
  }
}
