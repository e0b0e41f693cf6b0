import Canvas
import Plan

/// One screen: a value with its own state, drawn from the workbench it stands in.
protocol Screen: Sendable {
  /// Works out anew what the screen lists; called when the plan, the filter or the size changed.
  mutating func refresh(_ workbench: Workbench, _ environment: Environment)
  /// Where its keys are looked up, innermost first.
  func places(_ workbench: Workbench) -> [Place]
  /// The rows of the list that the movement keys move through, and how many are in view.
  func listCount(_ workbench: Workbench) -> Int
  func listHeight(_ workbench: Workbench) -> Int
  /// The list's cursor.
  var window: ScrollWindow { get set }
  /// What `/` filters by; nil where the screen has nothing to filter.
  var filter: String? { get set }
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment)
}

extension Screen {
  var filter: String? {
    get { nil }
    set {}
  }
}
