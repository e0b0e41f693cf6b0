/// Where a reader stands in a text, apart from the text itself: a row is read without the bytes being
/// held anew for it, which two threads that read one text would wait for each other over.
struct DelimitedCursor: Sendable {
  let delimiter: Delimiter
  private(set) var offset: Int
  private(set) var line: Int

  init(delimiter: Delimiter, offset: Int, line: Int) {
    self.delimiter = delimiter
    self.offset = offset
    self.line = line
  }

  /// Fills `row` with the next row; false at the end of the text.
  mutating func next(
    in text: Span<UInt8>, into row: inout DelimitedRow
  ) throws(DelimitedError) -> Bool {
    let lineBefore = line
    skipBlankLines(in: text)
    row.begin(onLine: line, afterBlankLine: line > lineBefore)
    guard offset < text.count else { return false }
    while true {
      if offset < text.count, text[offset] == Byte.quote {
        try readQuotedCell(in: text, into: &row)
      } else {
        try readPlainCell(in: text, into: &row)
      }
      guard offset < text.count else { return true }
      if text[offset] != delimiter.byte {
        skipLineEnd(in: text)
        return true
      }
      offset += 1
    }
  }

  private mutating func readPlainCell(
    in text: Span<UInt8>, into row: inout DelimitedRow
  ) throws(DelimitedError) {
    let start = offset
    let delimiter = delimiter.byte
    var end = start
    while end < text.count {
      let byte = text[end]
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      if byte == 0 { throw .zeroByte(position(of: end, in: text)) }
      end += 1
    }
    row.cells.append(.init(start: start, end: end, isQuoted: false, hasDoubledQuotes: false))
    offset = end
  }

  /// Reads from the opening quote to behind the closing one.
  private mutating func readQuotedCell(
    in text: Span<UInt8>, into row: inout DelimitedRow
  ) throws(DelimitedError) {
    let opening = offset
    let openingLine = line
    var index = opening + 1
    var hasDoubledQuotes = false
    while true {
      guard index < text.count else {
        line = openingLine
        throw .unterminatedQuote(opened: position(of: opening, in: text))
      }
      switch text[index] {
      case Byte.quote:
        guard index + 1 < text.count, text[index + 1] == Byte.quote else {
          row.cells.append(
            .init(
              start: opening + 1, end: index, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
          offset = index + 1
          return try requireCellEnd(in: text)
        }
        hasDoubledQuotes = true
        index += 1
      case Byte.lineFeed: line += 1
      case Byte.carriageReturn:
        if index + 1 >= text.count || text[index + 1] != Byte.lineFeed { line += 1 }
      case 0: throw .zeroByte(position(of: index, in: text))
      default: break
      }
      index += 1
    }
  }

  private func requireCellEnd(in text: Span<UInt8>) throws(DelimitedError) {
    guard offset < text.count else { return }
    switch text[offset] {
    case delimiter.byte, Byte.lineFeed, Byte.carriageReturn: return
    default: throw .textAfterQuote(position(of: offset, in: text))
    }
  }

  private mutating func skipBlankLines(in text: Span<UInt8>) {
    while offset < text.count, Byte.isLineEnd(text[offset]) { skipLineEnd(in: text) }
  }

  private mutating func skipLineEnd(in text: Span<UInt8>) {
    let isPair =
      text[offset] == Byte.carriageReturn && offset + 1 < text.count
      && text[offset + 1] == Byte.lineFeed
    offset += isPair ? 2 : 1
    line += 1
  }

  /// The place of a byte on the current line.
  private func position(of index: Int, in text: Span<UInt8>) -> FilePosition {
    var start = index
    while start > 0, !Byte.isLineEnd(text[start - 1]) { start -= 1 }
    let hasMark = start == 0 && text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB
    var column = hasMark ? 0 : 1
    for position in start..<index where text[position] & 0xC0 != 0x80 { column += 1 }
    return FilePosition(line: line, column: column)
  }
}
