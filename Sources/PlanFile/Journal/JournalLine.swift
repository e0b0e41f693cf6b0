import FoundationEssentials
import Plan

/// A line of the journal, or an edit not saved yet, as one line of JSON: `remit log --json`, what
/// `remit apply` reads, and what is kept when the disk refuses.
///
/// Inverses are left out: whoever applies the edit finds its own.
public struct JournalLine: Codable, Equatable, Sendable {
  public var at: String
  public var author: String
  /// The program that wrote it, one name a run.
  public var writer: String
  /// What happened, in words.
  public var what: String
  public var edit: Edit
  /// Its place in the journal it was taken from; nil where it was never saved.
  public var sequence: Int?
  /// The line that it takes back, by its place in the same journal.
  public var undoes: Int?
  /// The edit's number in its writer's run; stands only where it was never saved.
  public var ticket: Int?
  /// The edit of the same run that it takes back; stands only where that was never saved.
  public var undoesTicket: Int?

  /// A saved line; nil when only its head was read.
  public init?(_ entry: JournalEntry) {
    guard let edit = entry.edit else { return nil }
    at = entry.at
    author = entry.author
    writer = entry.writer
    what = entry.what
    self.edit = edit
    sequence = entry.sequence
    undoes = entry.undoes
  }

  /// An edit that is not saved.
  public init(_ pending: PendingEdit, author: String, writer: String, at: String) {
    self.at = at
    self.author = author
    self.writer = writer
    what = pending.what
    edit = pending.edit
    ticket = pending.ticket
    switch pending.undoes {
    case .sequence(let sequence): undoes = sequence
    case .ticket(let ticket): undoesTicket = ticket
    case nil: break
    }
  }

  /// Why a line of JSON Lines is no edit; `reason` is one sentence without the line's place.
  public struct Failure: Error, Equatable, Sendable {
    public var reason: String
  }

  /// The line without its line end: keys in order, so that the same edit gives the same bytes.
  public func json() throws(Failure) -> String {
    do {
      return try PlanJSON.text(self)
    } catch {
      throw Failure(reason: "the edit cannot be written as JSON.")
    }
  }

  /// - Throws: why the text is no line of a journal.
  public init(json: String) throws(Failure) {
    do {
      self = try PlanJSON.value(JournalLine.self, from: json)
    } catch {
      throw Failure(reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it is not JSON." }
    switch error {
    case .keyNotFound(let key, let context):
      let place = path(context)
      return "`\(key.stringValue)` is missing\(place.isEmpty ? "" : " in \(place)")."
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(path(context)) is not what it should be."
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty
        ? "it is not JSON." : "\(path(context)): \(context.debugDescription)"
    @unknown default: return "it is no edit."
    }
  }

  private static func path(_ context: DecodingError.Context) -> String {
    context.codingPath.map(\.stringValue).joined(separator: ".")
  }
}
