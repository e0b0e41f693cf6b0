import Canvas
import Plan

/// What a number of the design that is being typed would change.
extension Workbench {
  /// An amount typed into a field; nil while it reads as none.
  func amount(_ text: String?) -> Money? {
    text.flatMap { try? Money.parse($0, currency: plan.currency) }
  }

  /// The segments that an edit would put on another leaf: `Mid-market ━▶ AE + CSM`.
  func leavesPreview(after edit: Edit) -> StyledText {
    guard let rows = rows(after: edit) else { return .empty }
    let now = Dictionary(
      overview.segments.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var text = StyledText.empty
    for row in rows where now[row.key]?.leaf != row.leaf {
      text.append(text.isEmpty ? "" : "; ", .muted)
      text.append(row.name, .text)
      text.append(" ━▶ \(row.leaf.title)", .accent, .bold)
      text.append(need(of: row), .muted)
      if let lack = lack(of: row, after: now[row.key]) { text.append(", \(lack)", .warn) }
    }
    if !text.isEmpty { return text }
    return StyledText("Every segment keeps its leaf.", .muted)
  }

  /// How many people a segment would need: `needs 3-4 AM, has 2`.
  func needPreview(of segment: SegmentKey, after edit: Edit) -> StyledText {
    guard let row = rows(after: edit)?.first(where: { $0.key == segment }) else { return .empty }
    let manager = row.managerRole.abbreviation
    guard let need = row.need else { return .empty }
    var text = StyledText("needs \(need.text) \(manager)", .value, .bold)
    text.append(" for \(counted(row.customers, "customer")), has \(row.haveText)", .muted)
    if row.open > 0 { text.append(" and \(row.open) open", .muted) }
    if row.isShort { text.append("; short", .warn) }
    return text
  }

  private func need(of row: SegmentRow) -> String {
    row.need.map { ", \($0.text) \(row.managerRole.abbreviation)" } ?? ""
  }

  /// `32 accounts would have no CSM`: the customers that another leaf would leave without an owner.
  func lack(of row: SegmentRow, after old: SegmentRow?) -> String? {
    let role = plan.playbook.coverage(row.leaf).commercialRole
    guard let old, plan.playbook.coverage(old.leaf).commercialRole != role else { return nil }
    let count = overview.customersWithout(role, in: row.key, of: plan)
    return count == 0
      ? nil : "\(counted(count, "account")) would have no \(role.abbreviation)"
  }

  /// What a typed ACV would not fit: the mean of the accounts, or most of the accounts themselves.
  func misfit(of row: SegmentRow, acv: Money) -> String? {
    let sums = plan.totals[row.key]
    let kept = overview.segments.first { $0.key == row.key }
    var parts: [String] = []
    if let mean = sums.meanACV, acv.isFar(from: mean) {
      parts.append(
        "the mean of \(counted(sums.accountsWithACV, "account")) is \(mean.compact(plan.currency))")
    }
    let strays = row.straysUnder + row.straysOver
    if let kept, strays > kept.straysUnder + kept.straysOver {
      parts.append(
        "\(strays.grouped) of \(counted(row.accounts, "account")) would be out of range")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The same of an amount that is about to be kept.
  func misfit(acv: Money, of segment: SegmentKey) -> String? {
    let rows = rows(
      after: .segmentACVGiven(SegmentACVGiven(segment: segment, amount: acv)))
    return rows?.first { $0.key == segment }.flatMap { misfit(of: $0, acv: acv) }
  }

  /// What a number being typed in the walk would come to, as short as the walk has room.
  func walkPreview(of segment: SegmentKey, acv text: String) -> StyledText {
    guard let amount = amount(text),
      let row = rows(after: .segmentACVGiven(SegmentACVGiven(segment: segment, amount: amount)))?
        .first(where: { $0.key == segment })
    else { return .empty }
    var line = StyledText("━▶ \(row.leaf.title)", .accent, .bold)
    let old = overview.segments.first { $0.key == segment }
    if let lack = lack(of: row, after: old) { line.append("; \(lack)", .warn) }
    if let misfit = misfit(of: row, acv: amount) { line.append(". But \(misfit)", .warn) }
    return line
  }

  private func rows(after edit: Edit) -> [SegmentRow]? {
    var tried = plan
    guard (try? tried.apply(edit)) != nil else { return nil }
    return overview.segments(tried: tried)
  }
}

extension Money {
  /// Whether it lies more than a quarter off another amount.
  func isFar(from other: Money) -> Bool {
    let gap = self > other ? self - other : other - self
    return other > .zero && Int128(gap.minorUnits) * 4 > Int128(other.minorUnits)
  }
}
