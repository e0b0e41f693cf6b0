import Canvas
import Plan

/// The accounts, all or some: found, sorted, marked, edited in place, given to a seat.
struct AccountsTab: Sendable {
  var window = ScrollWindow()
  var filter = ""
  var scope = AccountScope.all
  var sort = AccountSort(.arr)
  /// The column whose cell a key would edit.
  var column = AccountTableColumn.name
  var marks = Marks<AccountKey>()
  var list = AccountList()
  /// What the list was narrowed by when the cursor was last placed.
  private var placedFor = AccountScope.all
  private var placedFilter = ""

  /// The account under the cursor.
  var selected: AccountKey? { list[window.cursor] }

  /// The accounts that an action is for: the marked ones, else the one under the cursor.
  var targets: [AccountKey] {
    marks.isEmpty ? selected.map { [$0] } ?? [] : marks.keys.sorted()
  }

  /// Whether an answer is being worked out; another is asked for when it came.
  private var isWorking = false

  private var request: AccountList.Request { .init(sort: sort, scope: scope, filter: filter) }

  /// Whether the accounts are being read for the first time.
  var isReading: Bool { isWorking && !list.isRead }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    if workbench.plan.accounts.count <= BackgroundWork.fewRows {
      let before = selected
      list.answer(request, AccountReader(workbench, environment))
      placeCursor(after: before)
    }
    dropMarksOfMissing(workbench.plan)
  }

  /// The answer that a long list needs and that nobody works out yet; until it comes the list
  /// stands as it was.
  mutating func work(_ workbench: Workbench, _ environment: Environment) -> BackgroundWork? {
    guard workbench.plan.accounts.count > BackgroundWork.fewRows, !isWorking,
      !list.answers(request, workbench.overview)
    else { return nil }
    isWorking = true
    let request = request
    let reader = AccountReader(workbench, environment)
    let handed = list.handOver()
    return BackgroundWork(.accounts) {
      var list = handed
      list.answer(request, reader)
      let answered = list
      return { workbench, environment in
        workbench.territories.accounts.take(answered)
        if workbench.screen == .territories { workbench.refresh(environment) }
      }
    }
  }

  private mutating func take(_ answered: AccountList) {
    let before = selected
    list.take(answered)
    isWorking = false
    placeCursor(after: before)
  }

  private mutating func placeCursor(after before: AccountKey?) {
    guard let answered = list.answered else { return }
    let isNarrowedAnew = placedFor != answered.scope || placedFilter != answered.filter
    placedFor = answered.scope
    placedFilter = answered.filter
    if isNarrowedAnew {
      window = ScrollWindow()
    } else if let before, before != selected, let row = list.row(of: before) {
      // An edit moved the row: the cursor goes with it.
      window.cursor = row
    }
  }

  private mutating func dropMarksOfMissing(_ plan: Plan) {
    guard !marks.isEmpty else { return }
    marks.keep(plan.accounts.contains)
  }

  /// Moves the cell cursor among the columns.
  mutating func moveColumn(by step: Int) {
    column = AccountTableColumn(rawValue: column.rawValue + step) ?? column
  }
}
