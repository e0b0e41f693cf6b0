import Canvas
import Plan

/// Segments: made, renamed, removed.
extension Workbench {
  mutating func askForSegment() {
    open(
      Form(
        "Add a segment",
        explanation: "Its accounts carry a value in the file's Segment column, have an ACV from "
          + "one amount to another, or pass a condition. With none, it takes all other accounts.",
        fields: [
          .init("Name", placeholder: "such as Mid-market"),
          .init("Segment column", placeholder: "its value in your file", choices: segmentValues),
          .init("or ACV from", placeholder: "such as 25K; blank: no bound"),
          .init("below", placeholder: "such as 250K; blank: no bound"),
          .init("or where", placeholder: "state in (CA, OR) and employees >= 500"),
        ], preview: { workbench, texts in workbench.segmentPreview(texts) }
      ) { workbench, texts, environment in
        guard texts.count == 5 else { return .problem(field: 0, "Type a name.") }
        guard !texts[0].isEmpty else { return .problem(field: 0, "A segment needs a name.") }
        switch workbench.membership(
          column: texts[1], from: texts[2], below: texts[3], predicate: texts[4])
        {
        case .failure(let problem): return .problem(field: problem.field, problem.sentence)
        case .success(let membership):
          return workbench.makeSegment(texts[0], membership, environment)
        }
      })
  }

  private struct Problem: Error {
    var field: Int
    var sentence: String
  }

  /// What a typed range or condition takes and what stays out of it, or where it does not read.
  private func segmentPreview(_ texts: [String]) -> StyledText {
    guard texts.count == 5, !texts[2...].allSatisfy(\.isEmpty) else { return .empty }
    switch membership(column: texts[1], from: texts[2], below: texts[3], predicate: texts[4]) {
    case .failure(let problem):
      return problem.field == 4 ? StyledText(problem.sentence, .bad) : .empty
    case .success(let membership):
      guard isQuick else { return StyledText("It reads.", .good) }
      return SegmentReach(of: membership, in: plan).preview
    }
  }

  private func membership(column: String, from: String, below: String, predicate: String)
    -> Result<Segment.Membership, Problem>
  {
    if !predicate.isEmpty {
      guard column.isEmpty, from.isEmpty, below.isEmpty else {
        return .failure(
          Problem(field: 4, sentence: "Either a column's value, an ACV or a condition, not two."))
      }
      do throws(PredicateError) {
        _ = try Predicate.ofSegment(predicate, currency: plan.currency)
      } catch {
        return .failure(Problem(field: 4, sentence: error.sentence))
      }
      return .success(.predicate(predicate))
    }
    if !column.isEmpty {
      guard from.isEmpty, below.isEmpty else {
        return .failure(Problem(field: 2, sentence: "Either a column's value or an ACV, not both."))
      }
      return .success(.column(column))
    }
    var bounds: [Money?] = []
    for (index, text) in [from, below].enumerated() {
      if text.isEmpty {
        bounds.append(nil)
        continue
      }
      do {
        bounds.append(try Money.parse(text, currency: plan.currency))
      } catch {
        return .failure(Problem(field: index + 2, sentence: error.message))
      }
    }
    if let low = bounds[0], let high = bounds[1], low >= high {
      return .failure(Problem(field: 3, sentence: "The band must rise: from lies under below."))
    }
    if bounds[0] != nil || bounds[1] != nil {
      return .success(.band(from: bounds[0], below: bounds[1]))
    }
    if let rest = plan.orderedSegments.first(where: { $0.membership == .rest }) {
      return .failure(
        Problem(
          field: 1,
          sentence: "\(rest.name) takes all other accounts already; say which this one takes."))
    }
    return .success(.rest)
  }

