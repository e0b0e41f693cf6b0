import ArgumentParser
import Plan
import PlanFile

/// Applies edits from `remit log --json`.
struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Apply edits as remit log --json prints them.",
    discussion: "Example: remit log a.remit --json | remit apply b.remit -")

  @Argument(
    help: "The plan file; made when it is not there and the edits begin with createPlan.",
    completion: .planFile)
  var plan: String

  @Argument(help: "The JSON Lines, or - for standard input.", completion: .file())
  var file: String

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    _ = try today.day()
    var lines = try Self.read(try ImportFile.readWhole(file), from: file)
    let count = lines.count
    if Files.exists(plan) {
      let opened = try PlanDesk.openToChange(plan)
      var copy = opened.plan
      try PlanDesk.save(
        try Self.pending(lines, on: &copy, after: opened.sequence, from: file), to: opened)
    } else {
      guard let first = lines.first, case .planCreated(let beginning) = first.edit else {
        throw Failure(
          .noInput, "there is no plan \(plan), and \(file) does not begin with createPlan.")
      }
      lines.removeFirst()
      var empty = Plan(identity: beginning.identity, playbook: beginning.playbook)
      try PlanDesk.create(
        plan, beginning, try Self.pending(lines, on: &empty, after: 1, from: file))
    }
    try Output.write(
      json
        ? JSONValue.object([("applied", .integer(count))]).text
        : "applied \(count) edit\(count == 1 ? "" : "s")")
  }

  private static func read(_ bytes: [UInt8], from file: String) throws -> [JournalLine] {
    var lines: [JournalLine] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      do {
        lines.append(try JournalLine(json: String(decoding: line, as: UTF8.self)))
      } catch {
        throw Failure(.badData, "\(file), line \(index + 1): \(error.reason)")
      }
    }
    return lines
  }

  /// All or nothing: every edit is tried in memory before the first is written.
  ///
  /// - Parameter newest: the sequence of the journal's last line before them.
  private static func pending(
    _ lines: [JournalLine], on plan: inout Plan, after newest: Int, from file: String
  ) throws -> [PendingEdit] {
    var pending: [PendingEdit] = []
    var tickets: [Int: Int] = [:]
    for (index, line) in lines.enumerated() {
      do {
        let edit = line.edit.takingBack { tickets[$0].map { newest + $0 } }
        let change = try plan.apply(edit)
        let undoes = line.undoes.flatMap { tickets[$0] }.map(EditReference.ticket)
        if let sequence = line.sequence { tickets[sequence] = index + 1 }
        pending.append(
          PendingEdit(
            ticket: index + 1, edit: edit, change: change, what: line.what, undoes: undoes))
      } catch {
        throw Failure(.badData, "\(file), line \(index + 1): \(error.sentence(in: plan))")
      }
    }
    return pending
  }
}

extension Edit {
  /// An undo of several lines names them by their places in the journal; in another journal those
  /// are other places.
  ///
  /// - Parameter place: where a line went; nil where it did not come along.
  fileprivate func takingBack(_ place: (Int) -> Int?) -> Edit {
    guard case .rowsRestored(var restored) = self, let lines = restored.lines else { return self }
    let moved = lines.compactMap(place)
    restored.lines = moved.isEmpty ? nil : moved
    return .rowsRestored(restored)
  }
}
