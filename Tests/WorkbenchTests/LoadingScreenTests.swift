import Canvas
import Testing

@testable import Workbench

@Suite("The screen while a large plan is read")
struct LoadingScreenTests {
  private func screen(_ size: Size = Size(columns: 80, rows: 24)) -> LoadingScreen {
    var screen = LoadingScreen(
      fileName: "plan.remit", accounts: 1_000_000, seats: 5_000, deals: 0, total: 2_005_000,
      size: size)
    screen.done = 401_000
    return screen
  }

  @Test("it says what the plan holds and how far it is, in the frame of the workbench")
  func draws() {
    let text = screen().draw(glyphs: .unicode).text
    #expect(text.contains("plan.remit"))
    #expect(text.contains("1,000,000 accounts, 5,000 seats"))
    #expect(text.contains("Reading the plan"))
    #expect(text.contains("401,000 of 2,005,000"))
    #expect(text.contains("q leaves"))
  }

  @Test("a window of any size is drawn", arguments: [1, 7, 59, 60, 200])
  func sizes(columns: Int) {
    for rows in [1, 2, 15, 16, 60] {
      let size = Size(columns: columns, rows: rows)
      #expect(screen(size).draw(glyphs: .ascii).size == size)
    }
  }

  @Test("what is typed is kept in its order, and a first q or Ctrl-C twice leaves")
  func keys() {
    var screen = screen()
    func leaves(_ event: TerminalEvent) -> Bool { screen.update(event) }
    func letter(_ letter: Unicode.Scalar) -> TerminalEvent { .key(Key(.character(letter))) }
    #expect(leaves(letter("q")))
    for typed in ["4", "/", "q"] as [Unicode.Scalar] { #expect(!leaves(letter(typed))) }
    #expect(screen.typed.count == 3)
    let interrupt = TerminalEvent.key(Key(.character("c"), .control))
    #expect(!leaves(interrupt))
    #expect(leaves(interrupt))
    #expect(leaves(.hangup(signal: 15)))
  }
}
