import Canvas

/// Text from anywhere as Markdown that shows it letter for letter.
///
/// Only what would act is escaped, so that the source reads well too. Controls become visible marks.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    let scalars = Array(ScreenText.visible(text).unicodeScalars)
    var escaped = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "[", "]", "|", "~": escaped += "\\"
      case "<":
        escaped += "&lt;"
        continue
      case ">":
        escaped += "&gt;"
        continue
      case "&" where isEntityStart(scalars, after: index):
        escaped += "&amp;"
        continue
      case "_" where !isWithinWord(scalars, index): escaped += "\\"
      default: break
      }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// Escapes what would make a list, a heading, a quote or a rule of a line it stands at the start of.
  static func atLineStart(_ escaped: String) -> String {
    guard let first = escaped.unicodeScalars.first else { return escaped }
    switch first {
    case "#", "+", "-", "=": return "\\" + escaped
    case "0"..."9":
      let rest = escaped.drop { $0.isASCII && $0.isNumber }
      guard rest.first == "." || rest.first == ")" else { return escaped }
      return escaped.prefix(escaped.count - rest.count) + "\\" + rest
    default: return escaped
    }
  }

  private static func isEntityStart(_ scalars: [Unicode.Scalar], after index: Int) -> Bool {
    guard index + 1 < scalars.count else { return false }
    return scalars[index + 1] == "#" || scalars[index + 1].properties.isAlphabetic
  }

  private static func isWithinWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index > 0 && index + 1 < scalars.count && isWord(scalars[index - 1])
      && isWord(scalars[index + 1])
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
