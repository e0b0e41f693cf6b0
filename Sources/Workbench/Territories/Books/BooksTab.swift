import Canvas
import Plan

/// The books: one line per seat and role that holds accounts or could, and the vacancies.
struct BooksTab: Sendable {
  var window = ScrollWindow()
  var filter = ""
  private(set) var lines: [BookLine] = []
  private(set) var balance: BalanceHeadline?
  /// All books as they were last read, and at which change of the plan.
  private var all: [BookLine] = []
  private var readAt = -1

  var selected: BookLine? { lines.indices.contains(window.cursor) ? lines[window.cursor] : nil }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    if readAt != workbench.generation {
      all = BookSurvey.lines(workbench, environment)
      balance = BalanceHeadline(all)
      readAt = workbench.generation
    }
    let words = filter.lowercased().split(separator: " ")
    guard !words.isEmpty else {
      lines = all
      return
    }
    lines = all.filter { line in
      let text = "\(line.name) \(line.role.abbreviation)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

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
      "books.open-seat", .books, keys: "+", "open seat",
      "Adds a seat that nobody sits in yet, to plan a hire.", hint: 40,
      run: { $0.askForOpenSeat($1) }),
  ]

  private static func nothingSelected(_ workbench: Workbench) -> String? {
    workbench.territories.books.selected == nil
      ? "There are no books yet; the Seats tab sets the roles of people." : nil
  }
}
