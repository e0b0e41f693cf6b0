extension Span where Element == UInt8 {
  /// The bytes without the white space at both ends: spaces, tabs, line ends, no-break spaces and
  /// the byte order mark.
  var trimmedBounds: Range<Int> {
    var start = 0
    var end = count
    while start < end {
      let width = blankWidth(startingAt: start)
      if width == 0 { break }
      start += width
    }
    while start < end {
      let width = blankWidth(endingAt: end, from: start)
      if width == 0 { break }
      end -= width
    }
    return start..<Swift.max(start, end)
  }

  private func blankWidth(startingAt index: Int) -> Int {
    if isASCIIBlank(index) { return 1 }
    for width in 2...3 where isWideBlank(index, width: width) { return width }
    return 0
  }

  private func blankWidth(endingAt end: Int, from start: Int) -> Int {
    if isASCIIBlank(end - 1) { return 1 }
    for width in 2...3 where end - width >= start && isWideBlank(end - width, width: width) {
      return width
    }
    return 0
  }

  private func isASCIIBlank(_ index: Int) -> Bool {
    self[index] == Byte.space || (self[index] >= Byte.tab && self[index] <= Byte.carriageReturn)
  }

  /// No-break space (C2 A0), narrow no-break space (E2 80 AF), byte order mark (EF BB BF).
  private func isWideBlank(_ index: Int, width: Int) -> Bool {
    guard index + width <= count else { return false }
    if width == 2 { return self[index] == 0xC2 && self[index + 1] == 0xA0 }
    let bytes = (self[index], self[index + 1], self[index + 2])
    return bytes == (0xE2, 0x80, 0xAF) || bytes == (0xEF, 0xBB, 0xBF)
  }
}

extension String {
  /// Without the white space at both ends.
  var trimmed: String {
    let bounds = utf8.span.trimmedBounds
    if bounds.count == utf8.count { return self }
    return String(decoding: utf8.dropFirst(bounds.lowerBound).prefix(bounds.count), as: UTF8.self)
  }
}
