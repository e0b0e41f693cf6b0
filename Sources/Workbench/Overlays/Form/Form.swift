import Canvas
import Plan

/// One or more fields being typed: a value in place, evidence, a new seat.
///
/// Enter keeps what stands in all fields, Esc restores at once. A value that does not read is said
/// beside its field and the form stays open.
struct Form: Sendable {
  /// What keeping came to.
  enum Result: Sendable {
    /// Kept: the form closes.
    case kept
    /// A field does not read: which, and why.
    case problem(field: Int, String)
  }

  var title: String
  /// A sentence under the title: what this changes.
  var explanation: String
  var fields: [Field]
  var focus = 0
  /// The offer under the cursor, while one is being picked.
  var picked: Int?
  /// The month from which a day is being chosen.
  var calendar: DayCalendar?
  /// The screen's own place where the single field stands, drawn there instead of in a dialog.
  var inline: InlineTarget?
  /// What Enter does, for the hint line.
  var keeping = "keeps"
  /// Reads the fields and makes the edit.
  var keep: @Sendable (inout Workbench, [String], Environment) -> Result
  /// What depends on the typed values, repainted at every key; nil when nothing does.
  var preview: Preview?

  /// Given the typed texts of all fields.
  typealias Preview = @Sendable (Workbench, [String]) -> StyledText

  init(
    _ title: String, explanation: String = "", fields: [Field], inline: InlineTarget? = nil,
    preview: Preview? = nil,
    keep: @escaping @Sendable (inout Workbench, [String], Environment) -> Result
  ) {
    self.title = title
    self.explanation = explanation
    self.fields = fields
    self.inline = inline
    self.preview = preview
    self.keep = keep
  }

  var texts: [String] { fields.map(\.value) }

  /// The field that takes the keys.
  var field: Field {
    get { fields[focus] }
    set { fields[focus] = newValue }
  }

  /// The keys that do something in the field in front.
  ///
  /// - Parameter editor: the name of the person's own; empty where it is not known.
  func hints(editor: String) -> [HintLine.Hint] {
    if calendar != nil {
      return [
        .init("Enter", "takes it", importance: 9), .init("Esc", "back", importance: 8),
        .init("PgUp PgDn", "month", importance: 5), .init("t", "today", importance: 4),
      ]
    }
    var hints: [HintLine.Hint] = [
      .init("Enter", picked == nil ? keeping : "takes it", importance: 9),
      .init("Esc", "restores", importance: 8),
    ]
    if fields.count > 1 { hints.append(.init("Tab", "next", importance: 7)) }
    if field.path != nil { hints.append(.init("Tab", "completes", importance: 7)) }
    if !field.choices.isEmpty || field.path != nil {
      hints.append(.init("Down", "choices", importance: 6))
    }
    if field.days != nil { hints.append(.init("Ctrl-O", "calendar", importance: 6)) }
    if field.input.keepsLines {
      hints.append(.init("Ctrl-G", OwnEditor(editor)?.hint ?? "editor", importance: 5))
    }
    if inline != nil { hints.append(.init("Ctrl-U", "clears", importance: 3)) }
    return hints + [.init("F1", "help", importance: 2)]
  }
}

/// A cell of a screen's table that a form is typed in.
struct InlineTarget: Hashable, Sendable {
  /// The row and column in the screen's own counting.
  var row: Int
  var column: Int
}
