import Canvas
import Plan

/// Numbers of the tree: typed, tried along the line, kept.
extension Workbench {
  /// Enter: keeps what is tried, else asks for the ACV.
  mutating func keepOrTypeACV(_ environment: Environment) {
    guard let tried = design.tried else {
      typeACV()
      return
    }
    design.tried = nil
    design.isComparing = false
    perform(tried.number.edit, environment)
  }

  /// Moves the tried number one step; the first step starts from what is kept.
  mutating func tryNumber(up: Bool) {
    guard let sheet else { return }
    let thresholds = plan.playbook.thresholds
    if sheet.isARRLine {
      let steps = NumberSteps(
        thresholds: [thresholds.arrUnder, thresholds.transitionTo], currency: plan.currency)
      let from = sheet.plan.companyARR ?? thresholds.arrUnder
      tried(.arr(steps.next(after: from, up: up)), for: sheet.row.key)
    } else {
      let steps = NumberSteps(
        thresholds: [thresholds.acvUnder, thresholds.acvUpTo], currency: plan.currency)
      let from = sheet.row.acv ?? thresholds.acvUnder
      tried(.acv(sheet.row.key, steps.next(after: from, up: up)), for: sheet.row.key)
    }
  }

  private mutating func tried(_ number: TriedNumber.Number, for segment: SegmentKey) {
    design.tried = TriedNumber(number, for: segment, in: self, like: design.tried)
  }

  /// `w`: compares with what is tried, or with the nearest leaf beyond a threshold.
  mutating func compare() {
    if design.isComparing {
      if let page = comparisonPage { overlays.append(.page(page)) }
      design.isComparing = false
      return
    }
    if design.tried == nil, let row = design.selected { tried(beyond: row) }
    design.isComparing = design.tried != nil
  }

  /// The whole comparison where the screen shows only a part of it.
  private var comparisonPage: Page? {
    guard let sheet, let tried = design.tried else { return nil }
    let layout = DesignLayout(body, segments: design.rows.count, isComparing: true)
    let comparison = SegmentComparison(sheet, tried)
    return comparison.isCut(in: layout.comparison)
      ? comparison.page(width: Page.width(in: size)) : nil
  }

  /// Tries the nearest number at which the segment takes another leaf.
  private mutating func tried(beyond row: SegmentRow) {
    let nearest = row.decision.boundaries.filter { $0.outcomeBeyond != row.leaf }
      .filter { row.decision.path.count == 1 || $0.input == .acv }
      .min { $0.distance < $1.distance }
    guard let nearest else { return }
    let threshold = nearest.threshold
    switch nearest.input {
    case .arr: tried(.arr(threshold), for: row.key)
    case .acv:
      let steps = NumberSteps(
        thresholds: [plan.playbook.thresholds.acvUnder, plan.playbook.thresholds.acvUpTo],
        currency: plan.currency)
      // The threshold itself belongs to AE + AM, which lies above the lower and below the upper one.
      let isEntered = nearest.outcomeBeyond == .aeAM
      let isUp = row.decision.acv < threshold || nearest.outcomeBeyond == .enterprisePod
      tried(
        .acv(row.key, isEntered ? threshold : steps.next(after: threshold, up: isUp)), for: row.key)
    }
  }

  private mutating func typeACV() {
    guard let row = design.selected else { return }
    let mean =
      row.acvSource == .typed
      ? "Blank goes back to the accounts." : row.acv.map { _ in "Blank leaves it to the accounts." }
    let shown = row.acvSource == .typed ? row.acv?.label(plan.currency) ?? "" : ""
    open(
      Form(
        "ACV of \(row.name)",
        explanation: "Now \(row.acv?.short(plan.currency) ?? "not known"), "
          + "\(row.acvSource?.text ?? "no account carries one"). \(mean ?? "")",
        fields: [.money("ACV", text: shown, placeholder: "such as 51K", plan.currency)],
        preview: { workbench, texts in workbench.leafPreview(of: row.key, acv: texts.first ?? "") }
      ) { workbench, texts, environment in
        workbench.keepMoney(texts.first ?? "", environment) { amount in
          .segmentACVGiven(SegmentACVGiven(segment: row.key, amount: amount))
        }
      })
  }

  /// What a number being typed would make of a segment: `Enterprise pod, 8-15 per AM, needs 8-15`.
  func leafPreview(of segment: SegmentKey, acv text: String) -> StyledText {
    guard let amount = try? Money.parse(text, currency: plan.currency),
      let tried = TriedNumber(.acv(segment, amount), for: segment, in: self),
      let row = tried.rows.first(where: { $0.key == segment })
    else { return .empty }
    var line = StyledText("━▶ \(row.leaf.title)", .accent, .bold)
    let manager = row.managerRole.abbreviation
    if let book = row.book { line.append(", \(book.text) per \(manager)", .muted) }
    if let need = row.need { line.append(", needs \(need.text) \(manager)", .muted) }
    if let crossing = tried.crossing { line.append("; \(crossing.sentence)", .warn) }
    let old = overview.segments.first { $0.key == segment }
    if let lack = lack(of: row, after: old) { line.append("; \(lack)", .warn) }
    if let misfit = misfit(of: row, acv: amount) { line.append(". But \(misfit)", .warn) }
    return line
  }

