import GRDB
import Glibc
import Plan

extension PlanFile {
  /// Makes a plan file where there is none; never replaces one.
  ///
  /// The file gets its name only when it is whole: a crash or a full disk leaves nothing under it.
  ///
  /// - Parameters:
  ///   - edits: made after the plan itself, each with the plan's first state as its base; a sample
  ///     or an import that must not be left half done.
  ///   - time: UTC, ISO 8601 to the second.
  public static func create(
    at path: String, creating identity: PlanIdentity, playbook: Playbook = .standard,
    edits: [PendingEdit] = [], author: String, writer: String, at time: String
  ) throws(PlanFileError) {
    var status = stat()
    if lstat(path, &status) == 0 { throw PlanFileError(.alreadyExists, path: path) }
    let draft = "\(path).\(getpid()).new"
    defer {
      unlink(draft)
      unlink(draft + "-journal")
    }
    do {
      let first = PlanCreated(identity: identity, playbook: playbook)
      try build(at: draft) { database in
        try Schema.current.migrate(database, from: 0)
        try database.begin(first, author: author, writer: writer, at: time)
        var journal = JournalWriter(
          database: database, author: author, writer: writer, at: time, sequenceOfTicket: [:])
        for edit in edits { _ = try journal.save(edit) }
      }
    } catch {
      throw creationError(error, path: path)
    }
    try name(draft, path)
  }

  private static func build(at draft: String, _ body: (Database) throws -> Void) throws {
    // Claims the name, so that nothing that happens to have it is touched.
    let file = Glibc.open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw PlanFileError(.cannotCreate(systemWords()), path: draft) }
    Glibc.close(file)
    var configuration = configuration(readOnly: false)
    configuration.prepareDatabase { database in
      // Nobody finds a draft that a crash left: it needs no way back, and goes to disk as a whole.
      try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    }
    let queue = try DatabaseQueue(path: draft, configuration: configuration)
    try queue.inTransaction(.immediate) { database in
      try body(database)
      return .commit
    }
    try queue.close()
    try sync(draft)
  }

  /// Waits until a whole draft is on disk.
  private static func sync(_ draft: String) throws(PlanFileError) {
    let file = Glibc.open(draft, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw PlanFileError(.cannotCreate(systemWords()), path: draft) }
    defer { Glibc.close(file) }
    guard fsync(file) == 0 else {
      let isFull = errno == ENOSPC || errno == EDQUOT
      throw PlanFileError(isFull ? .diskFull : .inputOutput(systemWords()), path: draft)
    }
  }

  private static func creationError(_ error: any Error, path: String) -> PlanFileError {
    var error = PlanFileError(error, path: path)
    error.path = path
    return error
  }

  /// Gives the finished draft its name, unless someone took that meanwhile.
  private static func name(_ draft: String, _ path: String) throws(PlanFileError) {
    if link(draft, path) == 0 {
      syncFolder(of: path)
      return
    }
    if errno == EEXIST { throw PlanFileError(.alreadyExists, path: path) }
    // Some file systems know no links: claim the name, then replace the claim.
    let claim = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard claim >= 0 else {
      throw PlanFileError(
        errno == EEXIST ? .alreadyExists : .cannotCreate(systemWords()), path: path)
    }
    Glibc.close(claim)
    guard rename(draft, path) == 0 else {
      let words = systemWords()
      unlink(path)
      throw PlanFileError(.cannotCreate(words), path: path)
    }
    syncFolder(of: path)
  }

  /// Puts the new name on disk too.
  private static func syncFolder(of path: String) {
    let folder = Glibc.open(FilePlace(path).folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    Glibc.close(folder)
  }
}

extension Database {
  /// Writes the plan's own rows and the journal's first line.
  fileprivate func begin(
    _ creation: PlanCreated, author: String, writer: String, at time: String
  ) throws {
    let identity = creation.identity
    try execute(
      sql: """
        INSERT INTO plan (one, id, currency, created_on, branched_from, next_key)
        VALUES (1, ?, ?, ?, ?, 1)
        """,
      arguments: [
        identity.id, identity.currency.code, identity.createdOn.iso, identity.branchedFrom,
      ])
    try write(creation.playbook)
    try write(Answers())
    try execute(
      sql: """
        INSERT INTO journal (sequence, at, author, writer, ticket, what, edit)
        VALUES (1, ?, ?, ?, 0, ?, ?)
        """,
      arguments: [
        time, author, writer, creation.summary(in: Plan(identity: identity)),
        try PlanJSON.text(Edit.planCreated(creation)),
      ])
  }
}
