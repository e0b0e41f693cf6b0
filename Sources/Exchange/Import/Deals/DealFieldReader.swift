import Plan

/// Reads the fields of a deal from a row of a deal list.
struct DealFieldReader {
  let match: ColumnMatch<DealColumn>
  let meaning: AmountMeaning
  private var stages: Words<Deal.Phase>
  private var forecasts = Words(Deal.Phase.reading(stage:))
  private var kinds: Words<Deal.Kind>
  private var oddities = Oddities()
  /// The cells of amounts that count a whole term whose length is not given.
  private(set) var termless = 0

  /// - Parameters:
  ///   - stages: what a person said of the names of stages.
  ///   - types: the same of the types of deals.
  init(
    _ match: ColumnMatch<DealColumn>, meaning: AmountMeaning, stages: [String: Deal.Phase?] = [:],
    types: [String: Deal.Kind?] = [:]
  ) {
    self.match = match
    self.meaning = meaning
    self.stages = Words(said: stages, Deal.Phase.reading(stage:))
    kinds = Words(said: types, Deal.Kind.reading(type:))
  }

  /// The words of the Stage and Type columns, and what they mean.
  func meanings(_ header: [String]) -> [ValueMeaning] {
    let stage = match[.stage].map {
      stages.meanings(column: header[$0], option: .stage, name: \.rawValue)
    }
    let type = match[.kind].map {
      kinds.meanings(column: header[$0], option: .type, name: \.rawValue)
    }
    return (stage ?? []) + (type ?? [])
  }

  /// The column that says what a deal is worth, and what it counts.
  var amountColumn: (position: Int, meaning: AmountMeaning)? {
    let columns: [(DealColumn, AmountMeaning)] = [
      (.acv, .acv), (.amount, meaning), (.arr, .acv), (.mrr, .mrr), (.tcv, .tcv),
    ]
    for (column, meaning) in columns {
      if let position = match[column] { return (position, meaning) }
    }
    return nil
  }

  /// The column whose title leaves open what its amounts count.
  var openAmount: Int? {
    guard let amount = match[.amount], amountColumn?.position == amount else { return nil }
    return amount
  }

  /// Reads the row's fields into a new deal.
  mutating func read(_ rows: inout FileRows, into deal: inout Deal) throws(CellError) {
    if let (position, meaning) = amountColumn {
      deal.amount = try amount(position, meaning, in: rows)
    }
    if let position = match[.closes] { deal.closes = try rows.day(position) }
    if let position = match[.created] { deal.created = try rows.day(position) }
    if let position = match[.product] { deal.product = rows.sharedText(position) }
    if let position = match[.newBusinessUnit] {
      deal.isNewUnit = flag(position, in: rows) ?? false
    }
    if let position = match[.kind] {
      let type = rows.sharedText(position)
      deal.kind = type.flatMap { kinds.value(of: $0, line: rows.line) } ?? .unknown
    }
    if let position = match[.stage] { deal.stageName = rows.sharedText(position) ?? "" }
    deal.phase = phase(deal.stageName, in: &rows)
  }

  /// Puts the fields that the file has over those of a deal.
  func put(_ read: Deal, over deal: inout Deal) {
    deal.name = read.name
    if amountColumn != nil { deal.amount = read.amount }
    if match.has(.closes) { deal.closes = read.closes }
    if match.has(.created) { deal.created = read.created }
    if match.has(.product) { deal.product = read.product }
    if match.has(.newBusinessUnit) { deal.isNewUnit = read.isNewUnit }
    if match.has(.kind) { deal.kind = read.kind }
    if match.has(.stage) { deal.stageName = read.stageName }
    deal.phase = read.phase
  }

  private mutating func amount(
    _ position: Int, _ meaning: AmountMeaning, in rows: FileRows
  ) throws(CellError) -> Money? {
    guard let amount = try rows.money(position) else { return nil }
    switch meaning {
    case .acv: return amount
    case .mrr: return try amount.timesTwelve(at: position)
    case .tcv:
      guard let months = number(match[.term], in: rows), months > 0 else {
        termless += 1
        return amount
      }
      let year = (Int128(amount.minorUnits) * 12) / Int128(months)
      return Money(minorUnits: Int64(clamping: year))
    }
  }

  /// The CRM's own flags go before the stage's name, and what else is known after it.
  private mutating func phase(_ stage: String, in rows: inout FileRows) -> Deal.Phase {
    let isWon = match[.isWon].flatMap { flag($0, in: rows) }
    if isWon == true { return .won }
    let isClosed = match[.isClosed].flatMap { flag($0, in: rows) } ?? false
    if isClosed, isWon == false { return .lost }
    let read = stage.isEmpty ? nil : stages.value(of: stage, line: rows.line)
    if let read, !isClosed || !read.isOpen { return read }
    let chance = match[.probability].flatMap { share($0, in: rows) }
    if isClosed { return chance == .all ? .won : .lost }
    if let position = match[.forecastCategory], let text = rows.sharedText(position),
      let phase = forecasts.value(of: text, line: rows.line)
    {
      return phase
    }
    if chance == .all { return .won }
    return chance == .zero ? .lost : .open
  }

  private mutating func flag(_ position: Int, in rows: FileRows) -> Bool? {
    do {
      return try rows.flag(position)
    } catch {
      oddities.note(error, value: rows.text(position), line: rows.line)
      return nil
    }
  }

  private mutating func number(_ position: Int?, in rows: FileRows) -> Int? {
    guard let position else { return nil }
    do {
      return try rows.integer(position)
    } catch {
      oddities.note(error, value: rows.text(position), line: rows.line)
      return nil
    }
  }

  private mutating func share(_ position: Int, in rows: FileRows) -> Share? {
    do {
      return try rows.share(position)
    } catch {
      oddities.note(error, value: rows.text(position), line: rows.line)
      return nil
    }
  }

  func notes(_ header: [String]) -> [String] {
    var notes: [String] = []
    if let (position, meaning) = amountColumn {
      notes.append("\(header[position]) is taken as \(meaning.sentence)")
    }
    if termless > 0 {
      notes.append(
        "amounts of \(termless == 1 ? "1 deal" : "\(termless) deals") stand for the whole term:"
          + " the file does not say how long that is")
    }
    let stage = match[.stage].flatMap {
      stages.note(column: header[$0], meaning: "is no stage that is known; other columns decide")
    }
    let kind = match[.kind].flatMap {
      kinds.note(column: header[$0], meaning: "says no type of deal that is known")
    }
    return notes + [stage, kind].compactMap(\.self) + oddities.notes(header)
  }
}

extension AmountMeaning {
  /// Reads on from "is taken as".
  fileprivate var sentence: String {
    switch self {
    case .acv: "a year's value (ACV)"
    case .tcv: "the whole term's value (TCV), divided by the term"
    case .mrr: "a month's value, times twelve"
    }
  }
}
