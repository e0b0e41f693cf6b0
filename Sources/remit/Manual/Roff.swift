import Canvas

/// Text in the language of manual pages (`man(7)`).
struct Roff {
  private(set) var text: String

  /// The page's head; the day stands as it is, for `man` reads it.
  init(_ name: String, section: Int, on day: String, source: String, manual: String) {
    text = ".TH \(name) \(section) \(day) \"\(source)\" \"\(manual)\"\n"
  }

  /// A macro and its arguments, each as one word: `.SH "EXIT STATUS"`.
  mutating func macro(_ name: String, _ arguments: String...) {
    let words = arguments.map { " \"\(Self.escaped($0, inQuotes: true))\"" }
    text += ".\(name)\(words.joined())\n"
  }

  /// So long a line of a page's source is at most where words allow.
  private static let width = 78

  /// Running text on lines of its own.
  mutating func line(_ line: String) {
    var row = ""
    for word in Self.escaped(line).split(separator: " ") {
      if !row.isEmpty, row.count + word.count >= Self.width {
        raw(row)
        row = ""
      }
      row += (row.isEmpty ? "" : " ") + word
    }
    if !row.isEmpty { raw(row) }
  }

  /// A line whose markup stands already.
  mutating func raw(_ line: String) {
    // A line that begins with a point or an apostrophe would be a macro.
    if line.hasPrefix(".") || line.hasPrefix("'") { text += "\\&" }
    text += line + "\n"
  }

  mutating func section(_ title: String) { macro("SH", title) }

  /// A term and what it means, indented.
  mutating func term(_ term: String, _ lines: String...) {
    text += ".TP\n"
    raw(term)
    for line in lines where !line.isEmpty { self.line(line) }
  }

  /// Lines that are kept as they are.
  mutating func example(_ lines: [String]) {
    text += ".PP\n.nf\n.RS\n"
    for line in lines { raw(Self.escaped(line)) }
    text += ".RE\n.fi\n"
  }

  static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

  static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

  /// Text in which nothing is markup. What is no ASCII is named by its number, for a page is read
  /// under every locale.
  static func escaped(_ text: String, inQuotes: Bool = false) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "\"": escaped += inQuotes ? "\\(dq" : "\""
      case "\n": escaped += " "
      default:
        if scalar.isASCII {
          escaped.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          escaped += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
        }
      }
    }
    return escaped
  }
}
