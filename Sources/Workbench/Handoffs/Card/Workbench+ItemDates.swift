import Canvas
import Plan

extension Workbench {
  /// `t`: the day it is due.
  mutating func askForItemDate(_ environment: Environment) {
    let targets = handoffs.worked
    guard let card = handoffs.workedCard else { return }
    askForDate(of: targets, on: card, environment)
  }

  /// The day on which items of a card are due: typed, or chosen from the calendar.
  mutating func askForDate(
    of targets: [CardItem], on card: Card, _ environment: Environment
  ) {
    guard let first = targets.first else { return }
    let today = environment.today
    var days = card.days(today)
    days.standing = first.due
    open(
      Form(
        "\(targets.words) \(targets.count == 1 ? "is" : "are") due",
        explanation: "Empty goes back to the template's day, which is "
          + "\(first.templateDue(of: card).short(asOf: today)) for \(first.code).",
        fields: [
          .day(
            "Day", text: first.item.due?.dated ?? "", placeholder: first.due.short(asOf: today),
            days)
        ],
        preview: { workbench, texts in
          guard let due = try? Day.typed(texts[0], today: today) else { return .empty }
          let edits = targets.map { Edit.itemDated(ItemDated(item: $0.key, due: due)) }
          return workbench.outcome(of: edits, on: card)
        }
      ) { workbench, texts, environment in
        var due: Day?
        do throws(DayError) {
          due = try Day.typed(texts[0], today: today)
        } catch {
          return .problem(field: 0, error.message)
        }
        let words = due.map { "due \($0.short(asOf: today))" } ?? "due by the template"
        workbench.change(targets, of: card, words, environment) {
          .itemDated(ItemDated(item: $0.key, due: due))
        }
        return .kept
      })
  }
}

extension CardItem {
  /// The day its template gives it, whatever was typed over that.
  func templateDue(of card: Card) -> Day {
    card.handoff.anchor + (template?.dueDay ?? item.added?.dueDay ?? 0)
  }
}

extension Day {
  /// The day of a handoff as typed, or nil for an empty field.
  static func typed(_ text: String, today: Day) throws(DayError) -> Day? {
    text.trimmed.isEmpty ? nil : try near(text, today: today)
  }
}
