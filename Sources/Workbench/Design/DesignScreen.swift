import Canvas
import Plan

/// Screen 1: the tree per segment.
struct DesignScreen: Screen {
  var window = ScrollWindow()

  static let actions: [Action] = []

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {}

  func places(_ workbench: Workbench) -> [Place] { [.design] }

  func listCount(_ workbench: Workbench) -> Int { 0 }

  func listHeight(_ workbench: Workbench) -> Int { workbench.body.rows }

  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {}

  /// Puts the cursor on a segment.
  mutating func select(_ segment: SegmentKey, _ workbench: Workbench) {}
}
