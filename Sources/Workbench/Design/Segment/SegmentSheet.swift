import Canvas
import Plan

/// Everything the screen says of one segment, as it is kept or as a number is tried on it.
struct SegmentSheet: Sendable {
  /// The plan the answers are read from: with the tried number in it where there is one.
  let plan: Plan
  let row: SegmentRow
  /// The row as it is kept.
  let kept: SegmentRow
  let tried: TriedNumber.Number?
  let overview: Overview

  var currency: Currency { plan.currency }
  var thresholds: Thresholds { plan.playbook.thresholds }
  var segment: Segment? { plan.segments[row.key] }
  var model: CoverageModel { plan.playbook.coverage(row.leaf) }

  /// The template of a card in this segment.
  var template: HandoffTemplate? {
    let id = HandoffTemplate.choose(leaf: row.leaf, acv: row.acv, in: plan.playbook)
    return plan.playbook.newestTemplate(id)
  }

  /// The template's items that count for a contract of the segment's size.
  var items: [TemplateItem] { template?.items.filter { $0.applies(acv: row.acv) } ?? [] }

  /// `sum of 208 customers`, `typed`.
  var arrSource: String {
    if plan.answers.companyARR != nil { return "typed" }
    guard plan.companyARR != nil else { return "A types it, or accounts add up to it" }
    return "sum of \(counted(plan.totals.customersWithARR, "customer"))"
  }

  /// `mean of 120 accounts`, `typed; mean of 32 accounts $190K`.
  var acvSource: String {
    guard let source = row.acvSource else { return "Enter types it, or accounts give it" }
    guard source == .typed, let mean = accountsMean else { return source.text }
    return "typed; mean of \(counted(mean.accounts, "account")) \(mean.acv.compact(currency))"
  }

  /// What the segment's accounts average to, whatever was typed.
  var accountsMean: (acv: Money, accounts: Int)? {
    let sums = plan.totals[row.key]
    return sums.meanACV.map { ($0, sums.accountsWithACV) }
  }

  /// `$25K to $250K`: the contracts the leaf is for; nil where the leaf takes any.
  var range: String? {
    row.isAnswered ? thresholds.range(of: row.leaf)?.text(currency) : nil
  }

  /// The numbers of the field for a role's book where the leaf has no range of its own.
  var bookFigures: Benchmark? {
    guard model.accountsPerManager == nil, row.managerRole == .csm else { return nil }
    return plan.playbook.benchmark(.bookCSM)
  }

  /// Whether nobody has said yet that the sum is the company's ARR.
  var isARRAsked: Bool {
    plan.companyARR != nil && plan.answers.companyARR == nil && !plan.answers.isARRConfirmed
  }

  /// The middle of the books of the segment's managers; nil while nobody holds any.
  var medianBook: (accounts: Int, people: Int)? {
    let sizes = overview.books.filter { book in
      book.role == row.managerRole && book.customers > 0
        && (plan.seats[book.seat]?.segments.contains(row.key) ?? false
          || plan.seats[book.seat]?.segments.isEmpty ?? false)
    }.map(\.customers).sorted()
    guard !sizes.isEmpty else { return nil }
    return (sizes[sizes.count / 2], sizes.count)
  }
}

extension Plan.ACVSource {
  var text: String {
    switch self {
    case .typed: "typed"
    case .accounts(let count): "mean of \(counted(count, "account"))"
    case .wonDeals(let count): "mean of \(counted(count, "won deal"))"
    }
  }
}
