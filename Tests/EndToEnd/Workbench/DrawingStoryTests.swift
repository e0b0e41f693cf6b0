import PseudoTerminal
import Testing

/// The drawings as a person sees them, with their numbers beside them, in a terminal that has all
/// glyphs and in one that has ASCII alone.
@Suite("Drawings in a terminal")
struct DrawingStoryTests {
  @Test("bars end on an eighth, and the tree, its line and the flow are drawn where there is room")
  func unicode() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.open(columns: 160, rows: 50)
    // The way that was taken is drawn bold, and the ACV stands on its line.
    try terminal.press("1", expect: "┃")
    try terminal.expect("AE + CSM")
    try terminal.expect("●$")
    try terminal.press("2", expect: "SQL")
    try terminal.expect("┌")
    try terminal.press("4", expect: "Hire, AM open")
    try terminal.press("r r r", expect: "most over")
    let eighths = Set("▏▎▍▌▋▊▉")
    let text = terminal.text
    #expect(!eighths.isDisjoint(with: text), "\(text)")
    try terminal.press("3 Enter", expect: "promises █")
    try terminal.quitCleanly()
  }

  @Test("in ASCII the same drawings say the same, and nothing else is sent")
  func ascii() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try place.open(environment: ["LC_ALL": "C"], columns: 160, rows: 50)
    try terminal.press("1", expect: "#=")
    try terminal.expect("*$")
    #expect(isASCII(terminal))
    try terminal.press("2", expect: "SQL")
    try terminal.press("4", expect: "Hire, AM open")
    try terminal.expect("##")
    #expect(isASCII(terminal))
    try terminal.press("3 Enter", expect: "promises #")
    #expect(isASCII(terminal))
    try terminal.quitCleanly()
  }

  private func isASCII(_ terminal: PseudoTerminal) -> Bool {
    terminal.text.unicodeScalars.allSatisfy { $0.isASCII }
  }
}
