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
  /// Esc: takes one step back within the screen; false where there is none to take.
  mutating func stepBack() -> Bool
  /// `u`, before any edit: takes back what was said last and is no edit yet; false where nothing is.
  mutating func takeBack() -> Bool
  /// The form that typing opens where the screen asks for a number: its first character starts the
  /// entry (DESIGN §5). Nil where nothing is asked.
  func numberForm(typed: String, _ workbench: Workbench) -> Form?
  /// Puts the cursor on a row of one of its lists, and the focus there.
  mutating func point(
    at row: Int, list: Int, _ workbench: Workbench, _ environment: Environment)
  /// Scrolls one of its lists, wherever the focus is.
  mutating func scroll(by rows: Int, list: Int, _ workbench: Workbench)
  /// Turns to one of its views.
  mutating func turn(to tab: Int, bar: Int)
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment)
}

extension Screen {
  var filter: String? {
    get { nil }
    set {}
  }

  mutating func stepBack() -> Bool { false }

  mutating func takeBack() -> Bool { false }

  func numberForm(typed: String, _ workbench: Workbench) -> Form? { nil }

  mutating func point(
    at row: Int, list: Int, _ workbench: Workbench, _ environment: Environment
  ) {
    window.move(.to(row), count: listCount(workbench), height: listHeight(workbench))
  }

  mutating func scroll(by rows: Int, list: Int, _ workbench: Workbench) {
    window.move(
      .to(window.cursor + rows), count: listCount(workbench), height: listHeight(workbench))
  }

  mutating func turn(to tab: Int, bar: Int) {}
}
