import Exchange
import FoundationEssentials
import Testing

/// Exports as files that a person can read in a diff; `RECORD=1` writes them anew.
enum ExportGolden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  static func check(
    _ file: ExportedFile, location: SourceLocation = #_sourceLocation
  ) throws {
    let golden = folder.appending(path: file.name)
    let environment = ProcessInfo.processInfo.environment
    if environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(file.bytes).write(to: golden)
    }
    let recorded = try [UInt8](Data(contentsOf: golden))
    #expect(file.bytes == recorded, "\(file.name): RECORD=1 records it", sourceLocation: location)
  }
}
