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

  private func rows(after edit: Edit) -> [SegmentRow]? {
    var tried = plan
    guard (try? tried.apply(edit)) != nil else { return nil }
    return overview.segments(tried: tried)
  }
}
