import Dispatch
import Exchange
import Glibc
import Plan
import PlanFile
import Synchronization
import Workbench

/// An import on a thread of its own: stopped by one word, from any thread.
final class ImportWork: Sendable {
  private struct State {
    var isStopped = false
    var told: ContinuousClock.Instant?
    var rate = RowRate()
  }

  private let state = Mutex(State())
  private let mailbox: Mailbox

  init(_ mailbox: Mailbox) { self.mailbox = mailbox }

  func stop() { state.withLock { $0.isStopped = true } }

  /// What the reader tells of itself; the loop hears of it ten times a second.
  var watch: ImportWatch { ImportWatch { [self] in note($0) } }

  private func note(_ progress: ImportProgress) -> Bool {
    let (goesOn, news) = state.withLock { state -> (Bool, (ImportProgress, Int?)?) in
      let now = ContinuousClock.now
      let rate = state.rate.note(progress, at: now)
      guard !state.isStopped, state.told.map({ now - $0 > .milliseconds(100) }) ?? true else {
        return (!state.isStopped, nil)
      }
      state.told = now
      return (true, (progress, rate))
    }
    if let (progress, rate) = news { mailbox.post(.importProgress(progress, rate: rate)) }
    return goesOn
  }

  /// Tells the loop what it came to, unless it was stopped.
  func finish(_ event: WorkbenchEvent) {
    state.withLock { state in
      if !state.isStopped { mailbox.post(event) }
      state.isStopped = true
    }
  }

  /// What a file would do to a plan, as the workbench hears it.
  static func outcome(
    of path: String, into plan: Plan, _ choices: ImportChoices, on day: Day, _ watch: ImportWatch,
    lendKeys: (Int) -> KeyBlock?, refusal: () -> PlanFileError? = { nil }
  ) -> WorkbenchEvent {
    do {
      let bytes = try ImportFile.read(path, watch)
      return .importProposed(
        try ImportReader.propose(
          bytes: bytes, path: path, into: plan, on: day, choices: choices, watch: watch,
          lendKeys: lendKeys))
    } catch let failure as Failure {
      return .importFailed(failure.sentence)
    } catch let error as ImportError {
      if let refusal = refusal() { return .importFailed(refusal.sentence) }
      return .importRefused(error)
    } catch {
      return .importFailed("\(path): \(error)")
    }
  }
}

extension WorkbenchLoop {
  /// Reads and works out an import in the background, on a snapshot of the plan.
  func propose(_ path: String, _ choices: ImportChoices) {
    let plan = workbench.plan
    let day = environment.today
    let file = file
    begin { work in
      let lender = KeyLender(file)
      return ImportWork.outcome(
        of: path, into: plan, choices, on: day, work.watch, lendKeys: lender.lend,
        refusal: { lender.refusal })
    }
  }

  /// Lets a copy of the plan take a file in.
  func take(_ proposal: ImportProposal, ticket: Int, generation: Int) {
    let plan = workbench.plan
    let day = environment.today
    begin { _ in
      do throws(EditError) {
        return .importApplied(
          try AppliedImport(
            proposal, to: plan, ticket: ticket, generation: generation, on: day))
      } catch {
        return .importFailed(
          "\(proposal.fileName) no longer fits the plan: \(error.sentence(in: plan)) Import it"
            + " again.")
      }
    }
  }

  /// Stops the import under way: what it had told already is not heard either, or it would be taken
  /// for the answer to the next.
  func stopImport() {
    guard let importWork else { return }
    importWork.stop()
    mailbox.discard(where: \.tellsOfImport)
    self.importWork = nil
  }

  private func begin(_ body: @escaping @Sendable (ImportWork) -> WorkbenchEvent) {
    stopImport()
    let work = ImportWork(mailbox)
    importWork = work
    DispatchQueue.global(qos: .userInitiated).async { work.finish(body(work)) }
  }

  /// Writes the rows that were left out beside the file they come from, never over another file.
  func writeRepair(_ path: String, _ report: ImportReport) {
    let mailbox = mailbox
    DispatchQueue.global(qos: .userInitiated).async {
      do {
        guard let text = RepairReport.csv(try ImportFile.read(path, .none), report) else {
          mailbox.post(.exportFailed("\(path) is no longer the file that was read."))
          return
        }
        let target = Self.freePath(RepairReport.name(for: path), beside: path)
        try Files.write(text, to: target)
        mailbox.post(.repairWritten(path: target))
      } catch {
        mailbox.post(.exportFailed((error as? Failure)?.sentence ?? "\(error)"))
      }
    }
  }

  private nonisolated static func freePath(_ name: String, beside path: String) -> String {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let stem = name.dropLast(4)
    var target = folder + name
    var number = 1
    while Files.exists(Paths.expanded(target)) {
      number += 1
      target = "\(folder)\(stem)-\(number).csv"
    }
    return target
  }
}

extension WorkbenchEvent {
  /// Whether it comes from the import under way.
  fileprivate var tellsOfImport: Bool {
    switch self {
    case .importProposed, .importRefused, .importFailed, .importProgress, .importApplied: true
    default: false
    }
  }
}
