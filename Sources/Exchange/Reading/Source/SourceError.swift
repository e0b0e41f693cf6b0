/// Why a file as a whole cannot be read as a table.
public enum SourceError: Error, Hashable, Sendable {
  /// No byte, or nothing but blank lines.
  case empty
  /// A picture, a workbook, a database...
  case otherFormat(FileSignature)
  case malformed(DelimitedError)

  /// Where in the file, when it is a place.
  public var position: FilePosition? {
    switch self {
    case .empty, .otherFormat: nil
    case .malformed(let error): error.position
    }
  }

  /// What is wrong and what would mend it; reads on from the file's name, or its name and place.
  public var reason: String {
    switch self {
    case .empty: "is empty; a table needs a line of column titles"
    case .otherFormat(let signature): signature.reason
    case .malformed(let error): error.reason
    }
  }
}
