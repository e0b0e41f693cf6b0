import Canvas

/// Movement and finding: the same in every list.
enum ListActions {
  static let all: [Action] =
    [
      move("up", keys: "Up k", "up", .up), move("down", keys: "Down j", "down", .down),
      move("first", keys: "g Home", "first", .first), move("last", keys: "G End", "last", .last),
      move("page-up", keys: "PgUp", "page up", .pageUp),
      move("page-down", keys: "PgDn", "page down", .pageDown),
      move("half-up", keys: "Ctrl-U", "half a page up", .halfPageUp),
      move("half-down", keys: "Ctrl-D", "half a page down", .halfPageDown),
    ] + [
      Action(
        "filter", .list, keys: "/", "filter",
        "Keeps the rows that hold what you type; Esc shows all again.", hint: 14,
        disabled: {
          $0.history == nil
            && ($0.current.filter == nil || $0.accountCard != nil || $0.importFlow != nil)
            ? "There is nothing to filter here." : nil
        },
        run: { $0.startFilter($1) }),
      Action(
        "list.copy", .list, keys: "y", "copy",
        "Copies the row, its cells parted by tabs; on an account card, who owns it.",
        run: { $0.copyRow($1) }),
      Action(
        "list.copy-pane", .list, keys: "Y", "copy more",
        "Copies what the person or item under the cursor owes, as a list; else the whole pane.",
        run: { $0.copyOwedOrPane($1) }),
    ]

  private static func move(
    _ name: String, keys: String, _ title: String, _ move: ScrollWindow.Move
  ) -> Action {
    Action("list.\(name)", .list, keys: keys, title, "Moves the cursor: \(title).") {
      workbench, _ in workbench.move(move)
    }
  }
}
