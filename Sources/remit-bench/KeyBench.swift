import Canvas
import Plan
import Workbench

/// What a key costs on the thread that draws, on every screen: the update and the frame it causes.
/// What is worked out beside the keys is answered between them, and not counted.
struct KeyBench {
  /// A place in the program, and the keys that are pressed there over and over.
  struct Way {
    var name: String
    /// How to get there, as the hints spell keys.
    var there: String
    var keys: String

    init(_ name: String, _ there: String, _ keys: String) {
      self.name = name
      self.there = there
      self.keys = keys
    }
  }

  static let ways = [
    Way("move on Today", "0", "Down Up"),
    Way("move on Design", "1", "Down Up"),
    Way("try a number on Design", "1", "Right Left"),
    Way("move on Pipeline", "2", "Down Up"),
    Way("move in a stage", "2 G k k k Enter", "Down"),
    Way("filter a stage", "2 G k k k Enter /", "a c Backspace Backspace"),
    Way("move on Handoffs", "3", "Down Down Up"),
    Way("filter Handoffs", "3 /", "a c Backspace Backspace"),
    Way("move on a card", "3 Enter", "Down"),
    Way("move on Books", "4", "Down Up"),
    Way("move on Accounts", "4 ]", "Down"),
    Way("page on Accounts", "4 ]", "PgDn"),
    Way("filter Accounts", "4 ] /", "a c m e Backspace Backspace Backspace Backspace"),
    Way("sort Accounts", "4 ]", "s"),
    Way("mark on Accounts", "4 ]", "Space"),
    Way("move on Seats", "4 ] ]", "Down Up"),
    Way("move on Map", "4 [", "Down Up"),
    Way("move on an account card", "4 ] Enter", "Down Up"),
    Way("move on Summary", "6", "Down Up"),
    Way("read on Summary", "6", "Right Left"),
    Way("move in History", "H", "Down Up"),
    Way("type in help", "?", "a c Backspace Backspace"),
    Way("type in the palette", "Ctrl-P", "a c c o Backspace Backspace Backspace Backspace"),
    Way("read a page", "0 i", "j k"),
    Way("type in a form", "4 ] a", "a b c"),
    Way("switch screens", "0", "1 2 3 4 6 0"),
  ]

  private var workbench: Workbench
  private let environment: Environment
  private let size = Size(columns: 120, rows: 40)

  init(_ plan: Plan, _ day: Day) {
    environment = Environment(
      today: day, clock: "14:02", author: "bench",
      lendKeys: { KeyBlock(50_000_000..<(50_000_000 + $0)) })
    workbench = Workbench(
      session: PlanSession(plan: plan, sequence: 1, history: [], author: "bench"),
      fileName: "bench.remit", theme: "midnight", size: size, environment: environment)
    answer(workbench.takeEffects())
  }

  /// Prints a figure for each way.
  ///
  /// - Parameter name: of the plan, before the names of the ways.
  static func run(_ name: String, _ plan: Plan, _ day: Day) {
    for way in ways {
      var bench = KeyBench(plan, day)
      for key in Self.keys(way.there) { bench.press(key) }
      let keys = Self.keys(way.keys)
      let rounds = 60
      let figures = (0..<rounds).map { bench.press(keys[$0 % keys.count]) }
      print(
        Figure(name: "\(name): \(way.name)", accounts: plan.accounts.count, microseconds: figures)
          .line)
    }
  }

  /// - Returns: microseconds of this thread's CPU.
  @discardableResult
  private mutating func press(_ key: Key) -> Double {
    let start = cpuNow()
    let effects = workbench.update(.terminal(.key(key)), environment)
    _ = workbench.draw(environment)
    let figure = cpuNow() - start
    answer(effects)
    return figure
  }

  /// What the program does beside the keys.
  private mutating func answer(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .work(let work): answer(workbench.update(.worked(work.answer()), environment))
      case .prepareSummary(let request):
        let page = SummaryPage(
          of: request, in: workbench.plan, title: workbench.planName, on: environment.today)
        answer(workbench.update(.summaryPrepared(page, request), environment))
      default: break
      }
    }
  }

  private static func keys(_ script: String) -> [Key] {
    script.split(separator: " ").compactMap { Key(String($0)) }
  }
}
