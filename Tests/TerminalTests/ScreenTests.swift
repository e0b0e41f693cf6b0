import PseudoTerminal
import Testing

@Suite("What is drawn stands on the screen")
struct ScreenTests {
  @Test("wide, combined and accented glyphs stand where they belong")
  func glyphs() throws {
    let terminal = try startFixture()
    #expect(terminal.row(2) == "東京 e\u{301} Zürich ─│● 한국")
    #expect(terminal.row(3) == "mark -              -")
    #expect(try #require(terminal.find("Zürich")) == (7, 2))
    #expect(terminal.cell(column: 0, row: 2).columns == 2)
    #expect(terminal.isAlternateScreen)
    terminal.send(keys: "q")
    #expect(terminal.exitStatus() == 0)
  }

  @Test("colours are exact where the terminal has them all")
  func allColours() throws {
    let terminal = try startFixture([], ["COLORTERM": "truecolor"])
    #expect(terminal.row(0) == "fixture 80x24 direct")
    #expect(terminal.row(1) == "xterm-direct utf8 true")
    #expect(terminal.cell(column: 0, row: 4).foreground == .direct(0x12AB34))
    #expect(terminal.cell(column: 0, row: 5).foreground == .direct(0xFF0000))
    #expect(terminal.cell(column: 0, row: 5).background == .direct(0x0000FF))
    #expect(terminal.cell(column: 0, row: 6).isBold)
    #expect(terminal.cell(column: 0, row: 6).foreground == .own)
  }

