import Canvas
import Plan

/// One account, whole, over whatever screen it was opened from: the sentence first, then who holds
/// which role and why, deals, handoffs, facts and past owners.
struct AccountCard: Sendable {
  var account: AccountKey
  /// The day it is read for.
  var today: Day
  /// The cursor among the lines that can be worked on; the offset counts the lines of its pane.
  var cursor = 0
  var offset = 0
  /// Whether the facts that are blank are listed one by one.
  var listsBlanks = false

  init(account: AccountKey, today: Day) {
    self.account = account
    self.today = today
  }

  /// What it shows; nil once the account is gone from the plan.
  func detail(_ workbench: Workbench) -> AccountDetail? {
    AccountDetail(
      account, plan: workbench.plan, overview: workbench.overview, today: today, isWhole: true,
      listsBlanks: listsBlanks)
  }

  /// What the line under the cursor is about.
  func subject(_ workbench: Workbench) -> AccountDetail.Subject? {
    guard let detail = detail(workbench) else { return nil }
    let targets = detail.targets
    return targets.indices.contains(cursor) ? detail.lines[targets[cursor]].subject : nil
  }

  /// Moves the cursor from one line that can be worked on to another, and scrolls with it.
  mutating func move(_ move: ScrollWindow.Move, _ workbench: Workbench) {
    guard let detail = detail(workbench) else { return }
    let height = Self.listHeight(detail, in: workbench.body)
    var window = ScrollWindow(cursor: cursor, offset: 0)
    window.move(move, count: detail.targets.count, height: height)
    cursor = window.cursor
    fit(detail, height: height, isWide: Self.isWide(workbench.body))
  }

  /// Whether the facts stand beside the owners rather than below them.
  static func isWide(_ body: Rect) -> Bool { body.columns >= 110 }

  /// Brings the cursor's line into view; the first one brings the heading over it too.
  mutating func fit(_ detail: AccountDetail, height: Int, isWide: Bool) {
    let targets = detail.targets
    cursor = min(max(0, cursor), max(0, targets.count - 1))
    guard targets.indices.contains(cursor) else { return }
    let pane = detail.pane(of: targets[cursor], isWide: isWide)
    var window = ScrollWindow(cursor: targets[cursor] - pane.lowerBound, offset: offset)
    window.fit(count: pane.count, height: height)
    let isFirst = cursor == 0 || targets[cursor - 1] < pane.lowerBound
    offset = isFirst ? 0 : window.offset
  }

  /// The rows of the list under the head.
  static func listHeight(_ detail: AccountDetail, in body: Rect) -> Int {
    let width = body.columns - 2
    let sentence = TextBlock(StyledText(detail.ownership.sentence)).lines(width: width).count
    return max(1, body.rows - sentence - 2)
  }
}

extension Workbench {
  /// Opens an account's card over the screen in front.
  mutating func openAccount(_ key: AccountKey, _ environment: Environment) {
    overlays.append(.account(AccountCard(account: key, today: environment.today)))
  }

  /// The account card in front, under a form or a picker that may lie over it.
  var accountCard: AccountCard? {
    for overlay in overlays.reversed() {
      if case .account(let card) = overlay { return card }
    }
    return nil
  }
}
