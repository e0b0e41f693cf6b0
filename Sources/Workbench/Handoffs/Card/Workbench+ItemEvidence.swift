import Canvas
import Plan

extension Workbench {
  /// `Enter`: a form with the item's evidence fields.
  mutating func askForEvidence(_ environment: Environment) {
    guard let item = handoffs.pane.selectedItem, let card = handoffs.pane.card else { return }
    askForEvidence(of: item, on: card, environment)
  }

  /// A form with the evidence fields of an item of any card.
  mutating func askForEvidence(
    of item: CardItem, on card: Card, _ environment: Environment
  ) {
    let currency = plan.currency
    let names = plan.seats.lazy.filter { !$0.isOpen }.map(\.name).sorted()
    let days = card.days(environment.today)
    var fields = item.evidence.map { field in
      field.formField(kept: item.item.evidence[field.name] ?? "", names, days, currency)
    }
    if item.asksForPromises, let list = item.evidence.firstIndex(where: { $0.kind == .list }) {
      // A promise may hold a comma; only a semicolon begins the next.
      fields[list].placeholder = "one or more, parted by ;"
    }
    fields.append(
      Form.Field(
        "note", text: item.item.note, placeholder: "a sentence or a link that shows it",
        keepsLines: true))
    let (today, by) = (environment.today, environment.author)
    open(
      Form(
        "\(item.code) \(item.title)",
        explanation: explanation(of: item), fields: fields,
        preview: { workbench, texts in
          guard let evidence = try? item.evidence(typed: texts, currency, today),
            evidence.values.contains(where: { !$0.isEmpty })
          else { return .empty }
          let edit = ItemDone(item: item.key, on: today, by: by, evidence: evidence)
          let counts = zip(item.evidence, texts).compactMap { $0.counted($1) }
          let outcome = workbench.outcome(of: [.itemDone(edit)], on: card)
          guard !counts.isEmpty, !item.asksForPromises else { return outcome }
          let lead = StyledText(counts.joined(separator: " · "), .muted)
          return outcome.isEmpty ? lead : lead + StyledText("\n") + outcome
        }
      ) { workbench, texts, environment in
        if let now = workbench.plan.items[item.key], now != item.item {
          return .problem(
            field: 0,
            "\(item.code) was changed meanwhile; Esc shows how it stands, and Ctrl-Y brings back what "
              + "you typed.")
        }
        let evidence: [String: String]
        do throws(UnreadableField) {
          evidence = try item.evidence(typed: texts, currency, environment.today)
          try workbench.refuseDenial(in: evidence, of: item)
        } catch {
          return .problem(field: error.field, error.message)
        }
        let note = texts.last?.trimmed ?? item.item.note
        if evidence.values.allSatisfy(\.isEmpty) {
          guard note != item.item.note else {
            return .problem(
              field: 0, "Nothing is typed; Esc leaves, and x ticks it without evidence.")
          }
          workbench.change([item], of: card, note.isEmpty ? "no note" : "noted", environment) {
            .itemNoted(ItemNoted(item: $0.key, note: note))
          }
          return .kept
        }
        workbench.keep(evidence, note: note, of: item, on: card, environment)
        return .kept
      })
  }

  private mutating func keep(
    _ evidence: [String: String], note: String, of item: CardItem, on before: Card,
    _ environment: Environment
  ) {
    var on = environment.today
    var by = environment.author
    if case .done(let day, let person) = item.item.state { (on, by) = (day, person) }
    var edits = promisesFirst(evidence, of: item, environment) { evidence in
      .itemDone(ItemDone(item: item.key, on: on, by: by, evidence: evidence))
    }
    if note != item.item.note {
      edits.append(.itemNoted(ItemNoted(item: item.key, note: note)))
    }
    let name = plan.accounts[before.account]?.name ?? "a card"
    guard performAll(edits, what: "\(item.code) at \(name) done", environment) else { return }
    let after = plan.card(before.key, on: environment.today)
    let isProven = after?.item(item.code).map { !$0.isUnproven } ?? true
    sayWhatChanged(
      isProven ? "\(item.code) is done" : "\(item.code) is done, not all of it proven",
      since: before)
  }
}

extension CardItem {
  /// What is kept for the typed texts of its evidence fields, in their order.
  func evidence(
    typed texts: [String], _ currency: Currency, _ today: Day
  ) throws(UnreadableField) -> [String: String] {
    var kept: [String: String] = [:]
    for (index, field) in evidence.enumerated() where texts.indices.contains(index) {
      do throws(UnreadableText) {
        kept[field.name] = try field.kept(texts[index], currency, today)
      } catch {
        throw UnreadableField(field: index, message: error.message)
      }
    }
    try refuseContradictions(in: kept, today)
    return kept
  }
}

extension EvidenceField {
  /// The field in which it is typed.
  func formField(
    kept: String, _ names: [String], _ days: DayCalendar.Source, _ currency: Currency
  ) -> Form.Field {
    switch kind {
    case .day:
      // A chase list may have left words where a day is asked for: they stand as they are.
      return .day(name, text: Day(iso: kept)?.dated ?? kept, placeholder: placeholder, days)
    case .money: return .money(name, text: kept, placeholder: placeholder, currency)
    case .person: return Form.Field(name, text: kept, placeholder: placeholder, choices: names)
    case .flag:
      return Form.Field(name, text: kept, placeholder: placeholder, choices: ["yes", "no"])
    case .text, .list:
      return Form.Field(name, text: kept, placeholder: placeholder, keepsLines: true)
    case .number: return .number(name, text: kept, placeholder: placeholder)
    }
  }
}
