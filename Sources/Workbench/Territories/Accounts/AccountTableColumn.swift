import Canvas
import Plan

/// A column of the accounts table.
enum AccountTableColumn: Int, CaseIterable, Sendable {
  case name, segment, stage, owner, arr, acv, renewal, health, industry, state

  var title: String {
    switch self {
    case .name: AccountField.name.title
    case .segment: AccountField.segment.title
    case .stage: "Stage"
    case .owner: "Owner"
    case .arr: AccountField.arr.title
    case .acv: AccountField.acv.title
    case .renewal: AccountField.renewal.title
    case .health: AccountField.health.title
    case .industry: AccountField.industry.title
    case .state: AccountField.state.title
    }
  }

  /// The CRM field that stands there; nil for what the plan works out or chooses.
  var field: AccountField? {
    switch self {
    case .name: .name
    case .arr: .arr
    case .acv: .acv
    case .renewal: .renewal
    case .health: .health
    case .industry: .industry
    case .state: .state
    case .segment, .stage, .owner: nil
    }
  }

  /// How much room it asks for. What a narrow screen can spare goes first.
  var layout: TableColumn {
    // Small after the first column, as in every table.
    let title = self == .name ? title : title.lowercasedUnlessShort
    return switch self {
    case .name: TableColumn(title, width: 26, minimum: 16, maximum: 40)
    case .segment: TableColumn(title, width: 12, maximum: 16, priority: 3)
    case .stage: TableColumn(title, width: 11, priority: 2)
    case .owner: TableColumn(title, width: 15, minimum: 10, maximum: 22)
    case .arr: TableColumn(title, .right, width: 7)
    case .acv: TableColumn(title, .right, width: 7, priority: 6)
    case .renewal: TableColumn(title, width: 11, priority: 4)
    case .health: TableColumn(title, .right, width: 7, priority: 5)
    case .industry: TableColumn(title, width: 14, minimum: 10, maximum: 20, priority: 8)
    case .state: TableColumn(title, width: 6, maximum: 12, priority: 7)
    }
  }

  /// Whether the first look sorts the largest to the top.
  var isSortedDownAtFirst: Bool { self == .arr || self == .acv }
}

/// By which column the table is sorted, and which way.
struct AccountSort: Equatable, Sendable {
  var column: AccountTableColumn
  var isAscending: Bool

  init(_ column: AccountTableColumn) {
    self.column = column
    isAscending = !column.isSortedDownAtFirst
  }

  /// The next column, in its own first direction.
  var next: AccountSort {
    AccountSort(AccountTableColumn(rawValue: column.rawValue + 1) ?? .name)
  }
}
