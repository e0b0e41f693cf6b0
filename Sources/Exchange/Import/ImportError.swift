/// Why a file as a whole cannot be imported. The plan is as it was.
public struct ImportError: Error, Equatable, Sendable {
  /// As the file was named.
  public var path: String
  /// The line in the file, where it is a place.
  public var line: Int?
  /// The header of the column, or the place in the line where the text itself is broken.
  public var column: String?
  /// What is wrong and what would mend it; reads on from the place.
  public var reason: String
  /// What had been found out when it stopped: the kind, the columns; nothing is added.
  public var report: ImportReport?
  /// The file as far as it was recognised, where it is a table: what is to be mended stands there.
  public var preview: ImportPreview?
  /// Whether somebody stopped it.
  public var isStopped = false

  public init(
    path: String, line: Int? = nil, column: String? = nil, reason: String,
    report: ImportReport? = nil
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.reason = reason
    self.report = report
  }

  /// One sentence: the file, the line, the column, what is wrong, what would mend it.
  public var sentence: String {
    var place = path
    if let line { place += ", line \(line)" }
    if let column { place += ", column \(column)" }
    return line == nil && column == nil ? "\(place) \(reason)" : "\(place): \(reason)"
  }
}

extension ImportError: CustomStringConvertible {
  /// The sentence.
  public var description: String { sentence }
}

extension ImportError {
  static func stopped(_ path: String) -> ImportError {
    var error = ImportError(path: path, reason: "was not read to its end; nothing was imported")
    error.isStopped = true
    return error
  }

  init(_ error: SourceError, path: String) {
    self.init(
      path: path, line: error.position?.line, column: error.position.map { String($0.column) },
      reason: error.reason)
  }

  init(_ error: DelimitedError, path: String, report: ImportReport? = nil) {
    self.init(
      path: path, line: error.position.line, column: String(error.position.column),
      reason: error.reason, report: report)
  }
}
