import Canvas
import Plan

/// What follows from the leaf: after signing, pay, card, books; then what is likely to go wrong.
extension SegmentSheet {
  func drawFacts(on canvas: inout Canvas, in rect: Rect) {
    var area = rect
    for fact in facts(width: rect.columns - Fact.labelColumns) where !area.isEmpty {
      fact.draw(on: &canvas, in: area.cutTop(1))
    }
    if area.rows > row.warnings.count * 2 + notes.count { _ = area.cutTop(1) }
    for note in notes where !area.isEmpty {
      canvas.put(note, at: area.column, area.row, width: area.columns)
      _ = area.cutTop(1)
    }
    drawWarnings(on: &canvas, in: area)
  }

  private func facts(width: Int) -> [Fact] {
    [
      Fact("After signing", after, key: "P", "changes it"),
      Fact("Pay", pay(width: width), key: "m", "changes it"),
      Fact("Book", book(width: width), key: "b", "your limit"),
      Fact("Card", card(width: width)),
    ]
  }

  private var after: StyledText {
    StyledText(model.afterSigning.sentence(keeper: model.commercialRole))
  }

  /// The longest form that fits: with what each is paid on, else the mixes alone.
  func pay(width: Int) -> StyledText {
    let lines = plan.playbook.payLines(row.leaf)
    let whole = lines.map { "\($0.role.abbreviation) \($0.mix.text) \($0.basis)" }
    let text = whole.joined(separator: " · ")
    if ScreenText.columns(text) <= width { return StyledText(text) }
    return StyledText(
      lines.map { "\($0.role.abbreviation) \($0.mix.text)" }.joined(separator: " · "))
  }

  /// `30-50 per AM by the source · 120 customers need 3-4, you have 3`.
  private func book(width: Int) -> StyledText {
    let manager = row.managerRole.abbreviation
    guard let book = row.book else { return openBook }
    var text = StyledText(
      "\(book.text) per \(manager) \(row.isBookOwn ? "by your limit" : "by the source")",
      row.isBookOwn ? .value : .text)
    guard let need = row.need else { return text }
    let open = row.open > 0 ? " and \(row.open) open" : ""
    let ink: Ink = row.isShort ? .bad : .muted
    // A part of a person is one who works other segments too.
    let people = row.filled.isShared ? " (parts of \(row.have))" : ""
    let customers = counted(row.customers, "customer")
    let forms = [
      " · \(customers) need \(need.text), you have \(row.haveText)\(people)\(open)",
      " · need \(need.text), have \(row.haveText)\(people)\(open)",
      " · need \(need.text), have \(row.haveText)\(open)",
      " · need \(need.text), have \(row.haveText)",
    ]
    let whole = forms.first { text.columns + ScreenText.columns($0) <= width } ?? forms[3]
    text.append(whole, ink)
    return text
  }

  /// Where nobody set a limit and the leaf has no range of its own: what the sources say instead.
  private var openBook: StyledText {
    let manager = row.managerRole.abbreviation
    let figures = bookFigures.map { [$0.figure] + $0.rivals.map(\.figure) } ?? []
    let rising = figures.sorted { ($0.low, $0.high) < ($1.low, $1.high) }.map(\.bare)
    var text = "no limit"
    if let least = rising.first, let most = rising.last {
      text += "; sources \(least == most ? least : "\(least) to \(most)") per \(manager)"
    } else {
      text += "; no source gives a range per \(manager)"
    }
    if let median = medianBook { text += "; yours \(median.accounts)" }
    return StyledText(text, .muted)
  }

  /// The longest form that fits.
  func card(width: Int) -> StyledText {
    guard let template else { return StyledText("no template", .warn) }
    let critical = items.count(where: \.isCritical)
    let text =
      "\(template.title.lowercased()), \(counted(items.count, "item")), \(critical) critical"
    guard let days = template.silenceAccepts else { return StyledText(text) }
    let forms = [", accepted by \(days) days of silence", ", \(days) d of silence accept"]
    let accepts = forms.first { ScreenText.columns(text + $0) <= width } ?? ""
    return StyledText(text + accepts)
  }

  /// What lies over the leaf without changing it.
  private var notes: [StyledText] {
    row.decision.overlays.compactMap { overlay in
      switch overlay {
      case .plgException:
        guard segment?.exception == nil else { return nil }
        return StyledText("One self-serve motion: ", .accent)
          + StyledText("full-stack AE is on offer as an exception, ", .muted)
          + StyledText("x", .key, .bold) + StyledText(" takes it", .muted)
      case .transitionBand:
        let from = thresholds.transitionFrom.label(currency)
        return StyledText("ARR is between \(from) and ", .accent)
          + StyledText("\(thresholds.transitionTo.label(currency)): ", .accent)
          + StyledText("the first AMs are hired now", .muted)
      case .strategic:
        return StyledText("Strategic: ", .accent)
          + StyledText("\(plan.playbook.strategicBook.text) named accounts per AM", .muted)
      }
    }
  }

  /// Each with what mends it; the mends go first where the room is short.
  private func drawWarnings(on canvas: inout Canvas, in rect: Rect) {
    var area = rect
    let warnings = row.warnings
    let hasMends = area.rows >= warnings.count * 2
    for (index, warning) in warnings.enumerated() where !area.isEmpty {
      let line = area.cutTop(1)
      if area.isEmpty, index < warnings.count - 1, !hasMends {
        let more = "\(warnings.count - index) warnings: i lists them, with what mends each"
        canvas.put("! \(more)", in: line, Style(.warn))
        return
      }
      var text = StyledText("! ", .warn, .bold)
      text.append(warning.code.rawValue.uppercased(), .warn, .bold)
      text.append("  \(warning.sentence.raised)")
      canvas.put(text, at: line.column, line.row, width: line.columns)
      guard hasMends || warnings.count == 1, !area.isEmpty else { continue }
      let mend = area.cutTop(1)
      canvas.put(
        warning.mend, at: mend.column + 6, mend.row, Style(.muted), width: mend.columns - 6)
    }
  }
}

/// A labelled line: what it is, what it says, and which key changes it.
private struct Fact {
  static let labelColumns = 15
  var label: String
  var text: StyledText
  var key: String
  var change: String

  init(_ label: String, _ text: StyledText, key: String = "", _ change: String = "") {
    self.label = label
    self.text = text
    self.key = key
    self.change = change
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    var line = rect
    canvas.put(label, in: line.cutLeft(Self.labelColumns), Style(.muted))
    let end = canvas.put(text, at: line.column, line.row, width: line.columns)
    guard !key.isEmpty else { return }
    let hint = StyledText(key, .key, .bold) + StyledText(" \(change)", .muted)
    guard line.endColumn - end >= hint.columns + 3 else { return }
    canvas.put(hint, at: line.column, line.row, width: line.columns, .right)
  }
}

extension String {
  /// With a capital at its start.
  var raised: String { prefix(1).uppercased() + dropFirst() }
}
