import Canvas
import Exchange
import Plan

@testable import Workbench

/// A person at the workbench with files on the disk: what is asked for is read and taken at once.
struct ImportStory {
  var story: WorkbenchStory
  private let files: [String: String]
  private let keys = LentKeys(from: 20_000_000)
  /// How many effects were answered.
  private var answered = 0

  init(_ plan: Plan, on today: Day, files: [String: String], size: (Int, Int) = (100, 30)) {
    story = WorkbenchStory(plan, on: today, size: size)
    self.files = files
  }

  var screen: String { story.screen }
  var plan: Plan { story.plan }

  /// Presses keys one after the other; what they ask of the program is done before the next.
  mutating func press(_ script: String) {
    for word in script.split(separator: " ") {
      story.press(String(word))
      settle()
    }
  }

  /// Presses keys and leaves what they ask for undone: the work is still under way.
  mutating func pressOnly(_ script: String) {
    story.press(script)
    answered = story.effects.count
  }

  /// Does what was asked of the program.
  mutating func settle() {
    while answered < story.effects.count {
      let effect = story.effects[answered]
      answered += 1
      switch effect {
      case .proposeImport(let path, let choices): propose(path, choices)
      case .takeImport(let proposal, let ticket, let generation):
        guard
          let applied = try? AppliedImport(
            proposal, to: story.plan, ticket: ticket, generation: generation,
            on: story.environment.today)
        else { continue }
        story.send(.importApplied(applied))
      default: break
      }
    }
  }

  private mutating func propose(_ path: String, _ choices: ImportChoices) {
    guard let text = files[path] else {
      story.send(.importFailed("\(path) cannot be read: there is no such file."))
      return
    }
    let keys = keys
    do {
      story.send(
        .importProposed(
          try ImportReader.propose(
            bytes: Array(text.utf8), path: path, into: story.plan, on: story.environment.today,
            choices: choices, lendKeys: { keys.lend($0) })))
    } catch {
      story.send(.importRefused(error))
    }
  }
}
