import Balancing
import Canvas
import Plan

/// The drafted moves: what each one costs and buys, before any is made; then those that are
/// committed and have not come yet, by their day.
struct MovesTab: Sendable {
  /// A drafted or a committed move with what is said of it.
  struct Line: Sendable {
    var subject: Subject
    var account: String
    var from: String
    var to: String
    var arr: Money?
    /// Over and under with this move and those before it; nil where that is not known.
    var effect: DraftBoard.Effect?
    /// What it may cost; nil for no customer.
    var risk: MoneyRange?
    /// What speaks against it: a lock, a seat that is not there yet, a rule, a renewal that is near,
    /// a live handoff, an earlier move.
    var collision: String?
    /// Why it moves.
    var note: String

    /// What the filter looks through.
    var words: String { "\(account) \(from) \(to)".lowercased() }

    /// What the line is about.
    enum Subject: Sendable {
      case draft(Move)
      case committed(Succession)
    }

    /// Nil where it is committed.
    var draft: Move? { if case .draft(let move) = subject { move } else { nil } }
    /// Nil where it is only drafted.
    var committed: Succession? {
      if case .committed(let change) = subject { change } else { nil }
    }
    var key: AccountKey {
      switch subject {
      case .draft(let move): move.account
      case .committed(let change): change.account
      }
    }
  }

  /// All drafts, and the ARR of the customers among them that change hands; then what is committed.
  private struct Reading: Sendable {
    var lines: [Line]
    var draftCount: Int
    var movedARR: Money
  }

  var window = ScrollWindow()
  var filter = ""
  var marks = Marks<MoveKey>()
  private(set) var lines: [Line] = []
  private var reading = Answered<Question, Reading>()

  /// The day of the moves, and by what the books are measured.
  private struct Question: Equatable, Sendable {
    var day: Day
    var measure: CarvingRequest.Measure
  }

  private var all: [Line] { reading.answer?.lines ?? [] }

  var selected: Line? { lines.indices.contains(window.cursor) ? lines[window.cursor] : nil }

