import Canvas
import Plan

/// What is kept and what is tried, side by side, and who would owe what.
struct SegmentComparison {
  private let kept: SegmentSheet
  private let other: SegmentSheet
  private let tried: TriedNumber

  init(_ sheet: SegmentSheet, _ tried: TriedNumber) {
    other = sheet
    self.tried = tried
    kept = SegmentSheet(
      plan: sheet.plan, row: sheet.kept, kept: sheet.kept, tried: nil, overview: sheet.overview)
  }

  private struct Line {
    var label: String
    var kept: String
    var tried: String
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    var area = rect
    if isCut(in: rect) {
      let line = area.cutBottom(1)
      canvas.put(
        StyledText("… ", .muted) + StyledText("w", .key, .bold)
          + StyledText(" shows the rest: what is crossed, and who owes what", .muted),
        at: line.column, line.row, width: line.columns)
    }
    let columns = area.cutTop(1)
    drawLine(
      Line(
        label: "What if", kept: "now", tried: "\(triedText)"),
      on: &canvas, in: columns, isHeading: true)
    for line in lines where !area.isEmpty {
      drawLine(line, on: &canvas, in: area.cutTop(1), isHeading: false)
    }
    guard area.rows > 1 else { return }
    _ = area.cutTop(1)
    for text in changes where !area.isEmpty {
      let block = TextBlock(text)
      _ = area.cutTop(block.draw(on: &canvas, in: area))
    }
  }

  /// `at $24.5K`.
  private var triedText: String {
    let amount = tried.number.amount.compact(other.currency, apartFrom: other.thresholds)
    return "at \(amount)"
  }

  /// Whether a part of it has no room.
  func isCut(in rect: Rect) -> Bool {
    let sentences = TextBlock(changes).lines(width: rect.columns).count
    return 1 + lines.count + 1 + sentences > rect.rows
  }

  /// All of it to read, with the two sides in columns where they fit.
  func page(width: Int) -> Page {
    let all = [Line(label: "What if", kept: "now", tried: triedText)] + lines
    let kept = 2 + (all.map { ScreenText.columns($0.kept) }.max() ?? 0)
    let tried = all.map { ScreenText.columns($0.tried) }.max() ?? 0
    let hasColumns = Self.labelColumns + kept + tried <= width
    var text = all.map { line in
      StyledText(line.label.padded(to: Self.labelColumns), .muted)
        + StyledText(hasColumns ? line.kept.padded(to: kept) : "\(line.kept) → ")
        + StyledText(line.tried, line.kept == line.tried ? .muted : .value)
    }
    text.append(.empty)
    return Page(title: "\(other.row.name) \(triedText)", text + changes)
  }

  private static let labelColumns = 15

  private func drawLine(_ line: Line, on canvas: inout Canvas, in rect: Rect, isHeading: Bool) {
    var room = rect
    canvas.put(
      line.label, in: room.cutLeft(Self.labelColumns),
      Style(isHeading ? .title : .muted, isHeading ? .bold : []))
    let halves = room.splitColumns([1, 1], gap: 2)
    guard halves.count == 2 else { return }
    canvas.put(line.kept, in: halves[0], Style(isHeading ? .muted : .text))
    let differs = line.kept != line.tried
    canvas.put(
      line.tried, in: halves[1], Style(isHeading || differs ? .value : .muted))
  }

  private var lines: [Line] {
    var lines = [
      line("Leaf") { $0.row.leaf.title },
      line("Seats") { sheet in
        let have = "\(sheet.row.haveText) \(sheet.row.managerRole.abbreviation)"
        let need = sheet.row.need.map { " of \($0.text)" } ?? ""
        return have + need + (sheet.row.book.map { ", \($0.text) each" } ?? "")
      },
    ]
    lines += payLines
    lines.append(
      line("After signing") { sheet in
        sheet.model.afterSigning.brief(keeper: sheet.model.commercialRole)
      })
    lines.append(
      line("Card") { sheet in
        "\(sheet.template?.title.lowercased() ?? "none"), \(counted(sheet.items.count, "item"))"
      })
    lines.append(Line(label: "Changes hands", kept: "-", tried: moved))
    return lines
  }

