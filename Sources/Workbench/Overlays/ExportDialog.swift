import Canvas
import Exchange
import Plan

extension Workbench {
  /// `E`: which format, then where to.
  mutating func askForExport(_ environment: Environment) {
    let formats = ExportFormat.allCases
    summary.doubtedPath = nil
    open(
      Picker(
        title: "Export", items: formats.map { Picker.Item($0.title, detail: $0.purpose) }
      ) { workbench, choice, _ in
        workbench.askForPath(of: formats[choice])
      })
  }

  private mutating func askForPath(
    of format: ExportFormat, text: String? = nil, problem: String? = nil
  ) {
    let parts = summary.parts
    var field = Form.Field.path(
      "To", .files, text: text ?? planName + format.suffix, placeholder: "a name, or a path",
      isWritten: !format.isFolder)
    field.problem = problem
    var form = Form(
      "Export \(format.title)", explanation: format.placeSentence, fields: [field]
    ) { workbench, texts, _ in
      guard let path = texts.first, !path.isEmpty else {
        return .problem(field: 0, "Type where the file shall be written.")
      }
      guard !path.isStandardStream else { return .problem(field: 0, String.noStandardStream) }
      if let doubt = format.doubt(ofName: path), workbench.summary.doubtedPath != path {
        workbench.summary.doubtedPath = path
        return .problem(field: 0, doubt)
      }
      workbench.summary.doubtedPath = nil
      workbench.effects.append(
        .export(ExportRequest(format: format, path: path, parts: parts)))
      workbench.say("Writing \(path).")
      return .kept
    }
    form.keeping = "writes it"
    open(form)
  }

  /// The file could not be written: where to is asked again, with the reason.
  mutating func exportRefused(_ sentence: String, _ request: ExportRequest) {
    notice = nil
    guard overlays.isEmpty else { return say(sentence, .refused) }
    askForPath(of: request.format, text: request.path, problem: sentence)
  }

  /// Asks before what stands there is replaced, with the harmless answer first.
  mutating func askToReplace(
    _ standing: StandingFiles, _ request: ExportRequest, _ environment: Environment
  ) {
    let name = standing.path.lastPart
    let more = standing.count - 1
    let others = more > 0 ? " and \(counted(more, "other file"))" : ""
    let verb = more > 0 ? "are" : "is"
    let changed = "\(standing.day.short(asOf: environment.today)) \(standing.clock)"
    notice = nil
    var picker = Picker(
      title: "\(name)\(others) \(verb) there already, changed \(changed). Replace?",
      items: [
        Picker.Item("Leave it as it is", detail: "and type another name"),
        Picker.Item("Replace", detail: standing.path),
      ]
    ) { workbench, choice, _ in
      guard choice == 1 else { return workbench.askForPath(of: request.format, text: request.path) }
      var request = request
      request.replaces = true
      workbench.effects.append(.export(request))
    }
    picker.isNarrowable = false
    open(picker)
  }

  /// The file's name without its ending.
  public var planName: String {
    fileName.hasSuffix(".remit") ? String(fileName.dropLast(6)) : fileName
  }

  mutating func wrote(_ written: WrittenExport, _ environment: Environment) {
    // What a CRM cannot be told comes first: it is what is still to be done.
    let unresolved = written.note.map { "\($0.prefix(1).uppercased())\($0.dropFirst()). " } ?? ""
    say("\(unresolved)Wrote \(written.sentence), \(written.bytes.byteSize).", .done)
    let note = WrittenNote(
      day: environment.today, clock: environment.clock, bytes: written.bytes,
      path: written.path + (written.names.isEmpty ? "" : "/"), unresolved: written.note)
    summary.written = WrittenNote.latest(summary.written + [note])
    effects.append(.noteWritten(note))
    // Today says when the summary was written last, which no edit of the plan tells it.
    refreshed[.today] = nil
    refreshCurrent(environment)
  }
}

extension WrittenExport {
  /// So many names of a folder's files are said.
  private static let saidNames = 3

  /// The file, or the folder with the first names in it.
  fileprivate var sentence: String {
    guard !names.isEmpty else { return path }
    let said = names.prefix(Self.saidNames).joined(separator: ", ")
    let more = names.count - Self.saidNames
    return "\(counted(names.count, "file")) to \(path)/: \(said)"
      + (more > 0 ? " and \(more) more" : "")
  }
}

extension String {
  /// A path's own name, without its folders.
  fileprivate var lastPart: String { split(separator: "/").last.map(String.init) ?? self }
}

extension Int {
  /// So many bytes as people say it: `812 bytes`, `14 KB`, `2.3 MB`.
  var byteSize: String {
    if self < 1_000 { return counted(self, "byte") }
    if self < 1_000_000 { return "\((self + 500) / 1_000) KB" }
    let tenths = self / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}

extension ExportFormat {
  /// What the suggested name ends in.
  var suffix: String { isFolder ? "-\(rawValue)" : ".\(fileExtension)" }

  /// What becomes of what stands there already.
  fileprivate var placeSentence: String {
    switch self {
    case .markdown, .html, .json: Self.asking
    case .csv: "A folder with a file for each table. \(Self.asking)"
    case .ics: "A name without an ending is a folder: one calendar for each owner. \(Self.asking)"
    case .chase:
      "A folder, with a file for each person who owes something: they fill in Done, Done on and"
        + " Evidence and send it back, and I reads it. Files that were filled in are not replaced."
    case .review:
      "A folder, with a file for each seat and each manager: they answer under Keep and Comment and"
        + " send it back, and I reads it. Files that were filled in are not replaced."
    case .salesforce, .hubspot:
      "A folder: the changed owners, the way back, changes.csv, and unresolved.csv for what has no id."
        + " Committed moves only. \(Self.asking)"
    }
  }

  private static let asking = "You are asked before a file that says something else is replaced."

  /// What a file of this form may end in, the usual first; empty for a folder.
  private var endings: [String] {
    switch self {
    case .markdown: ["md", "markdown", "txt"]
    case .html: ["html", "htm"]
    case .json, .ics: [rawValue]
    case .csv, .chase, .review, .salesforce, .hubspot: []
    }
  }

  /// Why a file of that name would be taken for something else; nil where nobody would.
  fileprivate func doubt(ofName path: String) -> String? {
    guard let usual = endings.first else { return nil }
    let name = path.lastPart.lowercased()
    let ending = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) }
    // A calendar's name without an ending, or with a slash behind it, is a folder.
    guard let ending else {
      return self == .ics ? nil : "\(title) files end in .\(usual). \(Self.insisting)"
    }
    guard !endings.contains(ending), !path.hasSuffix("/") else { return nil }
    let other = Self.allCases.first { $0.endings.contains(ending) }
    let taken = other.map { "Programs take .\(ending) for \($0.title), and this is \(title): " }
    return (taken ?? "\(title) files do not end in .\(ending): ")
      + "end it in .\(usual). \(Self.insisting)"
  }

  private static let insisting = "Enter again writes it so."
}