  /// The drafts that an action is for: the marked ones, else the one under the cursor.
  var targets: [MoveKey] {
    marks.isEmpty ? [selected?.draft?.key].compactMap { $0 } : marks.keys.sorted()
  }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    let question = question(workbench, environment)
    reading.refresh(question, workbench) { Self.read(question, $0, $1) }
    let words = filter.lowercased().split(separator: " ")
    lines =
      words.isEmpty
      ? all : all.filter { line in words.allSatisfy { line.words.contains($0) } }
    marks.keep(workbench.plan.moves.contains)
  }

  private func question(_ workbench: Workbench, _ environment: Environment) -> Question {
    Question(
      day: workbench.effectiveDay(environment), measure: workbench.territories.books.measure)
  }

  /// The reading that a long plan needs and that nobody does yet.
  mutating func work(_ workbench: Workbench, _ environment: Environment) -> BackgroundWork? {
    let question = question(workbench, environment)
    return reading.work(.moves, on: question, workbench, at: \.territories.moves.reading) {
      Self.read(question, $0, $1)
    }
  }

  /// - Complexity: O(accounts + moves).
  private static func read(_ question: Question, _ plan: Plan, _ overview: Overview) -> Reading {
    let effects = effects(question, plan, overview)
    let rules = RuleBook(plan)
    let drafts = plan.moves.map { line($0, plan, on: question.day, rules, effects[$0.key]) }
    let moved = drafts.lazy.compactMap { $0.risk == nil ? nil : $0.arr }.reduce(Money.zero, +)
    return Reading(
      lines: drafts + overview.successions.map { line($0, plan) }, draftCount: drafts.count,
      movedARR: moved)
  }

  private static func line(_ change: Succession, _ plan: Plan) -> Line {
    let account = plan.accounts[change.account]
    let name = { (seat: SeatKey?) in seat.flatMap { plan.seats[$0]?.name } ?? "nobody" }
    let isCustomer = account.map(plan.isCustomer) ?? false
    return Line(
      subject: .committed(change), account: account?.name ?? "an account",
      from: name(change.from), to: name(change.to), arr: account?.arr, effect: nil,
      risk: isCustomer && change.from != nil ? account?.arr.map(TerritoryRules.atRisk) : nil,
      collision: change.to.flatMap { plan.seats[$0]?.absence(on: change.on) }?
        .words(asOf: change.on),
      note: change.tenure.flatMap { plan.tenures[$0]?.note } ?? "")
  }

  private static func line(
    _ move: Move, _ plan: Plan, on day: Day, _ rules: RuleBook, _ effect: DraftBoard.Effect?
  ) -> Line {
    let account = plan.accounts[move.account]
    let isCustomer = account.map(plan.isCustomer) ?? false
    let name = account?.name ?? "an account"
    let from = move.from.flatMap { plan.seats[$0]?.name } ?? "nobody"
    let to = plan.seats[move.to]?.name ?? "a seat"
    return Line(
      subject: .draft(move), account: name, from: from, to: to, arr: account?.arr,
      effect: effect,
      risk: isCustomer && move.from != nil ? account?.arr.map(TerritoryRules.atRisk) : nil,
      collision: collision(of: move, account, plan, on: day, rules),
      note: move.note.isEmpty ? move.why.title : move.note)
  }

  /// What speaks against a draft, the strongest first.
  private static func collision(
    of move: Move, _ account: Account?, _ plan: Plan, on day: Day, _ rules: RuleBook
  ) -> String? {
    if let lock = plan.lock(against: move, on: day) { return lock.step.short(in: plan) }
    if let absence = plan.seats[move.to]?.absence(on: day) { return absence.words(asOf: day) }
    if let claim = plan.claim(against: move, on: day, rules) { return claim.step.short(in: plan) }
    return account.flatMap { plan.reasonToStay($0, on: day) }?.words(asOf: day)
  }

  /// What each draft comes to, from the board of its role.
  private static func effects(
    _ question: Question, _ plan: Plan, _ overview: Overview
  ) -> [MoveKey: DraftBoard.Effect] {
    var effects: [MoveKey: DraftBoard.Effect] = [:]
    for role in Set(plan.moves.lazy.map(\.role)) {
      let asked = DraftBoard.Question(role: role, measure: question.measure, day: question.day)
      guard let board = try? DraftBoard(asked, of: plan, overview) else { continue }
      effects.merge(board.effects) { $1 }
    }
    return effects
  }

  // MARK: - Drawing

  private enum Column: Int, CaseIterable {
    case account, state, arr, from, to, over, under, risk, collision, why

    var layout: TableColumn {
      switch self {
      case .account: TableColumn("Account", width: 20, minimum: 14, maximum: 30)
      case .state: TableColumn("holds from", width: 11)
      case .arr: TableColumn("ARR", .right, width: 6)
      case .from: TableColumn("from", width: 16, minimum: 10, maximum: 20)
      case .to: TableColumn("to", width: 16, minimum: 10, maximum: 20)
      case .over: TableColumn("over", .right, width: 5)
      case .under: TableColumn("under", .right, width: 5)
      case .risk: TableColumn("at risk", .right, width: 9, priority: 3)
      case .collision: TableColumn("collides", width: 16, minimum: 10, maximum: 18, priority: 4)
      case .why: TableColumn("why", width: 90, minimum: 36, maximum: 160, priority: 5)
      }
    }
  }

  /// A row of air, and the move under the cursor in full, its reason on two lines.
  static let footRows = 4

  func draw(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    var area = rect
    var foot = area.cutBottom(min(Self.footRows, rect.rows))
    let table = Table(
      columns: Column.allCases.map(\.layout), rowCount: lines.count,
      emptyText: StyledText(emptySentence(workbench.plan), .muted), list: 0, margin: 1)
    let rooms = Dictionary(
      table.places(width: area.columns).map { ($0.index, $0.width) }, uniquingKeysWith: max)
    table.draw(
      on: &canvas, in: area, window: window,
      isMarked: { lines[$0].draft.map { marks.contains($0.key) } ?? false }
    ) { row, column in
      Self.cell(
        of: lines[row], Column(rawValue: column) ?? .account, workbench, room: rooms[column] ?? 0)
    }
    _ = foot.cutTop(1)
    _ = foot.cutLeft(Table.gutter)
    _ = foot.cutRight(1)
    guard let selected else { return }
    let reason =
      StyledText(selected.draft?.why.title ?? "Committed", .muted)
      + StyledText("  \(selected.draft?.note ?? selected.note)")
    for text in TextBlock(reason).lines(width: foot.columns).prefix(max(1, foot.rows - 1)) {
      let why = foot.cutTop(1)
      canvas.put(text, at: why.column, why.row, width: why.columns)
    }
    let against = foot.cutTop(1)
    if let change = selected.committed {
      let day = change.on.short(asOf: workbench.overview.day)
      canvas.put(
        StyledText("\(selected.to) has it from \(day). ", .text)
          + StyledText("D takes it back, m moves it on.", .muted),
        at: against.column, against.row, width: against.columns)
      return
    }
    let text =
      selected.collision.map { StyledText("Collides: \($0)", .warn) }
      ?? StyledText("No collision with a renewal, a handoff or another move", .muted)
    canvas.put(text, at: against.column, against.row, width: against.columns)
  }

  private static func cell(
    of line: Line, _ column: Column, _ workbench: Workbench, room: Int
  ) -> TableCell {
    let plan = workbench.plan
    switch column {
    case .state:
      guard let change = line.committed else { return TableCell("draft", .muted) }
      return TableCell(change.on.short(asOf: workbench.overview.day), .accent)
    case .account: return TableCell(line.account)
    case .arr: return TableCell(line.arr?.short(plan.currency) ?? "")
    case .from:
      return TableCell(
        PersonNames(fitting: [line.from], room).texts[0], line.from == "nobody" ? .warn : .muted)
    case .to: return TableCell(PersonNames(fitting: [line.to], room).texts[0])
    case .over: return percent(line.effect?.over)
    case .under: return percent(line.effect?.under)
    case .risk: return TableCell(line.risk?.compact(plan.currency) ?? "", .muted)
    case .collision: return TableCell(line.collision ?? "", .warn)
    case .why:
      return TableCell(line.note, .muted)
    }
  }

  private static func percent(_ deviation: Double?) -> TableCell {
    guard let deviation else { return .empty }
    return TableCell(CarvingWords.percent(deviation), DraftWords.ink(of: deviation))
  }

  private func emptySentence(_ plan: Plan) -> String {
    if !filter.isEmpty { return "No move holds \"\(filter)\". Esc shows all." }
    return plan.whyNothingToMove
      ?? "Nothing is drafted. n drafts the best move of the books, m on an account any other."
  }

  func headline(_ workbench: Workbench) -> StyledText {
    if !filter.isEmpty {
      return StyledText("/\(filter)", .accent)
        + StyledText("  \(counted(lines.count, "move")), Esc shows all", .muted)
    }
    // Drafts stand first.
    let drafts = all.prefix(reading.answer?.draftCount ?? 0)
    let committed = all.dropFirst(drafts.count).lazy.compactMap(\.committed?.on)
    guard !drafts.isEmpty else {
      guard let first = committed.min() else {
        return StyledText("Moves that are planned", .muted)
      }
      return StyledText(counted(all.count, "move"), .accent)
        + StyledText(
          " committed, from \(first.short(asOf: workbench.overview.day)) on · nothing is drafted",
          .muted)
    }
    guard let day = reading.question?.day else {
      return StyledText("Moves that are planned", .muted)
    }
    var line = StyledText("\(counted(drafts.count, "move"))", .accent)
    line.append(" drafted · effective ", .muted)
    line.append(day.short(asOf: workbench.overview.day))
    if drafts.count < all.count {
      line.append(" · \(counted(all.count - drafts.count, "move")) committed", .muted)
    }
    let arr = reading.answer?.movedARR ?? .zero
    if arr > .zero {
      let currency = workbench.plan.currency
      let moved =
        StyledText(" · \(arr.short(currency)) of ARR, risk ", .muted)
        + StyledText(TerritoryRules.atRisk(arr).compact(currency))
      // Whole or not at all.
      if line.columns + moved.columns <= workbench.body.columns - Table.gutter { line += moved }
    }
    if !marks.isEmpty { line.append("   \(marks.count) marked", .accent, .bold) }
    return line
  }
}

extension Move.Why {
  /// What proposed it, in a word or two.
  var title: String {
    switch self {
    case .hand: "By hand"
    case .balance: "For balance"
    case .rule: "By a rule"
    case .review: "From the review"
    }
  }
}
