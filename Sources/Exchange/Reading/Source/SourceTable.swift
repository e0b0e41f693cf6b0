/// A delimited file, recognised: its encoding, delimiter and header, with the rows still unread.
///
/// Pure: bytes in, values out. `rows()` reads as often as it is asked to, so that a first pass can
/// decide how dates and decimals are written before a second one reads the values.
public struct SourceTable: Sendable {
  /// How many rows are searched for the header.
  ///
  /// Source: DOMAIN 7.1, formatted reports put a title, "As of ..." and filters above it.
  static let headerSearch = 25

  /// A line that is no row of the table, kept for the report.
  public struct AsideLine: Hashable, Sendable {
    public var line: Int
    public var text: String
  }

  public let encoding: TextEncoding
  /// Pieces that stood for no character in the encoding and read as U+FFFD.
  public let repairs: Int
  public let delimiter: Delimiter
  /// What stands above the header: title lines of a formatted report.
  public let preamble: [AsideLine]
  /// The column titles as they stand in the file, trimmed.
  public let header: [String]
  public let headerLine: Int
  private let body: DelimitedReader

  /// - Throws: ``SourceError`` for what is no table; a malformed row further down is thrown when the
  ///   rows are read.
  public init(_ bytes: [UInt8]) throws(SourceError) {
    if let signature = FileSignature(of: bytes) { throw .otherFormat(signature) }
    let text = DecodedText(bytes)
    let found = Delimiter.find(in: text.bytes, from: text.start)
    let reader = DelimitedReader(
      text.bytes, delimiter: found.delimiter, from: found.offset, line: found.line)
    encoding = text.encoding
    repairs = text.repairs
    delimiter = found.delimiter
    let head = try SourceTable.head(of: reader)
    preamble = head.preamble
    header = head.titles
    headerLine = head.line
    body = head.body
  }

  /// Where pieces begin that were UTF-8 and were read as Windows-1252 on the way.
  var mojibake: [Int] { Mojibake.offsets(in: body.bytes.span) }

  /// The rows below the header, from the first.
  public func rows() -> SourceRows { SourceRows(reader: body, width: header.count) }
}

extension SourceTable {
  private struct Head {
    var preamble: [AsideLine] = []
    var titles: [String]
    var line: Int
    var body: DelimitedReader
  }

  /// Takes the row with the most known column titles for the header, the first of them on a tie;
  /// where no title is known, the first row as wide as most.
  private static func head(of reader: DelimitedReader) throws(SourceError) -> Head {
    var sample: [Head] = []
    var reader = reader
    var row = DelimitedRow()
    while sample.count < headerSearch {
      do throws(DelimitedError) {
        guard try reader.next(into: &row) else { break }
      } catch {
        // A row that breaks below a good header is reported when the rows are read.
        if sample.isEmpty { throw .malformed(error) }
        break
      }
      if row.isBlank { continue }
      let titles = row.cells.map { reader.text(of: $0).trimmed }
      sample.append(Head(titles: titles, line: row.line, body: reader))
    }
    guard let index = headerIndex(in: sample.map(\.titles)) else { throw .empty }
    var head = sample[index]
    head.preamble = sample[..<index].map {
      AsideLine(line: $0.line, text: $0.titles.filter { !$0.isEmpty }.joined(separator: " "))
    }
    return head
  }

  private static func headerIndex(in rows: [[String]]) -> Int? {
    let known = rows.map(FileKind.knownHeaders)
    if let most = known.max(), most > 0 { return known.firstIndex(of: most) }
    var rowsOfWidth: [Int: Int] = [:]
    for row in rows { rowsOfWidth[row.count, default: 0] += 1 }
    guard let most = rowsOfWidth.values.max() else { return nil }
    return rows.firstIndex { rowsOfWidth[$0.count] == most }
  }
}
