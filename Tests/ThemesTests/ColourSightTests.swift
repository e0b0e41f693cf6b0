import Canvas
import Testing

@testable import Themes

@Suite("Colours that everyone can tell apart")
struct ColourSightTests {
  private static let meanings: [(Ink, Ink)] = [(.good, .warn), (.good, .bad), (.warn, .bad)]

  @Test(
    "in harbour good, late and bad stay apart for every kind of sight, in 256 colours too",
    arguments: ColourSight.allCases, [ColourDepth.direct, .indexed256])
  func harbour(sight: ColourSight, depth: ColourDepth) throws {
    let palette = try #require(Themes.bundled("harbour")).palette(depth: depth).shown(depth: depth)
    for (one, other) in Self.meanings {
      let first = try #require(palette[one].colour)
      let second = try #require(palette[other].colour)
      #expect(sight.distance(first, second) >= 20, "\(one) and \(other)")
    }
  }

  @Test(
    "in harbour what is good or bad does not look like plain text", arguments: ColourSight.allCases)
  func plain(sight: ColourSight) throws {
    let palette = try #require(Themes.bundled("harbour")).palette(depth: .direct)
    let text = try #require(palette[.text].colour)
    for ink in [Ink.good, .bad] {
      #expect(sight.distance(try #require(palette[ink].colour), text) >= 20, "\(ink)")
    }
  }

  @Test(
    "in harbour good, late and bad stay apart in 16 and 8 colours without red and green",
    arguments: [ColourDepth.indexed16, .indexed8])
  func fewColours(depth: ColourDepth) throws {
    let palette = try #require(Themes.bundled("harbour")).palette(depth: depth)
    let looks = [Ink.good, .warn, .bad].map { palette[$0] }
    for look in looks {
      let index = try #require(look.colour).indexed8
      #expect(index != 1 && index != 2)
    }
    #expect(looks[0].colour != looks[1].colour)
    #expect(looks[1].attributes != looks[2].attributes)
  }

  @Test("the theme for colour-blind people says so where themes are listed")
  func named() {
    #expect(Themes.bundled("harbour")?.summary.contains("Colour-blind") == true)
    for name in Themes.names { #expect(Themes.bundled(name)?.summary.isEmpty == false) }
  }

  @Test("in 16 and 8 colours no ink of high contrast is a grey", arguments: ["high-contrast"])
  func noGrey(name: String) throws {
    for depth in [ColourDepth.indexed16, .indexed8] {
      let palette = try #require(Themes.bundled(name)).palette(depth: depth)
      for ink in Ink.allCases {
        #expect(palette[ink].colour != Palette.RGB.ansi[8], "\(ink)")
        #expect(!palette[ink].attributes.contains(.dim), "\(ink)")
      }
    }
  }
}
