import Canvas
import Plan

/// The rules in their order, what each one takes, and how many exceptions stand beside them.
struct RulesTab: Sendable {
  /// A rule with what it takes.
  struct Line: Equatable, Sendable {
    var rule: TerritoryRule
    var seats: String
    /// The accounts it decides; nil while they are counted.
    var taken: Int?
    /// Why its predicate does not read.
    var error: String?
    /// Why it takes nothing though accounts pass it.
    var covered: String?
  }

  /// What the rules decide, counted over every account.
  struct Count: Equatable, Sendable {
    var taken: [RuleKey: Int] = [:]
    /// Accounts that pass a rule and that a rule before it takes, by that rule.
    var lost: [RuleKey: [RuleKey: Int]] = [:]
    /// Accounts that no rule takes.
    var untaken = 0
    /// Accounts under a name, an exception or a holdover (DOMAIN 10.5, C9).
    var exceptions = 0
    var all = 0

    init(_ plan: Plan, on day: Day) {
      let rules = RuleBook(plan)
      all = plan.accounts.count
      for account in plan.accounts {
        if plan.holds(of: account.key).contains(where: { $0.countsAsException(on: day) }) {
          exceptions += 1
        }
        guard !rules.isEmpty else { continue }
        let subject = plan.subject(account, on: day)
        let passed = rules.entries.lazy.filter { $0.predicate.takes(subject) }.map(\.rule)
        if passed.isEmpty { untaken += 1 }
        for rule in passed {
          if let first = passed.first(where: { $0.isDecided(before: rule) }) {
            lost[rule.key, default: [:]][first.key, default: 0] += 1
          } else {
            taken[rule.key, default: 0] += 1
          }
        }
      }
    }
  }

  var window = ScrollWindow()
  private(set) var lines: [Line] = []
  private var tally = Answered<Day, Count>()

