import Canvas
import Plan

/// The cards that are listed, in what order, and which is under the cursor.
struct HandoffList: Sendable {
  /// Which cards are listed.
  enum Scope: Int, CaseIterable, Sendable {
    case live, ended, all

    var title: String {
      switch self {
      case .live: "Live"
      case .ended: "Exited"
      case .all: "All"
      }
    }
  }

  /// What they are sorted by; its number is the table's column.
  enum Order: Int, CaseIterable, Sendable {
    case risk = 0
    case day = 1
    case account = 2
    case arr = 3

    var title: String {
      switch self {
      case .risk: "risk"
      case .day: "day"
      case .account: "account"
      case .arr: "ARR"
      }
    }
  }

  var window = ScrollWindow()
  var scope = Scope.live
  var order = Order.risk
  var isReversed = false
  var filter = ""
  /// The cards that an action is for, where there are any.
  var marks = Marks<HandoffKey>()
  private(set) var lines: [HandoffLine] = []
  private(set) var counts: [Scope: Int] = [:]
  /// Who could receive the cards that nobody receives.
  private(set) var proposals: [ReceiverProposal] = []
  /// The cards of the scope, by risk, before any is filtered out; what a typed letter goes by.
  private var cards: [HandoffLine] = []
  private var readFor: (generation: Int, scope: Scope)?

  var selected: HandoffLine? {
    lines.indices.contains(window.cursor) ? lines[window.cursor] : nil
  }

  /// Lists anew; the cursor stays on its card where that is still there.
  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    let held = selected?.key
    let plan = workbench.plan
    if readFor.map({ $0 != (workbench.generation, scope) }) ?? true {
      read(workbench, environment)
      readFor = (workbench.generation, scope)
    }
    lines = cards
    if !filter.isEmpty { keepMatching(in: plan) }
    sort()
    if let held { select(held) }
    marks.keep(plan.handoffs.contains)
  }

  private mutating func read(_ workbench: Workbench, _ environment: Environment) {
    let plan = workbench.plan
    proposals = workbench.overview.receiverProposals(in: plan)
    let live = workbench.overview.cards.count
    counts = [
      .live: live, .ended: max(0, plan.handoffs.count - live), .all: plan.handoffs.count,
    ]
    cards = listed(workbench, environment)
  }

  /// The proposals that `p` accepts: those of the marked cards, else all.
  var chosenProposals: [ReceiverProposal] {
    marks.isEmpty ? proposals : proposals.filter { marks.contains($0.handoff) }
  }

  /// The cards that `e` is for: the marked ones, else the one under the cursor.
  var targets: [HandoffKey] {
    marks.isEmpty ? selected.map { [$0.key] } ?? [] : marks.keys.sorted()
  }

  mutating func select(_ key: HandoffKey) {
    if let row = lines.firstIndex(where: { $0.key == key }) { window.cursor = row }
  }

  private func listed(_ workbench: Workbench, _ environment: Environment) -> [HandoffLine] {
    let plan = workbench.plan
    var lines: [HandoffLine] = []
    if scope != .ended {
      let proposed = Dictionary(
        proposals.map { ($0.handoff, $0.seat) }, uniquingKeysWith: { first, _ in first })
      lines = workbench.overview.cards.map { line in
        HandoffLine(line, in: plan, proposed: proposed[line.key])
      }
    }
    if scope != .live {
      let ended = plan.handoffs.compactMap {
        HandoffLine(ended: $0, in: plan, on: environment.today)
      }
      lines += ended.sorted {
        ($1.ended ?? .first, $0.key) < ($0.ended ?? .first, $1.key)
      }
    }
    return lines
  }

  /// Keeps the cards of the accounts and people whose name holds what was typed.
  private mutating func keepMatching(in plan: Plan) {
    let typed = filter.lowercased()
    lines = lines.filter { line in
      let people = [line.giver, line.receiver].compactMap { $0.flatMap { plan.seats[$0]?.name } }
      return ([line.name] + people).contains { $0.lowercased().contains(typed) }
    }
  }

  /// The lines come by risk; another order keeps that among equals.
  private mutating func sort() {
    let indexed = Array(lines.enumerated())
    func sorted(_ isBefore: (HandoffLine, HandoffLine) -> Bool) -> [HandoffLine] {
      indexed.sorted { left, right in
        if isBefore(left.element, right.element) { return true }
        if isBefore(right.element, left.element) { return false }
        return left.offset < right.offset
      }.map(\.element)
    }
    switch order {
    case .risk: break
    case .day: lines = sorted { $0.day > $1.day }
    case .account: lines = sorted { $0.name.lowercased() < $1.name.lowercased() }
    case .arr:
      lines = sorted { ($0.arr?.minorUnits ?? .min) > ($1.arr?.minorUnits ?? .min) }
    }
    if isReversed { lines.reverse() }
  }
}
