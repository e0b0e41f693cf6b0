import Foundation
import Glibc
import Plan
import PlanFile
import PseudoTerminal
import Seeds
import Testing

/// Runs that kill the program at a random moment while keys arrive. `REMIT_KILLS=200` makes it two
/// hundred of them; each is the same for the same seed but for the moment's own jitter.
@Suite("kill -9 while editing")
struct KillTests {
  private static let asked =
    ProcessInfo.processInfo.environment["REMIT_KILLS"].flatMap(Int.init)
  static let runs = max(1, asked ?? 20)
  /// Whether each run shall say what it found.
  private static let isLongRun = asked != nil

  @Test("leaves a whole plan that holds at least all that was shown as saved", arguments: 1...runs)
  func killed(seed: Int) throws {
    let place = try Workplace()
    try place.putSample()
    let base = try PlanFile.open(place.path("plan.remit"))
    base.file.close()
    let script = EditScript(seed: UInt64(seed))

    let terminal = try place.open()
    let shown = try script.play(on: terminal)
    #expect(terminal.exitStatus() == 128 + Int(SIGKILL))

    // The next verb finds the plan whole, whatever was under way.
    try place.remit("explain", "plan.remit", "Acme Robotics").expectSuccess()
    let opened = try PlanFile.open(place.path("plan.remit"))
    defer { opened.file.close() }
    #expect(try opened.file.integrityCheck() == [])
    var replayed = base.plan
    var made: [String] = []
    try opened.file.forEachEntry(after: base.sequence) { entry in
      made.append(entry.what)
      if let edit = entry.edit { _ = try replayed.apply(edit) }
    }
    if Self.isLongRun {
      print("seed \(seed): \(shown) edits shown as saved, \(made.count) on disk")
    }
    // What is on disk are the first edits of the script, each whole, and no other.
    #expect(made.count >= shown, "seed \(seed): \(shown) were shown as saved, \(made) are there")
    #expect(made.count <= script.steps.count)
    for (what, step) in zip(made, script.steps) {
      #expect(what.contains(step.words), "seed \(seed): \(what) is not \(step.words)")
    }
    #expect(opened.plan == replayed, "seed \(seed)")
    #expect(opened.sequence == base.sequence + made.count)
    // A journal that was begun and not yet filled may lie beside it until the next save.
    #expect(try Set(place.contents()).isSubset(of: ["plan.remit", "plan.remit-journal"]))
  }
}

/// What is typed on the Accounts tab: a row of edits, one journal line each.
private struct EditScript {
  struct Step {
    var keys: String
    /// What its line of the journal says.
    var words: String
    /// The account it adds, which the list then shows.
    var name: String?
  }

  let steps: [Step]
  private let random: SeededRandom

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    steps = (1...400).map { number in
      // Three digits, so that the list's order is that of the edits.
      let name = "Kept-\(number + 100)"
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where number > 1:
        // The newest account lies under the cursor: an SDR qualifies it, or takes that back.
        return Step(keys: "Q", words: "qualif")
      default:
        return Step(keys: "a text:\(name) Enter", words: name, name: name)
      }
    }
    self.random = random
  }

  /// Types until the program is killed.
  ///
  /// - Returns: how many edits the last frame showed whose title said that all is saved.
  func play(on terminal: PseudoTerminal) throws -> Int {
    var random = random
    try terminal.press("4 ]", expect: "who answers for it")
    let moment = ContinuousClock.now + .milliseconds(Int.random(in: 0...1_500, using: &random))
    var shown = 0
    var next = 0
    while ContinuousClock.now < moment {
      let count = Int.random(in: 1...3, using: &random)
      for step in steps.dropFirst(next).prefix(count) { terminal.send(keys: step.keys) }
      next = min(steps.count, next + count)
      let pause = Duration.milliseconds(Int.random(in: 0...40, using: &random))
      _ = terminal.waitUntil(timeout: pause) { terminal in
        shown = max(shown, edits(shownBy: terminal))
        return false
      }
    }
    terminal.signal(SIGKILL)
    return shown
  }

  /// How many edits a frame shows at the least; none where its title does not say that all is
  /// saved.
  private func edits(shownBy terminal: PseudoTerminal) -> Int {
    guard terminal.isSaved else { return 0 }
    // A row of the list begins at the left; a name that is being typed stands in a dialog.
    let rows = terminal.lines.map { $0.drop { " ▸".contains($0) }.prefix { $0 != " " } }
    guard let newest = rows.filter({ $0.hasPrefix("Kept-") }).max() else { return 0 }
    return (steps.firstIndex { $0.name == String(newest) }).map { $0 + 1 } ?? 0
  }
}
