import Plan

/// How a file writes its dates, decimals and shares: decided once, by all its cells.
struct FileDialects {
  /// The order in which days are read; where it has to be asked, the first that is possible.
  let dates: DateDialect
  let decision: DateOrderDecision
  /// By the column's place.
  let numbers: [NumberDialect]
  let scales: [ShareScale]
  /// How many rows there are to read.
  let rowCount: Int
  /// About where the second half of the bytes begins, and how many rows stand before.
  let middle: (rows: SourceRows, count: Int)?
  /// What a spreadsheet did to the file on the way.
  let findings: [ImportReport.Finding]

  /// - Parameters:
  ///   - fields: the field that each column fills; nil for a column that is left out.
  ///   - values: what the mapped columns hold; nil for a column that is left out.
  ///   - order: the order of dates as said by hand.
  ///   - pieces: a column of words of which some may be dates, and what parts them.
  init(
    _ table: SourceTable, fields: [String?], values: [ColumnValue?], order: DateOrder?,
    remembered: DateOrder?, pieces: (position: Int, of: (String) -> [String])? = nil,
    _ watch: ImportWatch
  ) throws(ImportStop) {
    var survey = CellSurvey(table.header, values, asksDates: order == nil)
    if order == nil { survey.pieces = pieces }
    var damage = DamageSurvey(
      table.header, fields: fields, values: values, mojibake: table.mojibake)
    rowCount = try survey.take(table, &damage, watch)
    middle = survey.middle
    findings = damage.result
    decision =
      order.map(DateOrderDecision.decided)
      ?? FileDialects.settled(survey.dates.decision, by: remembered)
    dates = DateDialect(order: decision.provisionalOrder)
    let others = DecimalMark.allCases.first { mark in
      survey.decimals.contains { $0?.proven == mark }
    }
    numbers = survey.decimals.map { NumberDialect(decimalMark: $0?.mark(others: others) ?? .point) }
    scales = survey.shares.map { $0?.scale ?? .fraction }
  }

  /// An order that the file leaves open is that of the last file, where it is one of the two.
  private static func settled(
    _ decision: DateOrderDecision, by remembered: DateOrder?
  ) -> DateOrderDecision {
    guard case .ambiguous(let ambiguity) = decision, let remembered,
      ambiguity.readings.contains(where: { $0.order == remembered })
    else { return decision }
    return .decided(remembered)
  }
}

extension DateOrderDecision {
  /// The order to show what an import would do before the order is known.
  fileprivate var provisionalOrder: DateOrder {
    switch self {
    case .decided(let order): order
    case .ambiguous(let ambiguity): ambiguity.readings.first?.order ?? .yearFirst
    case .notNeeded, .contradictory: .yearFirst
    }
  }
}

/// The first pass over a file, over the columns whose dialect is open.
private struct CellSurvey {
  var dates = DateSurvey()
  var decimals: [DecimalSurvey?]
  var shares: [ShareSurvey?]
  private(set) var middle: (rows: SourceRows, count: Int)?
  private let days: [Int]
  private let numbers: [Int]
  /// Words of which some may be dates.
  var pieces: (position: Int, of: (String) -> [String])?

  init(_ header: [String], _ values: [ColumnValue?], asksDates: Bool) {
    var decimals = [DecimalSurvey?](repeating: nil, count: header.count)
    var shares = [ShareSurvey?](repeating: nil, count: header.count)
    var days: [Int] = []
    var numbers: [Int] = []
    for (position, value) in values.enumerated() {
      switch value {
      case .day: if asksDates { days.append(position) }
      case .money, .integer, .number:
        decimals[position] = DecimalSurvey()
        numbers.append(position)
      case .share:
        decimals[position] = DecimalSurvey()
        shares[position] = ShareSurvey(title: header[position])
        numbers.append(position)
      case .text, .person, .id, .flag, nil: break
      }
    }
    self.decimals = decimals
    self.shares = shares
    self.days = days
    self.numbers = numbers
  }

  /// Reads every row; how many there are.
  mutating func take(
    _ table: SourceTable, _ damage: inout DamageSurvey, _ watch: ImportWatch
  ) throws(ImportStop) -> Int {
    var rows = table.rows()
    var row = DelimitedRow()
    var count = 0
    var spoken: [(text: String, line: Int)] = []
    let half = (rows.reader.offset + rows.reader.bytes.count) / 2
    while try CellSurvey.advance(&rows, into: &row) {
      count += 1
      try watch.note(.looking, count, of: nil)
      if middle == nil, rows.reader.offset >= half, rows.isAtReader { middle = (rows, count) }
      guard row.count == table.header.count else { continue }
      damage.note(row, in: rows.reader)
      for position in days {
        rows.reader.withBytes(of: row.cells[position]) { dates.note($0, line: row.line) }
      }
      if let pieces {
        spoken += pieces.of(rows.text(of: row.cells[pieces.position])).map { ($0, row.line) }
      }
      for position in numbers {
        rows.reader.withBytes(of: row.cells[position]) {
          decimals[position]?.note($0)
          shares[position]?.note($0)
        }
      }
    }
    noteSpoken(spoken)
    return count
  }

  /// Lets dates among words settle the order where they can: one that contradicts the columns of
  /// dates is left to be read, or not, where it stands.
  private mutating func noteSpoken(_ spoken: [(text: String, line: Int)]) {
    var heard = dates
    for piece in spoken { heard.note(piece.text.utf8.span, line: piece.line) }
    if case .contradictory = heard.decision { return }
    dates = heard
  }

  private static func advance(
    _ rows: inout SourceRows, into row: inout DelimitedRow
  ) throws(ImportStop) -> Bool {
    do {
      return try rows.next(into: &row)
    } catch {
      throw .text(error)
    }
  }
}
