import Canvas
import Plan

extension Workbench {
  /// `a`: an account made by hand.
  mutating func askForAccount(_ environment: Environment) {
    let segments = plan.orderedSegments.map(\.name)
    open(
      Form(
        "Add an account", explanation: "With an ARR it counts as a customer, else as a prospect.",
        fields: [
          .init("Name"), .money("ARR", placeholder: "blank, or 48K", plan.currency),
          .money("ACV", placeholder: "blank: the ARR", plan.currency),
          .init("Segment", placeholder: "blank: by itself", choices: segments),
          .day("Renewal", placeholder: "30 sep 2027", .init(today: environment.today)),
        ]
      ) { workbench, texts, environment in workbench.addAccount(texts, environment) })
  }

  private mutating func addAccount(_ texts: [String], _ environment: Environment) -> Form.Result {
    var facts = AccountFacts(name: "")
    let fields: [(Int, AccountField)] = [(0, .name), (1, .arr), (2, .acv), (4, .renewal)]
    for (index, field) in fields where texts.indices.contains(index) {
      do {
        facts[field] = try field.value(of: texts[index], plan.currency, on: environment.today)
      } catch {
        return .problem(field: index, error.sentence)
      }
    }
    guard !facts.name.isEmpty else { return .problem(field: 0, "An account needs a name.") }
    let typed = texts.indices.contains(3) ? texts[3] : ""
    let segment = plan.orderedSegments.first { $0.name.lowercased() == typed.lowercased() }
    if !typed.isEmpty, segment == nil {
      return .problem(field: 3, "There is no segment \(typed); Tab takes one that there is.")
    }
    guard let key = takeKey(Account.self, environment) else { return .kept }
    var account = Account(key: key, file: facts)
    account.segmentChoice = segment?.key
    guard perform(.accountAdded(AccountAdded(account: account)), environment) else { return .kept }
    let tab = territories.accounts
    if let row = tab.list.row(of: key) { territories.accounts.window.cursor = row }
    refresh(environment)
    say("Added \(facts.name); u takes it back.", .done)
    return .kept
  }
}
