import Canvas
import Plan

/// Screen 2: a row a stage.
struct PipelineScreen: Screen {
  var window = ScrollWindow()

  static let actions: [Action] = []

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {}

  func places(_ workbench: Workbench) -> [Place] { [.pipeline] }

  func listCount(_ workbench: Workbench) -> Int { 0 }

  func listHeight(_ workbench: Workbench) -> Int { workbench.body.rows }

  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {}

  /// Puts the cursor on a stage.
  mutating func select(_ stage: Stage, _ workbench: Workbench) {}
}
