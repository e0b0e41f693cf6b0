import Canvas
import Plan

/// Choices of the design: motion, exception, after signing, book limit, an open seat.
extension Workbench {
  mutating func askForMotion() {
    let isSingle = plan.answers.isSingleMotion
    let ceiling = plan.playbook.thresholds.plgCeiling.label(plan.currency)
    open(
      Picker(
        title: "Are land and expand one self-serve motion (PLG)?",
        items: [
          .init("Yes, one", detail: "full-stack AE is on offer as an exception below \(ceiling)"),
          .init("No, two", detail: "the tree alone decides"),
        ], selected: isSingle ? 0 : 1
      ) { workbench, choice, environment in
        workbench.perform(
          .singleMotionAnswered(SingleMotionAnswered(isSingleMotion: choice == 0)), environment)
      })
  }

  /// `x`: back to the tree, or another leaf than the tree's.
  mutating func askForException() {
    guard let row = design.selected else { return }
    let tree = row.decision.treeLeaf
    let leaves = Leaf.allCases.filter { $0 != tree }
    let isPLG = row.decision.overlays.contains(.plgException)
    var items = leaves.map { leaf in
      let offered = isPLG && leaf == .fullStackAE ? "on offer for one self-serve motion; " : ""
      return Picker.Item(leaf.title, detail: offered + leaf.summary)
    }
    let hasException = row.leaf != tree || plan.segments[row.key]?.exception != nil
    if hasException {
      items.insert(.init("By the tree", detail: "\(tree.title): \(tree.summary)"), at: 0)
    }
    open(
      Picker(title: "\(row.name): another leaf than \(tree.title)", items: items) {
        workbench, choice, environment in
        if hasException, choice == 0 {
          workbench.perform(
            .leafExceptionMade(LeafExceptionMade(segment: row.key, exception: nil)), environment)
        } else {
          workbench.typeReason(for: leaves[choice - (hasException ? 1 : 0)], in: row)
        }
      })
  }

  private mutating func typeReason(for leaf: Leaf, in row: SegmentRow) {
    let isPLG = row.decision.overlays.contains(.plgException) && leaf == .fullStackAE
    open(
      Form(
        "\(leaf.title) by exception",
        explanation: "The tree says \(row.decision.treeLeaf.title) for \(row.name). "
          + "The reason stands beside the leaf and in the summary.",
        fields: [
          .init(
            "Reason", text: isPLG ? "PLG: land and expand are one motion" : "",
            placeholder: "why the tree is wrong here")
        ]
      ) { workbench, texts, environment in
        let reason = texts.first ?? ""
        guard reason.contains(where: { !$0.isWhitespace }) else {
          return .problem(field: 0, "An exception needs a reason; type one.")
        }
        let exception = LeafException(leaf: leaf, reason: reason)
        workbench.perform(
          .leafExceptionMade(LeafExceptionMade(segment: row.key, exception: exception)),
          environment)
        return .kept
      })
  }

  mutating func askForAfterSigning() {
    guard let row = design.selected else { return }
    let model = plan.playbook.coverage(row.leaf)
    let patterns = AfterSigning.patterns
    open(
      Picker(
        title: "After signing in \(row.leaf.title)",
        items: patterns.map { pattern in
          .init(
            pattern.name,
            detail: "\(pattern.setting.sentence(keeper: model.commercialRole)) (\(pattern.source))")
        }, selected: patterns.firstIndex { $0.setting == model.afterSigning } ?? 0
      ) { workbench, choice, environment in
        workbench.perform(
          .afterSigningChosen(
            AfterSigningChosen(leaf: row.leaf, afterSigning: patterns[choice].setting)),
          environment)
      })
  }

  mutating func typeBookLimit() {
    guard let sheet, let row = design.selected else { return }
    let manager = row.managerRole.abbreviation
    let own = plan.segments[row.key].flatMap { plan.ownLimit(of: $0, for: row.managerRole) }
    let says = sheet.bookSaying
    // Until the leaf is known the limit is for whoever will manage the segment.
    let role = row.isAnswered ? row.managerRole : nil
    let median = sheet.medianBook
    let explanation =
      median.map { median in
        "Your median book is \(median.accounts) (\(counted(median.people, manager))); \(says)"
          + (own == nil ? ": keep \(median.accounts)?" : ".")
      } ?? "No \(manager) holds a book here yet; \(says)."
    open(
      Form(
        "Book limit of \(row.name)",
        explanation: explanation + limitReach(of: row, sheet),
        fields: [
          .number(
            "Accounts per \(manager)", text: own?.text ?? median.map { "\($0.accounts)" } ?? "",
            placeholder: "such as 40, or 30-50")
        ],
        preview: { workbench, texts in
          guard let range = CountRange(typed: texts.first ?? "") else { return .empty }
          let edit = Edit.bookLimitSet(
            BookLimitSet(segment: row.key, limit: range, role: role))
          return workbench.needPreview(of: row.key, after: edit)
        }
      ) { workbench, texts, environment in
        let text = texts.first ?? ""
        return workbench.keepLimit(text, of: row.key, for: role, environment)
      })
  }

  /// Takes a limit as it was typed; nothing typed takes the old one away.
  mutating func keepLimit(
    _ text: String, of segment: SegmentKey, for role: Role?, _ environment: Environment
  ) -> Form.Result {
    var limit: CountRange?
    if text.contains(where: { !$0.isWhitespace }) {
      guard let range = CountRange(typed: text) else {
        return .problem(field: 0, CountRange.problem(typed: text))
      }
      limit = range
    }
    let edit = Edit.bookLimitSet(BookLimitSet(segment: segment, limit: limit, role: role))
    if let refusal = plan.refusal(of: edit) {
      return .problem(field: 0, refusal.sentence(in: plan))
    }
    perform(edit, environment)
    return .kept
  }

  /// What a limit bears on, and what none means.
  private func limitReach(of row: SegmentRow, _ sheet: SegmentSheet) -> String {
    let manager = row.managerRole.abbreviation
    let none =
      sheet.model.accountsPerManager.map { "\($0.text) stays a mark that stops nothing" }
      ?? "there is no limit"
    var text = " It counts for \(manager)s alone. Left empty, \(none)."
    if let segment = plan.segments[row.key], let other = segment.bookLimit,
      plan.ownLimit(of: segment, for: row.managerRole) == nil, let role = segment.bookRole
    {
      text += " It takes the place of \(other.text) per \(role.abbreviation)."
    }
    return text
  }
}

extension CountRange {
  /// Why a typed text is no limit, and what to type.
  static func problem(typed text: String) -> String {
    let forms = "type 40, or 30-50, or nothing for none"
    let numbers = text.split(separator: "-").compactMap { Int($0.filter { !$0.isWhitespace }) }
    if numbers == [0] { return "A book of 0 accounts is no limit; \(forms)." }
    if numbers.count == 2, numbers[0] > numbers[1] {
      return "The smaller count comes first: \(numbers[1])-\(numbers[0])."
    }
    return "\"\(text.trimmed)\" is no count of accounts; \(forms)."
  }

  /// `40`, `30-50`, `30 - 50`; nil for anything else.
  init?(typed text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
      Int(part.filter { !$0.isWhitespace })
    }
    switch parts.count {
    case 1:
      guard let only = parts[0], only > 0 else { return nil }
      self.init(low: only, high: only)
    case 2:
      guard let low = parts[0], let high = parts[1], low >= 0, high >= max(1, low) else {
        return nil
      }
      self.init(low: low, high: high)
    default: return nil
    }
  }
}