  private var count: Count? { tally.answer }
  var selected: Line? { lines.indices.contains(window.cursor) ? lines[window.cursor] : nil }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    let day = environment.today
    tally.refresh(day, workbench) { plan, _ in Count(plan, on: day) }
    let plan = workbench.plan
    lines = plan.orderedRules.map { rule in
      let seats = rule.seats.compactMap { plan.seats[$0]?.name }.joined(separator: ", ")
      var line = Line(rule: rule, seats: seats, taken: count.map { $0.taken[rule.key] ?? 0 })
      do throws(PredicateError) {
        _ = try Predicate(rule.predicate, currency: plan.currency)
      } catch {
        line.error = error.sentence
      }
      line.covered = count.flatMap { covered(rule, $0, plan) }
      return line
    }
  }

  private func covered(_ rule: TerritoryRule, _ count: Count, _ plan: Plan) -> String? {
    guard count.taken[rule.key] == nil, let lost = count.lost[rule.key] else { return nil }
    return plan.coveredSentence(lost)
  }

  /// The counting that a long plan needs and that nobody does yet.
  mutating func work(_ workbench: Workbench, _ environment: Environment) -> BackgroundWork? {
    let day = environment.today
    return tally.work(.rules, on: day, workbench, at: \.territories.rules.tally) { plan, _ in
      Count(plan, on: day)
    }
  }

  // MARK: - Drawing

  private enum Column: Int, CaseIterable {
    case order, name, predicate, seats, role, taken

    var layout: TableColumn {
      switch self {
      case .order: TableColumn("", .right, width: 2)
      case .name: TableColumn("Rule", width: 18, minimum: 12, maximum: 30)
      case .predicate: TableColumn("takes", width: 28, minimum: 18, maximum: 80)
      case .seats: TableColumn("goes to", width: 16, minimum: 12, maximum: 40)
      case .role: TableColumn("role", width: 4, priority: 3)
      case .taken: TableColumn("accts", .right, width: 6)
      }
    }
  }

  /// A row of air, and the rule under the cursor in full: what it takes on two lines, then whose it
  /// is.
  static let footRows = 4

  func draw(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    var area = rect
    let foot = area.cutBottom(min(Self.footRows, rect.rows))
    let example =
      "such as \"state in (CA, OR)\" to one or several seats; the first that takes an account "
      + "decides."
    let empty =
      workbench.plan.seats.isEmpty
      ? "No rules yet. A rule gives accounts to people, \(example) Seats come first: [ goes back "
        + "to the Seats tab, + there adds one."
      : "No rules: balance alone decides. a adds one, \(example)"
    let table = Table(
      columns: Column.allCases.map(\.layout), rowCount: lines.count,
      emptyText: StyledText(empty, .muted), list: 0, margin: 1)
    table.draw(on: &canvas, in: area, window: window) { row, column in
      cell(of: lines[row], row, Column(rawValue: column) ?? .name)
    }
    drawFoot(on: &canvas, in: foot)
  }

  private func drawFoot(on canvas: inout Canvas, in rect: Rect) {
    guard let selected else { return }
    var area = rect
    _ = area.cutTop(1)
    _ = area.cutLeft(Table.gutter)
    _ = area.cutRight(1)
    var takes = StyledText("\(selected.rule.name) takes ", .muted)
    takes.append(selected.rule.predicate, .value)
    for line in TextBlock(takes).lines(width: area.columns).prefix(max(1, area.rows - 1)) {
      let row = area.cutTop(1)
      canvas.put(line, at: row.column, row.row, width: row.columns)
    }
    let row = area.cutTop(1)
    canvas.put(fate(of: selected), at: row.column, row.row, width: row.columns)
  }

  /// Whose the accounts of a rule are and how many it takes, or why it takes none.
  private func fate(of line: Line) -> StyledText {
    if let error = line.error { return StyledText("It does not read: \(error)", .bad) }
    var text = StyledText("They go to ", .muted)
    text.append(line.seats.isEmpty ? "nobody" : line.seats, line.seats.isEmpty ? .warn : .text)
    if let role = line.rule.role { text.append(" as \(role.abbreviation)", .muted) }
    guard let taken = line.taken else { return text }
    text.append(" · ", .muted)
    if taken == 0 {
      text.append("no account: none fits, or an earlier rule has it", .warn)
    } else {
      text.append(counted(taken, "account"), .text)
    }
    return text
  }

  private func cell(of line: Line, _ row: Int, _ column: Column) -> TableCell {
    switch column {
    case .order: return TableCell("\(row + 1)", .muted)
    case .name: return TableCell(line.rule.name)
    case .predicate:
      return line.error.map { TableCell($0, .bad) } ?? TableCell(line.rule.predicate, .value)
    case .seats: return TableCell(line.seats)
    case .role: return TableCell(line.rule.role?.shortName ?? "", .muted)
    case .taken:
      guard let taken = line.taken else { return .empty }
      return TableCell(taken.grouped, taken == 0 ? .warn : .text)
    }
  }

  /// What no rule takes, and the budget of exceptions.
  func headline(_ workbench: Workbench) -> StyledText {
    guard let count else {
      return StyledText("The first rule that takes an account decides", .muted)
    }
    if let covered = selected?.covered {
      return StyledText("Rule \(window.cursor + 1): \(covered)", .warn)
    }
    var line = StyledText.empty
    if !lines.isEmpty {
      line.append("\(count.untaken.grouped) under no rule · ", .muted)
    }
    let share =
      count.all > 0 ? Share(basisPoints: count.exceptions * 10_000 / count.all) : Share.zero
    let ink: Ink =
      share >= TerritoryRules.exceptionsRed
      ? .bad : share >= TerritoryRules.exceptionsAmber ? .warn : .good
    line.append(counted(count.exceptions, "exception"), .muted)
    line.append(" (x on Accounts), ", .muted)
    line.append(share.percent, ink, .bold)
    line.append(
      "; amber from \(TerritoryRules.exceptionsAmber.percent), red from "
        + TerritoryRules.exceptionsRed.percent, .muted)
    return line
  }
}

extension TerritoryRule {
  /// Whether it decides an account that passes both before another rule is asked.
  func isDecided(before other: TerritoryRule) -> Bool {
    (order, key) < (other.order, other.key) && (role == nil || role == other.role)
  }
}

extension Plan {
  /// `5 pass it, all taken by rule 1 West before it`.
  ///
  /// - Parameter lost: how many that pass a rule each rule before it takes.
  func coveredSentence(_ lost: [RuleKey: Int]) -> String {
    let all = lost.values.reduce(0, +)
    let order = orderedRules
    let names = order.enumerated().compactMap { place, rule in
      lost[rule.key] == nil ? nil : "\(place + 1) \(rule.name)"
    }
    let shown = names.prefix(2).joined(separator: ", ")
    let more = names.count > 2 ? " and \(names.count - 2) more" : ""
    return "\(all.grouped) \(all == 1 ? "passes" : "pass") it, all taken by "
      + "\(names.count == 1 ? "rule" : "rules") \(shown)\(more) before it"
  }
}
