import Foundation

/// The files of other people that stand beside the package, never in it.
enum SharedData {
  /// `../shared/data` beside the package root.
  private static let folder: String = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.deletingLastPathComponent().appendingPathComponent("shared/data").path
  }()

  /// Whether the files are here; a test that needs them says so when it is not run.
  static let isPresent = FileManager.default.fileExists(atPath: folder)
  static let absence = "the sample files (../shared/data beside the package) are absent"

  static func path(_ name: String) -> String { "\(folder)/\(name)" }
}
