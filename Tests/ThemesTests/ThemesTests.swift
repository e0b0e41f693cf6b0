import Canvas
import Foundation
import Testing

@testable import Themes

@Suite("Bundled themes")
struct ThemesTests {
  static let folder = URL(filePath: #filePath).appending(path: "../../../Themes").standardized

  @Test("every theme file in the folder is bundled, and nothing else")
  func bundle() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".toml") }
    #expect(Set(files) == Set(Themes.names.map { "\($0).toml" }))
    for name in Themes.names {
      let file = try String(
        contentsOf: Self.folder.appending(path: "\(name).toml"), encoding: .utf8)
      #expect(Themes.source(name) == file)
      #expect(Themes.bundled(name)?.name == name)
    }
    #expect(Themes.bundled("none") == nil)
  }

  @Test("a bundled theme has no faults", arguments: Themes.names)
  func faultless(name: String) throws {
    let reading = Theme.read(try #require(Themes.source(name)), file: name)
    #expect(reading.warnings == [])
    #expect(reading.theme.isLight == (name == "daylight"))
  }

  /// Text is read and needs 4.5. The faint ink draws rules and borders, and words of less weight:
  /// on the papers where those stand it is read too. High contrast is WCAG's AAA: 7, for rules and
  /// borders too.
  static func pairs(_ theme: String) -> [(Ink, Paper, Double)] {
    Ink.allCases.flatMap { ink in
      Paper.allCases.compactMap { paper in
        if theme == "high-contrast" { return (ink, paper, 7) }
        guard ink == .faint else { return (ink, paper, 4.5) }
        return paper == .ground || paper == .raised ? (ink, paper, 4.5) : nil
      }
    }
  }

  static let coloured = Themes.names.filter { $0 != "mono" }

  @Test(
    "every ink can be read on every paper, in 24 bits and in 256 colours",
    arguments: Self.coloured)
  func contrast(name: String) throws {
    let palette = try #require(Themes.bundled(name)).palette(depth: .direct)
    for (ink, paper, least) in Self.pairs(name) {
      let front = try #require(palette[ink].colour)
      let back = try #require(palette[paper].colour)
      #expect(front.contrast(with: back) >= least, "\(ink) on \(paper)")
      let quantised = Palette.RGB(indexed256: front.indexed256)
        .contrast(with: Palette.RGB(indexed256: back.indexed256))
      #expect(quantised >= least, "\(ink) on \(paper) in 256 colours: \(quantised)")
    }
  }

  @Test(
    "with 16 and 8 colours no ink is the colour of its paper, and the ground is the terminal's",
    arguments: Themes.names, [ColourDepth.indexed16, .indexed8])
  func fewColours(name: String, depth: ColourDepth) throws {
    let palette = try #require(Themes.bundled(name)).palette(depth: depth)
    for paper in Paper.allCases { #expect(palette[paper].colour == nil) }
    // On white neither yellow, green nor cyan can be read; on black neither blue nor black.
    let unreadable: Set<UInt8> = palette.isLight ? [2, 3, 6, 7, 15] : [0, 4]
    for ink in Ink.allCases {
      guard let colour = palette[ink].colour else { continue }
      let index = depth == .indexed8 ? colour.indexed8 : colour.indexed16
      #expect(!unreadable.contains(index), "\(ink)")
      #expect(depth == .indexed16 || colour.indexed16 < 8, "\(ink)")
    }
  }

  @Test(
    "the selected row is told from every other paper at every depth",
    arguments: Themes.names, ColourDepth.allCases)
  func selection(name: String, depth: ColourDepth) throws {
    let palette = try #require(Themes.bundled(name)).palette(depth: depth)
    let selection = palette[.selection]
    for paper in Paper.allCases where paper != .selection {
      let other = palette[paper]
      let shown =
        (depth == .indexed256
          ? other.colour.map(\.indexed256) == selection.colour.map(\.indexed256)
          : other.colour == selection.colour)
      #expect(!shown || other.attributes != selection.attributes, "\(paper)")
    }
    if selection.colour == nil { #expect(selection.attributes.contains(.reverse)) }
  }

  @Test(
    "the hint in an empty field is never underlined as a link is", arguments: Themes.names,
    ColourDepth.allCases)
  func hint(name: String, depth: ColourDepth) throws {
    let palette = try #require(Themes.bundled(name)).palette(depth: depth)
    #expect(!palette[.hint].attributes.contains(.underline))
    #expect(!palette[.muted].attributes.contains(.underline))
  }

  @Test(
    "without colours a theme says by attributes what it said in colours",
    arguments: Themes.names)
  func mono(name: String) throws {
    let palette = try #require(Themes.bundled(name)).palette(depth: .mono)
    #expect(palette.inks.allSatisfy { $0.colour == nil })
    #expect(palette.papers.allSatisfy { $0.colour == nil })
    #expect(palette[.bad].attributes != palette[.good].attributes)
    #expect(palette[.warn].attributes != palette[.good].attributes)
    #expect(palette[.selection].attributes.contains(.reverse))
    #expect(palette.name == name)
  }
}
