import Canvas
import Plan

/// Screen 2: a row a stage, and the accounts of the stage under the cursor.
struct PipelineScreen: Screen {
  private(set) var stages: [StageRow] = []
  /// The cursor among the stages, and among the accounts of the one that is open.
  private var stageWindow = ScrollWindow()
  private var accountWindow = ScrollWindow()
  /// Whether the accounts have the focus.
  private(set) var isInside = false
  /// Whether only what does not move on is listed.
  private(set) var isStuckOnly = false
  var marks = Marks<AccountKey>()
  /// What the accounts are in order of.
  private(set) var order = Order.plan
  private(set) var isReversed = false
  private var typed = ""
  /// The accounts that do not move on, by stage; read only while they alone are listed.
  private var stuck: [Stage: [AccountKey]] = [:]
  /// The open stage's accounts that the filter leaves, in order; nil while all are listed as the
  /// plan has them.
  private var found: [AccountKey]?
  /// What was asked for when they were found.
  private var answered: StageFinder.Request?
  private var isWorking = false

  /// What the accounts of a stage are sorted by; its number is the table's column.
  enum Order: Int, CaseIterable, Sendable {
    case plan = -1
    case name = 0
    case owner = 1
    case arr = 3

    var title: String {
      switch self {
      case .plan: "the order of the plan"
      case .name: "account"
      case .owner: "owner"
      case .arr: "ARR"
      }
    }
  }

  var window: ScrollWindow {
    get { isInside ? accountWindow : stageWindow }
    set { if isInside { accountWindow = newValue } else { stageWindow = newValue } }
  }

