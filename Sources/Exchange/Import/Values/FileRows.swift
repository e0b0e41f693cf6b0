import Plan

/// The rows of a file, with their cells read as what their columns hold.
struct FileRows {
  let header: [String]
  let currency: Currency
  let dialects: FileDialects
  /// By the place of a column of money, the column that names its currency.
  private let currencies: [Int?]
  private var rows: SourceRows
  private(set) var row = DelimitedRow()
  private(set) var pool = TextPool()

  init(
    _ table: SourceTable, dialects: FileDialects, currency: Currency, currencyColumn: Int?
  ) {
    header = table.header
    self.dialects = dialects
    self.currency = currency
    currencies = FileRows.currencyColumns(of: table.header, general: currencyColumn)
    rows = table.rows()
  }

  /// The same file from the middle on, with a pool of its own; nil where no middle is known.
  var fromMiddle: FileRows? {
    guard let middle = dialects.middle else { return nil }
    var half = self
    half.rows = middle.rows
    return half
  }

  /// Goes to the next row; false at the end of the file.
  mutating func advance() throws(DelimitedError) -> Bool { try rows.next(into: &row) }

  var line: Int { row.line }

  /// What stood below the table; complete at the end of the file.
  var footer: [SourceTable.AsideLine] { rows.footer }

  /// Whether the row has a cell for every title.
  var isWhole: Bool { row.count == header.count }

  /// `Amount Currency` beside `Amount`, else the row's one currency column.
  private static func currencyColumns(of header: [String], general: Int?) -> [Int?] {
    let titles = header.map(HeaderTitle.squashed)
    return titles.map { title in
      title.isEmpty ? general : titles.firstIndex(of: title + "currency") ?? general
    }
  }
}

// MARK: - Cells

extension FileRows {
  /// The text as it stands, trimmed; empty for a place that the row does not have.
  func text(_ position: Int?) -> String {
    guard let position, position < row.count else { return "" }
    return rows.reader.withBytes(of: row.cells[position]) { FileRows.text($0) }
  }

  /// Whether the text of an own id stands behind its column: a spreadsheet that splits cells at
  /// their semicolons pushes the rest of a row to the right.
  func isPushed(from position: Int?, where isID: (String) -> Bool) -> Bool {
    guard let position else { return false }
    return row.cells.indices.dropFirst(position + 1).contains { isID(text($0)) }
  }

  /// How a row that a spreadsheet split is mended, behind the name of its id.
  static let splitReason =
    "stands further right: a spreadsheet split a cell of the row at its semicolons; open the list"
    + " anew with only Comma ticked as separator, or send it anew"

  private static func text(_ cell: Span<UInt8>) -> String {
    let bounds = cell.trimmedBounds
    let text = String(span: cell.extracting(bounds))
    guard let first = bounds.first, cell[first] == Byte.apostrophe else { return text }
    return FormulaGuard.armed(text).trimmed
  }

  /// The place in the pool of a text that stands in many rows.
  mutating func place(_ position: Int) -> Int {
    rows.reader.withBytes(of: row.cells[position]) { cell in
      let bounds = cell.trimmedBounds
      if let first = bounds.first, cell[first] == Byte.apostrophe {
        return pool.place(of: FileRows.text(cell).utf8.span)
      }
      return pool.place(of: cell.extracting(bounds))
    }
  }

  /// The place in the pool of a text of another pool.
  mutating func place(of text: String) -> Int { pool.place(of: text.utf8.span) }

  /// A text that stands in many rows; nil when blank.
  mutating func sharedText(_ position: Int) -> String? {
    let place = place(position)
    let text = pool[place]
    return text.isEmpty ? nil : text
  }

  func id(_ position: Int?) throws(CellError) -> RecordID? {
    guard let position else { return nil }
    do {
      return try RecordID(text(position))
    } catch {
      throw CellError(position: position, error: error)
    }
  }

  func money(_ position: Int) throws(CellError) -> Money? {
    let dialect = dialects.numbers[position]
    let currency = currency
    let money = try read(position) { (cell) throws(ValueError) in
      try dialect.money(cell, in: currency)
    }
    if money != nil, let column = currencies[position] { try checkCurrency(column, of: position) }
    return money
  }

  private func checkCurrency(_ column: Int, of position: Int) throws(CellError) {
    let mark = text(column)
    guard !BlankWord.matches(mark), !currency.isMeant(by: mark.lowercased()) else { return }
    if let other = Currency(code: mark) {
      throw CellError(position: position, error: .otherCurrency(other, plan: currency))
    }
    throw CellError(position: column, error: .unknownCurrency(mark))
  }

  func day(_ position: Int) throws(CellError) -> Day? {
    let dialect = dialects.dates
    return try read(position) { (cell) throws(ValueError) in try dialect.day(cell) }
  }

  func integer(_ position: Int) throws(CellError) -> Int? {
    let dialect = dialects.numbers[position]
    return try read(position) { (cell) throws(ValueError) in try dialect.integer(cell) }
  }

  func rounded(_ position: Int) throws(CellError) -> Int? {
    let dialect = dialects.numbers[position]
    return try read(position) { (cell) throws(ValueError) in try dialect.rounded(cell) }
  }

  func share(_ position: Int) throws(CellError) -> Share? {
    let dialect = dialects.numbers[position]
    let scale = dialects.scales[position]
    return try read(position) { (cell) throws(ValueError) in try dialect.share(cell, scale: scale) }
  }

  func flag(_ position: Int) throws(CellError) -> Bool? {
    try read(position) { (cell) throws(ValueError) in try FlagDialect.flag(cell) }
  }

  private func read<Value>(
    _ position: Int, _ body: (Span<UInt8>) throws(ValueError) -> Value
  ) throws(CellError) -> Value {
    do {
      return try rows.reader.withBytes(of: row.cells[position], body)
    } catch {
      throw CellError(position: position, error: error)
    }
  }
}
