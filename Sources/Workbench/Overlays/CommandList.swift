import Canvas
import Plan

/// The list behind `?` and `:`: what can be done, found by typing and run by Enter. The palette
/// also finds accounts, people, segments and themes by their names.
struct CommandList: Sendable {
  /// Something that Enter runs or goes to.
  enum Entry: Hashable, Sendable {
    /// By its number in the binding table.
    case action(Int)
    case theme(String)
    case account(AccountKey)
    case seat(SeatKey)
    case segment(SegmentKey)
    /// All accounts that hold the text, on the Accounts tab.
    case accounts(holding: String)
    /// A word explained, by its id.
    case topic(String)
  }

  /// A line of the list.
  enum Row: Sendable {
    case heading(String)
    case entry(Entry, Menu.Item)
  }

  /// Whether it is over everything, or over what works here alone.
  var isPalette: Bool
  var input = TextField()
  /// The cursor counts the rows with their headings, and never stands on one.
  var window = ScrollWindow()
  private(set) var rows: [Row] = [] { didSet { menu = Self.menu(of: rows, isPalette: isPalette) } }
  /// The rows as they are drawn.
  private var menu: Menu
  /// The plan's own names that fit what was typed, as far as they are known.
  private var names: [NameSearch.Name] = []
  /// What they were found for.
  private var namedFor: [String] = []
  /// Whether names are being looked for beside the keys.
  private var isAsking = false

  init(isPalette: Bool) {
    self.isPalette = isPalette
    menu = Self.menu(of: [], isPalette: isPalette)
  }

  private static func menu(of rows: [Row], isPalette: Bool) -> Menu {
    Menu(
      rows.map { row in
        switch row {
        case .heading(let title): .heading(title)
        case .entry(_, let item): item
        }
      },
      emptyText: StyledText(
        isPalette
          ? "Nothing is called that." : "No action here is called that; : searches everything.",
        .muted))
  }

  var title: String { isPalette ? "Commands" : "Keys that work here" }

  /// What Enter would run.
  var selected: (entry: Entry, item: Menu.Item)? {
    guard rows.indices.contains(window.cursor),
      case .entry(let entry, let item) = rows[window.cursor]
    else { return nil }
    return (entry, item)
  }

  /// Lists anew what fits what is typed; the cursor goes to the best.
  mutating func list(_ workbench: Workbench, _ environment: Environment) {
    let words = NameSearch.words(of: input.text)
    let search = NameSearch(plan: workbench.plan)
    if isPalette, search.isQuick {
      names = search.found(words)
      namedFor = words
    }
    let fitting = namedFor == words ? names : NameSearch.narrowed(names, words)
    rows = CommandSearch(workbench, environment, isPalette: isPalette)
      .rows(for: input.text, names: fitting)
    window = ScrollWindow()
    settle(down: true)
  }

  /// The work that finds the plan's names for what is typed; nil where they are known, or are being
  /// looked for.
  mutating func work(_ plan: Plan) -> BackgroundWork? {
    let words = NameSearch.words(of: input.text)
    guard isPalette, !isAsking, namedFor != words, NameSearch.isEnough(words) else { return nil }
    isAsking = true
    let search = NameSearch(plan: plan)
    return BackgroundWork(.names) {
      let found = search.found(words)
      return { workbench, environment in workbench.take(found, for: words, environment) }
    }
  }

  /// Lists the names that were found; the cursor stays where it was put.
  mutating func take(
    _ found: [NameSearch.Name], for words: [String], _ workbench: Workbench,
    _ environment: Environment
  ) {
    isAsking = false
    let shown = namedFor == words ? names : NameSearch.narrowed(names, words)
    names = found
    namedFor = words
    // Mostly more letters only narrow what is listed already.
    guard words == NameSearch.words(of: input.text),
      !shown.elementsEqual(found, by: { $0.entry == $1.entry })
    else { return }
    let standing = window.cursor > firstEntry ? selected?.entry : nil
    list(workbench, environment)
    guard let standing, let place = rows.firstIndex(where: { $0.entry == standing }) else { return }
    window.cursor = place
    window.fit(count: rows.count, height: Self.height(in: workbench.size))
  }

  private var firstEntry: Int { rows.firstIndex { $0.entry != nil } ?? 0 }

  mutating func move(_ move: ScrollWindow.Move, height: Int) {
    let before = window.cursor
    window.move(move, count: rows.count, height: height)
    settle(down: window.cursor >= before)
    window.fit(count: rows.count, height: height)
    // The heading over the first line is worth its row.
    if window.cursor == 1 { window.offset = 0 }
  }

  /// Leaves a heading, in the direction of the move where there is a line.
  private mutating func settle(down: Bool) {
    for step in down ? [1, -1] : [-1, 1] {
      var row = window.cursor
      while rows.indices.contains(row) {
        if case .entry = rows[row] {
          window.cursor = row
          return
        }
        row += step
      }
    }
  }

