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
    let source = sheet.model.accountsPerManager
    let says = source.map { "the source says \($0.text)" } ?? "the sources give no range"
    let own = plan.segments[row.key]?.bookLimit
    let median = sheet.medianBook
    let explanation =
      median.map { median in
        "Your median book is \(median.accounts) (\(counted(median.people, manager))); \(says)"
          + (own == nil ? ": keep \(median.accounts)?" : ".")
      } ?? "No \(manager) holds a book here yet; \(says)."
    open(
      Form(
        "Book limit of \(row.name)",
        explanation: explanation + " Empty keeps the source's range as a mark only.",
        fields: [
          .init(
            "Accounts per \(manager)", text: own?.text ?? median.map { "\($0.accounts)" } ?? "",
            placeholder: "such as 40, or 30-50")
        ],
        preview: { workbench, texts in
          guard let range = CountRange(typed: texts.first ?? "") else { return .empty }
          let edit = Edit.bookLimitSet(BookLimitSet(segment: row.key, limit: range))
          return workbench.needPreview(of: row.key, after: edit)
        }
      ) { workbench, texts, environment in
        let text = texts.first ?? ""
        var limit: CountRange?
        if text.contains(where: { !$0.isWhitespace }) {
          guard let range = CountRange(typed: text) else {
            return .problem(field: 0, "A limit is a count, or two: 40, or 30-50.")
          }
          limit = range
        }
        let edit = Edit.bookLimitSet(BookLimitSet(segment: row.key, limit: limit))
        if let refusal = workbench.plan.refusal(of: edit) {
          return .problem(field: 0, refusal.sentence(in: workbench.plan))
        }
        workbench.perform(edit, environment)
        return .kept
      })
  }

  mutating func addOpenSeat(_ environment: Environment) {
    guard let row = design.selected else { return }
    let roles = Role.ownable
    open(
      Form(
        "Open seat in \(row.name)",
        explanation: "It counts as a hire until a person sits there.",
        fields: [
          .init("Label", text: "Open \(row.managerRole.abbreviation)"),
          .init(
            "Role", text: row.managerRole.abbreviation, choices: roles.map(\.abbreviation)),
          .day("Start", placeholder: "blank: now", .init(today: environment.today)),
        ]
      ) { workbench, texts, environment in
        guard texts.count == 3 else { return .problem(field: 0, "Type a label.") }
        guard !texts[0].isEmpty else { return .problem(field: 0, "A seat needs a label.") }
        guard
          let role = roles.first(where: {
            $0.abbreviation.lowercased() == texts[1].lowercased()
          })
        else {
          return .problem(
            field: 1, "Roles are \(roles.map(\.abbreviation).joined(separator: ", ")).")
        }
        var start: Day?
        if !texts[2].isEmpty {
          do throws(DayError) {
            start = try Day.parse(texts[2], today: environment.today)
          } catch {
            return .problem(field: 2, error.message)
          }
        }
        guard let key = workbench.takeKey(Seat.self, environment) else { return .kept }
        var seat = Seat(key: key, name: texts[0], role: role)
        seat.isOpen = true
        seat.segments = [row.key]
        seat.start = start
        workbench.perform(.seatAdded(SeatAdded(seat: seat)), environment)
        return .kept
      })
  }
}

extension CountRange {
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