  private func line(_ label: String, _ text: (SegmentSheet) -> String) -> Line {
    Line(label: label, kept: text(kept), tried: text(other))
  }

  /// How much would be somebody else's.
  private var moved: String {
    guard let crossing = tried.crossing, crossing.segment == other.row.key else { return "-" }
    return "\(counted(crossing.accountsChangingOwner, "customer")), "
      + "\(counted(crossing.itemsChangingOwner, "open item"))"
  }

  /// A line for every role that is paid under either leaf.
  private var payLines: [Line] {
    let before = kept.plan.playbook.payLines(kept.row.leaf)
    let after = other.plan.playbook.payLines(other.row.leaf)
    let roles = Set((before + after).map(\.role)).sorted()
    return roles.enumerated().map { index, role in
      Line(
        label: index == 0 ? "Pay" : "", kept: pay(role, before), tried: pay(role, after))
    }
  }

  private func pay(_ role: Role, _ lines: [PayLine]) -> String {
    guard let line = lines.first(where: { $0.role == role }) else {
      return "no \(role.abbreviation)"
    }
    return "\(role.abbreviation) \(line.mix.text) \(line.basis)"
  }

  /// What somebody else would owe, answer for or be paid for.
  private var changes: [StyledText] {
    guard let crossing = tried.crossing, crossing.segment == other.row.key else {
      return [
        StyledText(
          "The leaf stays \(kept.row.leaf.title): no seat, book, pay or item changes.", .muted)
      ]
    }
    var text = StyledText("Crossing: ", .accent, .bold)
    text.append("\(crossing.sentence). ")
    if crossing.accountsWithoutOwner > 0, crossing.accountsChangingOwner > 0 {
      let role = other.model.commercialRole.abbreviation
      text.append(
        "\(counted(crossing.accountsWithoutOwner, "account")) would have no \(role). ", .warn)
    }
    text.append(
      "Another role answers for \(counted(crossing.accountsChangingOwner, "customer")) and "
        + "\(counted(crossing.raciRowsChanged, "activity", "activities")); "
        + "\(counted(crossing.itemsChangingOwner, "open item")) on live cards would change owner.",
      .muted)
    return [text] + itemLine
  }

  /// Which lines of a new card would be owed by another role: `H15 CSM → AE`.
  private var itemLine: [StyledText] {
    let before = owners(kept)
    let after = owners(other)
    let moved = after.compactMap { id, role -> String? in
      guard let old = before.first(where: { $0.id == id })?.role, old != role else { return nil }
      return "\(id) \(old.abbreviation) → \(role.abbreviation)"
    }
    let come = after.count { item in !before.contains { $0.id == item.id } }
    let go = before.count { item in !after.contains { $0.id == item.id } }
    var parts = moved
    if come > 0 { parts.append("\(counted(come, "item comes", "items come"))") }
    if go > 0 { parts.append("\(counted(go, "item goes", "items go"))") }
    guard !parts.isEmpty else { return [] }
    return [
      StyledText("On a new card: ", .accent, .bold)
        + StyledText(parts.joined(separator: ", "), .muted)
    ]
  }

  private func owners(_ sheet: SegmentSheet) -> [(id: String, role: Role)] {
    let hasSE = sheet.model.roles.contains(.se)
    return sheet.items.compactMap { item in
      guard case .role(let role) = item.owner else { return nil }
      return (item.id, sheet.model.resolve(role, hasSE: hasSE))
    }
  }
}

extension AfterSigning {
  /// As a column has room for it: `AM at acceptance, AE to d90`.
  fileprivate func brief(keeper: Role) -> String {
    let attached = attachedUntilDay.map { ", AE to d\($0)" } ?? ""
    return switch ownerFlips {
    case .never: "AE for life"
    case .day90: "AE to d90, then \(keeper.abbreviation)"
    case .signature, .acceptance, .kickoff:
      "\(keeper.abbreviation) \(ownerFlips.phrase)\(attached)"
    }
  }
}
