import Canvas
import Plan

/// One or more fields being typed: a value in place, evidence, a new seat.
///
/// Enter keeps what stands in all fields, Esc restores at once. A value that does not read is said
/// beside its field and the form stays open.
struct Form: Sendable {
  /// One line to type in.
  struct Field: Sendable {
    var label: String
    var input: TextField
    /// What stood in it when it was opened.
    let initial: String
    /// Shown while nothing is typed: the form the value takes.
    var placeholder: String
    /// What is wrong with what was typed; nil when it reads.
    var problem: String?
    /// What may stand here, offered as it is typed; Tab takes the first that fits.
    var choices: [String]
    /// What stood here when the form was opened.
    let prefilled: String

    init(_ label: String, text: String = "", placeholder: String = "", choices: [String] = []) {
      self.label = label
      input = TextField(text)
      initial = text
      self.placeholder = placeholder
      self.choices = choices
      prefilled = text
    }

    /// The choices that hold what is typed, those that begin with it first; all of them while
    /// nothing was typed over what stood here.
    var offers: [String] {
      let typed = input.text.lowercased()
      guard !typed.isEmpty, input.text != prefilled else { return choices }
      let fitting = choices.filter { $0.lowercased().contains(typed) }
      return fitting.filter { $0.lowercased().hasPrefix(typed) }
        + fitting.filter { !$0.lowercased().hasPrefix(typed) }
    }
  }

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
  /// The screen's own place where the single field stands, drawn there instead of in a dialog.
  var inline: InlineTarget?
  /// Reads the fields and makes the edit.
  var keep: @Sendable (inout Workbench, [String], Environment) -> Result
  /// What depends on the typed values, repainted at every key; nil when nothing does.
  var preview: (@Sendable (Workbench, [String]) -> StyledText)?

  init(
    _ title: String, explanation: String = "", fields: [Field], inline: InlineTarget? = nil,
    preview: (@Sendable (Workbench, [String]) -> StyledText)? = nil,
    keep: @escaping @Sendable (inout Workbench, [String], Environment) -> Result
  ) {
    self.title = title
    self.explanation = explanation
    self.fields = fields
    self.inline = inline
    self.preview = preview
    self.keep = keep
  }

  var texts: [String] { fields.map(\.input.text) }
}

/// A cell of a screen's table that a form is typed in.
struct InlineTarget: Hashable, Sendable {
  /// The row and column in the screen's own counting.
  var row: Int
  var column: Int
}

extension Workbench {
  mutating func open(_ form: Form) { overlays.append(.form(form)) }

  /// Keys while a form is open: it takes every key but those the frame keeps for itself.
  mutating func handle(_ key: Key, in form: Form, _ environment: Environment) -> KeyOutcome {
    var form = form
    switch (key.code, key.modifiers) {
    case (.escape, []):
      overlays.removeLast()
      if form.texts != form.fields.map(\.initial) {
        lastTyped = form.texts
        say("Restored; Ctrl-Y in a field brings the text back.")
      }
      return .taken
    case (.enter, []):
      keep(form, environment)
      return .taken
    case (.tab, []) where complete(&form): break
    case (.tab, []), (.down, []): form.focus = (form.focus + 1) % form.fields.count
    case (.tab, .shift), (.up, []):
      form.focus = (form.focus + form.fields.count - 1) % form.fields.count
    case (.character("y"), .control)
    where form.fields[form.focus].input.isEmpty && lastTyped.indices.contains(form.focus):
      form.fields[form.focus].input.text = lastTyped[form.focus]
    default:
      guard form.fields[form.focus].input.handle(key) else { return .passed }
      form.fields[form.focus].problem = nil
    }
    overlays[overlays.count - 1] = .form(form)
    return .taken
  }

  /// Tab takes the first offer where what is typed is not one already.
  private func complete(_ form: inout Form) -> Bool {
    let field = form.fields[form.focus]
    guard !field.choices.isEmpty, let first = field.offers.first, first != field.input.text,
      !field.input.isEmpty, field.input.text != field.prefilled
    else { return false }
    form.fields[form.focus].input.text = first
    return true
  }

  private mutating func keep(_ form: Form, _ environment: Environment) {
    overlays.removeLast()
    switch form.keep(&self, form.texts, environment) {
    case .kept: break
    case .problem(let index, let sentence):
      var form = form
      form.focus = min(max(0, index), form.fields.count - 1)
      form.fields[form.focus].problem = sentence
      overlays.append(.form(form))
    }
  }
}