  /// Makes a segment; where others hold accounts of its range, asks first which of them decides.
  private mutating func makeSegment(
    _ name: String, _ membership: Segment.Membership, _ environment: Environment
  ) -> Form.Result {
    let reach = SegmentReach(of: membership, in: plan)
    guard let staying = reach.staying else {
      return addSegment(name, membership, order: orderOfLast, environment)
    }
    let all = counted(reach.taken + reach.heldBack, "account")
    var picker = Picker(
      title: reach.question(of: name),
      items: [
        Picker.Item(
          reach.isByFile ? "Their file decides" : "They stay there",
          detail: "\(name) stands last and takes \(counted(reach.taken, "account"))"),
        Picker.Item("The range decides", detail: "\(name) stands first and takes all \(all)"),
      ]
    ) { workbench, choice, environment in
      let orders = workbench.plan.orderedSegments.map(\.order)
      let order = choice == 0 ? workbench.orderOfLast : (orders.min() ?? 1) - 1
      guard
        case .kept = workbench.addSegment(name, membership, order: order, environment)
      else { return }
      workbench.say(
        choice == 0
          ? "\(staying); C on Accounts puts marked ones into \(name)."
          : "\(name) stands before the others and takes \(all); u takes it back.", .done)
    }
    picker.isNarrowable = false
    open(picker)
    return .kept
  }

  /// The order of a segment behind all others.
  private var orderOfLast: Int { (plan.orderedSegments.map(\.order).max() ?? -1) + 1 }

  private mutating func addSegment(
    _ name: String, _ membership: Segment.Membership, order: Int, _ environment: Environment
  ) -> Form.Result {
    guard let key = takeKey(Segment.self, environment) else { return .kept }
    let segment = Segment(key: key, name: name, order: order, membership: membership)
    let edit = Edit.segmentAdded(SegmentAdded(segment: segment))
    if let refusal = plan.refusal(of: edit) {
      return .problem(field: 1, refusal.sentence(in: plan))
    }
    perform(edit, environment)
    design.select(key, self)
    return .kept
  }

  /// The values of the Segment column that no segment takes yet, the first few dozen of them.
  private var segmentValues: [String] {
    var taken: Set<String> = []
    for segment in plan.orderedSegments {
      if case .column(let value) = segment.membership { taken.insert(value) }
    }
    var values: Set<String> = []
    for account in plan.accounts where values.count < 40 {
      if let value = account.segment, !taken.contains(value) { values.insert(value) }
    }
    return values.sorted()
  }

  /// `B`: SMB, Mid-market and Enterprise by the tree's own thresholds.
  mutating func makeBands(_ environment: Environment) {
    guard var keys = takeKeys(3, environment) else { return }
    let thresholds = plan.playbook.thresholds
    // An ACV of exactly the upper threshold is mid-market, and a band ends before its upper bound.
    let above = thresholds.acvUpTo + Money(minorUnits: 1)
    let bands: [(SegmentSize, Money?, Money?)] = [
      (.smb, nil, thresholds.acvUnder), (.midMarket, thresholds.acvUnder, above),
      (.enterprise, above, nil),
    ]
    var edits: [Edit] = []
    for (order, band) in bands.enumerated() {
      guard let key = keys.take(Segment.self) else { return }
      let segment = Segment(
        key: key, name: band.0.title, order: order,
        membership: .band(from: band.1, below: band.2))
      edits.append(.segmentAdded(SegmentAdded(segment: segment)))
    }
    if perform(.together(Together("three segments by ACV", edits)), environment) {
      say("Made SMB, Mid-market and Enterprise by ACV; u takes them back.", .done)
    }
  }

  mutating func renameSegment() {
    guard let row = design.selected else { return }
    open(
      Form("Rename \(row.name)", fields: [.init("Name", text: row.name)]) {
        workbench, texts, environment in
        guard let name = texts.first, !name.isEmpty else {
          return .problem(field: 0, "A segment needs a name.")
        }
        workbench.perform(
          .segmentRenamed(SegmentRenamed(segment: row.key, newName: name)), environment)
        return .kept
      })
  }

  mutating func removeSegment(_ environment: Environment) {
    guard let row = design.selected else { return }
    if perform(.segmentRemoved(SegmentRemoved(segment: row.key)), environment) {
      say(
        "Removed \(row.name); its \(counted(row.accounts, "account")) fell to the others, "
          + "u brings it back.", .done)
    }
  }
}
