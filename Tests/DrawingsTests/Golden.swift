import Canvas
import FoundationEssentials
import Testing
import Themes

/// Drawings as text files that a person can read in a diff.
///
/// `RECORD=1` writes them anew; `PICTURES=folder` also writes each as SVG, to be looked at.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  static func check(
    _ canvas: Canvas, _ name: String, location: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: "\(name).txt")
    let text = canvas.text + "\n"
    let environment = ProcessInfo.processInfo.environment
    if let pictures = environment["PICTURES"], let theme = Themes.bundled("daylight") {
      let svg = canvas.svg(theme.palette(depth: .direct), title: name)
      try Data(svg.utf8).write(to: URL(filePath: pictures).appending(path: "\(name).svg"))
    }
    if environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text == recorded, "\(name): RECORD=1 records it", sourceLocation: location)
  }
}
