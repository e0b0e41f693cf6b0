import FoundationEssentials

/// The sample files of other people that stand beside the package, never in it.
enum SharedData {
  /// `../shared/data` beside the package root.
  private static let folder: URL = {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.deletingLastPathComponent().appending(path: "shared/data")
  }()

  /// Whether the files are here; a test that needs them says so when it is not run.
  static let isPresent = FileManager.default.fileExists(atPath: folder.path)
  static let absence = "the sample files (../shared/data beside the package) are absent"

  static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: path)))
  }
}
