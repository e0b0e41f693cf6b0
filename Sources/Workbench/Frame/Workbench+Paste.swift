import Canvas

/// A bracketed paste: one event, however long, and never run as keys.
extension Workbench {
  /// What a line to search by takes; a form's field takes ``TextField/limit`` characters.
  static let longestField = 10_000

  mutating func paste(_ text: String, _ environment: Environment) {
    guard !isTooSmall else { return }
    notice = nil
    clicked = nil
    switch overlays.last {
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
    case .picker, .page, .account, .importing, nil:
      say("A paste goes into a field; open one with e or Enter first.", .refused)
    }
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
