extension Delimiter {
  /// The delimiter of a text, and where its rows begin.
  struct Found {
    var delimiter: Delimiter
    var offset: Int
    var line: Int
  }

  /// Finds the delimiter: named by a first line `sep=;` (Excel's own mark), else the one that cuts
  /// the first hundred rows most evenly into two cells or more, quotes respected. A tie goes to the
  /// one that makes more known headers, then to the order comma, semicolon, tab, pipe.
  static func find(in bytes: [UInt8], from start: Int) -> Found {
    if let named = namedByFirstLine(of: bytes, from: start) { return named }
    var best = Found(delimiter: .comma, offset: start, line: 1)
    var bestScore = (evenRows: 0, knownHeaders: 0)
    for delimiter in allCases {
      let score = score(of: delimiter, in: bytes, from: start)
      if score > bestScore {
        bestScore = score
        best.delimiter = delimiter
      }
    }
    return best
  }

  private static func namedByFirstLine(of bytes: [UInt8], from start: Int) -> Found? {
    var reader = DelimitedReader(bytes, delimiter: .comma, from: start)
    var row = DelimitedRow()
    guard (try? reader.next(into: &row)) == true, let cell = row.cells.first else { return nil }
    let line = bytes[cell.start..<min(cell.start + 6, bytes.count)]
    let word = line.map(Byte.lowered)
    guard word.count >= 5, word.starts(with: "sep=".utf8), let delimiter = Delimiter(byte: word[4])
    else { return nil }
    guard word.count == 5 || Byte.isLineEnd(word[5]) else { return nil }
    // `sep=,` is itself two cells to the comma reader; either way the row ends with the line.
    return Found(delimiter: delimiter, offset: reader.offset, line: reader.line)
  }

  private static func score(
    of delimiter: Delimiter, in bytes: [UInt8], from start: Int
  ) -> (evenRows: Int, knownHeaders: Int) {
    var reader = DelimitedReader(bytes, delimiter: delimiter, from: start)
    var row = DelimitedRow()
    var rowsOfWidth: [Int: Int] = [:]
    var knownHeaders = 0
    for number in 0..<100 {
      // An error ends the sample: under the wrong delimiter quotes stand in odd places.
      guard (try? reader.next(into: &row)) == true else { break }
      rowsOfWidth[row.count, default: 0] += 1
      if row.count > 1, number < SourceTable.headerSearch {
        knownHeaders = max(knownHeaders, FileKind.knownHeaders(in: row.cells.map(reader.text)))
      }
    }
    let evenRows = rowsOfWidth.filter { $0.key > 1 }.values.max() ?? 0
    return (evenRows, knownHeaders)
  }
}
