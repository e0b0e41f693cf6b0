import Plan

extension Plan {
  /// Whether the card of any committed move still stands.
  fileprivate var hasOpenMoveCards: Bool {
    handoffs.contains { $0.kind == .territoryMove && $0.closed == nil }
  }
}

extension SummaryMaker {
  /// Customers that change owner by this plan, committed or drafted, and what of their ARR that puts
  /// at risk.
  var moves: [Summary.Block] {
    let (committed, drafted) = (committedMoves, draftedMoves)
    guard !drafted.isEmpty else { return committed }
    return (plan.hasOpenMoveCards ? committed : []) + drafted
  }

  /// What is drafted, of customers and of others; nothing while nothing is.
  private var draftedMoves: [Summary.Block] {
    let drafts = plan.moves.compactMap { move in
      plan.accounts[move.account].map { (move: move, account: $0) }
    }
    guard !drafts.isEmpty else { return [] }
    var table = Summary.Table([
      .text("Account"), .number("ARR"), .text("From"), .text("To"), .text("Effective"),
      .text("State"), .number("At risk"),
    ])
    let effective = date(plan.effectiveDay(on: day))
    var moved = Money.zero
    for (move, account) in drafts {
      let isCustomer = plan.isCustomer(account) && move.from != nil
      if isCustomer { moved += account.arr ?? .zero }
      table.rows.append([
        Summary.Cell(account.name), Summary.Cell(money(account.arr)), Summary.Cell(name(move.from)),
        Summary.Cell(name(move.to)), Summary.Cell(effective), "draft",
        Summary.Cell(isCustomer ? account.arr.map(risk) ?? "" : ""),
      ])
    }
    let kept = plan.companyARR.flatMap { whole in (whole - moved).ratio(to: whole) }
    let share = kept.map { "; \($0.wholePercent)% of ARR would stay where it is" } ?? ""
    let most = "At risk would be \(risk(moved))."
    let sentence =
      "\(counted(drafts.count, "move")) \(drafts.count == 1 ? "is" : "are") drafted and not "
      + "committed: customers with \(money(moved)) ARR would change owner\(share). "
      + (moved > .zero ? most : "None of it is customers' ARR.")
    return [.heading("Drafted, not committed", nil), .text(sentence), .table(table)]
  }

  private var committedMoves: [Summary.Block] {
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
    return MoneyRange(amount * low, amount * high).compact(plan.currency)
  }
}
