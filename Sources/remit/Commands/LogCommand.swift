import ArgumentParser
import Plan
import PlanFile

/// The journal: every edit, by whom and when.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List every edit; as JSON Lines, remit apply reads it.",
    discussion: "Example: remit log plan.remit")

  @Argument(help: "The plan file.", completion: .planFile)
  var plan: String

  @Flag(help: "Print JSON Lines, an edit each.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    _ = try today.day()
    let opened = try PlanDesk.open(plan, readOnly: true)
    // The file's own errors leave no room for ours.
    var failure: Failure?
    do {
      try opened.file.forEachEntry { entry in
        do {
          if json {
            try Output.write(try Self.line(entry))
          } else {
            try Output.say(Self.words(entry))
          }
        } catch let error as Failure {
          failure = error
          throw error
        }
      }
    } catch {
      throw failure ?? Failure(error.exit, error.sentence)
    }
  }

  private static func words(_ entry: JournalEntry) -> String {
    "\(entry.sequence)  \(entry.at)  \(entry.author)  \(entry.what)\(takenBack(entry))"
  }

  /// Which lines it takes back.
  private static func takenBack(_ entry: JournalEntry) -> String {
    let lines = entry.undoesAll.isEmpty ? entry.undoes.map { [$0] } ?? [] : entry.undoesAll
    switch (lines.min(), lines.max()) {
    case (let first?, let last?) where lines.count > 1:
      return "  (takes back \(lines.count) of \(first) to \(last))"
    case (let first?, _): return "  (takes back \(first))"
    case (nil, _): return ""
    }
  }

  private static func line(_ entry: JournalEntry) throws -> String {
    guard let line = JournalLine(entry) else {
      throw Failure(.inputOutput, "edit \(entry.sequence) was not read.")
    }
    return try line.json()
  }
}
