/// Standard output.
enum Output {
  static func write(_ text: String) {
    FileDescriptor.writeAll(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: 1)
  }
}
