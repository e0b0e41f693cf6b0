import Canvas
import Plan

/// Screen 4: books, accounts and seats.
struct TerritoriesScreen: Screen {
  var window = ScrollWindow()

  static let actions: [Action] = []

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {}

  func places(_ workbench: Workbench) -> [Place] { [.territories] }

  func listCount(_ workbench: Workbench) -> Int { 0 }

  func listHeight(_ workbench: Workbench) -> Int { workbench.body.rows }

  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {}

  /// Puts the cursor on a seat.
  mutating func select(seat: SeatKey, _ workbench: Workbench) {}

  /// Puts a tab in front by its name. - Returns: whether there is one.
  mutating func select(tab: String) -> Bool { false }
}
