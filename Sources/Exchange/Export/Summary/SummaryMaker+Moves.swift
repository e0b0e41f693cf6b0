import Plan

extension SummaryMaker {
  /// Customers that change owner by this plan, and what of their ARR that puts at risk.
  var moves: [Summary.Block] {
    let cards = plan.handoffs.filter { $0.kind == .territoryMove && $0.closed == nil }
      .compactMap { plan.card($0.key, on: day) }
      .sorted { ($1.light, $0.handoff.anchor, $0.key) < ($0.light, $1.handoff.anchor, $1.key) }
    guard !cards.isEmpty else { return [.text("No customer changes owner in this plan.")] }
    var table = Summary.Table([
      .text("Account"), .number("ARR"), .text("From"), .text("To"), .text("Effective"),
      .text("Light"), .number("At risk"),
    ])
    var moved = Money.zero
    for card in cards {
      let arr = plan.accounts[card.account]?.arr
      moved += arr ?? .zero
      table.rows.append([
        Summary.Cell(name(card.account)), Summary.Cell(money(arr)), Summary.Cell(name(card.giver)),
        Summary.Cell(name(card.receiver)), Summary.Cell(date(card.handoff.anchor)),
        Summary.Cell(card.light.title, card.light), Summary.Cell(arr.map(risk) ?? ""),
      ])
    }
    return [.text(sentence(moved, count: cards.count)), .table(table)]
  }

  private func sentence(_ moved: Money, count: Int) -> String {
    let kept = plan.companyARR.flatMap { whole in (whole - moved).ratio(to: whole) }
    let share = kept.map { ", and \($0.wholePercent)% of ARR stays where it is" } ?? ""
    var sentence =
      "\(counted(count, "customer")) with \(money(moved)) ARR "
      + "change\(count == 1 ? "s" : "") owner\(share)."
    if let cost = plan.playbook.benchmark(.transitionCost) {
      sentence +=
        " At risk is \(risk(moved)): \(cost.figure.text) of it. Source: \(cost.source.text)"
      sentence += cost.note.isEmpty ? "." : "; \(cost.note)."
    }
    return sentence
  }

  /// The part of an amount that a change of owner puts at risk; empty where no source says.
  private func risk(_ amount: Money) -> String {
    guard let figure = plan.playbook.benchmark(.transitionCost)?.figure, figure.unit == .percent
    else { return "" }
    let low = Share(basisPoints: Int(clamping: figure.low))
    let high = Share(basisPoints: Int(clamping: figure.high))
    return MoneyRange(amount * low, amount * high).short(plan.currency)
  }
}
