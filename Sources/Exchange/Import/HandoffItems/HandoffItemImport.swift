import Canvas
import Plan

/// Reads back a list of handoff items that people filled in, row by row.
///
/// A row is tied to its item by the id alone. What the file says of title, due day or account is
/// the plan's own word and changes nothing; where it contradicts the id, the row is rejected, for
/// then one column was sorted without the others.
struct HandoffItemImport: RowTaking {
  let plan: Plan
  let day: Day
  let match: ColumnMatch<HandoffItemColumn>
  let fileName: String
  var verdicts = RowVerdicts()
  private(set) var done: [ItemDone] = []
  /// Rows that give a day and no mark.
  private(set) var markless = 0
  /// Items that were done already and got evidence.
  private(set) var proven = 0
  private var seen: [ItemKey: (line: Int, row: HandoffItemRow)] = [:]
  private var cards: [HandoffKey: Card] = [:]
  private var accountNames: Set<String>?

  init(_ plan: Plan, on day: Day, _ match: ColumnMatch<HandoffItemColumn>, fileName: String) {
    self.plan = plan
    self.day = day
    self.match = match
    self.fileName = fileName
  }

  mutating func take(row rows: inout FileRows) throws(CellError) {
    guard rows.isWhole else { return verdicts.rejectWidth(rows) }
    let row = try HandoffItemRow(rows, match)
    guard let id = HandoffItemID(rows.text(match[.id])) else { return takeUnknown(row, rows) }
    guard let item = plan.items[id.item], let card = card(item.handoff),
      let line = card.items.first(where: { $0.key == item.key })
    else {
      return verdicts.skip(rows.line, "the item \(id.text) is no longer in the plan")
    }
    if let wrong = contradiction(of: rows, line, card) {
      return verdicts.reject(rows, position: match[.id], reason: wrong)
    }
    if let earlier = seen[item.key] {
      if earlier.row == row || row.isBlank {
        return verdicts.skip(rows.line, "repeats line \(earlier.line)")
      }
      return verdicts.reject(
        rows, position: match[.id],
        reason: "is on line \(earlier.line) too, with another answer; leave one of them")
    }
    seen[item.key] = (rows.line, row)
    guard !row.isBlank else {
      verdicts.unchanged += 1
      return
    }
    try take(row, line, card, rows)
  }

  private mutating func takeUnknown(_ row: HandoffItemRow, _ rows: FileRows) {
    if rows.isPushed(from: match[.id], where: { HandoffItemID($0) != nil }) {
      return verdicts.reject(
        rows, position: match[.id], reason: "the item id \(FileRows.splitReason)")
    }
    if row.isBlank { return verdicts.skip(rows.line, "the row has no item id") }
    let isEmpty = rows.text(match[.id]).isEmpty
    verdicts.reject(
      rows, position: match[.id],
      reason: (isEmpty ? "the item id is missing" : "is no item id")
        + "; copy it from the list that was sent, it looks like "
        + "\(HandoffItemID(ItemKey(217), of: plan).text)")
  }

  /// A row that says something about an item of the plan.
  private mutating func take(
    _ row: HandoffItemRow, _ line: CardItem, _ card: Card, _ rows: FileRows
  ) throws(CellError) {
    guard card.handoff.isLive else {
      return verdicts.skip(rows.line, "the card of \(name(card)) has ended")
    }
    if line.isDone { return prove(row, line, rows) }
    guard line.isApplicable else {
      return verdicts.skip(rows.line, "\(line.code) of \(name(card)) does not count any more")
    }
    switch row.mark {
    case .done, .doneOn: break
    case .blank:
      guard row.doneOn != nil else {
        return verdicts.skip(
          rows.line, "evidence without a mark under Done: \(line.code) of \(name(card)) stays open")
      }
      markless += 1
    case .notDone:
      guard row.doneOn != nil || !row.evidence.isEmpty else {
        verdicts.unchanged += 1
        return
      }
      return verdicts.skip(
        rows.line, "Done says no: \(line.code) of \(name(card)) stays open")
    case .notApplicable:
      return verdicts.skip(
        rows.line,
        "Done says that \(line.code) of \(name(card)) does not apply: whoever leads the card says so"
          + " there, with a reason (- on the item); it stays open")
    case .unclear(let text):
      return verdicts.skip(
        rows.line,
        "\"\(text.prefix(60))\" under Done is no yes: \(line.code) of \(name(card)) stays open")
    }
    guard isPossible(row.doneOn, card, rows) else { return }
    let owner = row.owner.isEmpty ? line.owner.flatMap { plan.seats[$0]?.name } : row.owner
    done.append(
      ItemDone(
        item: line.key, on: row.doneOn ?? day, by: owner ?? fileName,
        evidence: evidence(of: row, line, rows)))
    verdicts.changed += 1
  }

