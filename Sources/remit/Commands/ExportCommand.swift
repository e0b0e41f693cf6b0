import ArgumentParser
import Exchange
import Plan

/// Writes a plan in a form people or programs read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Write the summary (markdown, html) or the plan (json, csv, ics), or chase what is owed (chase).",
    discussion: "Example: remit export plan.remit --format html --output plan.html")

  @Argument(help: "The plan file.", completion: .planFile)
  var plan: String

  @Option(
    help: "markdown, html, json, csv, ics or chase.",
    completion: .list(ExportFormat.allCases.map(\.rawValue)))
  var format = "markdown"

  @Option(
    name: [.customShort("o"), .long],
    help: "A file, or a folder for csv, chase and one ics for each owner; - is standard output.",
    completion: .file())
  var output: String?

  @Flag(help: "Say what was written as one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    let day = try today.day()
    guard let format = ExportFormat(rawValue: format) else {
      let known = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "--format takes \(known), not \(format).")
    }
    let plan = try PlanDesk.read(self.plan)
    if format.isFolder, output == nil || output == "-" {
      throw Failure(.usage, "\(format.rawValue) is a folder of files; name it with --output.")
    }
    let written = try ExportDesk.write(
      plan, on: day, format: format, parts: Set(SummaryPart.allCases),
      title: ExportDesk.title(of: self.plan), to: output ?? "-")
    guard let output, output != "-" else { return }
    try Output.write(
      json
        ? JSONValue.object([("path", .string(output)), ("bytes", .integer(written))]).text
        : "wrote \(output), \(written) bytes")
  }
}

/// Making an export and putting it on the disk.
enum ExportDesk {
  /// - Returns: how many bytes were written.
  static func write(
    _ plan: Plan, on day: Day, format: ExportFormat, parts: Set<SummaryPart>, title: String,
    to path: String
  ) throws(Failure) -> Int {
    let isPerOwner = format == .ics && isFolder(path)
    let files: [ExportedFile]
    do {
      files =
        isPerOwner
        ? SummaryExport.calendars(of: plan, on: day)
        : try SummaryExport.export(
          plan: plan, on: day, format: format, parts: parts, title: title)
    } catch {
      throw Failure(.inputOutput, "the export cannot be made: \(error)")
    }
    if format.isFolder || isPerOwner {
      if format == .chase { try refuseToReplaceAnswers(files, in: path) }
      try Files.makeFolder(path)
      for file in files { try Files.write(file.bytes, to: "\(path)/\(file.name)") }
    } else {
      for file in files { try Files.write(file.bytes, to: path) }
    }
    return files.reduce(0) { $0 + $1.bytes.count }
  }

  /// Whether a calendar goes to a folder, one file for each owner: to one that is there, or to a name
  /// without an ending.
  private static func isFolder(_ path: String) -> Bool {
    path != "-" && (path.hasSuffix("/") || !Files.name(of: path).contains("."))
      && !Files.isPlainFile(path) || Files.isFolder(path)
  }

  /// A list that somebody filled in is not written over: what stands there is kept until it is
  /// imported or moved.
  private static func refuseToReplaceAnswers(_ files: [ExportedFile], in folder: String)
    throws(Failure)
  {
    for file in files {
      let path = "\(folder)/\(file.name)"
      guard Files.exists(Paths.expanded(path)), let bytes = try? Files.read(path),
        bytes != file.bytes
      else { continue }
      throw Failure(
        .cannotCreate,
        "\(path) is there already and was changed since, perhaps filled in; import it or move it,"
          + " or name another folder.")
    }
  }

  /// The plan's name as a heading: the file's own without its ending.
  static func title(of path: String) -> String {
    let name = Files.name(of: path)
    return name.hasSuffix(".remit") ? String(name.dropLast(6)) : name
  }
}
