import Glibc
import PseudoTerminal
import Testing

/// What stands in the disk's way, and how it is taken out of it again.
enum Hindrance: String, CaseIterable, CustomTestStringConvertible {
  /// A disk with no block left.
  case fullDisk
  /// A file that may not be written so far in: refused by the system like a full disk.
  case fileLimit
  /// A folder that takes no file beside the plan.
  case readOnlyFolder

  static var possible: [Hindrance] { allCases.filter { $0 != .fullDisk || TinyDisk.isPossible } }

  /// How many edits are made on it. Where a save breaks off half-way, the journal cannot be read
  /// for a second undo.
  var count: Int { self == .fileLimit ? 1 : 3 }

  /// The keys that make them, and how the question counts them.
  var edits: (keys: String, words: String) {
    (
      Array(repeating: "u", count: count).joined(separator: " "),
      count == 1 ? "1 edit not saved" : "\(count) edits not saved"
    )
  }

  var testDescription: String { rawValue }
}

/// The workbench on a plan that the disk does not take.
private final class RefusedPlan {
  let place = try? Workplace()
  let hindrance: Hindrance
  private var disk: TinyDisk?

  init(_ hindrance: Hindrance) throws {
    self.hindrance = hindrance
    let place = try #require(place)
    try place.shell("mkdir disk").expectSuccess()
    if hindrance == .fullDisk { disk = try TinyDisk(at: place.path("disk")) }
    try place.putSample(as: "disk/plan.remit")
  }

