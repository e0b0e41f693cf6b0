import Foundation
import PseudoTerminal
import Testing

/// Choosing the colours, and making one's own, at the keyboard of the real program.
@Suite("Themes, from the picker to a file of one's own")
struct ThemeStoryTests {
  private static let direct = ["COLORTERM": "truecolor", "TERM": "xterm-256color"]

  /// The colour of the screen's ground: that of its last column, which nothing is written in.
  private func ground(_ terminal: PseudoTerminal) -> ScreenCell.Colour {
    terminal.cell(column: terminal.columns - 1, row: 3).background
  }

  private func expectGround(
    _ colour: Int, _ terminal: PseudoTerminal, _ location: SourceLocation = #_sourceLocation
  ) throws {
    try #require(
      terminal.waitUntil { ground($0) == .direct(colour) },
      "\(ground(terminal))\n\(terminal.text)", sourceLocation: location)
  }

  private func own(_ place: Workplace, _ name: String, _ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: place.path("home/config/remit/themes"), withIntermediateDirectories: true)
    try place.write(text, to: "home/config/remit/themes/\(name).toml")
  }

  @Test("the picker shows each theme as the cursor passes; Esc restores, Enter keeps for good")
  func choosing() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.open(environment: Self.direct)
    try expectGround(0x10_141f, terminal)
    try terminal.press(": text:theme Enter", expect: "Colour-blind safe")
    terminal.send(keys: "Down")
    try expectGround(0xfc_fbf7, terminal)
    terminal.send(keys: "Esc")
    try expectGround(0x10_141f, terminal)
    try terminal.press(": text:theme Enter", expect: "Colour-blind safe")
    terminal.send(keys: "text:harb")
    try expectGround(0x0f_1820, terminal)
    try terminal.press("Enter", expect: "The theme is harbour")
    try expectGround(0x0f_1820, terminal)
    try terminal.quitCleanly()
    let again = try place.open(environment: Self.direct)
    try expectGround(0x0f_1820, again)
    try again.quitCleanly()
  }

  @Test("one's own theme is offered, repaints when its file is saved, and its faults are told")
  func own() throws {
    let place = try Workplace()
    try place.putSample()
    try own(place, "slate", "inherits = \"midnight\"\n[paper]\nground = \"#101112\"\n")
    let terminal = try place.open(environment: Self.direct)
    try terminal.press(": text:theme Enter", expect: "slate")
    terminal.send(keys: "text:slate Enter")
    try expectGround(0x10_1112, terminal)
    try own(place, "slate", "inherits = \"midnight\"\n[paper]\nground = \"#202122\"\n")
    try expectGround(0x20_2122, terminal)
    // A wrong role is told by its line; what can be read counts.
    try own(place, "slate", "[paper]\nground = \"#303132\"\n[ink]\nacent = \"#ffffff\"\n")
    try terminal.expect("slate.toml:4: \"acent\" is no role of [ink]; did you mean accent?")
    try expectGround(0x30_3132, terminal)
    // What cannot be read at all leaves the colours as they are.
    try own(place, "slate", "[paper\nground = \"#404142\"\n")
    try terminal.expect("slate.toml:1: this is not TOML")
    try expectGround(0x30_3132, terminal)
    try own(place, "slate", "inherits = \"slate\"\n")
    try terminal.expect("in a circle: slate → slate")
    try own(place, "slate", "[paper]\nground = \"#505152\"\n")
    try terminal.expect("these are its colours now")
    try expectGround(0x50_5152, terminal)
    try terminal.quitCleanly()
  }

  @Test("a theme's file may lie anywhere, and its faults are told on screen when it opens")
  func file() throws {
    let place = try Workplace()
    try place.putSample()
    try place.write("[paper]\nground = \"#112233\"\n[ink]\ngood = \"greenish\"\n", to: "mine.toml")
    let terminal = try place.start(
      "plan.remit", "--today", Workplace.today, "--theme", "./mine.toml",
      environment: Self.direct)
    try expectGround(0x11_2233, terminal)
    try terminal.expect("mine.toml:4: the colour of good is not known")
    try place.write("[paper]\nground = \"#223344\"\n", to: "mine.toml")
    try expectGround(0x22_3344, terminal)
    try terminal.quitCleanly()
  }

  @Test("no colour is sent where NO_COLOR or --color never says so; --color always wins")
  func noColour() throws {
    let place = try Workplace()
    try place.putSample()
    let hasColour = { (terminal: PseudoTerminal) in
      (0..<terminal.rows).contains { row in
        (0..<terminal.columns).contains { column in
          let cell = terminal.cell(column: column, row: row)
          return cell.foreground != .own || cell.background != .own
        }
      }
    }
    let quiet = Self.direct.merging(["NO_COLOR": "1"]) { $1 }
    let terminal = try place.open(environment: quiet)
    #expect(!hasColour(terminal))
    try terminal.quitCleanly()
    let never = try place.start(
      "plan.remit", "--today", Workplace.today, "--color", "never", environment: Self.direct)
    try never.expectFrame()
    #expect(!hasColour(never))
    try never.quitCleanly()
    let always = try place.start(
      "plan.remit", "--today", Workplace.today, "--color", "always", environment: quiet)
    try always.expectFrame()
    #expect(hasColour(always))
    try always.quitCleanly()
  }

  @Test("show and themes honour NO_COLOR, --color, --depth and --ascii")
  func printed() throws {
    let place = try Workplace()
    try place.putSample()
    let show = ["show", "plan.remit", "design", "--format", "ansi", "--today", Workplace.today]
    let full = try place.remit(show).expectSuccess().output
    #expect(full.contains("38;2;"))
    let indexed = try place.remit(show + ["--depth", "256"]).expectSuccess().output
    #expect(indexed.contains("38;5;") && !indexed.contains("38;2;"))
    for plain in [
      try place.remit(show + ["--color", "never"]).expectSuccess().output,
      try place.shell("NO_COLOR=1 $REMIT \(show.joined(separator: " "))").expectSuccess().output,
      try place.shell("NO_COLOR=1 $REMIT themes --preview harbour").expectSuccess().output,
    ] {
      #expect(!plain.contains("38;") && !plain.contains("48;"))
    }
    let ascii = try place.remit(
      "show", "plan.remit", "design", "--ascii", "--today", Workplace.today
    ).expectSuccess().output
    #expect(!ascii.contains("─") && !ascii.contains("│"))
    try place.remit(show + ["--depth", "12"]).expectRefusal(64, saying: "--depth takes 24bit")
    try place.remit(show + ["--color", "no"]).expectRefusal(64, saying: "--color takes auto")
  }

  @Test("a theme's file is checked on the command line, and none is too odd to be told")
  func checking() throws {
    let place = try Workplace()
    try place.write("inherits = \"midnigt\"\n", to: "a.toml")
    let run = try place.remit("themes", "--check", "a.toml")
    #expect(run.status == 65)
    #expect(run.output.contains("a.toml:1: there is no theme \"midnigt\" to inherit; did you mean"))
    try place.write([UInt8](repeating: UInt8(ascii: "#"), count: 300_000), to: "large.toml")
    let large = try place.remit("themes", "--check", "./large.toml")
    #expect(large.status == 65 && large.output.contains("too large for a theme"))
    try place.remit("themes", "--check", "none.toml").expectRefusal(66, saying: "no such file")
    try place.remit("themes", "--preview", "neon").expectRefusal(64, saying: "no theme \"neon\"")
    let list = try place.remit("themes").expectSuccess().output
    #expect(list.contains("harbour        Colour-blind safe"))
  }
}
