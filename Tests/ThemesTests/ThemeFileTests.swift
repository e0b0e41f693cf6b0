import Canvas
import Testing

@testable import Themes

@Suite("A theme of one's own")
struct ThemeFileTests {
  @Test("a file of a few lines is a whole theme: the other roles fall back")
  func small() {
    let reading = Theme.read(
      """
      [ink]
      text = "#eeeeee"
      accent = "#80c0ff"
      [paper]
      ground = "#101010"
      """, file: "/home/kim/.config/remit/themes/slate.toml")
    #expect(reading.warnings == [])
    #expect(reading.theme.name == "slate")
    #expect(!reading.theme.isLight)
    let palette = reading.theme.palette(depth: .direct)
    #expect(palette[.muted].colour == Palette.RGB(0xee_eeee))
    #expect(palette[.key].colour == Palette.RGB(0x80_c0ff))
    #expect(palette[.title].attributes == .bold)
    #expect(palette[.raised].colour == Palette.RGB(0x10_1010))
    #expect(palette[.selection].attributes == .reverse)
    #expect(
      reading.theme.palette(depth: .indexed16)
        == Palette(
          name: "slate", isLight: false,
          inks: Themes.bundled("midnight")?.palette(depth: .indexed16).inks ?? [],
          papers: Themes.bundled("midnight")?.palette(depth: .indexed16).papers ?? []))
  }

  @Test("a light ground makes a light theme without saying so")
  func appearance() {
    #expect(Theme.read("[paper]\nground = \"#ffffff\"", file: "a.toml").theme.isLight)
    #expect(!Theme.read("", file: "a.toml").theme.isLight)
  }

  @Test("a fault names the file, the line and the mend, and the rest of the file still counts")
  func faults() {
    let reading = Theme.read(
      """
      name = "slate"
      appearance = "grey"
      colours = 3

      [palette]
      fog = "#12345"

      [ink]
      acent = "#ffffff"
      text = "foggy"
      bad = { colour = "#ff0000", attributes = ["blink"] }

      [sixteen.paper]
      ground = "#000000"
      """, file: "slate.toml")
    #expect(
      Set(reading.warnings.map(\.description)) == [
        "slate.toml:2: the appearance is neither dark nor light; write \"dark\" or \"light\"",
        "slate.toml:3: \"colours\" means nothing in a theme; write one of name, description, "
          + "appearance, inherits, palette, ink, paper, sixteen",
        "slate.toml:6: \"fog\" is no colour; write \"#rrggbb\"",
        "slate.toml:9: \"acent\" is no role of [ink]; did you mean accent? Else write one of text, muted, faint, accent, "
          + "title, good, warn, bad, key, value, series1, series2, series3, series4, series5, "
          + "series6",
        "slate.toml:10: the colour of text is not known; write \"#rrggbb\", \"default\" or a name "
          + "from [palette]",
        "slate.toml:11: an attribute of bad is not known; write bold, underline, reverse or dim",
        "slate.toml:14: the colour of ground is not known; write \"default\" or one of black, red, "
          + "green, yellow, blue, magenta, cyan, white, bright-black, bright-red, bright-green, "
          + "bright-yellow, bright-blue, bright-magenta, bright-cyan, bright-white",
      ])
    #expect(reading.theme.palette(depth: .direct)[.bad].colour == Palette.RGB(0xff_0000))
  }

  @Test(
    "a file that is no TOML is told by its line, and the standard theme is used",
    arguments: ["name = ", "[ink\ntext = 3", "\u{0}\u{1}\u{ff}", "a = 1\na = 2", "= ="])
  func notTOML(text: String) {
    let reading = Theme.read(text, file: "broken.toml")
    #expect(reading.theme == Themes.bundled(Themes.standard))
    #expect(reading.warnings.count == 1)
    #expect(reading.warnings.first?.line != nil)
    #expect(reading.warnings.first?.description.contains("\n") == false)
  }

  @Test(
    "values of the wrong kind are told and do not stop the program",
    arguments: [
      "ink = 3", "[ink]\ntext = 3", "[ink]\ntext = [1, 2]", "[ink]\ntext = { colour = 3 }",
      "palette = \"x\"", "[palette]\nx = {}", "[sixteen]\nink = 4", "name = 4",
      "[ink]\ntext = { attributes = \"bold\" }",
    ])
  func wrongKinds(text: String) {
    let theme = Theme.read(text, file: "odd.toml").theme
    for depth in ColourDepth.allCases {
      let palette = theme.palette(depth: depth)
      #expect(palette.inks.count == Ink.allCases.count)
      #expect(palette.papers.count == Paper.allCases.count)
    }
  }

  @Test("a theme is asked for by name: one's own first, else a bundled one, else the standard")
  func choosing() {
    let own = Themes.choose("midnight") { name in
      name == "midnight" ? ThemeFile("name = \"mine\"", file: "midnight.toml") : nil
    }
    #expect(own.theme.name == "mine")
    #expect(Themes.choose("daylight").theme.name == "daylight")
    #expect(Themes.choose(nil).theme.name == "midnight")
    let unknown = Themes.choose("neon")
    #expect(unknown.theme.name == "midnight")
    #expect(unknown.warnings.count == 1)
  }

  @Test("in eight colours bright ones are bold, and grey is dim")
  func eightColours() {
    let theme = Theme.read(
      "[sixteen.ink]\nbad = \"bright-red\"\nfaint = \"bright-black\"", file: "a.toml"
    ).theme
    let palette = theme.palette(depth: .indexed8)
    #expect(palette[.bad].colour == Palette.RGB.ansi[1])
    #expect(palette[.bad].attributes.contains(.bold))
    #expect(palette[.faint].colour == nil)
    #expect(palette[.faint].attributes.contains(.dim))
  }
}
