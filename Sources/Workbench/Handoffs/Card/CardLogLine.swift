import Plan

/// What happened to a card: a line of the journal.
struct CardLogLine: Equatable, Sendable {
  /// `12 Nov 14:02`, `today` for what was saved since the file was opened; empty while the file has
  /// not answered.
  var at: String
  var who: String
  var what: String

  /// The lines that name the card's account, newest first, and at the end how the card began.
  static func lines(
    of card: Card?, _ workbench: Workbench, _ environment: Environment
  ) -> [CardLogLine] {
    guard let card, let name = workbench.plan.accounts[card.account]?.name else { return [] }
    let today = environment.today
    var lines = workbench.session.history.lines.reversed().compactMap { line in
      line.what.contains(name) || line.changes(itemsOf: card.key)
        ? CardLogLine(at: moment(of: line, today), who: line.author, what: line.what) : nil
    }
    let handoff = card.handoff
    lines.append(
      CardLogLine(
        at: handoff.openedOn.short(asOf: today), who: "",
        what: "the card is opened, template \(handoff.template.rawValue) version "
          + "\(handoff.version), day 0 is \(handoff.anchor.short(asOf: today))"))
    return lines
  }

  private static func moment(of line: History.Line, _ today: Day) -> String {
    if !line.at.isEmpty { return moment(line.at, today) }
    return line.sequence == nil ? "" : "today"
  }

  /// `12 Nov 14:02` of an ISO 8601 moment; the text itself where it is none.
  private static func moment(_ text: String, _ today: Day) -> String {
    guard let day = Day(iso: String(text.prefix(10))) else { return text }
    let time = text.dropFirst(11).prefix(5)
    return "\(day.short(asOf: today)) \(time)"
  }
}

extension History.Line {
  /// More rows than this are a file of its own kind, and not looked through at every key.
  private static let searchedRows = 2_000

  /// Whether it changed items of a card: a list that people filled in names the file, and may name
  /// other accounts.
  fileprivate func changes(itemsOf card: HandoffKey) -> Bool {
    guard case .rowsRestored(let restored)? = inverse, restored.rows.count <= Self.searchedRows
    else { return false }
    return restored.rows.contains { change in
      guard case .item(let item)? = change.after ?? change.before else { return false }
      return item.handoff == card
    }
  }
}
