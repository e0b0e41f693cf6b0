import Exchange
import Plan
import Workbench

/// An export that is made and not written yet, and where it goes.
struct ExportDesk {
  /// As it was typed; `-` is standard output.
  let path: String
  let isFolder: Bool
  private let format: ExportFormat
  private let files: [ExportedFile]
  /// What a CRM is told, where that is what is written.
  let loadBack: LoadBack?

  /// - Parameter path: a file, or a folder for formats of several files.
  init(
    _ plan: Plan, on day: Day, format: ExportFormat, parts: Set<SummaryPart>, title: String,
    to path: String, _ scope: LoadBackScope = .accounts
  ) throws(Failure) {
    self.path = path
    self.format = format
    let isPerOwner = format == .ics && Self.isFolder(path)
    isFolder = format.isFolder || isPerOwner
    do {
      loadBack = try format.loadBack.map { try LoadBack(of: plan, on: day, for: $0, scope) }
      if let loadBack {
        files = loadBack.files
      } else if isPerOwner {
        files = SummaryExport.calendars(of: plan, on: day)
      } else {
        files = try SummaryExport.export(
          plan: plan, on: day, format: format, parts: parts, title: title)
      }
    } catch let error as LoadBackError {
      throw Failure(.badData, error.sentence)
    } catch {
      throw Failure(.inputOutput, "the export cannot be made: \(error)")
    }
  }

  var bytes: Int { files.reduce(0) { $0 + $1.bytes.count } }

  /// The names of the files in a folder; empty for a single file.
  var names: [String] { isFolder ? files.map(\.name) : [] }

  /// The files that stand there already and say something else.
  var standing: [String] {
    guard path != "-" else { return [] }
    return files.filter { file in
      let place = place(of: file)
      return Files.isPlainFile(place) && (try? Files.read(place)) != file.bytes
    }.map(place)
  }

  /// Files of an earlier load-back in the same folder, which this one does not write: they are of
  /// other owners.
  var leftovers: [String] {
    guard let loadBack else { return [] }
    let written = Set(files.map(\.name))
    return loadBack.possibleNames.filter { name in
      !written.contains(name)
        && Files.isPlainFile(path.hasSuffix("/") ? path + name : "\(path)/\(name)")
    }
  }

  /// Writes it, over what stands there. A list that somebody filled in is not written over.
  func write() throws(Failure) {
    if isFolder {
      if format.isFilledIn { try refuseToReplaceAnswers() }
      try Files.makeFolder(path)
    }
    try Files.write(files.map { ($0.bytes, place(of: $0)) })
  }

  private func place(of file: ExportedFile) -> String {
    guard isFolder else { return path }
    return path.hasSuffix("/") ? path + file.name : "\(path)/\(file.name)"
  }

  /// What stands there already is kept until it is imported or moved.
  private func refuseToReplaceAnswers() throws(Failure) {
    guard let first = standing.first else { return }
    throw Failure(
      .cannotCreate,
      "\(first) is there already and was changed since, perhaps filled in; import it or move it,"
        + " or name another folder.")
  }

  /// Whether a calendar goes to a folder, one file for each owner: to one that is there, or to a name
  /// without an ending.
  private static func isFolder(_ path: String) -> Bool {
    path != "-" && (path.hasSuffix("/") || !Files.name(of: path).contains("."))
      && !Files.isPlainFile(path) || Files.isFolder(path)
  }

  /// The plan's name as a heading: the file's own without its ending.
  static func title(of path: String) -> String {
    let name = Files.name(of: path)
    return name.hasSuffix(".remit") ? String(name.dropLast(6)) : name
  }
}
