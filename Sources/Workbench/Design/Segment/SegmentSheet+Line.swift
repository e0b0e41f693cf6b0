import Canvas
import Plan

/// The number line: where the segment stands, and what lies beyond each threshold.
extension SegmentSheet {
  func drawLine(on canvas: inout Canvas, in rect: Rect) {
    let line = numberLine
    line.draw(on: &canvas, in: rect, current: line.zone { $0 == 1 && line.zones.count == 3 })
  }

  /// Whether the line shows the company's ARR: below the first threshold the ACV decides nothing.
  var isARRLine: Bool { (tried?.isARR ?? false) || kept.decision.path.first?.answer ?? false }

  private var numberLine: NumberLine {
    let zero = Money.zero.short(currency)
    if isARRLine {
      let beyond =
        row.decision.path.first?.answer ?? false
        ? row.decision.boundaries.first { $0.input == .arr }?.outcomeBeyond ?? .aeAM
        : row.decision.treeLeaf
      return NumberLine(
        [
          zone(.fullStackAE, end: thresholds.arrUnder),
          zone(beyond, end: nil, title: "by ACV: \(beyond.shortTitle)"),
        ],
        startLabel: "ARR \(zero)", value: plan.companyARR?.position,
        valueLabel: plan.companyARR?.compact(currency, apartFrom: thresholds) ?? "",
        noteLead: "cross: ")
    }
    return NumberLine(
      [
        zone(.aeCSM, end: thresholds.acvUnder), zone(.aeAM, end: thresholds.acvUpTo),
        zone(.enterprisePod, end: nil),
      ],
      startLabel: "ACV \(zero)", value: row.acv?.position,
      valueLabel: row.acv?.compact(currency, apartFrom: thresholds) ?? "", noteLead: "cross: ")
  }

  private func zone(_ leaf: Leaf, end: Money?, title: String? = nil) -> NumberLine.Zone {
    NumberLine.Zone(
      title ?? leaf.shortTitle, end: end?.position, endLabel: end?.label(currency) ?? "",
      note: leaf == row.leaf ? "" : note(on: leaf))
  }

  /// What crossing into a zone does to the seats there are.
  private func note(on leaf: Leaf) -> String {
    guard let segment = plan.segments[row.key], segment.exception == nil else { return "" }
    let changes = overview.seatChanges(of: segment, to: leaf, in: plan).filter { change in
      switch change.kind {
      case .lost: change.have > 0
      case .gained: true
      case .kept: change.needAfter != nil
      }
    }
    let first =
      changes.first { $0.kind != .gained } ?? changes.first { $0.needAfter != nil } ?? changes.first
    return Crossing.sentence(first.map { [$0] } ?? [])
  }
}

extension Money {
  /// Round amounts exactly (`$24.5K`), others as short as a column wants them.
  func compact(_ currency: Currency) -> String {
    let exact = label(currency)
    return ScreenText.columns(exact) <= 6 ? exact : short(currency)
  }

  /// As `compact`, but in full where that would read as a threshold it only comes near to.
  func compact(_ currency: Currency, apartFrom thresholds: Thresholds) -> String {
    nearThreshold(thresholds, currency) == nil ? compact(currency) : exact(currency)
  }

  /// `<$25K` for $24,999: as a narrow column has room for it.
  func narrow(_ currency: Currency, apartFrom thresholds: Thresholds) -> String {
    guard let near = nearThreshold(thresholds, currency) else { return compact(currency) }
    return (self < near ? "<" : ">") + near.compact(currency)
  }

  private func nearThreshold(_ thresholds: Thresholds, _ currency: Currency) -> Money? {
    let text = compact(currency)
    return [
      thresholds.arrUnder, thresholds.acvUnder, thresholds.acvUpTo, thresholds.transitionTo,
    ].first { $0 != self && $0.compact(currency) == text }
  }

  /// Its place on a line; the exact amount stands beside the mark.
  fileprivate var position: Double { Double(minorUnits) }
}
