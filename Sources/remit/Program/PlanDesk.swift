import Plan
import PlanFile

/// Opening and making plan files for the verbs, with their exit codes.
enum PlanDesk {
  /// Opens a plan to read it.
  static func read(_ path: String) throws(Failure) -> Plan { try open(path, readOnly: true).plan }

  /// - Parameter progress: hears now and then how many rows are read.
  static func open(
    _ path: String, readOnly: Bool = false, progress: (Int) -> Void = { _ in }
  ) throws(Failure) -> OpenedPlan {
    do {
      return try PlanFile.open(path, readOnly: readOnly, progress: progress)
    } catch {
      // A program that was killed while saving left something to be taken back first, or an older
      // one made the file, which is brought up to date first.
      if readOnly, error.isMendedByWriting, let opened = try? PlanFile.open(path) {
        return opened
      }
      throw Failure(error.exit, error.sentence)
    }
  }

  /// Opens a plan to change it.
  ///
  /// - Throws: also exit 73 where the file takes no changes, before anything is asked of it.
  static func openToChange(_ path: String) throws(Failure) -> OpenedPlan {
    let opened = try open(path)
    guard !opened.file.isReadOnly else {
      let error = PlanFileError(.readOnly, path: path)
      throw Failure(error.exit, error.sentence)
    }
    return opened
  }

  /// Makes a plan file, whole or not at all.
  static func create(_ path: String, _ new: NewPlan) throws(Failure) {
    var plan = Plan(identity: new.beginning.identity, playbook: new.beginning.playbook)
    try create(path, new.beginning, try pending(new.edits, on: &plan))
  }

  static func create(_ path: String, _ beginning: PlanCreated, _ edits: [PendingEdit])
    throws(Failure)
  {
    do {
      try PlanFile.create(
        at: path, creating: beginning.identity, playbook: beginning.playbook, edits: edits,
        author: Author.name, writer: Author.writer, at: SystemClock.stamp())
    } catch {
      throw Failure(error.exit, error.sentence)
    }
  }

  /// What SQLite finds wrong with the file; nothing when it is whole.
  static func damage(of opened: OpenedPlan) throws(Failure) -> [String] {
    do {
      return try opened.file.integrityCheck()
    } catch {
      throw Failure(error.exit, error.sentence)
    }
  }

  /// Makes edits one after the other, each saved, all or nothing.
  ///
  /// - Parameter isLast: whether nothing is done after it that needs the memory it took.
  static func commit(
    _ edits: [Edit], to opened: OpenedPlan, isLast: Bool = false
  ) throws(Failure) -> Plan {
    var plan = opened.plan
    let pending = try pending(edits, on: &plan)
    if isLast { UntilExit.keep((pending, plan)) }
    try save(pending, to: opened)
    return plan
  }

  private static func pending(_ edits: [Edit], on plan: inout Plan) throws(Failure)
    -> [PendingEdit]
  {
    var pending: [PendingEdit] = []
    for edit in edits {
      let what = edit.summary(in: plan)
      do {
        let change = try plan.apply(edit)
        guard !change.isEmpty else { continue }
        pending.append(
          PendingEdit(
            ticket: pending.count + 1, edit: edit, change: change, what: what, undoes: nil))
      } catch {
        throw Failure(.badData, error.sentence(in: plan))
      }
    }
    return pending
  }

  static func save(_ pending: [PendingEdit], to opened: OpenedPlan) throws(Failure) {
    guard !pending.isEmpty else { return }
    do {
      let outcome = try opened.file.commit(
        pending, basedOn: opened.sequence, author: Author.name, writer: Author.writer,
        at: SystemClock.stamp())
      if case .foreign(let entries) = outcome {
        let who = entries.last?.author ?? "somebody"
        throw Failure(
          .inputOutput,
          "\(who) changed the plan at the same moment; nothing was written, run it again.")
      }
    } catch let failure as Failure {
      throw failure
    } catch let error as PlanFileError {
      throw Failure(error.exit, error.sentence)
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
  }
}

extension PlanFileError {
  /// Whether opening the file to write to it may do what reading alone cannot.
  fileprivate var isMendedByWriting: Bool {
    switch reason {
    case .readOnly, .olderVersion: true
    default: false
    }
  }

  /// The exit code that fits.
  var exit: ProcessExit {
    switch reason {
    case .noSuchFile, .isFolder, .isNoFile, .cannotRead: .noInput
    case .alreadyExists, .cannotCreate, .readOnly: .cannotCreate
    case .empty, .notAPlan, .otherDatabase, .newerVersion, .olderVersion, .damaged, .doesNotFit,
      .outOfKeys:
      .badData
    case .locked, .diskFull, .inputOutput, .movedAway: .inputOutput
    }
  }
}
