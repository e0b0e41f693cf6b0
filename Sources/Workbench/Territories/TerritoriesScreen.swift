import Canvas
import Plan

/// Screen 4: books, accounts, seats, rules, drafted moves, answers of the review, and the map.
struct TerritoriesScreen: Screen {
  /// The views of the screen, in the order of their tabs.
  enum Tab: Int, CaseIterable, Sendable {
    case books, accounts, seats, rules, moves, challenges, map

    var title: String {
      switch self {
      case .books: "Books"
      case .accounts: "Accounts"
      case .seats: "Seats"
      case .rules: "Rules"
      case .moves: "Moves"
      case .challenges: "Challenges"
      case .map: "Map"
      }
    }
  }

  var tab = Tab.books
  var books = BooksTab()
  var accounts = AccountsTab()
  var seats = SeatsTab()
  var rules = RulesTab()
  var moves = MovesTab()
  var challenges = ChallengesTab()
  var map = MapTab()

  static let actions =
    tabActions + BooksTab.actions + AccountsTab.actions + SeatsTab.actions
    + RulesTab.actions + MovesTab.actions + ChallengesTab.actions + MapTab.actions

  var window: ScrollWindow {
    get {
      switch tab {
      case .books: books.window
      case .accounts: accounts.window
      case .seats: seats.window
      case .rules: rules.window
      case .moves: moves.window
      case .challenges: challenges.window
      case .map: map.window
      }
    }
    set {
      switch tab {
      case .books: books.window = newValue
      case .accounts: accounts.window = newValue
      case .seats: seats.window = newValue
      case .rules: rules.window = newValue
      case .moves: moves.window = newValue
      case .challenges: challenges.window = newValue
      case .map: map.window = newValue
      }
    }
  }

  var filter: String? {
    get {
      switch tab {
      case .books: books.filter
      case .accounts: accounts.filter
      case .seats: seats.filter
      case .moves: moves.filter
      case .rules, .challenges, .map: nil
      }
    }
    set {
      switch tab {
      case .books: books.filter = newValue ?? ""
      case .accounts: accounts.filter = newValue ?? ""
      case .seats: seats.filter = newValue ?? ""
      case .moves: moves.filter = newValue ?? ""
      case .rules, .challenges, .map: break
      }
    }
  }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    switch tab {
    case .books: books.refresh(workbench, environment)
    case .accounts: accounts.refresh(workbench, environment)
    case .seats: seats.refresh(workbench, environment)
    case .rules: rules.refresh(workbench, environment)
    case .moves:
      // n and N draft from here too, by the books' own board.
      books.refresh(workbench, environment)
      moves.refresh(workbench, environment)
    case .challenges: challenges.refresh(workbench)
    case .map: map.refresh(workbench, environment)
    }
  }

  func places(_ workbench: Workbench) -> [Place] {
    switch tab {
    case .books: [.books, .territories]
    case .accounts: [.accounts, .territories]
    case .seats: [.seats, .territories]
    case .rules: [.rules, .territories]
    case .moves: [.moves, .territories]
    case .challenges: [.challenges, .territories]
    case .map: [.map, .territories]
    }
  }

  func listCount(_ workbench: Workbench) -> Int {
    switch tab {
    case .books: books.lines.count
    case .accounts: accounts.list.count
    case .seats: seats.lines.count
    case .rules: rules.lines.count
    case .moves: moves.lines.count
    case .challenges: challenges.lines.count
    case .map: map.areas.count
    }
  }

  func listHeight(_ workbench: Workbench) -> Int {
    let foot =
      switch tab {
      case .books: books.footRows
      case .moves: MovesTab.footRows
      case .rules: RulesTab.footRows
      case .challenges: ChallengesTab.footRows
      case .accounts, .seats, .map: 0
      }
    return max(1, workbench.body.rows - Self.headRows - 1 - foot)
  }

  /// The tab line and the sentence under it.
  static let headRows = 2
}

// MARK: - The mouse

extension TerritoriesScreen {
  mutating func turn(to tab: Int, bar: Int) { self.tab = Tab(rawValue: tab) ?? self.tab }
}

// MARK: - From elsewhere

extension TerritoriesScreen {
  /// Notes what an edit changed, so that the accounts table reads only that again.
  mutating func follow(_ rows: [RowChange], in plan: Plan) { accounts.list.follow(rows, in: plan) }

  /// Reads all accounts again when they are next shown: a day began.
  mutating func forget() { accounts.list.forget() }

  /// Puts the cursor on a seat.
  mutating func select(seat: SeatKey, _ workbench: Workbench) {
    tab = .seats
    seats.filter = ""
    seats.list(workbench)
    guard let row = seats.lines.firstIndex(where: { $0.key == seat }) else { return }
    seats.window.move(
      .to(row), count: seats.lines.count, height: listHeight(workbench))
  }

  /// Puts a tab in front by its name. - Returns: whether there is one.
  mutating func select(tab name: String) -> Bool {
    guard let tab = Tab.allCases.first(where: { $0.title.lowercased() == name.lowercased() })
    else { return false }
    self.tab = tab
    return true
  }

  /// Shows the accounts within a scope, all of them.
  mutating func show(_ scope: AccountScope) {
    tab = .accounts
    accounts.scope = scope
    accounts.filter = ""
    accounts.window = ScrollWindow()
  }

  /// Esc: gives up the marks, or else the scope. - Returns: whether there was one.
  mutating func stepBack() -> Bool {
    switch tab {
    case .books, .rules, .challenges, .map: return false
    case .accounts:
      if !accounts.marks.isEmpty {
        accounts.marks.clear()
        return true
      }
      guard accounts.scope != .all else { return false }
      accounts.scope = .all
      return true
    case .seats:
      guard !seats.marks.isEmpty else { return false }
      seats.marks.clear()
      return true
    case .moves:
      guard !moves.marks.isEmpty else { return false }
      moves.marks.clear()
      return true
    }
  }
}

extension Workbench {
  /// Shows what a seat holds, in one role or in any, on the Territories screen.
  mutating func showAccounts(
    ofSeat seat: SeatKey, role: Role? = nil, _ environment: Environment
  ) {
    showAccounts(.seat(seat, role), environment)
  }

  /// Shows the accounts within a scope on the Territories screen.
  mutating func showAccounts(_ scope: AccountScope, _ environment: Environment) {
    territories.show(scope)
    screen = .territories
    refresh(environment)
  }

  /// Shows one tab of the Territories screen.
  mutating func showTerritories(_ tab: TerritoriesScreen.Tab, _ environment: Environment) {
    territories.tab = tab
    screen = .territories
    refresh(environment)
  }
}
