import Canvas
import Testing

@testable import Themes

@Suite("A theme that inherits another")
struct InheritingTests {
  /// A themes folder: `slate` is the file `themes/slate.toml`.
  private func read(_ name: String, _ folder: [String: String]) throws -> ThemeReading {
    let find = { (name: String) in
      folder[name].map { ThemeFile($0, file: "themes/\(name).toml") }
    }
    return Theme.read(try #require(find(name)), finding: find)
  }

  @Test("what a file leaves out is as the inherited theme has it, in 16 colours too")
  func inherits() throws {
    let reading = try read(
      "mine", ["mine": "inherits = \"daylight\"\n[ink]\nbad = \"#000080\""])
    #expect(reading.warnings == [])
    #expect(reading.files == ["themes/mine.toml", "bundled daylight"])
    let daylight = try #require(Themes.bundled("daylight"))
    #expect(reading.theme.isLight)
    for depth in ColourDepth.allCases {
      let mine = reading.theme.palette(depth: depth)
      let theirs = daylight.palette(depth: depth)
      #expect(mine.papers == theirs.papers)
      for ink in Ink.allCases where ink != .bad { #expect(mine[ink] == theirs[ink]) }
    }
    #expect(reading.theme.palette(depth: .direct)[.bad].colour == Palette.RGB(0x00_0080))
  }

  @Test("a palette's name that is given a new colour changes every role that takes it")
  func palette() throws {
    let reading = try read(
      "mine", ["mine": "inherits = \"midnight\"\n[palette]\nsky = \"#00ff00\""])
    let palette = reading.theme.palette(depth: .direct)
    #expect(palette[.accent].colour == Palette.RGB(0x00_ff00))
    #expect(palette[.key].colour == Palette.RGB(0x00_ff00))
  }

  @Test("a file named as a bundled theme may begin from that")
  func sameName() throws {
    let reading = try read(
      "midnight", ["midnight": "inherits = \"midnight\"\n[ink]\ntext = \"#ffffff\""])
    #expect(reading.warnings == [])
    #expect(reading.files == ["themes/midnight.toml", "bundled midnight"])
  }

  @Test("a circle is told with its way and where it closes, and what can be read counts")
  func circle() throws {
    let reading = try read(
      "a",
      [
        "a": "inherits = \"b\"\n[ink]\ntext = \"#123456\"",
        "b": "# ours\ninherits = \"a\"\n[paper]\nground = \"#fefefe\"",
      ])
    #expect(
      reading.warnings.map(\.description) == [
        "themes/b.toml:2: the themes inherit each other in a circle: a → b → a; leave inherits "
          + "out of one of them"
      ])
    let palette = reading.theme.palette(depth: .direct)
    #expect(palette[.text].colour == Palette.RGB(0x12_3456))
    #expect(palette[.ground].colour == Palette.RGB(0xfe_fefe))
  }

  @Test("a theme that inherits itself alone is told")
  func itself() throws {
    let reading = try read("a", ["a": "inherits = \"a\""])
    #expect(reading.warnings.first?.description.contains("in a circle: a → a") == true)
  }

  @Test("an unknown theme to inherit is told, with the one that was meant")
  func unknown() throws {
    let reading = try read("a", ["a": "inherits = \"midnigt\"\n[ink]\ntext = \"#123456\""])
    #expect(
      reading.warnings.map(\.description) == [
        "themes/a.toml:1: there is no theme \"midnigt\" to inherit; did you mean midnight? Else "
          + "write one of midnight, daylight, high-contrast, harbour, mono"
      ])
    #expect(reading.theme.palette(depth: .direct)[.text].colour == Palette.RGB(0x12_3456))
  }

  @Test("a colour that is none leaves the inherited one, and the warning names the file it is in")
  func faultInParent() throws {
    let reading = try read(
      "a",
      [
        "a": "inherits = \"b\"\n\n[ink]\nbad = \"redish\"",
        "b": "inherits = \"midnight\"\n[ink]\ngood = 3",
      ])
    #expect(reading.warnings.map(\.line) == [3, 4])
    #expect(reading.warnings.map(\.file) == ["themes/b.toml", "themes/a.toml"])
    let midnight = try #require(Themes.bundled("midnight")).palette(depth: .direct)
    #expect(reading.theme.palette(depth: .direct)[.bad] == midnight[.bad])
    #expect(reading.theme.palette(depth: .direct)[.good] == midnight[.good])
  }

  @Test("a file too large for a theme is told and not read")
  func large() {
    let text = String(repeating: "# ornament\n", count: 30_000)
    let reading = Theme.read(ThemeFile(text, file: "big.toml"))
    #expect(reading.theme == Themes.bundled(Themes.standard))
    #expect(!reading.isReadable)
    #expect(reading.warnings.first?.description.contains("too large for a theme") == true)
  }

  @Test("a chain of a hundred themes is followed to its end")
  func long() throws {
    var folder = ["t100": "[ink]\ntext = \"#123456\""]
    for number in 0..<100 { folder["t\(number)"] = "inherits = \"t\(number + 1)\"" }
    let reading = try read("t0", folder)
    #expect(reading.warnings == [])
    #expect(reading.theme.palette(depth: .direct)[.text].colour == Palette.RGB(0x12_3456))
  }
}