  var filter: String? {
    get { isInside ? typed : nil }
    set { typed = newValue ?? "" }
  }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    let overview = workbench.overview
    stages = overview.stages
    stuck = [:]
    if isStuckOnly {
      for row in stages where row.stuck > 0 {
        stuck[row.stage] = overview.accounts(at: row.stage).filter(overview.isStuck)
      }
    }
    guard let finder = finder(workbench), finder.isNeeded else {
      found = nil
      answered = nil
      return
    }
    if finder.candidates.count <= BackgroundWork.fewRows {
      found = finder.found()
      answered = finder.request
    } else if finder.request.stage != answered?.stage {
      found = nil
      answered = nil
    }
    marks.keep { overview.standing(of: $0)?.stage == finder.request.stage }
  }

  /// Finds and sorts the accounts of the open stage; nil while none is open.
  private func finder(_ workbench: Workbench) -> StageFinder? {
    guard isInside, let stage else { return nil }
    let request = StageFinder.Request(
      stage: stage, words: typed.lowercased(), order: order, isReversed: isReversed,
      isStuckOnly: isStuckOnly, generation: workbench.generation)
    let isNarrower = answered.map { request.isNarrower(than: $0) } ?? false
    return StageFinder(
      request: request,
      candidates: isNarrower ? AccountRun(found ?? []) : listed(at: stage, workbench),
      plan: workbench.plan, overview: workbench.overview)
  }

  /// The answer that a long stage needs and that nobody works out yet.
  mutating func work(_ workbench: Workbench) -> BackgroundWork? {
    guard !isWorking, let finder = finder(workbench), finder.isNeeded, answered != finder.request
    else { return nil }
    isWorking = true
    return BackgroundWork(.stage) {
      let found = finder.found()
      return { workbench, environment in
        workbench.pipeline.take(found, for: finder.request)
        if workbench.screen == .pipeline { workbench.refresh(environment) }
      }
    }
  }

  private mutating func take(_ found: [AccountKey], for request: StageFinder.Request) {
    isWorking = false
    self.found = found
    answered = request
  }

  mutating func sortNext() {
    let orders = Order.allCases
    let place = orders.firstIndex(of: order) ?? 0
    order = orders[(place + 1) % orders.count]
    isReversed = false
  }

  mutating func turnSort() { isReversed.toggle() }

  /// What the header of the accounts shows.
  var sort: Table.Sort? {
    guard order != .plan else { return nil }
    return Table.Sort(column: order.rawValue, isAscending: (order != .arr) != isReversed)
  }

  func places(_ workbench: Workbench) -> [Place] { [.pipeline] }

  func listCount(_ workbench: Workbench) -> Int {
    isInside ? accounts(workbench).count : stages.count
  }

  func listHeight(_ workbench: Workbench) -> Int {
    let layout = PipelineLayout(workbench.body, isInside: isInside)
    return max(1, (isInside ? layout.accounts.rows - 2 : layout.stages.rows - 1))
  }

  /// The stage under the cursor.
  var stage: Stage? {
    stages.indices.contains(stageWindow.cursor) ? stages[stageWindow.cursor].stage : nil
  }

  var row: StageRow? {
    stages.indices.contains(stageWindow.cursor) ? stages[stageWindow.cursor] : nil
  }

  /// The accounts of the stage under the cursor, as they are listed.
  func accounts(_ workbench: Workbench) -> AccountRun {
    if let found { return AccountRun(found) }
    return stage.map { listed(at: $0, workbench) } ?? AccountRun([])
  }

  private func listed(at stage: Stage, _ workbench: Workbench) -> AccountRun {
    isStuckOnly ? AccountRun(stuck[stage] ?? []) : workbench.overview.accounts(at: stage)
  }

  /// The account under the cursor; of a stage that is not open, its first.
  func account(_ workbench: Workbench) -> AccountKey? {
    let accounts = accounts(workbench)
    let place = isInside ? accountWindow.cursor : 0
    return accounts.indices.contains(place) ? accounts[place] : nil
  }

  /// What an action works on: the marked accounts, else the one under the cursor.
  func chosen(_ workbench: Workbench) -> [AccountKey] {
    guard isInside else { return [] }
    return marks.isEmpty ? account(workbench).map { [$0] } ?? [] : marks.keys.sorted()
  }

  /// Where the list of accounts begins; at its top while the stages have the focus.
  var accountRows: ScrollWindow { isInside ? accountWindow : ScrollWindow() }
  var stageRows: ScrollWindow { stageWindow }

  // MARK: Moving about

  /// Puts the cursor on a stage.
  mutating func select(_ stage: Stage, _ workbench: Workbench) {
    guard let place = stages.firstIndex(where: { $0.stage == stage }) else { return }
    _ = stepBack()
    stageWindow.move(.to(place), count: stages.count, height: listHeight(workbench))
  }

  mutating func enter() {
    isInside = true
    accountWindow = ScrollWindow()
  }

  mutating func stepBack() -> Bool {
    guard isInside else {
      defer { isStuckOnly = false }
      return isStuckOnly
    }
    if !marks.isEmpty {
      marks.clear()
      return true
    }
    isInside = false
    typed = ""
    return true
  }

  mutating func toggleStuck() {
    isStuckOnly.toggle()
    accountWindow = ScrollWindow()
  }

  mutating func clearMarks() { marks.clear() }

  // MARK: The mouse

  static let stagesPart = 0
  static let accountsPart = 1

  mutating func point(
    at row: Int, list: Int, _ workbench: Workbench, _ environment: Environment
  ) {
    if list == Self.stagesPart, isInside {
      clearMarks()
      _ = stepBack()
    } else if list == Self.accountsPart, !isInside {
      enter()
    }
    window.move(.to(row), count: listCount(workbench), height: listHeight(workbench))
  }

  mutating func scroll(by rows: Int, list: Int, _ workbench: Workbench) {
    guard list == (isInside ? Self.accountsPart : Self.stagesPart) else { return }
    window.move(
      .to(window.cursor + rows), count: listCount(workbench), height: listHeight(workbench))
  }
}

/// How the Pipeline screen divides its room.
struct PipelineLayout: Equatable {
  /// The drawn flow; empty below 140 columns.
  let flow: Rect
  let stages: Rect
  /// Under the stages: who owns the account under the cursor, and the stage's way out.
  let sentence: Rect
  let accounts: Rect

  private static let flowRows = 13
  /// A header and the eight stages.
  private static let stageRows = 9

  init(_ body: Rect, isInside: Bool) {
    var rest = body
    let hasFlow = body.columns >= 140 && rest.rows >= Self.flowRows + Self.stageRows + 8
    flow = hasFlow ? rest.cutTop(Self.flowRows, gap: 1) : .zero
    if body.columns >= 100 {
      _ = rest.cutRight(1)
      var left = rest.cutLeft(body.columns * 54 / 100, gap: 3)
      accounts = rest
      stages = left.cutTop(Self.stageRows, gap: 1)
      sentence = left
    } else if isInside {
      sentence = rest.cutBottom(4, gap: 1)
      accounts = rest
      stages = .zero
    } else {
      accounts = .zero
      stages = rest.cutTop(Self.stageRows, gap: 1)
      sentence = rest
    }
  }
}
