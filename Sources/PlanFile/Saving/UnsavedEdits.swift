import FoundationEssentials
import Glibc
import Plan

/// Edits that the disk refused, kept as JSON Lines in the program's own state folder until the plan
/// can take them.
///
/// The first line says which plan they belong to.
public struct UnsavedEdits: Equatable, Sendable {
  /// Where they are kept.
  public let path: String
  /// Where the plan lay, from the root; as it was named then where an older program kept them.
  public let plan: String
  /// When they were kept; UTC, ISO 8601.
  public let at: String

  private struct Head: Codable {
    var plan: String
    var path: String
    var at: String
    var unsaved: Int
  }

  /// Keeps edits, readable by their owner alone. Makes the folder where there is none.
  ///
  /// - Parameters:
  ///   - plan: where the plan lies.
  ///   - time: UTC, ISO 8601 to the second.
  /// - Returns: what was kept; nil when there was nothing to keep.
  @discardableResult
  public static func keep(
    _ edits: [PendingEdit], of identity: PlanIdentity, at plan: String, in folder: String,
    author: String, writer: String, time: String
  ) throws(PlanFileError) -> UnsavedEdits? {
    guard !edits.isEmpty else { return nil }
    do {
      let plan = Self.real(plan)
      let head = Head(plan: identity.id, path: plan, at: time, unsaved: edits.count)
      var text = try PlanJSON.text(head) + "\n"
      for edit in edits {
        text += try JournalLine(edit, author: author, writer: writer, at: time).json() + "\n"
      }
      try makeFolder(folder)
      let path = try write(text, in: folder, name: name(of: identity, plan, time))
      return UnsavedEdits(path: path, plan: plan, at: time)
    } catch {
      throw PlanFileError(error, path: folder)
    }
  }

  /// What was kept of a plan, oldest first.
  public static func find(of identity: PlanIdentity, in folder: String) -> [UnsavedEdits] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return []
    }
    let found = names.filter { $0.hasSuffix(".jsonl") }.compactMap { name in
      let path = "\(folder)/\(name)"
      let head = (try? lines(path))?.first.flatMap { try? PlanJSON.value(Head.self, from: $0) }
      return head.flatMap { head in
        head.plan == identity.id ? UnsavedEdits(path: path, plan: head.path, at: head.at) : nil
      }
    }
    return found.sorted { ($0.at, $0.path) < ($1.at, $1.path) }
  }

  /// Whether they were made in the file that lies there. A copy has the plan's identity too, and what
  /// was done in the one is not to be done in the other unasked.
  public func isMade(in path: String) -> Bool {
    if plan == Self.real(path) { return true }
    // Named from a folder that is not known any more, it may be any file.
    guard plan.hasPrefix("/"), let mark = FileMark(plan) else { return false }
    return mark == FileMark(path)
  }

  /// A path from the root, links followed; as it is where nothing lies there.
  private static func real(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The edits, oldest first, without those that the disk took after all.
  ///
  /// - Throws: ``PlanFileError/Reason/damaged(_:)`` naming the line that cannot be read.
  public func lines(notIn file: PlanFile) throws(PlanFileError) -> [JournalLine] {
    let texts: [String]
    do { texts = try Self.lines(path) } catch { throw PlanFileError(error, path: path) }
    var kept: [JournalLine] = []
    for (number, text) in texts.enumerated().dropFirst() where !text.isEmpty {
      do throws(JournalLine.Failure) {
        kept.append(try JournalLine(json: text))
      } catch {
        throw PlanFileError(.damaged("line \(number + 1): \(error.reason)"), path: path)
      }
    }
    guard let writer = kept.first?.writer else { return [] }
    let saved = try file.tickets(of: writer)
    return kept.filter { line in line.ticket.map { saved[$0] == nil } ?? true }
  }

  /// Lets go of them, once they were applied or declined.
  public func remove() { unlink(path) }

  private static func lines(_ path: String) throws -> [String] {
    // As an array: a large edit is one line, which Data would split byte by byte.
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// `NAME-PLANID-TIME`, with nothing in it that a file's name cannot hold.
  private static func name(of identity: PlanIdentity, _ plan: String, _ time: String) -> String {
    let words = [FilePlace(plan).name, identity.id, time]
    let plain = words.joined(separator: "-").unicodeScalars.map { scalar in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.value == 0x2D)
      return isPlain || ("0"..."9").contains(scalar) || scalar == "." ? Character(scalar) : "_"
    }
    return String(plain.prefix(200))
  }

  private static func makeFolder(_ folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// Writes under a name of its own, which it gets only when all is on disk.
  private static func write(_ text: String, in folder: String, name: String) throws -> String {
    let draft = "\(folder)/\(name).\(getpid()).part"
    let file = Glibc.open(draft, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw PlanFileError(.cannotCreate(systemWords()), path: draft) }
    defer { unlink(draft) }
    do {
      defer { Glibc.close(file) }
      try writeAll(Array(text.utf8), to: file, path: draft)
    }
    for number in 1...1_000 {
      let path = "\(folder)/\(name)\(number == 1 ? "" : "-\(number)").jsonl"
      if link(draft, path) == 0 { return path }
      if errno != EEXIST { throw PlanFileError(.cannotCreate(systemWords()), path: path) }
    }
    throw PlanFileError(.alreadyExists, path: "\(folder)/\(name).jsonl")
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32, path: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let isFull = errno == ENOSPC || errno == EDQUOT
        throw PlanFileError(isFull ? .diskFull : .inputOutput(systemWords()), path: path)
      }
      rest = rest.dropFirst(count)
    }
    guard fsync(file) == 0 else { throw PlanFileError(.inputOutput(systemWords()), path: path) }
  }
}
