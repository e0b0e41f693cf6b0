import Canvas

/// A bracketed paste: one event, however long, and never run as keys.
extension Workbench {
  /// What a line to search by takes; a form's field takes ``TextField/limit`` characters.
  static let longestField = 10_000

  /// The title of the form that asks for a file: a table pasted there is imported.
  private static let importTitle = "Import"

  mutating func paste(_ text: String, _ environment: Environment) {
    guard !isTooSmall else { return }
    notice = nil
    clicked = nil
    switch overlays.last {
    case .form(let form) where form.title == Self.importTitle && text.isPastedTable:
      overlays.removeLast()
      importPasted(text)
    case nil where text.isPastedTable: importPasted(text)
    case .form(let form): paste(text, in: form)
    case .picker(var picker) where picker.isNarrowable:
      guard let text = fitting(text, picker.input) else { return }
      picker.input.insert(text)
      picker.window = ScrollWindow()
      overlays[overlays.count - 1] = .picker(picker)
    case .help(var list):
      guard let text = fitting(text, list.input) else { return }
      list.input.insert(text)
      list.list(self, environment)
      overlays[overlays.count - 1] = .help(list)
    case .filter(var line):
      guard let text = fitting(text, line.field) else { return }
      line.field.insert(text)
      overlays[overlays.count - 1] = .filter(line)
      current.filter = line.field.text
      refresh(environment)
    case .history(var view) where view.isTyping:
      guard let text = fitting(text, view.filter) else { return }
      view.filter.insert(text)
      view.window = ScrollWindow()
      overlays[overlays.count - 1] = .history(view)
    case .picker, .page, .sheet, .carving, .account, .history, .importing, nil:
      say("A paste goes into a field; open one with e or Enter first.", .refused)
    }
  }

  /// A paste so long that the terminal kept none of it.
  mutating func sayRefusedPaste(_ bytes: Int) {
    say(
      "A paste of \(bytes.byteSize) is more than a field takes (16 MB); save it as a file and "
        + "import that with I.", .refused)
  }

  /// Whether typed text goes into a field, and is no keys.
  public var takesText: Bool {
    switch overlays.last {
    case .form, .filter, .help: true
    case .picker(let picker): picker.isNarrowable
    case .history(let view): view.isTyping
    case .page, .sheet, .carving, .account, .importing, nil: false
    }
  }

  /// Rows of a spreadsheet: shown first as what importing them would change.
  private mutating func importPasted(_ text: String) {
    if let past { return say("This is the plan \(past.sentence).", .refused) }
    guard imports.run == nil else { return say(Self.importRunning, .refused) }
    effects.append(.importPasted(text))
    say("Reading the pasted table, \(text.utf8.count.byteSize).")
  }

  /// A paste that a field has room for, without the line ends around it; nil, and said, for one
  /// that is too long.
  private mutating func fitting(_ text: String, _ field: TextField) -> String? {
    let bytes = text.utf8.count
    guard bytes + field.text.utf8.count <= Self.longestField else {
      say(
        "The paste is \(bytes.grouped) bytes long; a field takes \(Self.longestField.grouped). "
          + "Nothing was put in.", .refused)
      return nil
    }
    var rest = Substring(text)
    while rest.last?.isNewline ?? false { rest.removeLast() }
    return String(rest)
  }
}

extension String {
  /// Whether it is a table as spreadsheets copy them: a header and at least one row, in cells.
  fileprivate var isPastedTable: Bool {
    // Two lines tell; a paste of many megabytes is not gone through for them.
    var lines = split(maxSplits: 2, whereSeparator: \.isNewline).makeIterator()
    guard let header = lines.next(), let row = lines.next() else { return false }
    let marks: [Character] = ["\t", ";", ","]
    return marks.contains { header.contains($0) && row.contains($0) }
  }
}
