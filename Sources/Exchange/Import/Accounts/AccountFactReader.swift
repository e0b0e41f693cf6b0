import Plan

/// Reads the facts of an account from a row.
struct AccountFactReader {
  let columns: AccountColumns
  private var kinds: Words<AccountKind>
  private var lifecycles: Words<AccountKind>
  private var oddities = Oddities()

  /// - Parameters:
  ///   - types: what a person said of the words of the Type column.
  ///   - stages: the same of the lifecycle stages, where they say the type.
  init(
    _ columns: AccountColumns, types: [String: AccountKind?] = [:],
    stages: [String: AccountKind?] = [:]
  ) {
    self.columns = columns
    kinds = Words(said: types, AccountKind.reading)
    lifecycles = Words(said: stages, AccountKind.reading)
  }

  /// Puts the row's facts over those that an earlier file gave: a column that the file lacks keeps
  /// the old value, a blank cell blanks it.
  mutating func read(
    _ rows: inout FileRows, over facts: inout AccountFacts
  ) throws(CellError) {
    var mrr: Money?
    var parentID: String?
    for (position, column) in columns.facts {
      switch column {
      case .kind:
        facts.kind = rows.sharedText(position).flatMap { kinds.value(of: $0, line: rows.line) }
      case .segment: facts.segment = rows.sharedText(position)
      case .industry: facts.industry = rows.sharedText(position)
      case .country: facts.country = rows.sharedText(position)
      case .state: facts.state = rows.sharedText(position)
      case .city: facts.city = rows.sharedText(position)
      case .postal: facts.postal = rows.sharedText(position)
      case .requiredSkill: facts.skill = rows.sharedText(position)
      case .territory: facts.territory = rows.sharedText(position)
      case .parent: facts.parent = rows.sharedText(position)
      case .parentID: parentID = rows.sharedText(position)
      case .lifecycle:
        facts.lifecycle = rows.sharedText(position)
        if columns.lifecycleIsKind {
          facts.kind = facts.lifecycle.flatMap { lifecycles.value(of: $0, line: rows.line) }
        }
      case .risk: facts.risk = rows.sharedText(position)
      case .arr: facts.arr = try rows.money(position)
      case .mrr: mrr = try rows.money(position)
      case .acv: facts.acv = try rows.money(position)
      case .potential: facts.potential = try rows.money(position)
      case .revenue: facts.revenue = try rows.money(position)
      case .employees: facts.employees = number(position, in: &rows)
      case .health: facts.health = score(position, in: &rows)
      case .workload: facts.workload = number(position, in: &rows)
      case .renewal: facts.renewal = try rows.day(position)
      case .notice: facts.notice = try rows.day(position)
      case .lastActivity: facts.lastActivity = try rows.day(position)
      case .customerSince: facts.customerSince = try rows.day(position)
      case .locked: facts.locked = flag(position, in: &rows)
      case .id, .name, .owner, .ownerID, .ownerEmail, .currency, .sdr, .ae, .am, .csm, .se,
        .executiveSponsor:
        break
      }
    }
    if let position = columns.match[.mrr] { try take(mrr, from: position, into: &facts) }
    if columns.match.has(.parentID), !columns.match.has(.parent) { facts.parent = parentID }
  }

  /// A month's revenue, times twelve, where no year's is given.
  private func take(
    _ mrr: Money?, from position: Int, into facts: inout AccountFacts
  ) throws(CellError) {
    if columns.match.has(.arr), facts.arr != nil { return }
    guard let mrr else {
      facts.arr = nil
      return
    }
    facts.arr = try mrr.timesTwelve(at: position)
  }

  private mutating func number(_ position: Int, in rows: inout FileRows) -> Int? {
    do {
      return try rows.integer(position)
    } catch {
      oddities.note(error, value: rows.text(position), line: rows.line)
      return nil
    }
  }

  private mutating func score(_ position: Int, in rows: inout FileRows) -> Int? {
    do {
      guard let score = try rows.rounded(position) else { return nil }
      if (0...100).contains(score) { return score }
      oddities.note(
        CellError(position: position, error: .notNumber), value: rows.text(position),
        line: rows.line, reason: "is no score from 0 to 100")
    } catch {
      oddities.note(error, value: rows.text(position), line: rows.line)
    }
    return nil
  }

  private mutating func flag(_ position: Int, in rows: inout FileRows) -> Bool? {
    do {
      return try rows.flag(position)
    } catch {
      oddities.note(error, value: rows.text(position), line: rows.line)
      return nil
    }
  }

  /// Takes what was noted of the next part of the file too; false where that cannot be told.
  mutating func join(_ next: AccountFactReader) -> Bool {
    oddities.join(next.oddities)
    return kinds.join(next.kinds) && lifecycles.join(next.lifecycles)
  }

  /// The words that say an account's type, and what they mean.
  func meanings(_ header: [String]) -> [ValueMeaning] {
    if let kind = columns.match[.kind] {
      return kinds.meanings(column: header[kind], option: .type, name: \.rawValue)
    }
    guard columns.lifecycleIsKind, let lifecycle = columns.match[.lifecycle] else { return [] }
    let meanings = lifecycles.meanings(
      column: header[lifecycle], option: .stage, name: \.rawValue)
    // Where a file has ARR, whoever pays is a customer, whatever the CRM calls the stage.
    let pays = columns.match.has(.arr) || columns.match.has(.mrr)
    return meanings.map { meaning in
      var meaning = meaning
      meaning.isOptional = pays
      return meaning
    }
  }

  /// What was read as blank, and what was computed.
  func notes(_ header: [String]) -> [String] {
    var notes: [String] = []
    if let kind = columns.match[.kind] {
      notes += [
        kinds.note(column: header[kind], meaning: "says no type that is known and counts as blank")
      ].compactMap(\.self)
    }
    if let mrr = columns.match[.mrr] {
      let scope = columns.match.has(.arr) ? " where ARR is blank" : ""
      notes.append("ARR is \(header[mrr]) times twelve\(scope)")
    }
    return notes + oddities.notes(header)
  }
}

extension Money {
  /// - Throws: ``ValueError/tooLarge``.
  func timesTwelve(at position: Int) throws(CellError) -> Money {
    let (product, overflows) = minorUnits.multipliedReportingOverflow(by: 12)
    if overflows { throw CellError(position: position, error: .tooLarge) }
    return Money(minorUnits: product)
  }
}