  private func evidence(of row: HandoffItemRow, _ line: CardItem, _ rows: FileRows)
    -> [String: String]
  {
    EvidenceText(row.evidence, for: line, doneOn: row.doneOn) { rows.day(written: $0) }.fields
  }

  /// An item that is done already keeps what it has; evidence that it lacks is taken.
  private mutating func prove(_ row: HandoffItemRow, _ line: CardItem, _ rows: FileRows) {
    let given = evidence(of: row, line, rows).filter { line.item.evidence[$0.key] == nil }
    guard line.isUnproven, !given.isEmpty, case .done(let on, let by) = line.item.state else {
      verdicts.unchanged += 1
      return
    }
    done.append(ItemDone(item: line.key, on: on, by: by, evidence: given))
    proven += 1
    verdicts.changed += 1
  }

  /// Rejects a day that lies ahead, or before anyone can have worked on the card.
  private mutating func isPossible(_ doneOn: Day?, _ card: Card, _ rows: FileRows) -> Bool {
    guard let doneOn else { return true }
    let position = match[.doneOn] ?? match[.done]
    if doneOn > day {
      verdicts.reject(
        rows, position: position,
        reason: "is \(doneOn.short(asOf: day)), later than today, \(day.short(asOf: day))")
      return false
    }
    let began = Self.beginning(of: card)
    if doneOn < began {
      verdicts.reject(
        rows, position: position,
        reason: "is \(doneOn.short(asOf: day)), before the card of \(name(card)) began, "
          + began.short(asOf: day))
      return false
    }
    return true
  }

  /// A month before the first of its items is due: what comes before signing is done early at times.
  private static func beginning(of card: Card) -> Day {
    let first = card.items.lazy.map(\.due).min() ?? card.handoff.anchor
    return min(first, card.handoff.openedOn, card.handoff.anchor).adding(days: -30)
  }

  // MARK: - The plan

  private func name(_ card: Card) -> String { plan.accounts[card.account]?.name ?? "an account" }

  private mutating func card(_ key: HandoffKey) -> Card? {
    if let card = cards[key] { return card }
    let card = plan.card(key, on: day)
    cards[key] = card
    return card
  }

  /// Why a row cannot be about the item of its id; nil where nothing speaks against it.
  private mutating func contradiction(of rows: FileRows, _ line: CardItem, _ card: Card) -> String?
  {
    let code = rows.text(match[.item])
    let account = rows.text(match[.account])
    let isOtherCode =
      !code.isEmpty && code.lowercased() != line.code.lowercased()
      && HandoffItemID(code) == nil
    let own = ScreenText.visible(name(card))
    let isOtherAccount = !account.isEmpty && account != own && isAccount(account)
    guard isOtherCode || isOtherAccount else { return nil }
    let said = [isOtherCode ? code : "", isOtherAccount ? account : ""].filter { !$0.isEmpty }
    return
      "is the id of \(line.code) of \(own), but the row says \(said.joined(separator: " of "));"
      + " was one column sorted without the others?"
  }

  private mutating func isAccount(_ name: String) -> Bool {
    let names = accountNames ?? Set(plan.accounts.lazy.map { ScreenText.visible($0.name) })
    accountNames = names
    return names.contains(name)
  }
}
