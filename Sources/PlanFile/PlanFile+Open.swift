import GRDB
import Glibc
import Plan

/// A plan as it was found on disk.
public struct OpenedPlan: Sendable {
  public let file: PlanFile
  public let plan: Plan
  /// The journal's newest line that `plan` holds.
  public let sequence: Int
  /// The heads of the journal's newest lines, oldest first, without their edits.
  public let history: [JournalEntry]
}

extension PlanFile {
  /// How many heads of the journal come with the plan.
  public static let historyAtHand = 2_000

  /// Opens a plan. Writes nothing, unless a program died while saving (then what it left half
  /// written is taken back) or an older Remit made the file (then a copy is kept beside it).
  ///
  /// A file or folder that takes no changes is opened for reading; see ``isReadOnly``.
  ///
  /// - Parameter progress: hears now and then how many rows are read.
  /// - Throws: why it is refused; then the file is as it was.
  public static func open(
    _ path: String, readOnly: Bool = false, progress: (Int) -> Void = { _ in }
  ) throws(PlanFileError) -> OpenedPlan {
    try open(
      path, readOnly: readOnly, schema: .current, patience: patience, progress: progress)
  }

  static func open(
    _ path: String, readOnly: Bool, schema: Schema, patience: Double,
    progress: (Int) -> Void = { _ in }
  ) throws(PlanFileError) -> OpenedPlan {
    let header = try FileHeader(path: path)
    guard header.version <= schema.version else {
      throw PlanFileError(.newerVersion(header.version, known: schema.version), path: path)
    }
    guard header.version > 0 else {
      throw PlanFileError(.damaged("its version is \(header.version)"), path: path)
    }
    let isReadOnly = readOnly || !takesChanges(path)
    let file: PlanFile
    do {
      let configuration = configuration(readOnly: isReadOnly, patience: patience)
      file = PlanFile(
        path: path, queue: try DatabaseQueue(path: path, configuration: configuration),
        isReadOnly: isReadOnly)
    } catch {
      throw PlanFileError(error, path: path)
    }
    do throws(PlanFileError) {
      if header.version < schema.version { try file.migrate(to: schema, from: header.version) }
      return try file.load(progress)
    } catch {
      file.close()
      throw error
    }
  }

  /// Whether the file can be written, and its folder too: a transaction needs a file beside it.
  private static func takesChanges(_ path: String) -> Bool {
    access(path, W_OK) == 0 && access(FilePlace(path).folder, W_OK) == 0
  }

  private func load(_ progress: (Int) -> Void) throws(PlanFileError) -> OpenedPlan {
    try reading { database in
      guard let identity = try database.identity() else {
        throw PlanFileError(.damaged("it says nothing of its plan"), path: self.path)
      }
      let rows = try StoredRows(database)
      let plan = withoutActuallyEscaping(progress) { progress in
        rows.progress = progress
        defer { rows.progress = nil }
        return Plan(rows: rows, identity: identity)
      }
      if let failure = rows.failure { throw failure }
      let sequence = try database.newestSequence()
      guard sequence > 0 else {
        throw PlanFileError(.damaged("its journal is empty"), path: self.path)
      }
      let history = try database.heads(before: nil, limit: Self.historyAtHand)
      return OpenedPlan(file: self, plan: plan, sequence: sequence, history: history)
    }
  }
}
