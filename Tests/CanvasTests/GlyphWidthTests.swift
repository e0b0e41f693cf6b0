import Foundation
import Testing

@testable import Canvas

@_silgen_name("wcwidth") private func terminalWidth(_ scalar: Int32) -> Int32

@Suite("The width of a glyph")
struct GlyphWidthTests {
  @Test("every scalar that is drawn takes the columns that the terminal's wcwidth gives it")
  func agreesWithTerminal() {
    let locale = setlocale(LC_CTYPE, "C.UTF-8")
    #expect(locale != nil, "the C.UTF-8 locale is part of every Debian")
    var disagreements: [String] = []
    for value in UInt32(0x20)...0x10ffff {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let width = GlyphWidth(of: scalar)
      guard width != .undrawable else { continue }
      let terminal = terminalWidth(Int32(bitPattern: value))
      if Int(terminal) != width.columns {
        disagreements.append("U+\(String(value, radix: 16)) \(width) \(terminal)")
      }
    }
    #expect(disagreements == [])
  }

  static let eastAsianWidth = URL(filePath: #filePath)
    .appending(path: "../../../../shared/data/unicode-15/EastAsianWidth.txt").standardized

  @Test(
    "what Unicode 15 calls wide or fullwidth takes two cells where it is drawn at all",
    .enabled(
      if: FileManager.default.fileExists(atPath: eastAsianWidth.path),
      "needs ../shared/data/unicode-15 beside the package"))
  func agreesWithUnicode() throws {
    let table = try String(contentsOf: Self.eastAsianWidth, encoding: .utf8)
    var wide: Set<UInt32> = []
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.prefix { $0 != "#" }.split(separator: ";")
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard fields.count == 2, fields[1] == "W" || fields[1] == "F" else { continue }
      let ends = fields[0].components(separatedBy: "..").compactMap { UInt32($0, radix: 16) }
      wide.formUnion(try #require(ends.first)...(try #require(ends.last)))
    }
    #expect(wide.count > 100_000)
    let disagreements = (UInt32(0x20)...0x10ffff).filter { value in
      guard let scalar = Unicode.Scalar(value) else { return false }
      switch GlyphWidth(of: scalar) {
      case .narrow: return wide.contains(value)
      case .wide: return !wide.contains(value)
      case .none, .undrawable: return false
      }
    }
    #expect(disagreements.map { "U+" + String($0, radix: 16) } == [])
  }

  @Test("the glyphs Remit draws with are one cell wide and have an ASCII stand-in")
  func ownGlyphs() {
    for scalar in "─━│┃┌┐└┘├┤┬┴┼╌╎█▉▊▋▌▍▎▏░▁▂▃▄▅▆▇▶◀▲▼▸→←⇄↵↺●○✓☐…·‹›■◆".unicodeScalars {
      #expect(GlyphWidth(of: scalar) == .narrow, "\(scalar)")
      #expect(GlyphSet.asciiStandIn(for: scalar) != nil, "\(scalar)")
    }
  }
}
