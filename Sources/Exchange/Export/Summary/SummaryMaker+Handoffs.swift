import Plan

extension SummaryMaker {
  /// The live cards: why the red ones are red and the way back, then the others.
  var handoffs: [Summary.Block] {
    guard !overview.cards.isEmpty else { return [.text("No handoff is live.")] + failed }
    let red = overview.cards.filter { $0.light == .red }
    let others = overview.cards.filter { $0.light != .red }
    var blocks: [Summary.Block] = [.picture(.timeline)]
    if red.isEmpty { blocks.append(.text("No handoff is red.")) }
    for line in red { blocks += detail(of: line) }
    if !others.isEmpty {
      blocks.append(.heading("The other live handoffs", nil))
      blocks.append(.table(table(of: others)))
    }
    return blocks + done + failed
  }

  private func detail(of line: CardLine) -> [Summary.Block] {
    guard let card = plan.card(line.key, on: day) else { return [] }
    let arr = line.arr.map { ", \(money($0))" } ?? ""
    let score = line.score.map { ", score \($0.percent)" } ?? ""
    return [
      .heading("\(name(line.account))\(arr)", .red),
      .list([
        "Day \(line.day)\(score). \(people(line)).",
        "Why: \(card.titled(card.reasons.joined(separator: "; "))).",
        "Way back: \(card.titled(card.wayBack))",
        "Next: \(line.next)\(owner(of: card)).",
      ]),
      .picture(.card(line.key)),
    ]
  }

  private func people(_ line: CardLine) -> String {
    if line.giver == line.receiver { return "\(name(line.giver)) keeps it" }
    return "From \(name(line.giver)) to \(name(line.receiver))"
  }

  private func owner(of card: Card) -> String {
    card.nextItem.map { ", \($0.shortTitle) (\(name($0.owner)))" } ?? ""
  }

  private func table(of lines: [CardLine]) -> Summary.Table {
    var table = Summary.Table([
      .text("Light"), .text("Account"), .number("ARR"), .text("From"), .text("To"), .number("Day"),
      .number("Score"), .text("Next"),
    ])
    for line in lines {
      table.rows.append([
        Summary.Cell(line.light.title, line.light), Summary.Cell(name(line.account)),
        Summary.Cell(money(line.arr)), Summary.Cell(name(line.giver)),
        Summary.Cell(name(line.receiver)), Summary.Cell(line.day),
        Summary.Cell(line.score?.percent ?? ""),
        Summary.Cell(plan.card(line.key, on: day)?.titled(line.next) ?? line.next),
      ])
    }
    return table
  }

  private var failed: [Summary.Block] {
    let messages = overview.findings.filter { $0.kind == .exitFailed }.map { "\($0.message)." }
    return messages.isEmpty ? [] : [.heading("Failed exits", nil), .list(messages)]
  }
}
