import Canvas
import Plan

/// Screen 3: the cards by risk, and the card.
struct HandoffsScreen: Screen {
  var window = ScrollWindow()
  /// The card that is open; nil while the list is in front.
  var card: HandoffKey?

  static let actions: [Action] = []

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {}

  func places(_ workbench: Workbench) -> [Place] { [.handoffs] }

  func listCount(_ workbench: Workbench) -> Int { 0 }

  func listHeight(_ workbench: Workbench) -> Int { workbench.body.rows }

  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {}

  /// Opens a card.
  mutating func open(_ handoff: HandoffKey, _ workbench: Workbench, _ environment: Environment) {
    card = handoff
  }

  /// Puts a tab in front by its name. - Returns: whether there is one.
  mutating func select(tab: String) -> Bool { false }
}
