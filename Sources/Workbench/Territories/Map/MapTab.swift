import Balancing
import Canvas
import Plan

/// Which book holds most of each state, with what is committed and drafted in it; of each country or
/// region where the accounts have no states.
struct MapTab: Sendable {
  /// A state, country or region with its accounts.
  struct Area: Equatable, Sendable {
    var name: AreaName
    var accounts = 0
    /// In the measure of the map: minor units, or accounts.
    var value: Int64 = 0
    /// Accounts by book; nil is nobody.
    var books: [SeatKey?: Int] = [:]

    /// The book that holds most, and how many.
    var most: (seat: SeatKey?, count: Int)? {
      books.max { ($0.value, $1.key?.number ?? 0) < ($1.value, $0.key?.number ?? 0) }
        .map { ($0.key, $0.value) }
    }
  }

  /// By what the map measures, on which day.
  struct Question: Equatable, Sendable {
    var measure: CarvingRequest.Measure
    /// Whose books: those that the Books tab shows; nil goes by whoever answers for an account.
    var role: Role?
    /// The day from which the moves will hold.
    var day: Day
  }

  /// A book with all it holds, on the map or off it.
  struct Book: Equatable, Sendable {
    var seat: SeatKey
    var accounts = 0
    var value: Int64 = 0
  }

  /// Everything the map shows.
  struct Reading: Equatable, Sendable {
    let measure: CarvingRequest.Measure
    let role: Role?
    var areas: [Area] = []
    /// The books by how many accounts they hold: their letters.
    var books: [Book] = []
    var isUS = false
    var placeless = 0

    init(_ question: Question, _ plan: Plan, _ overview: Overview) {
      measure = question.measure
      role = question.role
      var byName: [AreaName: Area] = [:]
      var bySeat: [SeatKey: Book] = [:]
      for account in plan.accounts {
        guard let standing = overview.standing(of: account.key), standing.stage != .former else {
          continue
        }
        let role = question.role ?? standing.role
        let draft = plan.moves(of: account.key).first { $0.role == role }
        let settled =
          question.role.map { plan.holder(of: account.key, role: $0, on: question.day)?.seat }
          ?? overview.settledSeat(of: account.key)
        let seat = draft?.to ?? settled
        // Nobody in a role that does not work the account is no vacancy.
        if seat == nil, let role = question.role, role != standing.role { continue }
        let value = max(0, measure.value(of: account) ?? 0)
        if let seat {
          bySeat[seat, default: Book(seat: seat)].accounts += 1
          bySeat[seat]?.value &+= value
        }
        guard let name = account.area else {
          placeless += 1
          continue
        }
        var area = byName[name] ?? Area(name: name)
        area.accounts += 1
        area.value &+= value
        area.books[seat, default: 0] += 1
        byName[name] = area
      }
      books = bySeat.values.sorted { ($0.accounts, $1.seat) > ($1.accounts, $0.seat) }
      let states = byName.values.filter(\.name.isState)
      isUS =
        states.reduce(0) { $0 + $1.accounts } * 2 > byName.values.reduce(0) { $0 + $1.accounts }
      areas =
        isUS
        ? states.sorted { left, right in
          let (one, other) = (TileMap.places[left.name.text], TileMap.places[right.name.text])
          return (one?.row ?? 0, one?.column ?? 0) < (other?.row ?? 0, other?.column ?? 0)
        } : byName.values.sorted { ($0.accounts, $1.name.text) > ($1.accounts, $0.name.text) }
    }
  }

  var window = ScrollWindow()
  private var answered = Answered<Question, Reading>()

  var reading: Reading? { answered.answer }
  var areas: [Area] { reading?.areas ?? [] }
  var selected: Area? { areas.indices.contains(window.cursor) ? areas[window.cursor] : nil }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    let question = question(workbench, environment)
    answered.refresh(question, workbench) { Reading(question, $0, $1) }
  }

  private func question(_ workbench: Workbench, _ environment: Environment) -> Question {
    let books = workbench.territories.books
    return Question(
      measure: books.measure, role: books.role, day: workbench.effectiveDay(environment))
  }

  /// The reading that a long plan needs and that nobody does yet.
  mutating func work(_ workbench: Workbench, _ environment: Environment) -> BackgroundWork? {
    let question = question(workbench, environment)
    return answered.work(.map, on: question, workbench, at: \.territories.map.answered) {
      Reading(question, $0, $1)
    }
  }

  // MARK: - Books and their letters

  private func place(of seat: SeatKey?) -> Int? {
    seat.flatMap { seat in reading?.books.firstIndex { $0.seat == seat } }
  }

  /// An amount in the measure of the map; nothing where it counts accounts.
  func amount(_ value: Int64, _ plan: Plan) -> String {
    reading?.measure == .count ? "" : Money(minorUnits: value).short(plan.currency)
  }

  func letter(of seat: SeatKey?) -> String {
    guard let place = place(of: seat) else { return "-" }
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    return place < letters.count ? String(letters[place]) : "*"
  }

  func ink(of seat: SeatKey?) -> Ink {
    let series: [Ink] = [.series1, .series2, .series3, .series4, .series5, .series6]
    guard let place = place(of: seat) else { return .muted }
    return series[place % series.count]
  }

  static let actions: [Action] = [
    Action(
      "map.open", .map, keys: "Enter", "its accounts",
      "Shows the accounts of this state, country or region.", hint: 90,
      disabled: { workbench in
        workbench.territories.map.selected == nil
          ? "No account has a state, a country or a region." : nil
      }
    ) { workbench, environment in
      guard let area = workbench.territories.map.selected else { return }
      workbench.showAccounts(.area(area.name), environment)
    },
    Action("map.left", .map, keys: "Left h", "left", "Goes to the state before.") { workbench, _ in
      workbench.move(.up)
    },
    Action("map.right", .map, keys: "Right l", "right", "Goes to the next state.") {
      workbench, _ in workbench.move(.down)
    },
  ]
}

/// What a place on the map is called; `CA` is a state or a country.
struct AreaName: Hashable, Sendable {
  /// A state's code, else as the file has it.
  var text: String
  /// Whether it is one of the United States.
  var isState: Bool
  /// Whether it stood in the column of countries: `SK` there is Slovakia, elsewhere Saskatchewan.
  var isCountry = false

  /// `California`, `Sweden (SE)`: beside roles a bare code would read as one of them.
  var title: String {
    if isState { return USState.name(text) ?? text }
    guard isCountry else { return text }
    return CountryName.of(code: text).map { "\($0) (\(text))" } ?? text
  }
}

extension Account {
  /// Where it is on the map: its state, else its country, else its region.
  var area: AreaName? {
    if let code = stateCode, USState.name(code) != nil {
      return AreaName(text: code, isState: true)
    }
    if let state, !state.isEmpty { return AreaName(text: state, isState: false) }
    if let country, !country.isEmpty {
      return AreaName(text: country, isState: false, isCountry: true)
    }
    return territory.flatMap { $0.isEmpty ? nil : AreaName(text: $0, isState: false) }
  }
}
