import Canvas

/// Standard output.
enum Output {
  /// Writes a text and ends its last line.
  ///
  /// - Throws: exit 74 where not all of it was taken: a full disk must not look like success.
  static func write(_ text: String) throws(Failure) {
    try Files.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: "-")
  }

  /// Writes a text for people. What came from a file is data: what would act on a terminal is shown
  /// as a visible mark.
  static func say(_ text: String) throws(Failure) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try write(lines.map { ScreenText.visible(String($0)) }.joined(separator: "\n"))
  }
}
