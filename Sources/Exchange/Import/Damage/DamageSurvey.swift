/// What a spreadsheet did to a file on the way: noted in the first pass over its rows.
///
/// Source: DOMAIN 7.1, "Excel damage", and 8: VLOOKUP merges ids that differ in case alone.
struct DamageSurvey {
  /// The columns of ids, the record's own first.
  private let ids: [Int]
  private let ownID: Int?
  private let postal: Int?
  private let country: Int?
  private let header: [String]
  private var mojibake: ArraySlice<Int>
  private var findings: [Place: ImportReport.Finding] = [:]
  /// The record ids of 15 characters, by their lower case: which line had it first, and how.
  private var spellings: [UInt64: (line: Int, exact: UInt64)] = [:]
  /// Postal codes of five digits, and shorter ones with their first.
  private var fullCodes = 0
  private var shortCodes: (count: Int, line: Int, value: String)?

  private struct Place: Hashable {
    var position: Int
    var kind: Kind
  }

  private enum Kind: Int {
    case rounded, missing, caseClash, mojibake
  }

  /// - Parameters:
  ///   - fields: the field that each column fills.
  ///   - values: what the columns hold.
  ///   - mojibake: where such pieces begin in the file.
  init(_ header: [String], fields: [String?], values: [ColumnValue?], mojibake: [Int]) {
    self.header = header
    ids = values.indices.filter { values[$0] == .id }
    ownID = fields.firstIndex(of: "id")
    postal = fields.firstIndex(of: "postal")
    country = fields.firstIndex(of: "country")
    self.mojibake = mojibake[...]
  }

  mutating func note(_ row: DelimitedRow, in reader: DelimitedReader) {
    for position in ids { noteID(row, position, in: reader) }
    if let postal { notePostal(row, postal, in: reader) }
    noteMojibake(row, in: reader)
  }

  private mutating func noteID(_ row: DelimitedRow, _ position: Int, in reader: DelimitedReader) {
    let cell = row.cells[position]
    let length = cell.end - cell.start
    if length == 0 {
      if position == ownID { note(.missing, row, position, in: reader) }
      return
    }
    if length > 15, reader.withBytes(of: cell, Self.isRounded) {
      note(.rounded, row, position, in: reader)
    }
    guard position == ownID, length == 15 else { return }
    let (exact, folded) = reader.withBytes(of: cell, Self.hashes)
    guard let earlier = spellings[folded] else {
      spellings[folded] = (row.line, exact)
      return
    }
    if earlier.exact != exact { note(.caseClash, row, position, in: reader) }
  }

  /// Sixteen digits or more of which all behind the fifteenth are zeros: a spreadsheet keeps no
  /// more than fifteen.
  private static func isRounded(_ cell: Span<UInt8>) -> Bool {
    guard cell.count > 15 else { return false }
    for index in cell.indices {
      guard Byte.isDigit(cell[index]) else { return false }
      if index >= 15, cell[index] != UInt8(ascii: "0") { return false }
    }
    return true
  }

  /// FNV-1a of the bytes, and of their lower case.
  private static func hashes(_ cell: Span<UInt8>) -> (exact: UInt64, folded: UInt64) {
    var hashes: (exact: UInt64, folded: UInt64) = (0xcbf2_9ce4_8422_2325, 0xcbf2_9ce4_8422_2325)
    for index in cell.indices {
      hashes.exact = (hashes.exact ^ UInt64(cell[index])) &* 0x100_0000_01b3
      hashes.folded = (hashes.folded ^ UInt64(Byte.lowered(cell[index]))) &* 0x100_0000_01b3
    }
    return hashes
  }

  private mutating func notePostal(
    _ row: DelimitedRow, _ position: Int, in reader: DelimitedReader
  ) {
    let code = reader.text(of: row.cells[position]).trimmed
    guard (3...5).contains(code.utf8.count), code.utf8.allSatisfy(Byte.isDigit),
      isAmerican(row, in: reader)
    else { return }
    if code.utf8.count == 5 {
      fullCodes += 1
    } else if shortCodes != nil {
      shortCodes?.count += 1
    } else {
      shortCodes = (1, row.line, code)
    }
  }

  /// Elsewhere codes of four digits are whole.
  private func isAmerican(_ row: DelimitedRow, in reader: DelimitedReader) -> Bool {
    guard let country else { return true }
    let name = HeaderTitle.squashed(reader.text(of: row.cells[country]))
    return ["", "us", "usa", "unitedstates", "unitedstatesofamerica"].contains(name)
  }

  private mutating func noteMojibake(_ row: DelimitedRow, in reader: DelimitedReader) {
    guard let next = mojibake.first, let end = row.cells.last?.end, next < end else { return }
    for (position, cell) in row.cells.enumerated() {
      var isBroken = false
      while let offset = mojibake.first, offset < cell.end {
        isBroken = isBroken || offset >= cell.start
        mojibake = mojibake.dropFirst()
      }
      if isBroken, header.indices.contains(position) {
        note(.mojibake, row, position, in: reader)
      }
    }
  }

  private mutating func note(
    _ kind: Kind, _ row: DelimitedRow, _ position: Int, in reader: DelimitedReader
  ) {
    let place = Place(position: position, kind: kind)
    if findings[place] != nil {
      findings[place]?.count += 1
      return
    }
    let text = reader.text(of: row.cells[position]).trimmed
    let value = String(text.unicodeScalars.prefix(100).map(Character.init))
    findings[place] = .init(
      line: row.line, column: header[position], value: value, reason: reason(kind, value), count: 1)
  }

  private func reason(_ kind: Kind, _ value: String) -> String {
    switch kind {
    case .rounded:
      "looks rounded to 15 digits by a spreadsheet; export the ids again and keep the column as text"
    case .missing: "has no id; it goes by its name, and load-back needs the id"
    case .caseClash:
      "differs from an earlier id in case alone; they are two records here, but a spreadsheet's"
        + " lookup takes them for one: export the 18-character ids"
    case .mojibake:
      "is UTF-8 that was opened as Windows-1252 on the way; save the file as UTF-8 where it comes"
        + " from, and import it again"
    }
  }

  /// What was found, in the order of the file.
  var result: [ImportReport.Finding] {
    var found = findings.sorted {
      ($0.value.line, $0.key.position, $0.key.kind.rawValue)
        < ($1.value.line, $1.key.position, $1.key.kind.rawValue)
    }.map(\.value)
    if let shortCodes, let postal, fullCodes > shortCodes.count {
      found.append(
        .init(
          line: shortCodes.line, column: header[postal], value: shortCodes.value,
          reason: "has fewer than five digits where most have five: a spreadsheet dropped the zeros"
            + " in front; keep the column as text", count: shortCodes.count))
    }
    return found
  }
}
