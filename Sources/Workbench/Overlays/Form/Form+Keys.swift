import Canvas
import Plan

/// What the keys do while a form is open. A key that types is the field's; the others stand in the
/// binding table.
extension Workbench {
  mutating func open(_ form: Form) { overlays.append(.form(form)) }

  /// The form in front, or nil.
  var form: Form? {
    get { if case .form(let form) = overlays.last { form } else { nil } }
    set {
      guard let newValue, case .form = overlays.last else { return }
      overlays[overlays.count - 1] = .form(newValue)
    }
  }

  /// Keys while a form is open: the calendar's, then the field's.
  mutating func handle(_ key: Key, in form: Form, _ environment: Environment) -> KeyOutcome {
    if form.calendar != nil { return handleInCalendar(key) }
    var form = form
    if key == Key(.character("y"), .control),
      form.field.input.isEmpty || form.field.input.text == form.field.initial,
      let text = lastTyped?.text(for: form), text != form.field.input.text
    {
      form.field.input.text = text
      self.form = form
      return .taken
    }
    let count = form.field.input.count
    guard form.field.input.handle(key) else { return .passed }
    if count >= TextField.limit, form.field.input.count == count, key.isTyped { sayFull() }
    form.field.problem = nil
    form.picked = nil
    self.form = form
    return .taken
  }

  /// Puts pasted text into the field as one step.
  mutating func paste(_ text: String, in form: Form) {
    guard form.calendar == nil else {
      say("Enter takes the day first, or Esc goes back to the field.", .refused)
      return
    }
    var form = form
    var rest = text[...]
    while rest.last?.isNewline ?? false { rest.removeLast() }
    guard form.field.input.insert(String(rest)) else {
      let count = text.unicodeScalars.count
      say(
        "That paste has \(count.grouped) characters, and a field holds "
          + "\(TextField.limit.grouped); nothing was put in.", .refused)
      return
    }
    form.field.problem = nil
    form.picked = nil
    self.form = form
  }

  private mutating func sayFull() {
    say("A field holds \(TextField.limit.grouped) characters; no more was put in.", .refused)
  }

  // MARK: - Leaving

  /// Enter: takes the offer being picked, else keeps what stands in all fields.
  mutating func keepForm(_ environment: Environment) {
    guard var form else { return }
    if form.picked != nil {
      takeOffer()
      return
    }
    if form.takesFirstOffer, let first = form.field.offers.first {
      form.field.take(first)
      self.form = form
      // A folder leads on to what lies in it.
      if form.field.input.text.hasSuffix("/") { return }
    }
    if let missing = form.field.missingFolder {
      form.field.problem = missing
      self.form = form
      return
    }
    overlays.removeLast()
    let open = overlays.count
    let asked = effects.count
    notice = nil
    switch form.keep(&self, form.texts, environment) {
    case .kept:
      guard let refusal, effects.count == asked else { return }
      // What was typed is kept: in its field, or for Ctrl-Y where something else came in front. The
      // past takes nothing at all, and Esc shall lead out of it.
      if overlays.count == open, past == nil {
        notice = nil
        reopen(form, at: form.focus, saying: refusal)
      } else {
        lastTyped = TypedTexts(of: form)
      }
    case .problem(let index, let sentence): reopen(form, at: index, saying: sentence)
    }
  }

  /// What was refused since the last key; nil where nothing was.
  private var refusal: String? { notice?.kind == .refused ? notice?.text : nil }

  private mutating func reopen(_ form: Form, at index: Int, saying problem: String) {
    var form = form
    form.focus = min(max(0, index), form.fields.count - 1)
    form.field.problem = problem
    overlays.append(.form(form))
  }

  /// Esc: leaves the offers, else restores what stood there.
  mutating func restoreForm() {
    guard var form else { return }
    if form.picked != nil {
      form.picked = nil
      self.form = form
      return
    }
    overlays.removeLast()
    guard form.texts != form.fields.map(\.initial) else { return }
    lastTyped = TypedTexts(of: form)
    say("Restored; Ctrl-Y in a field brings the text back.")
  }

  // MARK: - From field to field

  /// Tab: takes an offer where one fits what was typed, else goes to the next field.
  mutating func nextField() {
    guard let form else { return }
    if form.picked != nil {
      takeOffer()
      // What was picked is chosen; a folder leads on to what lies in it.
      if form.field.path == nil { stepField() }
      return
    }
    if form.isCompletable { return takeOffer() }
    stepField()
  }

  private mutating func stepField() {
    guard var form else { return }
    // A month is of the field it was opened in.
    form.calendar = nil
    form.focus = (form.focus + 1) % form.fields.count
    self.form = form
  }

  mutating func previousField() {
    guard var form else { return }
    form.picked = nil
    form.calendar = nil
    form.focus = (form.focus + form.fields.count - 1) % form.fields.count
    self.form = form
  }

  // MARK: - Offers

  /// Down: among the offers of a field that has some, else to the next field.
  mutating func stepDown() {
    guard var form else { return }
    let offers = form.field.offers
    guard !offers.isEmpty else {
      form.picked = nil
      form.focus = (form.focus + 1) % form.fields.count
      self.form = form
      return
    }
    let current = offers.firstIndex(of: form.field.input.text)
    form.picked = form.picked.map { min($0 + 1, offers.count - 1) } ?? current ?? 0
    self.form = form
  }

  /// Up: back through the offers and out of them, else to the field before.
  mutating func stepUp() {
    guard var form else { return }
    guard let picked = form.picked else {
      previousField()
      return
    }
    form.picked = picked == 0 ? nil : picked - 1
    self.form = form
  }

  /// What completes a path is looked up once a key, for all who draw it.
  mutating func prepareOffers() {
    guard var form, form.field.path != nil else { return }
    let text = form.field.input.text
    form.field.path?.prepare(for: text)
    self.form = form
  }

  private mutating func takeOffer() {
    guard var form else { return }
    let offers = form.field.offers
    let index = form.picked ?? 0
    let typed = form.field.input.text
    if form.picked == nil, let text = form.field.path?.completed(typed) {
      form.field.input.text = text
      self.form = form
      return
    }
    if offers.indices.contains(index) { form.field.take(offers[index]) }
    form.picked = nil
    self.form = form
  }
}

extension Form {
  /// Whether Enter takes the first offer for what is typed, as the mark before it says.
  var takesFirstOffer: Bool {
    field.takesFirstOffer && picked == nil && !field.isListed && !field.offers.isEmpty
  }

  /// Whether Tab completes: something was typed that an offer fits and that is none itself.
  var isCompletable: Bool {
    guard let first = field.suggested.first else { return false }
    return first != field.completing
  }
}

extension Key {
  /// Whether it types a character.
  var isTyped: Bool {
    if case .character = code { modifiers.isSubset(of: .shift) } else { false }
  }
}
