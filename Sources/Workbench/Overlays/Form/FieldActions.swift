import Canvas
import Plan

/// The keys of an open field that do not type.
enum FieldActions {
  static let all: [Action] = [
    Action(
      "field.keep", .field, keys: "Enter", "keep", "Keeps what stands in all fields of the form.",
      hint: 100, run: { $0.keepForm($1) }),
    Action(
      "field.restore", .field, keys: "Esc", "restore",
      "Restores what stood there at once; Ctrl-Y in a field brings the typed text back.", hint: 95,
      run: { workbench, _ in workbench.restoreForm() }),
    Action(
      "field.next", .field, keys: "Tab", "next field",
      "Takes the first choice that fits what was typed, else goes to the next field.", hint: 90,
      run: { workbench, _ in workbench.nextField() }),
    Action(
      "field.previous", .field, keys: "Shift-Tab", "field before", "Goes to the field before.",
      run: { workbench, _ in workbench.previousField() }),
    Action(
      "field.down", .field, keys: "Down", "choices",
      "Goes down the choices under the field, or to the next field where it has none.",
      run: { workbench, _ in workbench.stepDown() }),
    Action(
      "field.up", .field, keys: "Up", "back up",
      "Goes up the choices and back to the field, or to the field before.",
      run: { workbench, _ in workbench.stepUp() }),
    Action(
      "field.calendar", .field, keys: "Ctrl-O F4", "calendar",
      "Opens a month: arrows move by day and week, PgUp and PgDn by month, Enter takes the day.",
      hint: 50,
      disabled: { $0.form?.field.days == nil ? "No day is typed in this field." : nil },
      run: { workbench, _ in workbench.openCalendar() }),
    Action(
      "field.editor", .field, keys: "Ctrl-G F2", "editor",
      "Opens the text of the field in $VISUAL or $EDITOR, and takes it back when that ends.",
      hint: 40, run: { workbench, _ in workbench.askForEditor() }),
    Action(
      "field.help", .field, keys: "F1", "help", "Says what this field takes, and its keys.",
      hint: 30, run: { $0.explainField($1) }),
  ]
}

extension Workbench {
  /// Hands the field's text to the person's own editor.
  mutating func askForEditor() {
    guard let form else { return }
    effects.append(.editText(form.field.input.text))
  }

  /// Takes the text back from the editor; the form stands as it was meanwhile.
  mutating func takeEdited(_ text: String) {
    guard var form else { return }
    guard text != form.field.input.text else {
      say("The text came back as it was.")
      return
    }
    guard text.count <= TextField.limit else {
      say(
        "The text has \(text.count.grouped) characters, and a field holds "
          + "\(TextField.limit.grouped); the field is as it was.", .refused)
      return
    }
    form.field.input.text = text
    form.field.problem = nil
    form.picked = nil
    self.form = form
    say("Taken over from the editor; Enter keeps it.", .done)
  }

  /// F1: what the field takes, what it reads as now, and the keys that type in it.
  mutating func explainField(_ environment: Environment) {
    guard let form else { return }
    let field = form.field
    var lines: [StyledText] = []
    if !form.explanation.isEmpty {
      lines += [Self.label("About") + StyledText(form.explanation), .empty]
    }
    if !field.placeholder.isEmpty {
      lines.append(Self.label("Takes") + StyledText(field.placeholder, .value))
    }
    if let reading = field.reads?(field.input.text) {
      lines.append(Self.label("Reads as") + reading)
    }
    if field.input.untouched != nil {
      lines.append(
        Self.label("Typing")
          + StyledText("begins a new value; arrows or Backspace edit the one that stands there"))
    }
    if field.days != nil {
      lines.append(Self.label("A day is") + StyledText(DayError.acceptedForms))
    }
    if !field.choices.isEmpty {
      let shown = field.choices.prefix(12).joined(separator: ", ")
      let more = field.choices.count > 12 ? " and \(field.choices.count - 12) more" : ""
      lines.append(Self.label("Offers") + StyledText(shown + more))
    }
    if !lines.isEmpty { lines.append(.empty) }
    lines += FieldActions.all.filter { $0.id != "field.help" && $0.disabled(self) == nil }
      .map { Self.keyLine($0.keyText, $0.help) }
    lines += Self.typingKeys.map { Self.keyLine($0.keys, $0.help) }
    if let editor = OwnEditor(environment.editor) {
      lines += [.empty, Self.label("The editor") + StyledText(editor.sentence)]
    }
    overlays.append(
      .page(Page(title: "The field \(field.label)", lines, hangingIndent: Self.keyColumns)))
  }

  /// Room for the keys, and what is said of them begins behind it.
  private static let keyColumns = 21

  private static func label(_ text: String) -> StyledText {
    StyledText(text + String(repeating: " ", count: max(1, keyColumns - text.count)), .muted)
  }

  private static func keyLine(_ keys: String, _ help: String) -> StyledText {
    let gap = String(repeating: " ", count: max(1, keyColumns - keys.count))
    return StyledText(keys + gap, .key, .bold) + StyledText(help)
  }

  /// The readline keys, which the field takes itself.
  private static let typingKeys: [(keys: String, help: String)] = [
    ("Ctrl-A Ctrl-E", "To the beginning and the end; Home and End too."),
    ("Ctrl-B Ctrl-F", "A character back and on; Left and Right too."),
    ("Alt-B Alt-F", "A word back and on; Ctrl-Left and Ctrl-Right too."),
    ("Ctrl-W Alt-Backspace", "Takes the word before away; Alt-D the one behind."),
    ("Ctrl-U Ctrl-K", "Takes all before or all behind away."),
    ("Ctrl-Y", "Brings back what was taken last."),
    ("Ctrl-T Ctrl-D", "Swaps two characters; takes one away."),
  ]
}
