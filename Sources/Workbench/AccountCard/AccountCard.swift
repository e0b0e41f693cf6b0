import Canvas
import Plan

/// One account, whole: who owns it and why, its facts, deals, handoffs and past owners.
struct AccountCard: Sendable {
  var account: AccountKey
  var window = ScrollWindow()

  static let actions: [Action] = []

  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    canvas.fill(rect)
    let sentence = workbench.plan.ownership(of: account, on: environment.today)?.sentence ?? ""
    TextBlock(StyledText(sentence)).draw(on: &canvas, in: rect.inset(columns: 1))
  }
}

extension Workbench {
  mutating func openAccount(_ key: AccountKey, _ environment: Environment) {
    overlays.append(.account(AccountCard(account: key)))
  }
}
