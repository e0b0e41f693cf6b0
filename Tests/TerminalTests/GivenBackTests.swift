import Glibc
import PseudoTerminal
import Testing

/// A terminal under a fixture that has not started yet, so that its modes are as they were found.
private func modesBefore() throws -> [UInt8] {
  let terminal = try PseudoTerminal(executable: "/bin/true")
  #expect(terminal.exitStatus() == 0)
  return terminal.modes
}

@Suite("The terminal is given back as it was found")
struct GivenBackTests {
  @Test("after the program was asked to end", arguments: [SIGTERM, SIGHUP, SIGINT])
  func asked(signal: Int32) throws {
    let terminal = try startFixture(["--mouse"])
    terminal.signal(signal)
    #expect(terminal.exitStatus() == 128 + Int(signal))
    #expect(terminal.isGivenBack)
    #expect(try terminal.modes == modesBefore())
  }

  @Test("after a quit")
  func quit() throws {
    let terminal = try startFixture(["--mouse"])
    #expect(try terminal.modes != modesBefore())
    terminal.send(keys: "m q")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isGivenBack)
    #expect(try terminal.modes == modesBefore())
    #expect(!terminal.screenContains("fixture"))
  }

  @Test(
    "after a fault, saying so below the shell's own lines",
    arguments: [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGQUIT])
  func fault(signal: Int32) throws {
    let terminal = try startFixture(["--mouse"])
    terminal.signal(signal)
    #expect(terminal.exitStatus() == 128 + Int(signal))
    #expect(terminal.isGivenBack)
    #expect(try terminal.modes == modesBefore())
    #expect(terminal.row(0) == "fixture: ended by a fault, see the log")
  }

  @Test(
    "after a trap of its own, in the background too, and when it ran out of stack",
    arguments: ["!", "#", "B", "R"])
  func trap(key: String) throws {
    let terminal = try startFixture()
    terminal.send(keys: key)
    let status = try #require(terminal.exitStatus())
    #expect(status > 128)
    #expect(terminal.isGivenBack)
    #expect(try terminal.modes == modesBefore())
    #expect(terminal.row(0) == "fixture: ended by a fault, see the log")
  }

  @Test("where there is no alternate screen, on a line of its own")
  func noAlternateScreen() throws {
    let terminal = try startFixture([], ["TERM": "vt100"])
    terminal.signal(SIGSEGV)
    #expect(terminal.exitStatus() == 128 + Int(SIGSEGV))
    #expect(terminal.screenContains("\nfixture: ended by a fault, see the log"))
    #expect(try terminal.modes == modesBefore())
  }

  @Test("while another program has it")
  func outside() throws {
    let terminal = try startFixture()
    let before = try modesBefore()
    terminal.send(keys: "e")
    #expect(terminal.waitUntil { $0.row(0) == "outside" && !$0.isAlternateScreen })
    #expect(terminal.isGivenBack)
    #expect(terminal.modes == before)
    terminal.send(keys: "Enter")
    #expect(terminal.waitUntil { $0.isAlternateScreen && $0.screenContains("1 key e") })
    terminal.send(keys: "j")
    #expect(terminal.waitFor("2 key j"))
    terminal.send(keys: "q")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.modes == before)
  }
}

@Suite("A terminal that goes away")
struct HangupTests {
  @Test("ends the program")
  func closed() throws {
    let terminal = try startFixture()
    terminal.hangUp()
    #expect(terminal.exitStatus() == 128 + Int(SIGHUP))
  }

  @Test("ends the program even where the signal for it is ignored")
  func ignored() throws {
    let path = try BuiltExecutable.path("terminal-fixture")
    let terminal = try PseudoTerminal(
      executable: "/bin/sh", arguments: ["-c", "trap '' HUP; exec '\(path)'"])
    try #require(terminal.waitFor("fixture 80x24"))
    terminal.hangUp()
    #expect(terminal.exitStatus() == 128 + Int(SIGHUP))
  }
}
