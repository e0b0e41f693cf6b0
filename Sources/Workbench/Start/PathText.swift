/// A path as a terminal writes it for a dragged file, or as it is copied from a shell: with quotes,
/// with backslashes before blanks, as a `file://` address, with blanks around it.
enum PathText {
  /// The path that is meant.
  ///
  /// Quotes count only where the text begins with one: an apostrophe inside of a name is a letter.
  static func meant(by typed: String) -> String {
    let text = typed.drop(while: \.isWhitespace)
    if text.hasPrefix("file://") { return path(ofAddress: text.dropFirst(7)) }
    return unquoted(text)
  }

  /// As a shell reads a word. What a quote holds that is not closed goes up to the end.
  private static func unquoted(_ text: Substring) -> String {
    let hasQuotes = text.first == "'" || text.first == "\""
    var path = ""
    /// Blanks that end the text, unless more follows.
    var blanks = ""
    var quote: Character?
    var isEscaped = false
    for letter in text {
      if isEscaped {
        path += blanks
        blanks = ""
        if quote == "\"", letter != "\"", letter != "\\" { path.append("\\") }
        path.append(letter)
        isEscaped = false
      } else if letter == "\\", quote != "'" {
        isEscaped = true
      } else if letter == quote {
        quote = nil
      } else if hasQuotes, quote == nil, letter == "'" || letter == "\"" {
        quote = letter
      } else if quote == nil, letter.isWhitespace {
        blanks.append(letter)
      } else {
        path += blanks
        blanks = ""
        path.append(letter)
      }
    }
    return isEscaped ? path + blanks + "\\" : path
  }

  /// The path of `host/a%20b`, the host left out.
  private static func path(ofAddress address: Substring) -> String {
    var text = address.drop { $0 != "/" }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    let bytes = Array(text.utf8)
    var path: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count,
        let byte = UInt8(
          String(decoding: bytes[(place + 1)...(place + 2)], as: UTF8.self), radix: 16)
      {
        path.append(byte)
        place += 3
      } else {
        path.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: path, as: UTF8.self)
  }
}