  @Test(
    "every kind of terminal shows the frame, in as many colours as it has",
    arguments: [
      ("xterm-256color", "indexed256"), ("screen-256color", "indexed256"),
      ("tmux-256color", "indexed256"), ("xterm", "indexed8"), ("vt100", "mono"),
      ("linux", "indexed8"), ("xterm-ghostty", "indexed256"),
    ])
  func kinds(term: String, depth: String) throws {
    let terminal = try startFixture([], ["TERM": term])
    let modes = terminal.modes
    #expect(terminal.row(0) == "fixture 80x24 \(depth)")
    #expect(terminal.row(2) == "東京 e\u{301} Zürich ─│● 한국")
    terminal.send(keys: "Up F5 Alt-x Shift-Tab")
    #expect(terminal.waitFor("key Shift-Tab"))
    #expect(terminal.shownEvents == ["key Up", "key F5", "key Alt-x", "key Shift-Tab"])
    #expect(terminal.modes == modes)
    terminal.send(keys: "q")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isGivenBack)
    #expect(terminal.modes != modes)
  }

  @Test("colours are the nearest where the terminal has fewer")
  func fewerColours() throws {
    let many = try startFixture()
    #expect(many.cell(column: 0, row: 4).foreground == .indexed(35))
    #expect(many.cell(column: 0, row: 5).background == .indexed(21))
    let few = try startFixture([], ["TERM": "xterm"])
    #expect(few.cell(column: 0, row: 4).foreground == .indexed(2))
    #expect(few.cell(column: 0, row: 5).background == .indexed(4))
  }

  @Test("no colour is sent when none is wanted")
  func noColour() throws {
    let unwanted = [
      (["--never"], ["COLORTERM": "truecolor"]), ([], ["NO_COLOR": "1"]),
      ([], ["NO_COLOR": "1", "COLORTERM": "truecolor"]),
    ]
    for (arguments, environment) in unwanted {
      let terminal = try startFixture(arguments, environment)
      #expect(terminal.row(0) == "fixture 80x24 mono")
      #expect(terminal.cell(column: 0, row: 5).foreground == .own)
      #expect(terminal.cell(column: 0, row: 5).background == .own)
      #expect(terminal.cell(column: 0, row: 6).isBold)
    }
  }

  @Test("a locale that is not UTF-8 gets ASCII, one that is missing gets UTF-8")
  func locales() throws {
    let ascii = try startFixture([], ["LC_ALL": "C"])
    #expect(ascii.row(1) == "xterm-256color utf8 false")
    #expect(ascii.row(2).unicodeScalars.allSatisfy { $0.isASCII })
    #expect(ascii.row(2).contains("Z?rich"))
    ascii.settle()
    #expect(ascii.raw().allSatisfy { $0 < 0x80 })

    let missing = try startFixture([], ["LC_ALL": "xx_YY.UTF-8"])
    #expect(missing.row(1) == "xterm-256color utf8 true")
    let unset = try startFixture([], ["LC_ALL": ""])
    #expect(unset.row(1) == "xterm-256color utf8 true")
  }

  @Test("one changed cell costs a few bytes, and rest costs none")
  func few() throws {
    let terminal = try startFixture()
    terminal.settle()
    let before = terminal.bytesRead
    terminal.send(keys: "t")
    #expect(terminal.waitUntil { $0.row(3) == "mark -              +" })
    terminal.settle()
    let changed = terminal.bytesRead - before
    #expect(changed > 0 && changed <= 24, "\(changed) bytes")
    terminal.settle(quiet: .milliseconds(400))
    #expect(terminal.bytesRead == before + changed)
  }

  @Test("the cursor stands on the focus, hidden or shown")
  func cursor() throws {
    let terminal = try startFixture()
    terminal.settle()
    #expect(terminal.cursor == (5, 3))
    #expect(!terminal.isCursorVisible)
    terminal.send(keys: "m")
    #expect(terminal.waitUntil { $0.isCursorVisible && $0.cursor == (5, 3) })
  }

  @Test("Ctrl-L paints the screen again")
  func redraw() throws {
    let terminal = try startFixture()
    terminal.settle()
    let before = terminal.bytesRead
    terminal.send(keys: "Ctrl-L")
    #expect(terminal.waitFor("key Ctrl-L"))
    terminal.settle()
    let text = String(decoding: terminal.raw(from: before), as: UTF8.self)
    #expect(text.contains("Zürich"))
  }

  @Test("a new size is drawn at once, however small")
  func resize() throws {
    let terminal = try startFixture()
    for (columns, rows) in [(100, 40), (61, 17), (200, 60), (30, 9), (80, 24)] {
      terminal.resize(columns: columns, rows: rows)
      #expect(terminal.waitUntil { $0.row(0).hasPrefix("fixture \(columns)x\(rows)") })
      #expect(terminal.waitUntil { $0.row(3) == "mark -              -" }, "\(terminal.text)")
    }
    terminal.resize(columns: 1, rows: 1)
    #expect(terminal.waitUntil { $0.row(0) == "…" })
    terminal.resize(columns: 80, rows: 24)
    #expect(terminal.waitFor("fixture 80x24"))
    // So fast that the program sees the end of it alone, while the terminal has cut its lines.
    terminal.resize(columns: 3, rows: 2)
    terminal.resize(columns: 80, rows: 24)
    #expect(terminal.waitFor("fixture 80x24"))
    terminal.send(keys: "q")
    #expect(terminal.exitStatus() == 0)
  }

  @Test(
    "what cannot show a screen is refused in one sentence with the way on",
    arguments: [("dumb", "cannot show"), ("banana", "banana"), ("", "TERM")])
  func refusals(term: String, word: String) throws {
    let terminal = try PseudoTerminal(
      executable: BuiltExecutable.path("terminal-fixture"), environment: ["TERM": term],
      columns: 200)
    #expect(terminal.exitStatus() == 69)
    #expect(terminal.row(0).contains(word), "\(terminal.text)")
    #expect(terminal.row(0).contains("remit --help"))
    #expect(terminal.row(1).isEmpty)
    #expect(!String(decoding: terminal.raw(), as: UTF8.self).contains("\u{1B}"))
  }

  @Test("a pipe is no terminal", arguments: ["< /dev/null", "| cat"])
  func pipes(redirection: String) throws {
    let path = try BuiltExecutable.path("terminal-fixture")
    let terminal = try PseudoTerminal(
      executable: "/bin/sh", arguments: ["-c", "'\(path)' \(redirection)"], columns: 200)
    #expect(terminal.exitStatus() != nil)
    #expect(terminal.screenContains("needs a terminal"), "\(terminal.text)")
  }
}
