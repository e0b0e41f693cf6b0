import Glibc
import PseudoTerminal
import Testing

@Suite("What is typed arrives")
struct InputTests {
  @Test("keys come as they were pressed, in order, however fast")
  func keys() throws {
    let terminal = try startFixture()
    terminal.send(keys: "j A ü Enter Ctrl-R Alt-1 Ctrl-Left PgDn Delete F12 Backspace Space")
    #expect(terminal.waitFor("12 key"))
    #expect(
      terminal.shownEvents == [
        "key j", "key A", "key ü", "key Enter", "key Ctrl-R", "key Alt-1", "key Ctrl-Left",
        "key PgDn", "key Delete", "key F12", "key Backspace", "key Space",
      ])
    terminal.send(keys: "j*500")
    #expect(terminal.waitFor("512 key j"))
  }

  @Test("Esc alone is a key, without another one after it")
  func escape() throws {
    let terminal = try startFixture()
    terminal.write([0x1B])
    #expect(terminal.waitFor("1 key Esc"))
    terminal.send(keys: "j")
    #expect(terminal.waitFor("2 key j"))
    terminal.send(keys: "Esc j")
    #expect(terminal.waitFor("4 key j"))
    #expect(terminal.shownEvents == ["key Esc", "key j", "key Esc", "key j"])
  }

  @Test("a paste is one event and runs nothing")
  func paste() throws {
    let terminal = try startFixture()
    #expect(terminal.isBracketedPasteOn)
    terminal.paste("q\rq\nüq")
    #expect(terminal.waitFor("1 paste q|q|üq"))
    terminal.paste(String(repeating: "0123456789", count: 50_000))
    #expect(terminal.waitFor("2 paste 0123456789... 500000 bytes"))
    terminal.send(keys: "q")
    #expect(terminal.exitStatus() == 0)
  }

  @Test("the mouse is reported only while it is on")
  func mouse() throws {
    let terminal = try startFixture()
    #expect(!terminal.isMouseOn)
    terminal.type("\u{1B}[<0;11;4M")
    terminal.send(keys: "M")
    #expect(terminal.waitUntil(\.isMouseOn))
    terminal.type("\u{1B}[<0;11;4M\u{1B}[<64;1;2M")
    #expect(terminal.waitFor("wheelUp"))
    #expect(
      terminal.shownEvents == ["key M", "mouse press 0 at 10,3", "mouse wheelUp 0 at 0,1"])
    terminal.send(keys: "M")
    #expect(terminal.waitUntil { !$0.isMouseOn })
  }

  @Test("text is handed to the clipboard")
  func clipboard() throws {
    let terminal = try startFixture()
    terminal.send(keys: "y")
    #expect(terminal.waitUntil { $0.clipboard == "WsO8cmljaA==" })
  }

  @Test("work in the background wakes the loop")
  func wake() throws {
    let terminal = try startFixture()
    terminal.send(keys: "w")
    #expect(terminal.waitFor("2 woken"))
  }

  @Test("what is said on standard error goes to the log, not over the screen")
  func log() throws {
    var template = Array("/tmp/remit-terminal-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer {
      close(descriptor)
      unlink(path)
    }
    let terminal = try startFixture([], ["FIXTURE_LOG": path])
    terminal.send(keys: "E !")
    #expect(terminal.exitStatus() != nil)
    #expect(!terminal.screenContains("said on standard error"))
    #expect(terminal.screenContains("fixture: ended by a fault, see the log"))
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    let said = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    #expect(said.contains("said on standard error"))
    #expect(said.contains("asked for"))
  }
}
