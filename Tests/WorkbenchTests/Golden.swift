import Foundation
import Testing

/// Screens kept as text a person can read in a diff.
///
/// Recorded only when asked: `RECORD=1 swift test --filter WorkbenchTests`.
enum Golden {
  static func expect(
    _ lines: [String], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).txt")
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      record(text, file, sourceLocation)
      return
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("\(name) was never recorded; RECORD=1 does it", sourceLocation: sourceLocation)
      return
    }
    #expect(text == kept, "\(name) looks otherwise", sourceLocation: sourceLocation)
  }

  private static func record(_ text: String, _ file: URL, _ sourceLocation: SourceLocation) {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    } catch {
      Issue.record("\(file.lastPathComponent): \(error)", sourceLocation: sourceLocation)
    }
  }
}
