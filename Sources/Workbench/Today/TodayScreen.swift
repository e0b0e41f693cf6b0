import Canvas
import Plan

/// Screen 0, where everyone lands: what the plan holds, the next thing to do, the plan's steps with
/// their state, what is wrong in order of harm, and who owes what.
struct TodayScreen: Screen {
  /// A line that leads somewhere.
  enum Line: Equatable, Sendable {
    case next(NextStep)
    case step(Step)
    case finding(Finding)
    case owed(Owed)
  }

  var window = ScrollWindow()
  private(set) var lines: [Line] = []
  private(set) var steps: [Step] = []
  private(set) var next: NextStep?
  private(set) var holdings = HoldingsText.none

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    let holdings = Holdings(of: workbench.overview, in: workbench.plan)
    self.holdings = HoldingsText(
      holdings, workbench.plan.currency, on: workbench.overview.day)
    steps = Step.steps(of: workbench, environment)
    next = NextStep(of: workbench, holdings)
    lines = next.map { [Line.next($0)] } ?? []
    lines += steps.map(Line.step)
    lines += workbench.overview.findings.map(Line.finding)
    lines += workbench.overview.owed.filter { $0.due > 0 }.map(Line.owed)
  }

  func places(_ workbench: Workbench) -> [Place] { [.today] }

  func listCount(_ workbench: Workbench) -> Int { lines.count }

  func listHeight(_ workbench: Workbench) -> Int {
    max(1, workbench.body.rows - headRows(workbench.body) - steps.count - 3)
  }

  /// The rows that stay in their place: the next step, and the plan's steps.
  var fixedCount: Int { steps.count + (next == nil ? 0 : 1) }

  var selected: Line? { lines.indices.contains(window.cursor) ? lines[window.cursor] : nil }
}

/// A step of the plan, from the first import to the last export, and how far it is.
struct Step: Equatable, Sendable {
  var title: String
  var what: String
  var state: String
  /// Whether the step asks for something.
  var isOpen: Bool
  var goal: Goal

  /// Where Enter leads.
  enum Goal: Equatable, Sendable {
    case screen(ScreenID)
    /// A tab of the Territories screen.
    case tab(TerritoriesScreen.Tab)
    case accounts(AccountScope)
    /// The tree's questions, one at a time.
    case walk
    /// A file to be read.
    case importing
    /// The summary to be written.
    case exporting
  }

  static func steps(of workbench: Workbench, _ environment: Environment) -> [Step] {
    let plan = workbench.plan
    return [
      imported(workbench, environment), segments(workbench), seats(plan), design(workbench),
      pipeline(workbench), handoffs(workbench), territories(workbench), review(plan),
      written(workbench, environment.today),
    ].compactMap { $0 }
  }

  private static func imported(_ workbench: Workbench, _ environment: Environment) -> Step {
    let plan = workbench.plan
    let newest = ImportKind.allCases.compactMap { kind in
      plan.sources.filter { $0.kind == kind }.max { ($0.on, $0.key) < ($1.on, $1.key) }
    }
    let gone = workbench.overview.goneCount
    let what =
      newest.isEmpty
      ? (plan.accounts.isEmpty
        ? "no file read yet" : "\(counted(plan.accounts.count, "account")), made by hand")
      : newest.map { "\($0.kind.rawValue) \($0.on.short(asOf: environment.today))" }
        .joined(separator: ", ")
    let state =
      plan.accounts.isEmpty
      ? "I reads a file" : gone > 0 ? "\(gone.grouped) gone" : ""
    return Step(
      title: "Import", what: what, state: state, isOpen: plan.accounts.isEmpty || gone > 0,
      goal: plan.accounts.isEmpty ? .importing : gone > 0 ? .accounts(.gone) : .tab(.accounts))
  }

  private static func segments(_ workbench: Workbench) -> Step {
    let rows = workbench.overview.segments
    let strays = rows.reduce(0) { $0 + $1.straysUnder + $1.straysOver }
    return Step(
      title: "Segments",
      what: rows.isEmpty
        ? "none yet" : rows.map { "\($0.name) \($0.accounts.grouped)" }.joined(separator: ", "),
      state: strays == 0 ? "" : "\(strays.grouped) out of range", isOpen: strays > 0,
      goal: strays == 0 ? .screen(.design) : .accounts(.strays(nil, nil)))
  }

  private static func seats(_ plan: Plan) -> Step {
    let open = plan.seats.lazy.filter(\.isOpen).count
    let unset = plan.seats.lazy.filter { $0.role == nil }.count
    let people = plan.seats.count - open
    return Step(
      title: "Seats",
      what: plan.seats.isEmpty
        ? "nobody yet" : counted(people, "person", "people") + (open > 0 ? ", \(open) open" : ""),
      state: unset > 0 ? "role of \(unset) unset" : "", isOpen: unset > 0 || plan.seats.isEmpty,
      goal: .tab(.seats))
  }

  private static func design(_ workbench: Workbench) -> Step {
    let rows = workbench.overview.segments
    let answered = rows.filter(\.isAnswered).count
    let isConfirmed =
      workbench.plan.answers.companyARR != nil || workbench.plan.answers.isARRConfirmed
    return Step(
      title: "Design",
      what: rows.isEmpty
        ? "no segment yet"
        : answered == 0
          ? "no segment has a leaf yet"
          : "\(answered) of \(counted(rows.count, "segment")) \(answered == 1 ? "has" : "have") a leaf",
      state: workbench.plan.companyARR == nil
        ? "ARR unknown" : isConfirmed ? "" : "is the ARR right?",
      isOpen: answered < rows.count || !isConfirmed, goal: .screen(.design))
  }

  private static func pipeline(_ workbench: Workbench) -> Step {
    let stages = workbench.overview.stages
    let stuck = stages.reduce(0) { $0 + $1.stuck }
    let customers = stages.filter { $0.stage.isCustomer }.reduce(0) { $0 + $1.accounts }
    return Step(
      title: "Pipeline",
      what:
        "\(counted(customers, "customer")) of \(counted(workbench.plan.accounts.count, "account"))",
      state: stuck == 0 ? "" : "\(stuck.grouped) stuck", isOpen: stuck > 0, goal: .screen(.pipeline)
    )
  }

  private static func handoffs(_ workbench: Workbench) -> Step {
    let lights = workbench.overview.lights
    let live = lights.red + lights.amber + lights.green
    return Step(
      title: "Handoffs", what: live == 0 ? "no live card" : counted(live, "live card"),
      state: lights.red > 0 ? "\(lights.red) red" : lights.amber > 0 ? "\(lights.amber) amber" : "",
      isOpen: lights.red > 0, goal: .screen(.handoffs))
  }

  private static func written(_ workbench: Workbench, _ today: Day) -> Step {
    let last = workbench.summary.written.last { $0.isSummary }
    return Step(
      title: "Summary",
      what: last.map { "written \($0.when(today)) to \($0.name)" } ?? "never written",
      state: "", isOpen: false, goal: .screen(.summary))
  }
}

/// `1 item`, `12 items`.
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  count == 1 ? "1 \(one)" : "\(count.grouped) \(many ?? one + "s")"
}