  mutating func typeARR(_ environment: Environment) {
    let sum = plan.totals.customerARR?.short(plan.currency)
    let shown = plan.answers.companyARR?.label(plan.currency) ?? ""
    open(
      Form(
        "Company ARR",
        explanation: sum.map { "The sum of your customers is \($0); empty goes by that." }
          ?? "No customer carries an ARR yet.",
        fields: [.money("ARR", text: shown, placeholder: "such as 12M", plan.currency)],
        preview: { workbench, texts in
          guard let amount = workbench.amount(texts.first) else { return .empty }
          return workbench.leavesPreview(after: .companyARRGiven(CompanyARRGiven(amount: amount)))
        }
      ) { workbench, texts, environment in
        workbench.keepMoney(texts.first ?? "", environment) { amount in
          .companyARRGiven(CompanyARRGiven(amount: amount))
        }
      })
  }

  mutating func typeAverageACV(_ environment: Environment) {
    let from = plan.playbook.thresholds.strategicAverage.label(plan.currency)
    let shown = plan.answers.averageACV?.label(plan.currency) ?? ""
    open(
      Form(
        "Average ACV",
        explanation: "From \(from) an AM has \(plan.playbook.strategicBook.text) named accounts. "
          + "Empty goes by each segment's own ACV.",
        fields: [.money("Average ACV", text: shown, placeholder: "such as 1.2M", plan.currency)],
        preview: { workbench, texts in
          guard let amount = workbench.amount(texts.first) else { return .empty }
          return workbench.leavesPreview(after: .averageACVGiven(AverageACVGiven(amount: amount)))
        }
      ) { workbench, texts, environment in
        workbench.keepMoney(texts.first ?? "", environment) { amount in
          .averageACVGiven(AverageACVGiven(amount: amount))
        }
      })
  }

  /// Reads an amount and makes the edit; nothing typed is no amount.
  mutating func keepMoney(
    _ text: String, _ environment: Environment, _ edit: (Money?) -> Edit
  ) -> Form.Result {
    var amount: Money?
    if text.contains(where: { !$0.isWhitespace }) {
      do {
        amount = try Money.parse(text, currency: plan.currency)
      } catch {
        return .problem(field: 0, error.message)
      }
    }
    let edit = edit(amount)
    if let refusal = plan.refusal(of: edit) {
      return .problem(field: 0, refusal.sentence(in: plan))
    }
    perform(edit, environment)
    return .kept
  }

  private static let fullStackUnder = "Full-stack AE under ARR"
  private static let noManagerUnder = "No AM under ACV"
  private static let podAbove = "Pod above ACV"

  /// What is wrong with thresholds as they were typed, at the field that was changed.
  private func problem(with typed: Thresholds) -> Form.Result? {
    let now = plan.playbook.thresholds
    let amounts = [
      (Self.fullStackUnder, typed.arrUnder), (Self.noManagerUnder, typed.acvUnder),
      (Self.podAbove, typed.acvUpTo),
    ]
    if let index = amounts.firstIndex(where: { $0.1 <= .zero }) {
      return .problem(field: index, "\(amounts[index].0) must be more than 0.")
    }
    guard typed.acvUpTo <= typed.acvUnder else { return nil }
    return typed.acvUnder != now.acvUnder
      ? .problem(
        field: 1,
        "\(Self.noManagerUnder) must be less than \(Self.podAbove), \(typed.acvUpTo.label(plan.currency))."
      )
      : .problem(
        field: 2,
        "\(Self.podAbove) must be more than \(Self.noManagerUnder), \(typed.acvUnder.label(plan.currency))."
      )
  }

  mutating func typeThresholds(_ environment: Environment) {
    let now = plan.playbook.thresholds
    let currency = plan.currency
    open(
      Form(
        "Where the tree turns",
        explanation: "The sources say $5M, $25K and $250K; yours count. i on Design names them.",
        fields: [
          .money(Self.fullStackUnder, text: now.arrUnder.label(currency), currency),
          .money(Self.noManagerUnder, text: now.acvUnder.label(currency), currency),
          .money(Self.podAbove, text: now.acvUpTo.label(currency), currency),
        ],
        preview: { workbench, texts in
          let amounts = texts.compactMap { workbench.amount($0) }
          guard amounts.count == 3 else { return .empty }
          var thresholds = workbench.plan.playbook.thresholds
          thresholds.arrUnder = amounts[0]
          thresholds.acvUnder = amounts[1]
          thresholds.acvUpTo = amounts[2]
          return workbench.leavesPreview(
            after: .thresholdsSet(ThresholdsSet(thresholds: thresholds)))
        }
      ) { workbench, texts, environment in
        var amounts: [Money] = []
        for (index, text) in texts.enumerated() {
          do throws(MoneyError) {
            amounts.append(try Money.parse(text, currency: workbench.plan.currency))
          } catch {
            return .problem(field: index, error.message)
          }
        }
        guard amounts.count == 3 else { return .problem(field: 0, "Type three amounts.") }
        var thresholds = workbench.plan.playbook.thresholds
        thresholds.arrUnder = amounts[0]
        thresholds.acvUnder = amounts[1]
        thresholds.acvUpTo = amounts[2]
        if let problem = workbench.problem(with: thresholds) { return problem }
        let edit = Edit.thresholdsSet(ThresholdsSet(thresholds: thresholds))
        if let refusal = workbench.plan.refusal(of: edit) {
          return .problem(field: 1, refusal.sentence(in: workbench.plan))
        }
        workbench.perform(edit, environment)
        return .kept
      })
  }
}
