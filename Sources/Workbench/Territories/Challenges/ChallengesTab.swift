import Canvas
import Plan

/// What people answered in the review round, those that wait for a decision first, each with what
/// others answered to the same.
struct ChallengesTab: Sendable {
  var window = ScrollWindow()
  private(set) var lines: [Challenge] = []
  /// How many objections somebody else's yes stands against.
  private var disputed = 0

  var selected: Challenge? { lines.indices.contains(window.cursor) ? lines[window.cursor] : nil }

  mutating func refresh(_ workbench: Workbench) {
    let plan = workbench.plan
    let ranked = plan.challenges.map { line in
      // A yes stands beneath the no that it disagrees with.
      let open = plan.answers(like: line).filter(\.isOpen).map(\.key).min()
      return (
        order: (open == nil ? 1 : 0, open ?? line.key, line.isOpen ? 0 : 1, line.key), line: line
      )
    }
    lines = ranked.sorted { $0.order < $1.order }.map(\.line)
    disputed = lines.count { $0.isOpen && plan.disagreement(over: $0) != nil }
  }

  private enum Column: Int, CaseIterable {
    case account, proposed, answer, asks, by, comment

    var layout: TableColumn {
      switch self {
      case .account: TableColumn("Account", width: 20, minimum: 14, maximum: 30)
      case .proposed: TableColumn("proposed", width: 15, minimum: 10, maximum: 20)
      case .answer: TableColumn("answer", width: 9)
      case .asks: TableColumn("asks", width: 10)
      case .by: TableColumn("by", width: 14, minimum: 8, maximum: 20)
      case .comment: TableColumn("comment", width: 44, minimum: 10, maximum: 90, priority: 1)
      }
    }
  }

  /// A row of air, the comment under the cursor in full, who disagrees, and what each decision does.
  static let footRows = 5

  func draw(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    var area = rect
    var foot = area.cutBottom(min(Self.footRows, rect.rows))
    let plan = workbench.plan
    let today = workbench.overview.day
    let empty =
      "No answers yet. E writes a review file for each manager; the same file, filled in, is "
      + "imported with I, and what was declined waits here."
    let table = Table(
      columns: Column.allCases.map(\.layout), rowCount: lines.count,
      emptyText: StyledText(empty, .muted), list: 0, margin: 1)
    table.draw(on: &canvas, in: area, window: window) { row, column in
      let line = lines[row]
      switch Column(rawValue: column) ?? .account {
      case .account: return TableCell(plan.accounts[line.account]?.name ?? "an account")
      case .proposed:
        return TableCell(line.proposed.flatMap { plan.seats[$0]?.name } ?? "nobody", .muted)
      case .answer: return TableCell(line.answer.rawValue, line.answer.ink)
      case .asks:
        return TableCell(line.isOpen ? ObjectionWords(line, plan, on: today).asks : "")
      case .by: return TableCell(line.by)
      case .comment: return TableCell(line.comment, .muted)
      }
    }
    _ = foot.cutTop(1)
    _ = foot.cutLeft(Table.gutter)
    guard let selected else { return }
    canvas.put(selected.comment, in: foot.cutTop(1), Style(.text))
    if let disagreement = plan.disagreement(over: selected) {
      let way = selected.isOpen ? "" : "; decide it on the row of the no"
      canvas.put("\(disagreement.words)\(way)", in: foot.cutTop(1), Style(.warn))
    }
    guard selected.isOpen, !foot.isEmpty else { return }
    let words = ObjectionWords(selected, plan, on: today)
    for (key, words) in [("a", words.granted), ("o", words.overruled)] {
      let line = foot.cutTop(1)
      canvas.put(
        StyledText(key, .key, .bold) + StyledText(" \(words)", .muted), at: line.column, line.row,
        width: line.columns)
    }
  }

  func headline(_ workbench: Workbench) -> StyledText {
    let open = lines.filter(\.isOpen).count
    guard !lines.isEmpty else { return StyledText("What people answered in the review", .muted) }
    var line = StyledText("\(open) to decide", open > 0 ? .warn : .good)
    if disputed > 0 { line.append(", people disagree about \(disputed)", .warn) }
    let accepted = lines.filter { $0.answer == .accepted }.count
    line.append(" · \(accepted) accepted · \(lines.count - accepted - open) decided", .muted)
    return line
  }

  // MARK: - Keys

  private static func nothingSelected(_ workbench: Workbench) -> String? {
    workbench.territories.challenges.selected == nil ? "There is no answer here yet." : nil
  }

  private static func nothingOpen(_ workbench: Workbench) -> String? {
    guard let line = workbench.territories.challenges.selected else {
      return "There is no answer here yet."
    }
    if line.isOpen { return nil }
    guard let disagreement = workbench.plan.disagreement(over: line) else {
      return "Nothing is to be decided here: it was \(line.answer.rawValue)."
    }
    return "\(disagreement.words): decide it on the row of the no."
  }

  static let actions: [Action] = [
    Action(
      "challenges.open", .challenges, keys: "Enter", "open", "Opens the account's card.",
      hint: 80, disabled: nothingSelected
    ) { workbench, environment in
      guard let line = workbench.territories.challenges.selected else { return }
      workbench.openAccount(line.account, environment)
    },
    Action(
      "challenges.grant", .challenges, keys: "a", "agree",
      "Does what the person asked and remembers it: the account stays and is locked, or you say "
        + "who has it instead.", hint: 90, disabled: nothingOpen, run: { $0.agree($1) }),
    Action(
      "challenges.overrule", .challenges, keys: "o", "overrule",
      "Does as was proposed, against what the person asked.", hint: 85, disabled: nothingOpen,
      run: { $0.overrule($1) }),
    Action(
      "challenges.why", .challenges, keys: "i", "why",
      "Says who has the account and why, and what else has a say.", disabled: nothingSelected
    ) { workbench, environment in
      guard let line = workbench.territories.challenges.selected else { return }
      workbench.explainOwner(of: line.account, environment)
    },
  ]
}

extension Challenge.Answer {
  fileprivate var ink: Ink {
    switch self {
    case .accepted: .good
    case .declined: .warn
    case .overruled, .granted: .muted
    }
  }
}
