import Plan

extension SummaryMaker {
  /// What waits for a yes or a number, and what the tree says for each segment so far.
  var decisions: [Summary.Block] {
    let asked = drafted + numbersAsked + thresholdsNear + overlays + warnings + vacancies
    let list: Summary.Block =
      asked.isEmpty ? .text("Nothing waits for a decision.") : .list(asked)
    guard !overview.segments.isEmpty else {
      return [list, .text("No segment yet: an account list with a Segment column makes them.")]
    }
    return [
      list, .heading("The design so far", nil), .table(design), .picture(.tree), .picture(.flow),
    ]
  }

  /// The moves that wait for a yes; nobody's book has changed by them yet.
  private var drafted: [String] {
    let drafts = plan.moves.count
    guard drafts > 0 else { return [] }
    return [
      "\(counted(drafts, "drafted move")) \(drafts == 1 ? "waits" : "wait") to be committed from "
        + "\(date(plan.effectiveDay(on: day))): see Moves, kept and at risk."
    ]
  }

  private var numbersAsked: [String] {
    var asked: [String] = []
    if let arr = plan.companyARR {
      if plan.answers.companyARR == nil, !plan.answers.isARRConfirmed {
        let threshold = plan.playbook.thresholds.arrUnder
        asked.append(
          "Is \(money(arr)) the company's ARR? It is the sum of "
            + "\(counted(plan.totals.customersWithARR, "customer")), and whether it is under "
            + "\(threshold.label(plan.currency)) decides the first question for every segment.")
      }
    }
    asked += overview.findings.filter { $0.kind == .segmentUnanswered }.map { "\($0.message)." }
    return asked
  }

  private var thresholdsNear: [String] {
    overview.segments.flatMap { row -> [String] in
      guard row.isAnswered, let segment = plan.segments[row.key] else { return [] }
      return row.decision.boundaries.filter(\.isNear).map { boundary in
        let input = boundary.input == .arr ? "ARR" : "\(row.name)'s ACV"
        let crossing = overview.crossing(of: segment, to: boundary.outcomeBeyond, in: plan)
        return "\(input) is \(money(boundary.distance)) from "
          + "\(boundary.threshold.label(plan.currency)); beyond it \(row.name) is "
          + "\(boundary.outcomeBeyond.title): \(crossing.sentence)."
      }
    }
  }

  private var overlays: [String] {
    let inBand = overview.segments.filter {
      $0.isAnswered && $0.decision.overlays.contains(.transitionBand)
    }
    var asked: [String] = []
    if !inBand.isEmpty {
      asked.append(
        "ARR is where the first AMs are hired: \(inBand.map(\.name).joined(separator: ", ")) "
          + "\(inBand.count == 1 ? "needs its" : "need their") plan for that now.")
    }
    for row in overview.segments where row.isAnswered {
      asked += row.decision.overlays.compactMap { overlay(of: row, $0) }
      if row.leaf != row.decision.treeLeaf, let taken = plan.segments[row.key]?.exception {
        asked.append(
          "\(row.name) is \(row.leaf.title) by exception (\(taken.reason)); the tree says "
            + "\(row.decision.treeLeaf.title).")
      }
    }
    return asked
  }

  /// What an overlay asks of one segment; nil where it is said once for all.
  private func overlay(of row: SegmentRow, _ overlay: Decision.Overlay) -> String? {
    switch overlay {
    case .plgException:
      "\(row.name) lands and expands in one motion: take the full-stack AE as an exception, "
        + "with a reason, or stay with \(row.leaf.title)?"
    case .transitionBand: nil
    case .strategic:
      "\(row.name) is strategic by its average ACV: "
        + "\(plan.playbook.strategicBook.text) named accounts for each "
        + "\(row.managerRole.abbreviation)."
    }
  }

  private var warnings: [String] {
    overview.segments.flatMap { row -> [String] in
      guard row.isAnswered, let segment = plan.segments[row.key] else { return [] }
      return plan.warnings(for: segment, on: day).map {
        "\($0.code.rawValue.uppercased()) \(row.name): \($0.sentence). \($0.mend)"
      }
    }
  }

  private var vacancies: [String] {
    overview.findings.filter { $0.kind == .roleVacant }.map { "\($0.message): choose one." }
      + overview.otherOwners.map { "\($0.sentence(in: plan))." }
  }

  private var design: Summary.Table {
    var table = Summary.Table([
      .text("Segment"), .number("Accounts"), .number("ACV"), .text("Leaf"), .text("After signing"),
      .text("Book"), .text("Out of range"),
    ])
    for row in overview.segments {
      guard row.isAnswered else {
        table.rows.append([
          Summary.Cell(row.name), Summary.Cell(row.accounts), Summary.Cell(money(row.acv)),
          "not answered", "", "", "",
        ])
        continue
      }
      let model = plan.playbook.coverage(row.leaf)
      let strays = [
        row.straysUnder > 0 ? "\(row.straysUnder) under" : "",
        row.straysOver > 0 ? "\(row.straysOver) over" : "",
      ].filter { !$0.isEmpty }
      table.rows.append([
        Summary.Cell(row.name), Summary.Cell(row.accounts), Summary.Cell(money(row.acv)),
        Summary.Cell(row.leaf.title),
        Summary.Cell(model.afterSigning.sentence(keeper: model.commercialRole)),
        Summary.Cell(row.book.map { "\($0.text) per \(row.managerRole.abbreviation)" } ?? ""),
        Summary.Cell(strays.joined(separator: ", ")),
      ])
    }
    return table
  }
}
