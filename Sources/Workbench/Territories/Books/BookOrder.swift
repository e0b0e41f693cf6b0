import Canvas
import Plan

/// What the books are in order of, where not by role.
enum BookOrder: Int, CaseIterable, Sendable {
  case name, accounts, arr, balance

  /// Names from their beginning, numbers from the largest; books that are alike keep their order.
  func sorted(_ lines: [BookLine]) -> [BookLine] {
    let values = lines.enumerated().map { place, line -> (SortValue, Int, BookLine) in
      let value: SortValue =
        switch self {
        case .name: SortValue(line.name)
        case .accounts: .number(-Int64(line.accountCount))
        case .arr: line.arr.map { .number(-$0.minorUnits) } ?? .blank
        case .balance: line.balance.map { .number(-Int64($0)) } ?? .blank
        }
      return (value, place, line)
    }
    return values.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