  mutating func point(at row: Int) {
    guard rows.indices.contains(row), case .entry = rows[row] else { return }
    window.cursor = row
  }

  /// The rows of the list on a screen: below the field, with the dialog's own edges.
  static func height(in size: Size) -> Int {
    max(1, size.rows - 7 - (isTold(in: size) ? toldRows + 1 : 0))
  }

  /// Whether there are rows to tell in full what the line under the cursor cuts.
  private static func isTold(in size: Size) -> Bool { size.rows >= 20 }

  private static let toldRows = 2

  /// The keys that do something in it.
  static let hints: [HintLine.Hint] = [
    .init("Enter", "runs it", importance: 3), .init("Esc", "leaves", importance: 2),
    .init("type", "to search", importance: 1),
  ]

  func draw(on canvas: inout Canvas, in bounds: Rect) {
    let width = min(92, bounds.columns - 6)
    // Its upper edge stays where it is while typing makes the list shorter.
    let full = Size(columns: width, rows: max(1, canvas.size.rows - 7) + 1)
    let unused = max(0, Self.height(in: canvas.size) - max(1, rows.count))
    var content = Dialog(title, content: Size(columns: width, rows: full.rows - unused))
      .resting(at: full).draw(on: &canvas, in: bounds)
    let placeholder =
      isPalette
      ? "type to search: an action, a screen, a theme, an account, a person" : "type to search"
    input.draw(on: &canvas, in: content.cutTop(1), placeholder: placeholder, paper: .raised)
    let told = Self.isTold(in: canvas.size) ? content.cutBottom(Self.toldRows, gap: 1) : .zero
    let field = canvas.cursor
    menu.draw(
      on: &canvas, in: content, window: window.fitted(count: rows.count, height: content.rows))
    if let text = menu.cutText(of: window.cursor, columns: content.columns) {
      TextBlock(StyledText(text)).draw(on: &canvas, in: told, paper: .raised)
    }
    // What is typed goes into the field, and there the cursor stays.
    canvas.cursor = field
  }
}

extension Workbench {
  /// Opens help for the places in front, or the palette over everything there is.
  mutating func openCommands(isPalette: Bool, _ environment: Environment) {
    var list = CommandList(isPalette: isPalette)
    list.list(self, environment)
    overlays.append(.help(list))
  }

  mutating func handle(_ key: Key, in list: CommandList, _ environment: Environment) -> KeyOutcome {
    var list = list
    let height = CommandList.height(in: size)
    switch (key.code, key.modifiers) {
    case (.escape, []):
      overlays.removeLast()
      return .taken
    case (.enter, []):
      choose(in: list, environment)
      return .taken
    case (.up, []), (.character("p"), .control): list.move(.up, height: height)
    case (.down, []), (.character("n"), .control): list.move(.down, height: height)
    case (.pageUp, []): list.move(.pageUp, height: height)
    case (.pageDown, []): list.move(.pageDown, height: height)
    default:
      let before = list.input.text
      guard list.input.handle(key) else { return .passed }
      if list.input.text != before {
        list.list(self, environment)
        if let work = list.work(plan) { effects.append(.work(work)) }
      }
    }
    overlays[overlays.count - 1] = .help(list)
    return .taken
  }

  /// Takes in names that were found beside the keys, and looks for more where more was typed.
  mutating func take(
    _ found: [NameSearch.Name], for words: [String], _ environment: Environment
  ) {
    for index in overlays.indices {
      guard case .help(var list) = overlays[index], list.isPalette else { continue }
      list.take(found, for: words, self, environment)
      if let work = list.work(plan) { effects.append(.work(work)) }
      overlays[index] = .help(list)
    }
  }

  /// Runs what is under the cursor; what cannot run now says why, and the list stays.
  private mutating func choose(in list: CommandList, _ environment: Environment) {
    guard let (entry, item) = list.selected else {
      say("Nothing is called that; Esc leaves.")
      return
    }
    if let reason = item.disabledReason {
      say(reason, .refused)
      return
    }
    overlays.removeLast()
    switch entry {
    case .action(let index): runFromAfar(BindingTable.shared.actions[index], environment)
    case .theme(let name): take(theme: name)
    case .topic(let id): openTopic(id)
    case .account(let key): openAccount(key, environment)
    case .seat(let key):
      go(to: .territories, environment)
      territories.select(seat: key, self)
      refresh(environment)
    case .segment(let key):
      go(to: .design, environment)
      design.select(key, self)
      refresh(environment)
    case .accounts(let text):
      go(to: .territories, environment)
      territories.show(.all)
      territories.accounts.filter = text
      refresh(environment)
    }
  }
}

extension CommandList.Row {
  /// What Enter would run; nil for a heading.
  fileprivate var entry: CommandList.Entry? {
    if case .entry(let entry, _) = self { entry } else { nil }
  }
}
