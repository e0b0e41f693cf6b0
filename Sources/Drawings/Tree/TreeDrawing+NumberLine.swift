import Canvas
import Plan

/// The line of leaves with the segment's number on it, and what crossing a threshold does.
///
///     $0 ── AE + CSM ──┤$25K ──●$51K──── AE + AM ─────────┤$250K ── Enterprise pod ──▶
extension TreeDrawing {
  /// The line of one segment; nil for several. Two rows show what crossing does, one the line alone.
  ///
  /// - Parameter acv: the number to mark, over the segment's own: while it is being typed or held.
  public func numberLine(acv: Money? = nil) -> NumberLine? {
    guard let row = single else { return nil }
    let thresholds = plan.playbook.thresholds
    if let arr = plan.companyARR, arr < thresholds.arrUnder { return arrLine(arr, row) }
    let value = acv ?? row.acv
    let current = value.map { DecisionTree(thresholds: thresholds).leaf(arr: .most, acv: $0) }
    let zones: [(Leaf, Money?)] = [
      (.aeCSM, thresholds.acvUnder), (.aeAM, thresholds.acvUpTo), (.enterprisePod, nil),
    ]
    return NumberLine(
      zones.map { zone($0.0, end: $0.1, from: current, row) },
      startLabel: plan.zeroLabel, value: value.map(Self.real),
      valueLabel: value?.short(plan.currency) ?? "", noteLead: Self.noteLead)
  }

  /// Which zone of ``numberLine(acv:)`` the number is in: a number on the upper threshold stays
  /// below it, as in the tree.
  public func zone(of line: NumberLine) -> Int? { line.zone { $0 == 1 && line.zones.count == 3 } }

  private func arrLine(_ arr: Money, _ row: SegmentRow) -> NumberLine {
    let threshold = plan.playbook.thresholds.arrUnder
    let beyond = row.decision.boundaries.first { $0.input == .arr }?.outcomeBeyond ?? .aeAM
    return NumberLine(
      [
        zone(.fullStackAE, end: threshold, from: .fullStackAE, row),
        zone(beyond, end: nil, from: .fullStackAE, row),
      ],
      startLabel: plan.zeroLabel, value: Self.real(arr),
      valueLabel: "ARR \(arr.short(plan.currency))", noteLead: Self.noteLead)
  }

  /// Before what crossing into a zone does.
  private static let noteLead = "cross: "

  private func zone(_ leaf: Leaf, end: Money?, from current: Leaf?, _ row: SegmentRow)
    -> NumberLine.Zone
  {
    let crossing = current.map { CrossingNote(from: $0, to: leaf, row, in: plan).text } ?? ""
    return NumberLine.Zone(
      leaf.title, end: end.map(Self.real), endLabel: end?.label(plan.currency) ?? "",
      note: crossing)
  }

  /// Only the place on the line goes by it: the exact amount stands beside the mark.
  private static func real(_ money: Money) -> Double { Double(money.minorUnits) }
}

extension Plan {
  fileprivate var zeroLabel: String { Money.zero.short(currency) }
}

/// In a few words, what a segment's change of leaf does to its managers' seats: `3 AM seats go`,
/// `3-4 AMs become 8-15`.
private struct CrossingNote {
  let text: String

  init(from: Leaf, to: Leaf, _ row: SegmentRow, in plan: Plan) {
    guard from != to else {
      text = ""
      return
    }
    let before = plan.playbook.coverage(from)
    let after = plan.playbook.coverage(to)
    // Without a customer nobody is needed, which says nothing of the leaf.
    let need = row.customers > 0 ? row.need : nil
    let had = from == row.leaf ? need : before.need(of: row.customers)
    let needs = to == row.leaf ? need : after.need(of: row.customers)
    let role = after.managerRole.abbreviation
    switch (had, needs) {
    case (let had?, let needs?) where before.managerRole == after.managerRole:
      text =
        had == needs
        ? "as many \(role)s" : "\(had.counted(role)) become\(had.verbEnd) \(needs.text)"
    case (_, let needs?): text = "\(needs.counted(role)) needed"
    case (_?, nil) where row.have > 0 && row.leaf == from:
      text = row.filled.leaving(before.managerRole.abbreviation)
    case (_?, nil): text = "no \(before.managerRole.abbreviation) any more"
    case (nil, nil): text = "\(role) keeps them"
    }
  }
}

extension CountRange {
  /// `3-4 AMs`, `1 AM`.
  fileprivate func counted(_ role: String) -> String { "\(text) \(role)\(high == 1 ? "" : "s")" }
  fileprivate var verbEnd: String { high == 1 ? "s" : "" }
}

extension CoverageModel {
  /// How many managers so many customers need by the source's range; nil where it has none.
  fileprivate func need(of customers: Int) -> CountRange? {
    guard let range = accountsPerManager, customers > 0 else { return nil }
    return managersNeeded(accounts: customers, range: range)
  }
}
