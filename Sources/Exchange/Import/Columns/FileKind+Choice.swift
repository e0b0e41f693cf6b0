import Plan

extension FileKind {
  /// The kind of a file, by what was said and by its header; with the reason in words.
  ///
  /// - Throws: what the file lacks.
  static func choose(
    _ header: [String], _ choices: ImportChoices, path: String
  ) throws(ImportError) -> (kind: FileKind, reason: String) {
    let titles = try mapped(header, choices, path: path)
    if let kind = choices.kind {
      if let lack = kind.lack(in: kind.header(header, titles)) {
        throw ImportError(
          path: path, reason: "is no \(kind.noun): it has no column for \(lack); \(mend)")
      }
      return (kind, "read as \(kind.title), as said")
    }
    let recognition = recognise(header)
    if case .recognised(let kind, let reason) = recognition, kind.knows(titles) {
      return (kind, reason)
    }
    let fitting = [FileKind.accounts, .deals, .seats].first { kind in
      kind.knows(titles) && kind.lack(in: kind.header(header, titles)) == nil
    }
    if let fitting, !titles.isEmpty { return (fitting, "\(fitting.title), by the columns named") }
    switch recognition {
    case .recognised(let kind, let reason): return (kind, reason)
    case .unrecognised(let lacks): throw ImportError(path: path, reason: sentence(for: lacks))
    }
  }

  private static let mend = "name it with --map \"Header=field\""

  /// `account list`.
  private var noun: String { String(title.drop { $0 != " " }.dropFirst()) }

  /// The columns mapped by hand, by their position.
  static func mapped(
    _ header: [String], _ choices: ImportChoices, path: String
  ) throws(ImportError) -> [Int: String?] {
    var titles: [Int: String?] = [:]
    for (title, field) in choices.map.sorted(by: { $0.key < $1.key }) {
      let wanted = title.trimmed.lowercased()
      guard
        let position = header.firstIndex(of: title.trimmed)
          ?? header.firstIndex(where: { $0.lowercased() == wanted })
      else {
        let near = NearestName.of(title, among: header).map { "; did you mean \($0)?" } ?? ""
        throw ImportError(path: path, reason: "has no column \"\(title)\" (--map)\(near)")
      }
      titles[position] = .some(field)
    }
    return titles
  }

  private func knows(_ titles: [Int: String?]) -> Bool {
    titles.values.allSatisfy { $0.map(fieldNames.contains) ?? true }
  }

  private var fieldNames: [String] {
    switch self {
    case .accounts: AccountColumn.allCases.map(\.rawValue)
    case .seats: SeatColumn.allCases.map(\.rawValue)
    case .deals: DealColumn.allCases.map(\.rawValue)
    case .handoffItems: HandoffItemColumn.allCases.map(\.rawValue)
    case .review: ReviewColumn.allCases.map(\.rawValue)
    }
  }

  /// The header as it would read had the columns mapped by hand the usual titles.
  private func header(_ header: [String], _ titles: [Int: String?]) -> [String] {
    var header = header
    for (position, field) in titles {
      header[position] = field.flatMap(usualTitle) ?? ""
    }
    return header
  }

  private func usualTitle(_ field: String) -> String? {
    switch self {
    case .accounts: AccountColumn(rawValue: field)?.titles.first
    case .seats: SeatColumn(rawValue: field)?.titles.first
    case .deals: DealColumn(rawValue: field)?.titles.first
    case .handoffItems: HandoffItemColumn(rawValue: field)?.titles.first
    case .review: ReviewColumn(rawValue: field)?.titles.first
    }
  }
}

extension ColumnMatch {
  /// The columns of a file, those mapped by hand first.
  ///
  /// - Throws: a field that the kind of file does not have, with the nearest that it has.
  init(
    header: [String], choices: ImportChoices, kind: FileKind, path: String
  ) throws(ImportError) {
    var chosen: [Int: Column?] = [:]
    for (position, field) in try FileKind.mapped(header, choices, path: path) {
      guard let field else {
        chosen[position] = .some(nil)
        continue
      }
      guard let column = Column(rawValue: field) else {
        let names = Column.allCases.map(\.rawValue)
        let near = NearestName.of(field, among: names).map { "; did you mean \($0)?" }
        throw ImportError(
          path: path, column: header[position],
          reason: "\"\(field)\" is no field of \(kind.title)"
            + (near ?? "; fields are \(names.joined(separator: ", "))"))
      }
      chosen[position] = .some(column)
    }
    self.init(header: header, chosen: ColumnMatch.preferConverted(header, chosen))
  }

  /// Where an amount stands twice, as `Amount` and as `Amount (converted)`, the second is in the
  /// company's own currency.
  private static func preferConverted(
    _ header: [String], _ chosen: [Int: Column?]
  ) -> [Int: Column?] {
    var chosen = chosen
    let plain = ColumnMatch(header: header, chosen: chosen)
    for (column, position) in plain.positions where column.value == .money {
      guard chosen[position] == nil else { continue }
      let title = header[position].lowercased() + " (converted)"
      guard let converted = header.firstIndex(where: { $0.lowercased() == title }),
        chosen[converted] == nil
      else { continue }
      chosen[converted] = .some(column)
      chosen[position] = .some(nil)
    }
    return chosen
  }
}
