import Canvas
import Plan

/// The pipeline as boxes: stages with their owner, accounts, ARR and people, what carries a
/// customer on, and the ways back through expansion, renewal and save.
public struct FlowDrawing: Drawing {
  let stages: [Stage: StageRow]
  let people: [Role: [String]]
  let plan: Plan
  let form: Form
  /// The least columns between boxes.
  private var gap: Int

  /// How much of it is drawn.
  enum Form: CaseIterable, Sendable {
    /// From prospect on, with people.
    case whole
    /// From the first meeting on, with people.
    case wide
    /// Roles, counts and ARR alone, close together.
    case narrow
  }

  /// - Parameter columns: the room there is: the fullest form that fits is drawn, and the smallest
  ///   where none does.
  public init(_ overview: Overview, in plan: Plan, columns: Int = .max) {
    let stages = Dictionary(
      overview.stages.map { ($0.stage, $0) }, uniquingKeysWith: { first, _ in first })
    var people: [Role: [String]] = [:]
    for book in overview.books where !(plan.seats[book.seat]?.isOpen ?? true) {
      people[book.role, default: []].append(book.name)
    }
    let forms = Form.allCases.map {
      FlowDrawing(stages: stages, people: people, plan: plan, form: $0)
    }
    self =
      forms.first { $0.size.columns <= columns }
      ?? FlowDrawing(stages: stages, people: people, plan: plan, form: .narrow)
    // A little air where there is room, but no ways that the eye has to travel.
    let spare = min(columns, 200) - size.columns
    if form != .narrow, spare > 0 { gap = min(12, gap + spare / 6) }
  }

  private init(stages: [Stage: StageRow], people: [Role: [String]], plan: Plan, form: Form) {
    self.stages = stages
    self.people = people
    self.plan = plan
    self.form = form
    gap = form == .narrow ? 4 : 6
  }

  public var size: Size { diagram.size }

  public func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper) {
    diagram.draw(on: &canvas, in: rect, paper: paper)
  }

  /// The boxes and lines themselves.
  public var diagram: Diagram {
    let shown = drawn
    return Diagram(
      shown.enumerated().map { node($1, column: $0, row: 0) }
        + [node(.save, column: shown.count - 1, row: 1)],
      edges, gap: Size(columns: gap, rows: 1))
  }

  /// The stages side by side; the save stands below the last.
  private var drawn: [Stage] {
    let line: [Stage] = [.qualified, .opportunity, .onboarding, .managed, .renewal]
    return form == .whole ? [.prospect] + line : line
  }

  // MARK: Boxes

  private func node(_ stage: Stage, column: Int, row: Int) -> Diagram.Node {
    let figures = stages[stage]
    let isStuck = (figures?.stuck ?? 0) > 0
    var title = StyledText(stage.title, .text, .bold)
    // A line ends on the save from above: its owner stands beside its name.
    if stage == .save { title.append("  \(owner(of: stage))", .muted) }
    var lines = [title, counts(figures)]
    if let figures, isStuck {
      lines.append(StyledText("\(figures.stuck) \(figures.stuckWhy)", .bad))
    } else if form != .narrow, let names = names(at: stage) {
      lines.append(StyledText(names, .muted))
    }
    return Diagram.Node(
      stage.rawValue, column: column, row: row, lines: lines,
      caption: stage == .save ? .empty : StyledText(owner(of: stage), .muted),
      ink: isStuck ? .bad : .accent)
  }

  private func counts(_ row: StageRow?) -> StyledText {
    var text = StyledText("\(row?.accounts ?? 0)")
    if let arr = row?.arr, arr != .zero { text.append("  \(arr.short(plan.currency))", .value) }
    return text
  }

  /// The roles that answer there, by the accounts there are or else by what the stage is.
  private func owner(of stage: Stage) -> String {
    let roles = stages[stage]?.roles ?? []
    if stage == .managed, roles.contains(.am), people[.csm] != nil {
      return form == .narrow ? "AM" : "AM ⇄ CSM"
    }
    if !roles.isEmpty { return roles.prefix(3).map(\.abbreviation).joined(separator: ", ") }
    return switch stage {
    case .prospect, .qualified: Role.sdr.abbreviation
    case .opportunity: Role.ae.abbreviation
    case .onboarding, .managed, .renewal, .save, .former: ""
    }
  }

  /// Where people stay with their accounts: one by name, more by number and role, `3 AM · 2 CSM`.
  private func names(at stage: Stage) -> String? {
    guard stage == .qualified || stage == .opportunity || stage == .managed else { return nil }
    var roles = stages[stage]?.roles ?? []
    if stage == .managed, !roles.contains(.csm) { roles.append(.csm) }
    let held = roles.compactMap { role in people[role].map { (role, $0) } }
    if held.count == 1, let only = held.first, only.1.count == 1 { return only.1.first }
    let counted = held.prefix(3).map { "\($0.1.count) \($0.0.abbreviation)" }
    return counted.isEmpty ? nil : counted.joined(separator: " · ")
  }

  // MARK: Lines

  private var edges: [Diagram.Edge] {
    let renewal = plan.playbook.renewalStart.midMarket
    let share = plan.playbook.thresholds.expansionOver.percent
    var edges = [
      edge(.qualified, to: .opportunity, "SQL"), back(.opportunity, to: .qualified, "back"),
      edge(.opportunity, to: .onboarding, "won"), edge(.onboarding, to: .managed, "d90"),
      edge(.managed, to: .renewal, "T-\(renewal)"), back(.renewal, to: .managed, "renewed"),
      Diagram.Edge(
        Stage.renewal.rawValue, .bottom, to: Stage.save.rawValue, .top, label: "at risk",
        ink: .warn),
      Diagram.Edge(
        Stage.save.rawValue, .left, to: Stage.managed.rawValue, .bottom, label: "saved",
        weight: .dashed, ink: .good),
      Diagram.Edge(
        Stage.managed.rawValue, .bottom, to: Stage.opportunity.rawValue, .bottom,
        label: "expansion over \(share), or a new unit", ink: .accent),
    ]
    if form == .whole { edges.append(edge(.prospect, to: .qualified, "MQL")) }
    return edges
  }

  private func edge(_ from: Stage, to: Stage, _ label: String) -> Diagram.Edge {
    Diagram.Edge(from.rawValue, to: to.rawValue, label: label, ink: .accent)
  }

  private func back(_ from: Stage, to: Stage, _ label: String) -> Diagram.Edge {
    Diagram.Edge(
      from.rawValue, .left, to: to.rawValue, .right, label: form == .narrow ? "" : label,
      weight: .dashed)
  }
}
