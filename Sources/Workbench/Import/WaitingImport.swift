import Exchange

/// What reading a file came to.
enum ImportOutcome: Sendable {
  case proposed(ImportProposal)
  case refused(ImportError)
  case failed(String)
}

/// An outcome that waits until the keys are no longer somebody else's: an import that came in front
/// of a field would be given what is typed there.
struct WaitingImport: Sendable {
  /// The file as it was named, and what was said of it.
  var run: ImportRun
  var outcome: ImportOutcome
  /// The plan's state for which it was worked out.
  var generation: Int
}

extension Workbench {
  /// Shows what a file came to, at once or when what lies in front is closed.
  mutating func show(_ outcome: ImportOutcome, _ environment: Environment) {
    guard let run = imports.run, run.proposal == nil, importFlow == nil, takesTyping else {
      return showNow(outcome, environment)
    }
    imports.run = nil
    imports.waiting = WaitingImport(run: run, outcome: outcome, generation: generation)
    say("\(run.fileName) is read; it is shown when this is closed.")
  }

  /// Shows the outcome that waited, once nothing is typed any more; over another plan than it was
  /// worked out for the file is read again.
  mutating func showWaitingImport(_ environment: Environment) {
    guard let waiting = imports.waiting, !takesTyping, past == nil else { return }
    imports.waiting = nil
    guard waiting.generation == generation else { return read(waiting.run.path) }
    imports.run = waiting.run
    showNow(waiting.outcome, environment)
  }

  private mutating func showNow(_ outcome: ImportOutcome, _ environment: Environment) {
    switch outcome {
    case .proposed(let proposal): show(proposal, environment)
    case .refused(let error): show(error, environment)
    case .failed(let why): importFailed(why, environment)
    }
  }

  /// Whether what lies in front is given the keys as they are typed.
  private var takesTyping: Bool {
    switch overlays.last {
    case .form, .picker, .help, .filter, .page, .sheet, .carving: true
    case .history(let view): view.isTyping
    case .account, .importing, nil: false
    }
  }
}
