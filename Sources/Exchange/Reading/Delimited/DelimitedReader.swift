/// A strict reader of delimited text over UTF-8 bytes, row by row.
///
/// RFC 4180 with the line ends of every system: CRLF, LF and CR, also mixed. Blank lines are no
/// rows. A quote that does not begin its cell is text (`12" pipe`), as in the CRM exports seen: it
/// cannot be mistaken for an opening quote. A cell that does begin with a quote must be closed by
/// one, and nothing but a delimiter or a line end may follow.
///
/// Written by hand because SwiftCSV, the package at hand, accepts an unterminated quote (swallowing
/// the rest of the file) and ragged rows, drops a last empty cell, knows no line numbers, and is
/// about a hundred times slower on a million rows.
public struct DelimitedReader: Sendable {
  public let bytes: [UInt8]
  public let delimiter: Delimiter
  /// The byte at which the next row is looked for.
  public private(set) var offset: Int
  /// The line of that byte, from 1.
  public private(set) var line: Int

  /// - Parameters:
  ///   - offset: where to begin, behind a byte order mark or a `sep=` line.
  ///   - line: the line of that byte.
  public init(_ bytes: [UInt8], delimiter: Delimiter, from offset: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.offset = min(max(offset, 0), bytes.count)
    self.line = line
  }

  /// Fills `row` with the next row; false at the end of the text.
  public mutating func next(into row: inout DelimitedRow) throws(DelimitedError) -> Bool {
    let storage = bytes
    let text = storage.span
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

extension DelimitedReader {
  /// A cell's bytes, with doubled quotes made single.
  public func withBytes<Result, Failure: Error>(
    of cell: DelimitedRow.Cell, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard cell.hasDoubledQuotes else { return try body(bytes.span.extracting(cell.range)) }
    let single = singleQuoted(cell)
    return try body(single.span)
  }

  /// A cell's text. Bytes that are no UTF-8 become U+FFFD.
  public func text(of cell: DelimitedRow.Cell) -> String {
    if cell.hasDoubledQuotes { return String(decoding: singleQuoted(cell), as: UTF8.self) }
    return String(decoding: bytes[cell.range], as: UTF8.self)
  }

  private func singleQuoted(_ cell: DelimitedRow.Cell) -> [UInt8] {
    var single: [UInt8] = []
    single.reserveCapacity(cell.end - cell.start)
    var isSecond = false
    for byte in bytes[cell.range] {
      isSecond = byte == Byte.quote && !isSecond
      if !isSecond { single.append(byte) }
    }
    return single
  }
}
