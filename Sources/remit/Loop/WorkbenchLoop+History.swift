import Dispatch
import Plan
import PlanFile
import Synchronization
import Workbench

/// Which going back into the past is the newest; older ones stop.
final class GoingBack: Sendable {
  private let newest = Mutex(0)

  func begin() -> Int {
    newest.withLock { number in
      number += 1
      return number
    }
  }

  func cancel() { _ = begin() }

  func isNewest(_ number: Int) -> Bool { newest.withLock { $0 == number } }
}

extension WorkbenchLoop {
  /// How many lines of the journal the history reads at once.
  private nonisolated static let page = 1_000

  func pageHistory(before sequence: Int) {
    inBackground { file, mailbox in
      mailbox.post(.historyPaged(try file.history(before: sequence, limit: Self.page)))
    }
  }

  func readChanges(of sequence: Int) {
    inBackground { file, mailbox in
      let (rows, isAll) = try file.changes(of: sequence)
      mailbox.post(.changesRead(of: sequence, rows, isAll: isAll))
    }
  }

  func prepareUndo(of lines: Set<Int>, to target: Int) {
    let plan = workbench.plan
    inBackground { file, mailbox in
      do {
        mailbox.post(.undoPrepared(try file.takingBack(lines, from: plan), to: target))
      } catch let refusal as TakingBackRefusal {
        mailbox.post(.undoRefused(refusal.sentence))
      }
    }
  }

  func showPast(_ request: PastRequest, _ token: Int) {
    let (plan, newest) = workbench.savedPlan
    let goingBack = goingBack
    let number = goingBack.begin()
    inBackground(token: token) { file, mailbox in
      let sequence = try request.sequence(in: file)
      let past = try file.plan(asOf: min(sequence, newest), from: plan, at: newest) { done, total in
        if total > 2_000 { mailbox.post(.pastProgress(done: done, total: total, token: token)) }
        return goingBack.isNewest(number)
      }
      guard let past else { return }
      mailbox.post(
        .pastRead(PastReading(plan: past.plan, request: request, at: past.at), token: token))
    }
  }

  /// Asks the file beside the keys; what it refuses is said.
  ///
  /// - Parameter token: of the past that is asked for; nil for anything else.
  private func inBackground(
    token: Int? = nil, _ work: @escaping @Sendable (PlanFile, Mailbox) throws -> Void
  ) {
    let file = file
    let mailbox = mailbox
    DispatchQueue.global(qos: .userInitiated).async {
      do {
        try work(file, mailbox)
      } catch let error as PlanFileError {
        mailbox.post(.pastFailed(error.sentence, token: token))
      } catch let failure as Failure {
        mailbox.post(.pastFailed(failure.sentence, token: token))
      } catch {
        mailbox.post(.pastFailed("The journal cannot be read: \(error)", token: token))
      }
    }
  }
}

extension PastRequest {
  /// The last line of the journal that still counts.
  ///
  /// - Throws: a sentence where the plan is younger than the day.
  func sequence(in file: PlanFile) throws -> Int {
    switch self {
    case .edit(let number): return max(1, number)
    case .day(let day):
      let sequence = try file.newestSequence(until: day)
      guard sequence > 0 else {
        let made = try file.history(before: 2, limit: 1).last?.at.prefix(10)
        let words = made.flatMap { Day(iso: String($0))?.dated }.map { "on \($0)" } ?? "later"
        throw Failure(.badData, "There was no plan on \(day.dated) yet; it was made \(words).")
      }
      return sequence
    }
  }
}

extension TakingBackRefusal {
  /// Which edit does not let itself be taken back, what stands in its way, and what to do.
  var sentence: String {
    let edit = line.map { "Edit \($0.sequence), \"\($0.what)\"," } ?? "An edit"
    guard let inTheWay else { return "\(edit) cannot be taken back: \(reason)" }
    return "\(edit) cannot be taken back: edit \(inTheWay.sequence) by \(inTheWay.author), "
      + "\"\(inTheWay.what)\", stands in its way. Go back to a point after it, or ask "
      + "\(inTheWay.author) to undo it first."
  }
}
