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
  /// All books as they were last read, and at which change of the plan.
  private var all: [BookLine] = []
  private var readAt = -1
  private var isWorking = false

  var selected: BookLine? { lines.indices.contains(window.cursor) ? lines[window.cursor] : nil }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    if readAt != workbench.generation,
      workbench.plan.accounts.count <= BackgroundWork.fewRows
    {
      take(BookSurvey.lines(AccountReader(workbench, environment)), readAt: workbench.generation)
    }
    arrange()
  }

  /// The reading that a long plan needs and that nobody does yet; until it comes the books stand.
  mutating func work(_ workbench: Workbench, _ environment: Environment) -> BackgroundWork? {
    let generation = workbench.generation
    guard workbench.plan.accounts.count > BackgroundWork.fewRows, !isWorking, readAt != generation
    else { return nil }
    isWorking = true
    let reader = AccountReader(workbench, environment)
    return BackgroundWork(.books) {
      let lines = BookSurvey.lines(reader)
      return { workbench, environment in
        workbench.territories.books.take(lines, readAt: generation)
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
    lines = all
    if !words.isEmpty {
      lines = all.filter { line in
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

  static let actions: [Action] = [
    Action(
      "books.open", .books, keys: "Enter", "its accounts",
      "Shows the accounts of this book on the Accounts tab.", hint: 90,
      disabled: nothingSelected
    ) { workbench, environment in
      guard let line = workbench.territories.books.selected else { return }
      if let seat = line.seat {
        workbench.showAccounts(ofSeat: seat, role: line.role, environment)
      } else {
        workbench.showAccounts(.vacant(line.role), environment)
      }
    },
    Action(
      "books.seat", .books, keys: "o", "its seat", "Goes to the seat on the Seats tab.", hint: 50,
      disabled: { workbench in
        nothingSelected(workbench)
          ?? (workbench.territories.books.selected?.seat == nil
            ? "Nobody sits here; Enter shows the accounts, + makes an open seat." : nil)
      }
    ) { workbench, environment in
      guard let seat = workbench.territories.books.selected?.seat else { return }
      workbench.territories.select(seat: seat, workbench)
      workbench.refresh(environment)
    },
    Action(
      "books.sort", .books, keys: "s", "sort",
      "Sorts by name, accounts, ARR, the distance from the mean, or by role again.", hint: 30,
      disabled: nothingSelected
    ) { workbench, environment in
      workbench.territories.books.sortNext()
      workbench.refresh(environment)
    },
    Action(
      "books.sort-direction", .books, keys: "S", "turn the sort", "Sorts the other way round.",
      disabled: nothingSelected
    ) { workbench, environment in
      workbench.territories.books.turnSort()
      workbench.refresh(environment)
    },
    Action(
      "books.open-seat", .books, keys: "+", "open seat",
      "Adds a seat that nobody sits in yet, to plan a hire.", hint: 40,
      run: { $0.askForOpenSeat($1) }),
  ]

  private static func nothingSelected(_ workbench: Workbench) -> String? {
    workbench.territories.books.selected == nil
      ? "There are no books yet; the Seats tab sets the roles of people." : nil
  }
}