  func start(hindered: Bool) throws -> PseudoTerminal {
    let place = try #require(place)
    var line = "exec \"$REMIT\" disk/plan.remit --today \(Workplace.today)"
    if hindered {
      switch hindrance {
      case .fullDisk: disk?.fill()
      case .fileLimit: line = "ulimit -S -f 64; \(line)"
      case .readOnlyFolder:
        chmod(place.path("disk"), 0o555)
        line = line.replacing("exec", with: "exec \(Unprivileged.words)")
      }
    }
    var environment = place.environment
    environment["REMIT"] = try BuiltExecutable.path("remit")
    let terminal = try PseudoTerminal(
      executable: "/bin/bash", arguments: ["-c", line], environment: environment,
      folder: place.folder, columns: 100, rows: 30)
    try #require(
      // The hints of the screen, or of the question that lies over it.
      terminal.waitUntil { !$0.saveState.isEmpty && $0.row($0.rows - 1).contains("Enter") },
      "\(terminal.text)")
    return terminal
  }

  /// Makes room, for a program that runs and for one that comes.
  func relent(_ terminal: PseudoTerminal?) throws {
    switch hindrance {
    case .fullDisk: disk?.clear()
    case .fileLimit:
      guard let terminal else { return }
      try #require(place).shell("prlimit --pid \(terminal.processID) --fsize=unlimited")
        .expectSuccess()
    case .readOnlyFolder: chmod(try #require(place).path("disk"), 0o755)
    }
  }

  var edits: [String] {
    get throws { try #require(place).journal("disk/plan.remit") }
  }

  /// What was kept aside.
  var kept: [String] {
    get throws {
      try #require(place).contents("home/state/remit").filter { $0.hasSuffix(".jsonl") }
    }
  }
}

@Suite("A disk that takes nothing")
struct FullDiskTests {
  @Test("without the right to mount a small disk, a limit on files and a folder stand in for it")
  func whichHindrances() {
    #expect(Hindrance.possible.contains(.fileLimit))
  }

  @Test(
    "is said in the title, the edits stay, and once there is room they are saved",
    arguments: [Hindrance.fullDisk, .fileLimit].filter(Hindrance.possible.contains))
  func relents(hindrance: Hindrance) throws {
    let plan = try RefusedPlan(hindrance)
    let before = try plan.edits
    let terminal = try plan.start(hindered: true)
    let (keys, words) = hindrance.edits
    terminal.send(keys: keys)
    try terminal.expect("NOT SAVED")
    try terminal.press("q", expect: words)
    // The harmless answer stands first.
    try terminal.press("Enter", expect: "NOT SAVED")
    try terminal.expectGone(words)
    try plan.relent(terminal)
    // It tries again by itself every few seconds.
    try terminal.expectSaved()
    try terminal.quitCleanly()
    #expect(try plan.edits.count == before.count + hindrance.count)
    #expect(try plan.kept == [])
  }

  @Test(
    "keeps the edits aside when the program is left, and offers them at the next start",
    arguments: Hindrance.possible)
  func keptAside(hindrance: Hindrance) throws {
    let plan = try RefusedPlan(hindrance)
    let before = try plan.edits
    let terminal = try plan.start(hindered: true)
    let (keys, words) = hindrance.edits
    terminal.send(keys: keys)
    // At once, while the disk has not said yet that it refuses.
    try terminal.press("q", expect: words)
    try terminal.expect("NOT SAVED")
    terminal.send(keys: "Down Enter")
    #expect(terminal.exitStatus() == 74, "\(terminal.text)")
    try terminal.expectGivenBack()
    #expect(try plan.kept.count == 1)
    #expect(try plan.edits == before)

    try plan.relent(nil)
    let again = try plan.start(hindered: false)
    try again.expect("could not be saved then")
    try again.press("Enter", expect: "that could not be saved before")
    try again.expectSaved()
    try again.quitCleanly()
    #expect(try plan.edits.count == before.count + hindrance.count)
    #expect(try plan.kept == [])
    // They are offered once.
    let third = try plan.start(hindered: false)
    #expect(!third.screenContains("could not be saved"))
    try third.quitCleanly()
  }

  @Test("what was kept aside of a copy is not done in the original at an Enter")
  func otherFile() throws {
    let plan = try RefusedPlan(.readOnlyFolder)
    let place = try #require(plan.place)
    try place.shell("cp disk/plan.remit original.remit").expectSuccess()
    let before = try place.journal("original.remit")
    let terminal = try plan.start(hindered: true)
    try terminal.press("u", expect: "NOT SAVED")
    try terminal.press("q", expect: "1 edit not saved")
    terminal.send(keys: "Down Enter")
    #expect(terminal.exitStatus() == 74, "\(terminal.text)")
    try plan.relent(nil)
    let original = try place.start("original.remit", "--today", Workplace.today)
    try original.expect("disk/plan.remit of")
    try original.expect("Leave them for the file they were made in")
    original.send(keys: "Enter")
    try original.expectGone("could not be saved then")
    try original.expectSaved()
    try original.quitCleanly()
    #expect(try place.journal("original.remit") == before)
    #expect(try plan.kept.count == 1)
    let own = try plan.start(hindered: false)
    try own.press("Enter", expect: "that could not be saved before")
    try own.quitCleanly()
  }

  @Test(
    "refuses an import, which Esc then gives up; the plan is as it was, here and on the disk")
  func importGivenUp() throws {
    let plan = try RefusedPlan(.fileLimit)
    try #require(plan.place).write(
      "Account ID,Account Name,Owner,ARR\nN1,Zebra,Ann,1200\n", to: "new.csv")
    let before = try plan.edits
    let terminal = try plan.start(hindered: true)
    try terminal.press("I", expect: "path to a .csv file")
    try terminal.press("text:new.csv Enter", expect: "an account list")
    try terminal.press("Tab Tab Tab Tab", expect: "60 gone from the file")
    try terminal.press("Enter", expect: "NOT SAVED")
    // While the disk is asked once more, it is given up after that.
    terminal.send(keys: "Esc")
    let isAnswered = terminal.waitUntil { screen in
      screen.screenContains("Gave up the import") || screen.screenContains("is being tried again")
    }
    try #require(isAnswered, "\(terminal.text)")
    if terminal.screenContains("is being tried again") { terminal.send(keys: "Esc") }
    try terminal.expect("Gave up the import of new.csv; the plan is as it was.")
    try terminal.expectSaved()
    try terminal.press("4 ] text:/Zebra Enter", expect: "0 of 60")
    try terminal.quitCleanly()
    #expect(try plan.edits == before)
    #expect(try plan.kept == [])
  }

  @Test(
    "keeps the edits aside too when the program is told to end", arguments: [SIGTERM, SIGHUP])
  func told(signal: Int32) throws {
    let plan = try RefusedPlan(.fileLimit)
    let before = try plan.edits
    let terminal = try plan.start(hindered: true)
    try terminal.press("u", expect: "NOT SAVED")
    terminal.signal(signal)
    #expect(terminal.exitStatus() == 74)
    try terminal.expectGivenBack()
    #expect(try plan.kept.count == 1)
    #expect(try plan.edits == before)
  }
}
