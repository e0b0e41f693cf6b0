import Plan

extension SummaryMaker {
  /// What was completed on each live card: whoever reads the summary sees what is behind a score.
  var done: [Summary.Block] {
    let entries = overview.cards.compactMap { line in
      plan.card(line.key, on: day).map { "\(name(line.account)): \(doneText($0))" }
    }
    return [.heading("Done on the live handoffs", nil), .list(entries)]
  }

  /// `3 of 18 items. H15 Kickoff held, 14 Nov 2026: attendees Ann Lee; Bo Ek. From the plan: H01.`
  private func doneText(_ card: Card) -> String {
    let counted = card.items.filter(\.isApplicable)
    let done = counted.filter(\.isDone)
    guard !done.isEmpty else { return "nothing of \(self.counted(counted.count, "item")) yet." }
    var sentences = ["\(done.count) of \(self.counted(counted.count, "item"))"]
    sentences += done.filter { $0.answeredBy == nil }.map(told)
    let answered = done.filter { $0.answeredBy != nil }
    if !answered.isEmpty {
      let titles = answered.map { "\($0.code) \($0.shortTitle)" }
      sentences.append("By what the plan says: \(titles.joined(separator: ", "))")
    }
    return sentences.map { "\($0)." }.joined(separator: " ")
  }

  /// One item that a person ticked, with its day and what proves it.
  private func told(_ item: CardItem) -> String {
    var text = "\(item.code) \(item.shortTitle)"
    if case .done(let on, _) = item.state { text += ", \(date(on))" }
    let kept = item.evidence.compactMap { field -> String? in
      guard let value = item.item.evidence[field.name], !value.isEmpty else { return nil }
      return "\(field.name) \(Day(iso: value).map(date) ?? value)"
    }
    let note = item.item.note.isEmpty ? [] : [item.item.note]
    let told = (kept + note).joined(separator: ", ").split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    if !told.isEmpty { text += ": \(told)" }
    return item.isUnproven ? text + " (unproven)" : text
  }
}

extension Card {
  /// A sentence with the title behind the first mention of each item's code: whoever reads the
  /// summary does not know the codes.
  func titled(_ text: String) -> String {
    items.reduce(text) { text, item in
      guard let range = text.firstRange(of: item.code),
        range.upperBound == text.endIndex || !text[range.upperBound].isNumber
      else { return text }
      let title = "\(item.code) \(item.shortTitle)"
      return text[..<range.lowerBound] + title + text[range.upperBound...]
    }
  }
}
