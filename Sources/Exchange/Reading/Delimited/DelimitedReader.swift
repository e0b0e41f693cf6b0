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
  private var cursor: DelimitedCursor

  public var delimiter: Delimiter { cursor.delimiter }
  /// The byte at which the next row is looked for.
  public var offset: Int { cursor.offset }
  /// The line of that byte, from 1.
  public var line: Int { cursor.line }

  /// - Parameters:
  ///   - offset: where to begin, behind a byte order mark or a `sep=` line.
  ///   - line: the line of that byte.
  public init(_ bytes: [UInt8], delimiter: Delimiter, from offset: Int = 0, line: Int = 1) {
    self.bytes = bytes
    cursor = DelimitedCursor(
      delimiter: delimiter, offset: min(max(offset, 0), bytes.count), line: line)
  }

  /// Fills `row` with the next row; false at the end of the text.
  public mutating func next(into row: inout DelimitedRow) throws(DelimitedError) -> Bool {
    var next = cursor
    defer { cursor = next }
    return try next.next(in: bytes.span, into: &row)
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
