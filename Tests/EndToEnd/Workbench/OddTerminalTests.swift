import PseudoTerminal
import Testing

@Suite("Terminals of every kind")
struct OddTerminalTests {
  @Test(
    "one that cannot place a cursor is answered with the verbs as the way on",
    arguments: ["dumb", "no-such-terminal", ""])
  func unfit(name: String) throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.start("plan.remit", environment: ["TERM": name])
    let before = terminal.modes
    #expect(terminal.exitStatus() == 64)
    #expect(terminal.row(0).hasPrefix("remit: "), "\(terminal.text)")
    // It may be broken anywhere where the line ends.
    let sentence = terminal.lines.joined()
    #expect(sentence.contains("show, check, explain or export"), "\(sentence)")
    #expect(terminal.modes == before)
  }

  @Test("none at all is answered in one line")
  func none() throws {
    let place = try Workplace()
    try place.putSample()
    try place.remit("plan.remit").expectRefusal(64, saying: "terminal", "show", "export")
    try place.remit([]).expectRefusal(64, saying: "terminal")
  }

  @Test("too small a window asks for room and takes no key but q")
  func small() throws {
    let place = try Workplace()
    try place.putSample()
    let before = try place.journal()
    let terminal = try place.start(
      "plan.remit", "--today", Workplace.today, columns: 40, rows: 10)
    try terminal.expect("Make it larger")
    terminal.resize(columns: 100, rows: 30)
    try terminal.expectFrame()
    terminal.resize(columns: 40, rows: 10)
    try terminal.expect("Make it larger")
    terminal.send(keys: "u u 6 E Enter")
    try terminal.quitCleanly()
    #expect(try place.journal() == before)
  }

  @Test("one that changes its size keeps what is open and fits it in")
  func resized() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.open()
    try terminal.press("I text:cus.csv", expect: "cus.csv")
    for (columns, rows) in [(80, 24), (200, 60), (60, 16), (40, 10), (120, 36)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.expect(columns < 60 ? "Make it larger" : "cus.csv")
    }
    try terminal.press("text:x", expect: "cus.csvx")
    try terminal.press("Esc", expect: "Restored")
    try terminal.quitCleanly()
  }

  @Test("a paste outside a field is refused with a word, and in a field it is one text")
  func paste() throws {
    let place = try Workplace()
    try place.putSample()
    let before = try place.journal()
    let terminal = try place.open()
    terminal.paste("uuu\rq\u{3}\u{3}")
    try terminal.expect("A paste goes into a field")
    #expect(!terminal.screenContains("undone"))
    try terminal.press("I", expect: "File")
    terminal.paste("cust\tomers\nq.csv")
    try terminal.expect("q.csv")
    terminal.send(keys: "Esc")
    try terminal.quitCleanly()
    #expect(try place.journal() == before)
  }

  @Test("without UTF-8, every byte is ASCII")
  func ascii() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.open(environment: ["LC_ALL": "C"])
    for screen in ["1", "2", "3", "4", "6", "?", "Esc", "E", "Esc"] {
      terminal.send(keys: screen)
      terminal.settle()
    }
    try terminal.quitCleanly()
    #expect(terminal.raw().allSatisfy { $0 < 0x80 })
  }

  @Test("with NO_COLOR or --color never, nothing is coloured, and all is still said")
  func noColour() throws {
    let place = try Workplace()
    try place.putSample()
    for (environment, arguments) in [
      (["NO_COLOR": "1"], []), ([:], ["--color", "never"]),
    ] {
      let terminal = try PseudoTerminal(
        executable: BuiltExecutable.path("remit"),
        arguments: ["plan.remit", "--today", Workplace.today] + arguments,
        environment: place.environment.merging(environment) { $1 }, folder: place.folder,
        columns: 100, rows: 30)
      try terminal.expectFrame()
      for row in 0..<terminal.rows {
        for column in 0..<terminal.columns {
          let cell = terminal.cell(column: column, row: row)
          #expect(cell.foreground == .own && cell.background == .own, "\(column) \(row)")
        }
      }
      // The lights are letters too.
      #expect(terminal.lines.contains { $0.contains(" R ") })
      try terminal.quitCleanly()
    }
  }

  @Test("with --ascii, lines and bars are ASCII and names stay as they are")
  func asciiLines() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.start("plan.remit", "--ascii", "--today", Workplace.today)
    try terminal.expectFrame()
    try terminal.press("3", expect: "株式会社テラス")
    #expect(!terminal.text.contains { "─│┌┐└┘├┤━▶█▌".contains($0) }, "\(terminal.text)")
    try terminal.quitCleanly()
  }
}
