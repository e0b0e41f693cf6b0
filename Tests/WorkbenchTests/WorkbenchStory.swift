import Canvas
import Plan
import Synchronization

@testable import Workbench

/// A person at the workbench: keys go in, lines come out, and what is committed counts as saved.
struct WorkbenchStory {
  private(set) var workbench: Workbench
  var environment: Environment
  /// Everything the workbench asked for, oldest first.
  private(set) var effects: [Effect] = []
  /// Whether the disk refuses what is sent to it.
  var isDiskFull = false
  /// Whether work beside the keys waits until it is asked for.
  var holdsWork = false
  private var held: [BackgroundWork] = []
  private var sequence = 1

  init(
    _ plan: Plan, on today: Day, screen: ScreenID = .today, size: (Int, Int) = (80, 24),
    name: String = "northwind-2027.remit"
  ) {
    let keys = LentKeys(from: 10_000_000)
    environment = Environment(
      today: today, clock: "14:02", author: "lead", lendKeys: { keys.lend($0) })
    workbench = Workbench(
      session: PlanSession(plan: plan, sequence: 1, history: [], author: "lead"),
      fileName: name, theme: "midnight", size: Size(columns: size.0, rows: size.1),
      environment: environment)
    if screen != .today { press("\(screen.rawValue)") }
  }

  var plan: Plan { workbench.plan }

  /// Presses keys as the hints spell them, separated by spaces; `text:First_value` types a text,
  /// with `_` for a space.
  mutating func press(_ script: String) {
    for word in script.split(separator: " ") {
      if word.hasPrefix("text:") {
        type(word.dropFirst(5).map { $0 == "_" ? " " : $0 }.reduce(into: "") { $0.append($1) })
      } else if let key = Key(String(word)) {
        send(.terminal(.key(key)))
      } else {
        preconditionFailure("\(word) is no key")
      }
    }
  }

  /// Types a text, key by key.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.terminal(.key(Key(.character(scalar))))) }
  }

  /// As the program does where the tour was never offered before.
  mutating func offerTour() { workbench.offerTour() }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.terminal(.resized(Size(columns: columns, rows: rows))))
  }

  mutating func send(_ event: WorkbenchEvent) {
    let asked = workbench.update(event, environment)
    effects += asked
    var saved: [Int: Int] = [:]
    for case .commit(let pending, _) in asked {
      sequence += 1
      saved[pending.ticket] = sequence
    }
    if !saved.isEmpty, isDiskFull {
      effects += workbench.update(.saveRefused("The disk is full."), environment)
    } else if !saved.isEmpty {
      effects += workbench.update(.saved(saved), environment)
    }
    for case .work(let work) in asked {
      if holdsWork { held.append(work) } else { send(.worked(work.answer())) }
    }
  }

  /// Lets the work that was held come to its end.
  mutating func finishWork() {
    holdsWork = false
    while !held.isEmpty { send(.worked(held.removeFirst().answer())) }
  }

  // MARK: - What stands on the screen

  var canvas: Canvas { workbench.draw(environment) }

  /// The rows of the screen, without the blanks at their ends.
  var lines: [String] {
    canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  /// The whole screen as one text.
  var screen: String { lines.joined(separator: "\n") }

  /// The whole screen as one line, without frames and with single blanks: a sentence can be found in
  /// it however its words are broken.
  var flat: String {
    lines.joined(separator: " ").split { $0 == " " || $0 == "│" }.joined(separator: " ")
  }

  /// What the notice line says; empty when nothing.
  var notice: String { workbench.notice?.text ?? "" }

  /// The first row that holds a text.
  func line(with text: String) -> String? { lines.first { $0.contains(text) } }

  /// The first row that holds both texts.
  func line(with text: String, and other: String) -> String? {
    lines.first { $0.contains(text) && $0.contains(other) }
  }

  /// The row the hardware cursor stands on.
  var cursorLine: String {
    let row = canvas.cursor.row
    return lines.indices.contains(row) ? lines[row] : ""
  }

  /// The names of the edits that were sent to the disk.
  var committed: [String] {
    effects.compactMap { effect in
      if case .commit(let pending, _) = effect { pending.what } else { nil }
    }
  }
}

/// Row numbers as a plan file lends them: never the same twice.
final class LentKeys: Sendable {
  private let next: Mutex<Int>

  init(from first: Int) { next = Mutex(first) }

  func lend(_ count: Int) -> KeyBlock {
    next.withLock { next in
      defer { next += count }
      return KeyBlock(next..<(next + count))
    }
  }
}
