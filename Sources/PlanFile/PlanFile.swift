import GRDB
import Plan
import Synchronization

/// A plan on disk: one SQLite file that a person can copy and mail.
///
/// It writes exactly the rows that edits changed and never applies an edit itself. Calls come from
/// any thread and run one after the other.
public final class PlanFile: Sendable {
  public let path: String
  /// Whether the file, or the folder it lies in, takes no changes: the plan can be read, and
  /// `commit` and `lend` are refused.
  public let isReadOnly: Bool

  let queue: DatabaseQueue
  /// Which file was opened, whatever bears its name later.
  private let mark: FileMark?
  private let memory = Mutex(Memory())

  /// What is known of this run's own edits.
  struct Memory {
    /// Under which sequence an edit of this run was saved, by its ticket.
    var sequenceOfTicket: [Int: Int] = [:]
    /// Whether the file was found, or put, in the journal mode of plans.
    var isJournalModeSet = false
  }

  /// How long to wait for another program, in seconds.
  static let patience = 5.0

  init(path: String, queue: DatabaseQueue, isReadOnly: Bool) {
    self.path = path
    self.queue = queue
    self.isReadOnly = isReadOnly
    mark = FileMark(path)
  }

  /// Whether another file, or none, bears the name under which this one was opened.
  public var isMovedAway: Bool { FileMark(path) != mark }

  /// Lets go of the file. Nothing else may be asked of it afterwards.
  public func close() { try? queue.close() }

  func remember<Value: Sendable>(_ body: (inout sending Memory) -> sending Value) -> Value {
    memory.withLock(body)
  }

  /// How a connection to a plan is set up. None of it writes to the file.
  static func configuration(readOnly: Bool, patience: Double = patience) -> Configuration {
    var configuration = Configuration()
    configuration.label = "plan"
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = EXTRA;
          PRAGMA cell_size_check = ON;
          PRAGMA temp_store = MEMORY;
          """)
    }
    return configuration
  }
}

// MARK: - Transactions

extension PlanFile {
  /// Reads at one moment of the file.
  func reading<Value>(_ body: (Database) throws -> Value) throws(PlanFileError) -> Value {
    try asking { database in
      var value: Value?
      try database.inTransaction(.deferred) {
        value = try body(database)
        return .commit
      }
      return value
    }
  }

  /// Writes all or nothing, with nobody else writing meanwhile. `body` answers whether to keep
  /// what it did.
  func writing<Value>(
    _ body: (Database) throws -> (Value, Database.TransactionCompletion)
  ) throws(PlanFileError) -> Value {
    guard !isReadOnly else { throw PlanFileError(.readOnly, path: path) }
    return try asking { database in
      try ensureJournalMode(database)
      var value: Value?
      try database.inTransaction(.immediate) {
        let (result, completion) = try body(database)
        value = result
        return completion
      }
      return value
    }
  }

  /// Asks outside of any transaction.
  @discardableResult
  func asking<Value>(_ body: (Database) throws -> Value?) throws(PlanFileError) -> Value {
    do {
      guard let value = try queue.inDatabase(body) else {
        throw PlanFileError(.inputOutput("a transaction gave nothing"), path: path)
      }
      return value
    } catch {
      throw PlanFileError(error, path: path)
    }
  }

  /// Another tool may have left the file in a mode that needs files beside it.
  private func ensureJournalMode(_ database: Database) throws {
    guard !remember({ $0.isJournalModeSet }) else { return }
    try database.execute(sql: "PRAGMA journal_mode = DELETE")
    remember { $0.isJournalModeSet = true }
  }
}
