/// Standard output.
enum Output {
  /// Writes a text and ends its last line.
  ///
  /// - Throws: exit 74 where not all of it was taken: a full disk must not look like success.
  static func write(_ text: String) throws(Failure) {
    try Files.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: "-")
  }
}
