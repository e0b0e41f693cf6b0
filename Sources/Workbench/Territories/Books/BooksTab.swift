import Canvas
import Plan

/// The books: one line per seat and role that holds accounts or could, and the vacancies.
struct BooksTab: Sendable {
  var window = ScrollWindow()
  var filter = ""
  /// Of the columns that can be sorted by; nil leaves the books by role and name.
  private(set) var sort: BookOrder?
  private(set) var isReversed = false
  private(set) var lines: [BookLine] = []
  private(set) var balance: BalanceHeadline?
  /// The drafted moves of one role's books.
  var draft = DraftView()
  /// All books as they were last read, and at which change of the plan.
  private(set) var all: [BookLine] = []
  private var readAt = -1
  private var isWorking = false

  var selected: BookLine? { lines.indices.contains(window.cursor) ? lines[window.cursor] : nil }

  /// The role whose books are shown; nil for all.
  var role: Role? { draft.role(among: all) }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    if workbench.plan.accounts.count <= BackgroundWork.fewRows {
      if readAt != workbench.generation {
        take(BookSurvey.lines(AccountReader(workbench, environment)), readAt: workbench.generation)
      }
      let question = question(workbench.effectiveDay(environment))
      if !draft.isRead(question, at: workbench.generation) {
        draft.take(
          DraftView.made(question, workbench.plan, workbench.overview), for: question,
          at: workbench.generation)
      }
    }
    arrange()
  }

  private func question(_ day: Day) -> DraftBoard.Question? {
    role.map { DraftBoard.Question(role: $0, measure: draft.measure, day: day) }
  }

  /// The reading that a long plan needs and that nobody does yet, until it comes the books stand;
  /// and the search for the next best moves.
  mutating func work(_ workbench: Workbench, _ environment: Environment) -> BackgroundWork? {
    let generation = workbench.generation
    let day = workbench.effectiveDay(environment)
    let isStale = readAt != generation || !draft.isRead(question(day), at: generation)
    guard workbench.plan.accounts.count > BackgroundWork.fewRows, isStale else {
      return draft.work(workbench)
    }
    guard !isWorking else { return nil }
    isWorking = true
    let reader = AccountReader(workbench, environment)
    let view = draft
    return BackgroundWork(.books) {
      let lines = BookSurvey.lines(reader)
      let question = view.role(among: lines).map {
        DraftBoard.Question(role: $0, measure: view.measure, day: day)
      }
      let made = DraftView.made(question, reader.plan, reader.overview)
      return { workbench, environment in
        workbench.territories.books.take(lines, readAt: generation)
        workbench.territories.books.draft.take(made, for: question, at: generation)
        if workbench.screen == .territories { workbench.refresh(environment) }
      }
    }
  }

  /// Whether the books are being read for the first time.
  var isReading: Bool { isWorking && readAt < 0 }

  private mutating func take(_ lines: [BookLine], readAt generation: Int) {
    all = lines
    balance = BalanceHeadline(lines)
    readAt = generation
    isWorking = false
  }

  private mutating func arrange() {
    let words = filter.lowercased().split(separator: " ")
    lines = role.map { role in all.filter { $0.role == role } } ?? all
    if !words.isEmpty {
      lines = lines.filter { line in
        let text = "\(line.name) \(line.role.abbreviation)".lowercased()
        return words.allSatisfy { text.contains($0) }
      }
    }
    if let sort { lines = sort.sorted(lines) }
    if isReversed { lines.reverse() }
  }

  mutating func sortNext() {
    isReversed = false
    sort = sort.map { BookOrder(rawValue: $0.rawValue + 1) } ?? .name
  }

  mutating func turnSort() { isReversed.toggle() }
}
