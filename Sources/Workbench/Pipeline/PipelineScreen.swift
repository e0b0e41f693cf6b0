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
  private(set) var marked: Set<AccountKey> = []
  private var typed = ""
  /// The accounts that do not move on, by stage; read only while they alone are listed.
  private var stuck: [Stage: [AccountKey]] = [:]
  /// The open stage's accounts that the filter leaves; nil while all are listed.
  private var found: [AccountKey]?

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
    found = nil
    guard isInside, let stage else { return }
    let words = typed.lowercased()
    if !words.isEmpty {
      found = listed(at: stage, workbench).filter { key in
        workbench.plan.accounts[key]?.name.lowercased().contains(words) ?? false
      }
    }
    if !marked.isEmpty { marked.formIntersection(listed(at: stage, workbench)) }
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
  func accounts(_ workbench: Workbench) -> [AccountKey] {
    if let found { return found }
    return stage.map { listed(at: $0, workbench) } ?? []
  }

  private func listed(at stage: Stage, _ workbench: Workbench) -> [AccountKey] {
    isStuckOnly ? stuck[stage] ?? [] : workbench.overview.accounts(at: stage)
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
    return marked.isEmpty ? account(workbench).map { [$0] } ?? [] : marked.sorted()
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
    if !marked.isEmpty {
      marked = []
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

  mutating func toggleMark(_ account: AccountKey) {
    if marked.remove(account) == nil { marked.insert(account) }
  }

  mutating func markAll(_ accounts: [AccountKey]) {
    marked = marked.count == accounts.count ? [] : Set(accounts)
  }

  mutating func clearMarks() { marked = [] }
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
    if body.rows > 22 { _ = rest.cutTop(1) }
    let hasFlow = body.columns >= 140 && rest.rows >= Self.flowRows + Self.stageRows + 8
    flow = hasFlow ? rest.cutTop(Self.flowRows, gap: 1) : .zero
    if body.columns >= 100 {
      _ = rest.cutRight(1)
      var left = rest.cutLeft(body.columns * 52 / 100, gap: 3)
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
