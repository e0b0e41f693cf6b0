import ArgumentParser
import Exchange
import Plan
import Workbench

/// Writes a plan in a form people or programs read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Write the summary (markdown, html), the plan (json, csv, ics), lists to answer (chase, review) or owners to load back (salesforce, hubspot).",
    discussion: "Example: remit export plan.remit --format html --output plan.html")

  @Argument(help: "The plan file.", completion: .planFile)
  var plan: String

  @Option(
    help: "markdown, html, json, csv, ics, chase, review, salesforce or hubspot.",
    completion: .list(ExportFormat.allCases.map(\.rawValue)))
  var format = "markdown"

  @Option(
    name: [.customShort("o"), .long],
    help:
      "A file, or a folder for csv, chase, review, salesforce, hubspot and one ics for each owner; - is standard output.",
    completion: .file())
  var output: String?

  @OptionGroup var along: AlongOptions

  @Flag(help: "Say what was written as one JSON object.")
  var json = false

  @OptionGroup var asOf: AsOfOption

  @OptionGroup var today: DayOption

  func run() throws {
    let today = try self.today.day()
    guard let format = ExportFormat(rawValue: format) else {
      let known = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "--format takes \(known), not \(format).")
    }
    let scope = try along.scope(for: format)
    let opened = try PlanDesk.open(self.plan, readOnly: true)
    let past = try asOf.reading(of: opened)
    let plan = past?.plan ?? opened.plan
    // Work that came later is neither late nor due on the day that is looked back at.
    let day = past?.day(today) ?? today
    if format.isFolder, output == nil || output == "-" {
      throw Failure(.usage, "\(format.rawValue) is a folder of files; name it with --output.")
    }
    let export = try ExportDesk(
      plan, on: day, format: format, parts: Set(SummaryPart.allCases),
      title: ExportDesk.title(of: self.plan), to: output ?? "-", scope)
    let replaced = export.standing.count
    let leftovers = export.leftovers
    try export.write()
    guard let output, output != "-" else { return }
    let bytes = export.bytes
    WrittenNotes.add(
      WrittenNote(
        day: SystemClock.today(), clock: SystemClock.clock(), bytes: bytes,
        path: Paths.shown(output) + (export.isFolder ? "/" : "")), plan.identity)
    guard json else {
      let note = (export.loadBack.map { "\n\($0.sentence)" } ?? "") + Self.words(of: leftovers)
      // A folder of no files: of the lists only those of people who owe something are written.
      let wrote =
        bytes == 0 ? "\(output) is empty: nobody owes an item" : "wrote \(output), \(bytes) bytes"
      return try Output.write(wrote + Self.words(of: replaced, in: export) + note)
    }
    var members: [(String, JSONValue)] = [
      ("path", .string(output)), ("bytes", .integer(bytes)), ("replaced", .integer(replaced)),
    ]
    if let loadBack = export.loadBack {
      members += [
        ("changed", .integer(loadBack.changedCount)),
        ("unresolved", .integer(loadBack.unresolvedCount)),
        ("drafts", .integer(loadBack.draftCount)),
      ]
    }
    try Output.write(JSONValue.object(members).text)
  }

  /// Files of an earlier load-back beside the new ones: to load them would undo it in part.
  private static func words(of leftovers: [String]) -> String {
    guard !leftovers.isEmpty else { return "" }
    return "\nof an earlier export, not written now: " + leftovers.joined(separator: ", ")
  }

  /// What became of files that stood there and said something else; empty where none did.
  private static func words(of replaced: Int, in export: ExportDesk) -> String {
    guard replaced > 0 else { return "" }
    return export.isFolder ? "; \(replaced) of its files replaced" : "; it replaced another"
  }
}
