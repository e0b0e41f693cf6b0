import Canvas

/// Text from anywhere as HTML that shows it letter for letter.
enum PageText {
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in ScreenText.visible(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      // Neither XML nor HTML has a way to write these.
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
