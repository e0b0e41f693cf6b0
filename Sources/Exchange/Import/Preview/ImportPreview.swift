import Plan

/// A file as it was recognised: what stands around its table, its columns, and its first rows.
public struct ImportPreview: Equatable, Sendable {
  /// One column of the file.
  public struct Column: Equatable, Sendable {
    public var header: String
    /// The field it fills; nil is left out.
    public var field: String?
    /// Why its field should be looked at; nil where nothing is doubtful.
    public var doubt: String?
    /// Whether a person said what it fills.
    public var isSaid: Bool
    /// What stands in it in the first rows.
    public var samples: [String]
  }

  /// How many rows are shown.
  static let rows = 20

  /// Nil where the header tells none.
  public var kind: FileKind?
  public var encoding = ""
  public var delimiter = ""
  /// From 1; 0 before anything was read.
  public var headerLine = 0
  /// The lines above the header, with their numbers.
  public var preamble: [SourceTable.AsideLine] = []
  public var columns: [Column] = []

  /// Nothing read yet.
  public init() {}

  init(_ table: SourceTable, kind: FileKind?, _ choices: ImportChoices, fields: [String?]? = nil) {
    self.kind = kind
    encoding = table.encoding.name
    delimiter = table.delimiter.name
    headerLine = table.headerLine
    preamble = table.preamble
    let rows = ImportPreview.firstRows(of: table)
    let said = Set(choices.map.keys.map { $0.trimmed.lowercased() })
    let fields = fields ?? ImportPreview.fields(of: table.header, kind, choices)
    columns = table.header.enumerated().map { position, header in
      let samples = rows.map { $0.indices.contains(position) ? $0[position] : "" }
      var column = Column(
        header: header, field: fields[position], doubt: nil,
        isSaid: said.contains(header.lowercased()), samples: samples)
      if !column.isSaid { column.doubt = kind.flatMap { column.doubt(as: $0, beside: fields) } }
      return column
    }
  }

  private static func fields(
    of header: [String], _ kind: FileKind?, _ choices: ImportChoices
  ) -> [String?] {
    var fields = [String?](repeating: nil, count: header.count)
    guard let kind else { return fields }
    var taken: [String: Int] = [:]
    for (position, title) in header.enumerated() {
      guard let field = kind.field(named: title), taken[field] == nil else { continue }
      taken[field] = position
      fields[position] = field
    }
    for (title, field) in choices.map {
      if let position = header.firstIndex(of: title) { fields[position] = field }
    }
    return fields
  }

  private static func firstRows(of table: SourceTable) -> [[String]] {
    var rows = table.rows()
    var row = DelimitedRow()
    var texts: [[String]] = []
    while texts.count < ImportPreview.rows, (try? rows.next(into: &row)) == true {
      texts.append(row.cells.map { String(rows.text(of: $0).prefix(200)) })
    }
    return texts
  }
}

extension ImportPreview.Column {
  /// Why a person should look at what the column fills: two columns say the same, the title is
  /// nearly one that is known, or the values are none of their field.
  fileprivate func doubt(as kind: FileKind, beside fields: [String?]) -> String? {
    let own = kind.field(named: header)
    guard let field else {
      if let own, fields.contains(own) {
        return "may be \(FieldChoice.title(of: own)) too, which another column fills"
      }
      guard let near = near(kind, beside: fields) else { return nil }
      return "may be \(FieldChoice.title(of: near))"
    }
    guard let value = kind.value(of: field) else { return nil }
    let filled = samples.filter { !BlankWord.matches($0) }
    let wrong = filled.filter { !value.reads($0) }
    guard wrong.count * 2 > filled.count, let first = wrong.first else { return nil }
    return "\"\(first)\" is no \(value.noun)"
  }

  /// The field whose title a word of the header is, where no column fills it yet.
  private func near(_ kind: FileKind, beside fields: [String?]) -> String? {
    let words = header.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    // All runs of its words are looked up; a title of more words is a sentence.
    guard (2...12).contains(words.count) else { return nil }
    for length in stride(from: words.count - 1, through: 1, by: -1) {
      for start in 0...(words.count - length) {
        let part = words[start..<(start + length)].joined(separator: " ")
        guard part.utf8.count > 2, let field = kind.field(named: part), !fields.contains(field),
          let value = kind.value(of: field), value.isCounted
        else { continue }
        let filled = samples.filter { !BlankWord.matches($0) }
        if !filled.isEmpty, filled.allSatisfy(value.reads) { return field }
      }
    }
    return nil
  }
}

extension ColumnValue {
  /// Whether values are amounts or days, which a wrong column hardly holds by chance.
  fileprivate var isCounted: Bool {
    switch self {
    case .money, .day: true
    case .text, .person, .id, .integer, .number, .flag, .share: false
    }
  }

  fileprivate var noun: String {
    switch self {
    case .text: "text"
    case .person: "person"
    case .id: "id"
    case .money: "amount"
    case .day: "date"
    case .integer, .number: "number"
    case .flag: "yes or no"
    case .share: "share"
    }
  }

  /// Whether a cell reads as such a value, in whatever dialect.
  fileprivate func reads(_ text: String) -> Bool {
    let span = text.utf8.span
    switch self {
    case .text: return true
    case .person: return !text.utf8.allSatisfy { Byte.isDigit($0) || $0 == Byte.point }
    case .id: return (try? RecordID(text)) != nil
    case .money, .number, .integer, .share: return (try? NumberText(span)) != nil
    case .day: return (try? DateText(span)) != nil
    case .flag: return (try? FlagDialect.flag(span)) != nil
    }
  }
}

extension ImportReader {
  /// The file as it was recognised.
  func preview() -> ImportPreview {
    let fields: [String?]? =
      switch kind {
      case .accounts: (try? match(AccountColumn.self))?.fields.map { $0?.rawValue }
      case .seats: (try? match(SeatColumn.self))?.fields.map { $0?.rawValue }
      case .deals: (try? match(DealColumn.self))?.fields.map { $0?.rawValue }
      case .handoffItems: (try? match(HandoffItemColumn.self))?.fields.map { $0?.rawValue }
      case .review: (try? match(ReviewColumn.self))?.fields.map { $0?.rawValue }
      }
    return ImportPreview(table, kind: kind, choices, fields: fields)
  }
}
