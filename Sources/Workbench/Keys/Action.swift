import Canvas
import Plan

/// Where a key means something.
public enum Place: String, CaseIterable, Hashable, Sendable {
  case everywhere
  /// Wherever a list stands in front: movement.
  case list
  case today, design, walk, pipeline, handoffs, card, territories, books, accounts, seats, rules,
    moves, challenges, map,
    summary
  /// The tabs of a handoff card.
  case items, promises, people, log
  case catchUp = "catch-up"
  case accountCard = "account-card"
  /// A field that is open.
  case field
  /// A file on its way into the plan.
  case importing = "import"
  /// Every edit, newest first.
  case history

  /// The heading in help and in the README.
  public var title: String {
    switch self {
    case .everywhere: "Everywhere"
    case .list: "Lists"
    case .today: "Today"
    case .design: "Design"
    case .walk: "Design, the walk"
    case .pipeline: "Pipeline"
    case .handoffs: "Handoffs"
    case .card: "Handoff card"
    case .items: "Items of a card"
    case .promises: "Promises of a card"
    case .people: "People of a card"
    case .log: "Log of a card"
    case .territories: "Territories"
    case .books: "Books"
    case .accounts: "Accounts"
    case .seats: "Seats"
    case .rules: "Rules"
    case .moves: "Moves"
    case .challenges: "Challenges"
    case .map: "Map"
    case .summary: "Summary"
    case .catchUp: "Catch-up grid"
    case .accountCard: "Account card"
    case .field: "Open fields"
    case .importing: "Import"
    case .history: "History"
    }
  }
}

/// One thing a person can do: its keys, its words, and what it does.
///
/// Dispatch, the hint line, help, the palette and the README's key table are all made from these.
public struct Action: Sendable {
  /// Names the action for ever: `undo`, `card.accept`.
  public let id: String
  public let place: Place
  public let keys: [Key]
  /// The words in the hint line and in help: a verb.
  public let title: String
  /// One sentence.
  public let help: String
  /// How much it matters in the hint line; nil keeps it out.
  public let hint: Int?
  /// Why it cannot run now; nil when it can.
  let disabled: @Sendable (Workbench) -> String?
  let run: @Sendable (inout Workbench, Environment) -> Void
  /// What people call it who know other programs: `q`, `write`. Typed whole, it is found first.
  let usualNames: [String]
  /// When it is the next thing to do, and stands among the first in the hint line; nil for never.
  let isNext: (@Sendable (Workbench) -> Bool)?
  /// `Ctrl-R U` as a person reads it.
  public let keyText: String
  /// Its first key with its title, as the hint line has them; nil where no key runs it.
  let said: HintLine.Hint?

  /// - Parameters:
  ///   - keys: as DESIGN spells them, separated by spaces: `u`, `Ctrl-R U`.
  ///   - usualNames: lower case.
  init(
    _ id: String, _ place: Place, keys: String, _ title: String, _ help: String, hint: Int? = nil,
    disabled: @escaping @Sendable (Workbench) -> String? = { _ in nil },
    isNext: (@Sendable (Workbench) -> Bool)? = nil,
    also usualNames: [String] = [],
    run: @escaping @Sendable (inout Workbench, Environment) -> Void
  ) {
    self.id = id
    self.place = place
    self.keys = keys.split(separator: " ").compactMap { Key(String($0)) }
    self.title = title
    self.help = help
    self.hint = hint
    self.disabled = disabled
    self.isNext = isNext
    self.usualNames = usualNames
    self.run = run
    keyText = self.keys.map(\.description).joined(separator: " ")
    said = self.keys.first.map { HintLine.Hint($0.description, title, importance: hint ?? 0) }
  }
}
