import Canvas
import Plan

extension Workbench {
  /// `i`: what the light, the scores and the exit of a card rest on, exactly.
  mutating func explainCard(_ key: HandoffKey, _ environment: Environment) {
    guard let card = plan.card(key, on: environment.today) else { return }
    let name = plan.accounts[card.account]?.name ?? ""
    var lines = evidenceInFront(of: key) + CardReasons(card: card).lines
    if let sentence = plan.ownership(of: card.account, on: environment.today)?.sentence {
      lines += [.empty, StyledText("Owner", .title, .bold), StyledText(sentence)]
    }
    overlays.append(
      .page(
        Page(
          title: "Why: \(name)", lines,
          topics: ["light", "score", "guard", "critical", "evidence", "exit", "boundary"])))
  }

  /// The evidence of the item under the cursor, whole: every line of it.
  private func evidenceInFront(of key: HandoffKey) -> [StyledText] {
    guard handoffs.workedCard?.key == key, let item = handoffs.worked.first,
      item.evidence.contains(where: { !(item.item.evidence[$0.name] ?? "").isEmpty })
    else { return [] }
    var lines = [StyledText("\(item.code) \(item.title)", .title, .bold)]
    for field in item.evidence {
      let kept = item.item.evidence[field.name] ?? ""
      for (index, part) in kept.split(whereSeparator: \.isNewline).enumerated() {
        lines.append(
          (index == 0 ? StyledText("\(field.name)  ", .muted) : .empty)
            + StyledText(String(part), .value))
      }
    }
    return lines + [.empty]
  }
}

/// The numbers behind a card, each with its rule and where the rule comes from.
struct CardReasons {
  let card: Card

  var lines: [StyledText] {
    light + [.empty] + scores + [.empty] + halves + exit
  }

  private var light: [StyledText] {
    [
      StyledText(card.whyLight, card.whyInk, .bold), StyledText(card.wayBack),
    ] + (card.scoreBasis.map { [StyledText($0, .warn)] } ?? []) + [
      source(
        "Red: a critical item more than \(CardRules.redAfterDays) d late, or a score under "
          + "\(CardRules.redUnder). Amber: a critical item late, a failure mode under "
          + "\(CardRules.guardUnder), or a score under \(CardRules.amberUnder).",
        "Remit's default")
    ]
  }

  private var scores: [StyledText] {
    [
      StyledText("Scores, over what is due by today", .title, .bold),
      score("score to date", card.score, card.points()),
    ] + Guard.allCases.map { score($0.title, card.meter($0), card.points($0)) } + [
      score("whole card", card.finalScore, nil),
      score("done in time", card.onTime, nil),
      source(
        "Weight of what is done, of the weight due. Done with evidence counts whole; critical "
          + "and unproven half; n/a leaves the sum.", "Remit's default"),
    ]
  }

  /// `score to date       82.81   53/64`.
  private func score(
    _ name: String, _ ratio: Ratio?, _ points: (halves: Int, weight: Int)?
  ) -> StyledText {
    let pad = String(repeating: " ", count: max(1, 18 - name.count))
    var text = StyledText("  \(name)\(pad)", .muted)
    let number = ratio?.percent ?? "-"
    text.append(String(repeating: " ", count: max(0, 6 - number.count)) + number, .value, .bold)
    if let points, points.weight > 0 {
      let credit = "\(points.halves / 2)\(points.halves % 2 == 1 ? ".5" : "")"
      text.append("   \(credit)/\(points.weight)", .muted)
    }
    return text
  }

  /// What counts half for want of proof.
  private var halves: [StyledText] {
    let unproven = card.items.filter { $0.isApplicable && $0.isDone && $0.isUnproven }
    if unproven.isEmpty { return [] }
    let words = unproven.map { $0.isCritical ? "\($0.code) (counts half)" : $0.code }
    return [StyledText("Unproven: \(words.joined(separator: ", ")).", .warn), .empty]
  }

  private var exit: [StyledText] {
    let (result, missing) = card.exitPreview
    let text =
      missing.isEmpty
      ? "nothing is missing" : "missing for a pass: \(missing.joined(separator: ", "))"
    return [
      StyledText("Exit, if it were today: \(result.rawValue)", .title, .bold), StyledText(text),
      source(
        "Pass: a final score of \(CardRules.passFrom), every critical item done with evidence, "
          + "each failure mode at \(CardRules.guardUnder). Conditional: \(CardRules.conditionalFrom), "
          + "and at most \(CardRules.conditionalOpen) critical items open, each with an owner and "
          + "a day within \(CardRules.conditionalDays) d of the exit. Else fail: the save motion "
          + "opens.", "Remit's default"),
    ]
  }

  private func source(_ rule: String, _ source: String) -> StyledText {
    StyledText("\(rule) Source: \(source).", .muted)
  }
}
