import Seeds
import Testing

@testable import Exchange

@Suite("Delimited text is read strictly")
struct DelimitedReaderTests {
  @Test("lines end in LF, CRLF or CR, also mixed, and the last one may end in nothing")
  func lineEnds() throws {
    let expected = [["a", "b"], ["1", "2"], ["3", "4"]]
    for text in ["a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4", "a,b\r1,2\r3,4\r", "a,b\r\n1,2\n3,4\r"] {
      #expect(try rows(text) == expected, "\(text.debugDescription)")
    }
  }

  @Test("quotes hold delimiters, line ends and doubled quotes")
  func quotes() throws {
    #expect(
      try rows("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\"\n") == [
        ["a,b", "say \"hi\"", "two\r\nlines"]
      ])
    #expect(try rows("\"\",\"\"\"\"\n") == [["", "\""]])
  }

  @Test("a last empty cell counts, with and without a line end")
  func lastEmptyCell() throws {
    #expect(try rows("1,") == [["1", ""]])
    #expect(try rows("1,\n,") == [["1", ""], ["", ""]])
  }

  @Test("blank lines are no rows")
  func blankLines() throws {
    #expect(try rows("\n\na\n\r\n\r\nb\n\n") == [["a"], ["b"]])
    #expect(try rows("").isEmpty)
  }

  @Test("a quote within an unquoted cell is text")
  func quoteWithin() throws {
    #expect(try rows("12\" pipe,O\"Neil\n") == [["12\" pipe", "O\"Neil"]])
  }

  @Test("rows know their first line, whatever stands in quotes above them")
  func lineNumbers() throws {
    var reader = DelimitedReader(Array("a\n\"x\ny\r\nz\rw\"\n\n\nb".utf8), delimiter: .comma)
    var row = DelimitedRow()
    var lines: [Int] = []
    while try reader.next(into: &row) { lines.append(row.line) }
    #expect(lines == [1, 2, 8])
  }

  @Test("a row knows whether a blank line stands above it")
  func blankLineAbove() throws {
    var reader = DelimitedReader(Array("a\nb\n\nc".utf8), delimiter: .comma)
    var row = DelimitedRow()
    var follows: [Bool] = []
    while try reader.next(into: &row) { follows.append(row.followsBlankLine) }
    #expect(follows == [false, false, true])
  }

  @Test(
    "what breaks is named by its line and column",
    arguments: [
      (
        "a,b\n1,\"open\nand on", DelimitedError.unterminatedQuote(opened: .init(line: 2, column: 3))
      ),
      ("a\n\"é\",\"b\"c\n", .textAfterQuote(.init(line: 2, column: 8))),
      ("a\n\"x\ny\"z\n", .textAfterQuote(.init(line: 3, column: 3))),
      ("a\nb\0c", .zeroByte(.init(line: 2, column: 2))),
      ("a\n\"b\n\0\"", .zeroByte(.init(line: 3, column: 1))),
      ("\u{FEFF}a,\"b\"c", .textAfterQuote(.init(line: 1, column: 6))),
    ] as [(String, DelimitedError)])
  func errors(text: String, error: DelimitedError) {
    #expect(throws: error) { try rows(text) }
  }

  @Test("every delimiter parts cells", arguments: Delimiter.allCases)
  func delimiters(delimiter: Delimiter) throws {
    let mark = String(decoding: [delimiter.byte], as: UTF8.self)
    #expect(
      try rows("a\(mark)\"b\(mark)c\"\(mark)\n", delimiter) == [["a", "b\(mark)c", ""]])
  }
}

@Suite("Delimited text: properties over seeded random input")
struct DelimitedReaderProperties {
  @Test("a random table, written with random quoting, delimiters and line ends, reads back equal")
  func roundTrip() throws {
    for seed in 0..<400 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let delimiter = Delimiter.allCases.randomElement(using: &random) ?? .comma
      let table = randomTable(delimiter, using: &random)
      let text = written(table, delimiter, using: &random)
      #expect(try rows(text, delimiter) == table, "seed \(seed)")
    }
  }

  @Test("random bytes never trap, nor do they lose the reader's place")
  func randomBytes() {
    let spicy: [UInt8] = [34, 44, 10, 13, 59, 9, 0, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 65, 0xC3, 0xE2]
    for seed in 0..<600 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let count = Int.random(in: 0..<80, using: &random)
      let bytes = (0..<count).map { _ in
        Bool.random(using: &random)
          ? spicy.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      _ = try? rows(bytes)
      guard let table = try? SourceTable(bytes) else { continue }
      _ = try? table.allRows()
      #expect(table.headerLine >= 1, "seed \(seed)")
    }
  }

  private func randomTable(
    _ delimiter: Delimiter, using random: inout SeededRandom
  ) -> [[String]] {
    let pieces = ["a", "é", "ʤ", "\"", "\n", "\r\n", "\r", ",", ";", "\t", "|", " ", "'", "🙂", "0"]
    let width = Int.random(in: 2...5, using: &random)
    return (0..<Int.random(in: 1...8, using: &random)).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...4, using: &random))
          .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
    }
  }

  private func written(
    _ table: [[String]], _ delimiter: Delimiter, using random: inout SeededRandom
  ) -> String {
    let mark = String(decoding: [delimiter.byte], as: UTF8.self)
    var text = ""
    for (number, row) in table.enumerated() {
      text += row.map { cell in
        let needsQuotes =
          cell.contains(mark)
          || cell.unicodeScalars.contains { "\r\n\"".unicodeScalars.contains($0) }
        guard needsQuotes || Bool.random(using: &random) else { return cell }
        var quoted = "\""
        for scalar in cell.unicodeScalars {
          if scalar == "\"" { quoted += "\"" }
          quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
      }.joined(separator: mark)
      let isLast = number == table.count - 1
      if !isLast || Bool.random(using: &random) {
        text += ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
      }
    }
    return text
  }
}
