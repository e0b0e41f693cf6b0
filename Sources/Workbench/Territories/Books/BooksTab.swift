import Balancing
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
  /// The drafted moves of one role's books.
  var draft = DraftView()
  /// All books as they were last read.
  private var reading = Answered<Day, BookReading>()

  var all: [BookLine] { reading.answer?.lines ?? [] }
  var balance: BalanceHeadline? { reading.answer?.balance }

  var selected: BookLine? { lines.indices.contains(window.cursor) ? lines[window.cursor] : nil }

  /// The measures that any account carries; nil before the books are read.
  var measures: [CarvingRequest.Measure]? { reading.answer?.measures }

  /// By what books are measured.
  var measure: CarvingRequest.Measure { draft.measure ?? measures?.first ?? .arr }

  /// The role whose books are shown; nil for all.
  var role: Role? { draft.role(among: all) }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    let today = environment.today
    if let segment = draft.segment, !workbench.plan.segments.contains(segment) {
      draft.segment = nil
    }
    reading.refresh(today, workbench) { BookReading($0, $1, on: today) }
    draft.refresh(question(workbench.effectiveDay(environment)), workbench)
    arrange()
  }

  /// What the board in front answers; nil where books of all roles are shown.
  func question(_ day: Day) -> DraftBoard.Question? {
    role.map { question(role: $0, day) }
  }

  func question(role: Role, _ day: Day) -> DraftBoard.Question {
    DraftBoard.Question(role: role, segment: draft.segment, measure: measure, day: day)
  }

  /// The reading that a long plan needs and that nobody does yet, until it comes the books stand;
  /// then the board, and the search for the next best moves.
  mutating func work(_ workbench: Workbench, _ environment: Environment) -> BackgroundWork? {
    let today = environment.today
    let work = reading.work(
      .books, on: today, workbench, at: \.territories.books.reading
    ) { BookReading($0, $1, on: today) }
    if let work { return work }
    guard reading.answers(today, at: workbench.generation) else { return nil }
    return draft.work(question(workbench.effectiveDay(environment)), workbench)
  }

  /// Whether the books are being read for the first time.
  var isReading: Bool { reading.isReading }

  private mutating func arrange() {
    let words = filter.lowercased().split(separator: " ")
    lines = role.map { role in all.filter { $0.role == role } } ?? all
    if role != nil, draft.segment != nil {
      // Without a board the segment has no books of the role, whatever stands elsewhere.
      let board = draft.board
      if board != nil || draft.error != nil {
        lines = lines.filter { line in line.seat.map { board?.books[$0] != nil } ?? false }
      }
    }
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
