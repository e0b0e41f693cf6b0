import Canvas
import Plan

/// What one person owes, as plain text for an e-mail or a chat.
public struct OwedText: Equatable, Sendable {
  /// How many items it lists.
  public let count: Int
  /// `Dana Lee owes 3 items, 1 late, as of 21 Nov 2026:` and a line for each; empty where nothing is
  /// owed.
  public let text: String

  /// All that a person owes on the live cards.
  public init(of seat: SeatKey, in plan: Plan, on day: Day) {
    self.init(
      plan.owedItems(by: seat, on: day), by: plan.seats[seat]?.name ?? "Somebody", in: plan, on: day
    )
  }

  /// Some of what a person owes.
  public init(_ owed: [OwedItem], by name: String, in plan: Plan, on day: Day) {
    count = owed.count
    guard !owed.isEmpty else {
      text = ""
      return
    }
    let late = owed.lazy.filter { $0.line.lateDays > 0 }.count
    let items = owed.count == 1 ? "1 item" : "\(owed.count) items"
    let head =
      "\(name) owes \(items)\(late > 0 ? ", \(late) late" : ""), as of "
      + "\(day.short(asOf: .first)):"
    let lines = owed.map { "- \(Self.line($0, in: plan, on: day))" }
    text = ([head] + lines).map(ScreenText.visible).joined(separator: "\n")
  }

  /// `Acme: H19 First value: one named use case live, due 30 Oct, 22 days late (critical)`.
  public static func line(_ owed: OwedItem, in plan: Plan, on day: Day) -> String {
    let item = owed.line
    let account = plan.accounts[owed.account]?.name ?? "An account"
    let late = item.lateDays == 1 ? ", 1 day late" : ", \(item.lateDays) days late"
    return "\(account): \(item.code) \(item.title), due \(item.due.short(asOf: day))"
      + (item.lateDays > 0 ? late : item.due == day ? ", today" : "")
      + (item.isCritical ? " (critical)" : "")
  }
}
