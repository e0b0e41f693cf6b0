/// One file of an export. Nothing is written here: the program decides where it goes.
public struct ExportedFile: Hashable, Sendable {
  /// The file's name without a folder: `summary.md`, `accounts.csv`.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
