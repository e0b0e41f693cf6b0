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

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    let before = selected
    list.answer(
      .init(sort: sort, scope: scope, filter: filter), AccountReader(workbench, environment))
    let isNarrowedAnew = placedFor != scope || placedFilter != filter
    placedFor = scope
    placedFilter = filter
    if isNarrowedAnew {
      window = ScrollWindow()
    } else if let before, before != selected, let row = list.row(of: before) {
      // An edit moved the row: the cursor goes with it.
      window.cursor = row
    }
    dropMarksOfMissing(workbench.plan)
  }

  private mutating func dropMarksOfMissing(_ plan: Plan) {
    guard !marks.isEmpty else { return }
    for key in marks.keys where !plan.accounts.contains(key) { marks.toggle(key) }
  }

  /// Moves the cell cursor among the columns.
  mutating func moveColumn(by step: Int) {
    column = AccountTableColumn(rawValue: column.rawValue + step) ?? column
  }
}
