import PseudoTerminal
import Testing

@Suite("Two programs at work on one plan")
struct TwoProgramsTests {
  /// Ann and Bo, each at their own terminal, on the list of accounts.
  private func start(_ place: Workplace) throws -> (ann: PseudoTerminal, bo: PseudoTerminal) {
    try place.putSample()
    let ann = try place.open()
    let bo = try place.open(environment: ["REMIT_AUTHOR": "Bo"])
    for terminal in [ann, bo] { try terminal.press("4 ]", expect: "who answers for it") }
    return (ann, bo)
  }

  /// Quits both, and holds that the plan replays: nothing of either is half there.
  private func quit(_ place: Workplace, _ terminals: PseudoTerminal...) throws {
    for terminal in terminals {
      try terminal.expectSaved()
      try terminal.quitCleanly()
    }
    let log = try place.remit("log", "plan.remit", "--json").expectSuccess()
    try place.remit("apply", "replayed.remit", "-", input: log.output).expectSuccess()
    #expect(try place.exported("replayed.remit") == place.exported("plan.remit"))
  }

  @Test("an edit in one shows in the other without a key being pressed there")
  func shows() throws {
    let place = try Workplace()
    let (ann, bo) = try start(place)
    ann.send(keys: "a text:Aardvark~Works Enter")
    try ann.expect("Added Aardvark Works")
    try bo.expect("Ann changed the plan")
    try bo.press("/ text:aardvark", expect: "Aardvark Works")
    bo.send(keys: "Esc")
    try quit(place, ann, bo)
  }

  @Test("edits made in both at the same moment are all kept")
  func both() throws {
    let place = try Workplace()
    let (ann, bo) = try start(place)
    for number in 1...5 {
      ann.send(keys: "a text:Kept~Ann~\(number) Enter")
      bo.send(keys: "a text:Kept~Bo~\(number) Enter")
    }
    for terminal in [ann, bo] {
      try terminal.expectSaved()
      terminal.send(keys: "/ text:kept Enter")
      for number in 1...5 {
        try terminal.expect("Kept Ann \(number)")
        try terminal.expect("Kept Bo \(number)")
      }
    }
    let journal = try place.journal()
    for number in 1...5 {
      #expect(journal.filter { $0.contains("Ann") && $0.contains("Kept Ann \(number)") }.count == 1)
      #expect(journal.filter { $0.contains("Bo") && $0.contains("Kept Bo \(number)") }.count == 1)
    }
    try quit(place, ann, bo)
  }

  @Test("undo in one takes back its own edit and leaves the other's")
  func undo() throws {
    let place = try Workplace()
    let (ann, bo) = try start(place)
    try ann.press("a text:Aardvark Enter", expect: "Added Aardvark")
    try bo.expect("Ann changed the plan")
    try bo.press("a text:Badger Enter", expect: "Added Badger")
    try ann.expect("Bo changed the plan")
    try ann.press("u", expect: "Undone: ")
    try bo.expect("Ann changed the plan: undone")
    for terminal in [ann, bo] {
      try terminal.press("/ text:rk Enter", expect: "Lark Studio")
      try terminal.expectGone("Aardvark ")
      try terminal.press("Esc / text:badger Enter", expect: "Badger ")
    }
    let plan = try place.exported("plan.remit")
    #expect(plan.contains("Badger") && !plan.contains("Aardvark"))
    try quit(place, ann, bo)
  }

  @Test("an undo that would take the other's edit with it is refused, naming that edit")
  func undoInTheWay() throws {
    let place = try Workplace()
    let (ann, bo) = try start(place)
    try ann.press("a text:Aardvark Enter", expect: "Added Aardvark")
    try bo.expect("Ann changed the plan")
    // Bo gives the new account a value of its own.
    bo.send(keys: "/ text:aardvark Enter Right*4 e Ctrl-U text:48K Enter")
    try bo.expect("48K")
    try ann.expect("Bo changed the plan")
    ann.send(keys: "u")
    try ann.expect("Bo")
    #expect(!ann.screenContains("Undone: "), "\(ann.text)")
    #expect(try place.exported("plan.remit").contains("Aardvark"))
    try quit(place, ann, bo)
  }

  @Test("a plan that another verb writes to shows it at once")
  func verb() throws {
    let place = try Workplace()
    try place.putSample()
    let ann = try place.open()
    try ann.press("4 ]", expect: "who answers for it")
    try place.write("Account Name,ARR\nAardvark Works,48000\n", to: "a.csv")
    try place.remit("import", "plan.remit", "a.csv", "--today", Workplace.today).expectSuccess()
    try ann.press("/ text:aardvark", expect: "Aardvark Works")
    ann.send(keys: "Esc")
    try quit(place, ann)
  }
}
