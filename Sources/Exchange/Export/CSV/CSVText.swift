import Canvas

/// A table as RFC 4180 text: commas, CRLF, quotes where they are needed.
///
/// Semicolons and tabs are quoted too: LibreOffice opens a file with both ticked as separators
/// beside the comma, and splits a bare cell at them.
struct CSVText {
  private(set) var bytes: [UInt8] = []
  private let width: Int

  /// For people: Excel takes a file without the mark for Windows-1252 and spoils every accent;
  /// LibreOffice and our own reader know it too. A `sep=` line would help Excel where lists are
  /// parted by semicolons, but it makes Excel pass over the mark.
  var markedBytes: [UInt8] { [0xEF, 0xBB, 0xBF] + bytes }

  /// Begins with the column titles.
  init(_ titles: [String]) {
    width = titles.count
    append(titles.map(CSVCell.text))
  }

  mutating func append(_ cells: [CSVCell]) {
    for index in 0..<width {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if index < cells.count { append(cells[index].text) }
    }
    bytes.append(contentsOf: [0x0d, 0x0a])
  }

  private static func isQuoted(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x09, 0x0a, 0x0d: true
    default: false
    }
  }

  private mutating func append(_ text: String) {
    let needsQuotes = text.utf8.contains(where: Self.isQuoted)
    // Quoted blanks keep what a reader would trim as white space around a value.
    guard needsQuotes || text.utf8.first == 0x20 || text.utf8.last == 0x20 else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// What stands in a cell. Blank is an empty cell, never a dash.
enum CSVCell {
  /// Text from anywhere: it cannot act on a terminal, and no spreadsheet runs it as a formula.
  case text(String)
  /// What a program reads: as it stands, nothing disarmed.
  case machine(String)
  /// Digits we wrote ourselves.
  case number(String)
  case blank

  init(_ text: String?) { self = text.map(CSVCell.text) ?? .blank }

  var text: String {
    switch self {
    case .text(let text): FormulaGuard.disarmed(ScreenText.visible(text))
    case .number(let digits): digits
    case .machine(let text): text
    case .blank: ""
    }
  }
}
