import Glibc
import PseudoTerminal
import Testing

@Suite("Ctrl-Z stops the program, fg brings it back")
struct SuspendTests {
  /// A shell with job control that does not touch the modes itself, so that they show what the
  /// program left.
  @Test("and the terminal is the shell's in between")
  func modes() throws {
    let path = try BuiltExecutable.path("terminal-fixture")
    let script = "set -m; '\(path)'; echo stopped; read line; fg; echo ended $?"
    let terminal = try PseudoTerminal(executable: "/bin/bash", arguments: ["-c", script])
    let before = terminal.modes
    try #require(terminal.waitFor("fixture 80x24"))
    terminal.send(keys: "Ctrl-Z")
    try #require(terminal.waitFor("stopped"), "\(terminal.text)")
    #expect(terminal.screenContains("all is saved; fg returns"))
    #expect(terminal.isGivenBack)
    #expect(terminal.modes == before)
    terminal.send(keys: "Enter")
    try #require(terminal.waitFor("resumed"))
    #expect(terminal.isAlternateScreen)
    #expect(terminal.row(2) == "東京 e\u{301} Zürich ─│● 한국")
    terminal.send(keys: "j q")
    #expect(terminal.waitFor("ended 0"), "\(terminal.text)")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isGivenBack)
    #expect(terminal.modes == before)
  }

  @Test("under an interactive shell, again and again, with the size changed meanwhile")
  func interactive() throws {
    let path = try BuiltExecutable.path("terminal-fixture")
    let terminal = try PseudoTerminal(
      executable: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
      environment: ["PS1": "shell> ", "INPUTRC": "/dev/null"])
    try #require(terminal.waitFor("shell>"))
    terminal.type("'\(path)'\r")
    try #require(terminal.waitFor("fixture 80x24"))
    for round in 1...3 {
      terminal.send(keys: "Ctrl-Z")
      try #require(terminal.waitUntil { !$0.isAlternateScreen && $0.screenContains("Stopped") })
      terminal.resize(columns: 80 + round, rows: 24)
      terminal.type("clear; fg\r")
      try #require(terminal.waitFor("fixture \(80 + round)x24"), "\(terminal.text)")
      #expect(terminal.waitFor("size \(80 + round)x24"))
      #expect(terminal.isAlternateScreen)
    }
    terminal.send(keys: "q")
    #expect(terminal.waitUntil { !$0.isAlternateScreen })
    terminal.type("exit\r")
    #expect(terminal.exitStatus() == 0)
  }

  @Test("and a stop from outside is answered in the same way")
  func fromOutside() throws {
    let path = try BuiltExecutable.path("terminal-fixture")
    let script = "set -m; '\(path)'; echo stopped; read line; fg; echo ended $?"
    let terminal = try PseudoTerminal(executable: "/bin/bash", arguments: ["-c", script])
    let before = terminal.modes
    try #require(terminal.waitFor("fixture 80x24"))
    kill(-terminal.foregroundGroup, SIGTSTP)
    try #require(terminal.waitFor("stopped"))
    #expect(terminal.modes == before)
    terminal.send(keys: "Enter")
    #expect(terminal.waitFor("resumed"))
    terminal.send(keys: "q")
    #expect(terminal.waitFor("ended 0"))
  }

  @Test("a stop that cannot be answered is followed by a fresh screen")
  func unanswered() throws {
    let terminal = try startFixture()
    terminal.settle()
    let before = terminal.bytesRead
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    #expect(terminal.waitFor("resumed"))
    terminal.settle()
    #expect(String(decoding: terminal.raw(from: before), as: UTF8.self).contains("Zürich"))
    #expect(terminal.isAlternateScreen)
  }

  @Test("also from a program that was started from within")
  func fromWithin() throws {
    let path = try BuiltExecutable.path("terminal-fixture")
    let script = "set -m; '\(path)'; echo stopped; read line; fg; echo ended $?"
    let terminal = try PseudoTerminal(executable: "/bin/bash", arguments: ["-c", script])
    try #require(terminal.waitFor("fixture 80x24"))
    terminal.send(keys: "e")
    try #require(terminal.waitUntil { !$0.isAlternateScreen && $0.screenContains("outside") })
    terminal.send(keys: "Ctrl-Z")
    try #require(terminal.waitFor("stopped"), "\(terminal.text)")
    terminal.send(keys: "Enter")
    // The shell's job goes on, and with it the program within, which still waits for its line.
    terminal.send(keys: "Enter")
    #expect(terminal.waitUntil { $0.isAlternateScreen && $0.screenContains("1 key e") })
    terminal.send(keys: "q")
    #expect(terminal.waitFor("ended 0"), "\(terminal.text)")
  }

  @Test("where nobody could bring it back, it stays")
  func orphaned() throws {
    // The leader of a session cannot be stopped by its terminal.
    let terminal = try startFixture()
    terminal.send(keys: "Ctrl-Z")
    #expect(terminal.waitFor("resumed"))
    #expect(terminal.isAlternateScreen)
  }
}
