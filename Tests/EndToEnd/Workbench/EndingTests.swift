import Glibc
import PseudoTerminal
import Testing

@Suite("However the workbench ends, the terminal is as it was found")
struct EndingTests {
  /// A plan on which an edit was just made and is shown; the sample's last edit is taken back.
  private func edited(_ place: Workplace) throws -> PseudoTerminal {
    try place.putSample()
    let terminal = try place.open()
    try terminal.press("u", expect: "Undone: ")
    return terminal
  }

  @Test("and all is saved, after it was asked to end", arguments: [SIGTERM, SIGHUP, SIGINT])
  func asked(signal: Int32) throws {
    let place = try Workplace()
    let terminal = try edited(place)
    terminal.signal(signal)
    #expect(terminal.exitStatus() == 128 + Int(signal))
    try terminal.expectGivenBack()
    #expect(try place.journal().last?.contains("undone: ") == true)
  }

  @Test("and what was shown as saved is, after a fault", arguments: [SIGSEGV, SIGABRT])
  func fault(signal: Int32) throws {
    let place = try Workplace()
    let terminal = try edited(place)
    try terminal.expectSaved()
    terminal.signal(signal)
    #expect(terminal.exitStatus() == 128 + Int(signal))
    try terminal.expectGivenBack()
    #expect(terminal.screenContains("every edit shown as saved is in the plan file"))
    #expect(terminal.screenContains("plan.remit"))
    #expect(try place.journal().last?.contains("undone: ") == true)
    // A fault leaves nothing that hinders the next start.
    try place.open().quitCleanly()
  }

  @Test("after q, and after Ctrl-C twice")
  func keys() throws {
    let place = try Workplace()
    try edited(place).quitCleanly()
    let terminal = try place.open()
    try terminal.press("Ctrl-C", expect: "Ctrl-C again")
    terminal.send(keys: "Ctrl-C")
    #expect(terminal.exitStatus() == 0)
    try terminal.expectGivenBack()
    #expect(try place.contents() == ["plan.remit"])
  }

  @Test("in the shell between Ctrl-Z and fg, and the workbench comes back whole")
  func suspended() throws {
    let place = try Workplace()
    try place.putSample()
    let program = try BuiltExecutable.path("remit")
    let script =
      "set -m; '\(program)' plan.remit --today \(Workplace.today); echo stopped; read line; fg; "
      + "echo ended $?"
    let terminal = try PseudoTerminal(
      executable: "/bin/bash", arguments: ["-c", script], environment: place.environment,
      folder: place.folder, columns: 100, rows: 30)
    let before = terminal.modes
    try terminal.expectFrame()
    // Stopped in the very moment after an edit: it is saved first.
    terminal.send(keys: "u Ctrl-Z")
    try terminal.expect("stopped")
    #expect(terminal.screenContains("fg brings it back"))
    #expect(terminal.isGivenBack)
    #expect(terminal.modes == before)
    #expect(try place.journal().last?.contains("undone: ") == true)
    terminal.send(keys: "Enter")
    try terminal.expectFrame()
    try terminal.press("Ctrl-R", expect: "Redone: ")
    terminal.send(keys: "q")
    try terminal.expect("ended 0")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isGivenBack)
    #expect(terminal.modes == before)
  }

  @Test("and nothing is lost where its window is closed while a value is being typed")
  func closed() throws {
    let place = try Workplace()
    let terminal = try edited(place)
    try terminal.press("I text:half~a~na", expect: "half a na")
    terminal.hangUp()
    #expect(terminal.exitStatus() == 128 + Int(SIGHUP))
    #expect(try place.journal().last?.contains("undone: ") == true)
    #expect(try place.contents() == ["plan.remit"])
    try place.open().quitCleanly()
  }
}

extension Workplace {
  /// The journal as a person reads it, a line an edit.
  func journal(_ plan: String = "plan.remit") throws -> [String] {
    try remit("log", plan).expectSuccess().lines
  }
}
