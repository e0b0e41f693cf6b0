import Canvas

/// Marking rows to work on them together: the same three keys in every list that can be marked.
///
/// A place says which marks are its own, what its rows are called, and what stands in them.
enum MarkActions {
  /// - Parameters:
  ///   - id: the place's name in the actions' ids: `accounts` makes `accounts.mark`.
  ///   - noun: one row, in a sentence: `account`.
  ///   - effect: what the marks are for, in half a sentence.
  ///   - shown: the keys of all rows that are listed, top to bottom.
  ///   - cursor: the row under the cursor in them.
  ///   - selected: its key; nil where nothing is selected.
  static func all<Key: Hashable & Sendable>(
    _ id: String, _ place: Place, noun: String, effect: String, hint: Int? = nil,
    marks: any WritableKeyPath<Workbench, Marks<Key>> & Sendable,
    shown: @escaping @Sendable (Workbench) -> [Key],
    cursor: @escaping @Sendable (Workbench) -> Int,
    selected: @escaping @Sendable (Workbench) -> Key?,
    disabled: @escaping @Sendable (Workbench) -> String?
  ) -> [Action] {
    [
      Action(
        "\(id).mark", place, keys: "Space", "mark",
        "Marks the \(noun), or takes the mark away, and goes down one; \(effect).", hint: hint,
        disabled: disabled
      ) { workbench, _ in
        guard let key = selected(workbench) else { return }
        let isFirst = workbench[keyPath: marks].isEmpty
        workbench[keyPath: marks].toggle(key)
        workbench.move(.down)
        // As in file managers, the cursor goes on: said once, or who presses Down too marks every
        // second row.
        if isFirst {
          workbench.say(
            "1 \(noun) marked; Space goes down by itself, v marks up to the cursor, * marks all.")
        }
      },
      Action(
        "\(id).mark-range", place, keys: "v", "mark up to here",
        "Marks everything from the row marked last up to this one.", disabled: disabled
      ) { workbench, _ in
        let rows = shown(workbench)
        if !workbench[keyPath: marks].extend(to: cursor(workbench), in: rows) {
          workbench.say("The range begins here; move on and press v again.")
        }
      },
      Action(
        "\(id).mark-all", place, keys: "*", "mark all shown",
        "Marks every \(noun) that is listed, or none where all are.", disabled: disabled
      ) { workbench, _ in
        workbench[keyPath: marks].toggleAll(shown(workbench))
      },
    ]
  }
}
