import Canvas
import Plan

/// What people answered in the review round, those that wait for a decision first.
struct ChallengesTab: Sendable {
  var window = ScrollWindow()
  private(set) var lines: [Challenge] = []

  var selected: Challenge? { lines.indices.contains(window.cursor) ? lines[window.cursor] : nil }

  mutating func refresh(_ workbench: Workbench) {
    lines = workbench.plan.challenges.sorted { left, right in
      if left.isOpen != right.isOpen { return left.isOpen }
      return left.key < right.key
    }
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

  /// A row of air, the comment under the cursor in full, and what each decision does.
  static let footRows = 4

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
    return line.isOpen ? nil : "Nothing is to be decided here: it was \(line.answer.rawValue)."
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
