import Canvas
import Exchange
import Plan

extension Workbench {
  /// `E`: which format, then where to.
  mutating func askForExport(_ environment: Environment) {
    let formats = ExportFormat.allCases
    open(
      Picker(
        title: "Export", items: formats.map { Picker.Item($0.title, detail: $0.purpose) }
      ) { workbench, choice, _ in
        workbench.askForPath(of: formats[choice])
      })
  }

  private mutating func askForPath(of format: ExportFormat) {
    let parts = summary.parts
    open(
      Form(
        "Export \(format.title)",
        explanation: format.placeSentence,
        fields: [.init("To", text: planName + format.suffix)]
      ) { workbench, texts, _ in
        guard let path = texts.first, !path.isEmpty else {
          return .problem(field: 0, "Type where the file shall be written.")
        }
        guard !path.isStandardStream else { return .problem(field: 0, String.noStandardStream) }
        workbench.effects.append(
          .export(ExportRequest(format: format, path: path, parts: parts)))
        workbench.say("Writing \(path).")
        return .kept
      })
  }

  /// The file's name without its ending.
  public var planName: String {
    fileName.hasSuffix(".remit") ? String(fileName.dropLast(6)) : fileName
  }

  mutating func wrote(_ path: String, bytes: Int, _ environment: Environment) {
    say("Wrote \(path), \(bytes.byteSize).", .done)
    summary.written.append(.init(path: path, bytes: bytes, at: environment.clock))
  }
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
    case .markdown, .html, .json: "A file of that name is replaced."
    case .csv: "A folder is made, or its files written anew."
    case .ics:
      "A file of that name is replaced. A name without an ending is a folder: one calendar for each"
        + " owner."
    case .chase:
      "A folder, with a file for each person who owes something: they fill in Done, Done on and"
        + " Evidence and send it back, and I reads it. Files that were filled in are not replaced."
    }
  }
}
