import Canvas
import Plan

/// What an edit would make of a card, said before it is made.
extension Workbench {
  /// `score 79 to 82, amber to green`; the score and light as they are where nothing moves.
  func outcome(of edits: [Edit], on card: Card?) -> StyledText {
    guard let card, !edits.isEmpty else { return .empty }
    var plan = plan
    for edit in edits { guard (try? plan.apply(edit)) != nil else { return .empty } }
    guard let after = plan.card(card.key, on: card.asOf) else { return .empty }
    var text = StyledText.empty
    let (old, new) = (card.score?.scorePercent, after.score?.scorePercent)
    switch (old, new) {
    case (let old?, let new?) where old != new:
      text.append("score \(old) to ", .muted)
      text.append("\(new)", .value, .bold)
    case (_, let new?): text.append("score \(new)", .muted)
    case (_, nil): text.append("no score yet", .muted)
    }
    text.append(", ", .muted)
    if card.light == after.light {
      text.append("stays \(after.light.title.lowercased())", after.light.ink)
    } else {
      text.append("\(card.light.title.lowercased()) to ", .muted)
      text.append(after.light.title.lowercased(), after.light.ink, .bold)
    }
    return text
  }
}

extension Card {
  /// The days on which something of this card is due and open, for its calendars.
  var dueMarks: [Day: Ink] {
    var marks: [Day: Ink] = [:]
    for item in items where item.isOpen {
      let ink: Ink = item.isCritical ? .bad : .warn
      if marks[item.due] != .bad { marks[item.due] = ink }
    }
    return marks
  }

  /// What a calendar opened on this card shows.
  func days(_ today: Day) -> DayCalendar.Source {
    DayCalendar.Source(
      today: today, anchor: handoff.anchor, marks: dueMarks, legend: "due on this card")
  }
}
