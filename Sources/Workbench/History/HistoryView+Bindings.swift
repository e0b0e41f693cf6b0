import Canvas
import Plan

extension HistoryView {
  /// Opens it, from everywhere.
  static let opening = Action(
    "history", .everywhere, keys: "H", "history",
    "Lists every edit: when, who and what; goes back to any of them.", hint: 8,
    also: ["log", "journal", "edits"], run: { $0.openHistory($1) })

  static let actions: [Action] = [
    Action(
      "history.undo-to", .history, keys: "Enter", "undo to here",
      "Takes back every newer edit of yours in one step, after asking; Ctrl-R brings them back.",
      hint: 90, disabled: { $0.historyLine == nil ? "There is no edit to go back to." : nil },
      run: { $0.askToUndoTo($1) }),
    Action(
      "history.past", .history, keys: "t", "as it was then",
      "Shows the plan as it stood after this edit, read-only; Esc returns to now.", hint: 80,
      disabled: { $0.historyLine == nil ? "There is no edit to go back to." : nil },
      run: { workbench, _ in workbench.showPastOfLine() }),
    Action(
      "history.day", .history, keys: "d", "as of a day",
      "Shows the plan as it stood at the end of a day, read-only; Esc returns to now.", hint: 70,
      run: { $0.askForPastDay($1) }),
  ]
}
