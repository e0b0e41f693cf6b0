import Canvas
import Plan

/// The decision tree with its thresholds and, for one segment or for all, the way taken through it:
/// the way and its leaf bold, the rest dashed, the accounts that belong to each leaf counted.
public struct TreeDrawing: Drawing {
  let rows: [SegmentRow]
  let plan: Plan

  /// - Parameter rows: one segment, or all of them; none draws the bare tree.
  public init(_ rows: [SegmentRow], in plan: Plan) {
    self.rows = rows
    self.plan = plan
  }

  public var size: Size { diagram.size }

  public func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper) {
    diagram.draw(on: &canvas, in: rect, paper: paper)
  }

  /// The segment, where it is one.
  var single: SegmentRow? { rows.count == 1 ? rows[0] : nil }

  /// Those whose leaf rests on numbers; the others take no way yet.
  private var answered: [SegmentRow] { rows.filter(\.isAnswered) }

  // MARK: Boxes and lines

  /// The boxes and lines themselves.
  public var diagram: Diagram {
    Diagram(
      Decision.Question.allCases.enumerated().map { node($1, column: $0) }
        + Leaf.allCases.map(node), edges)
  }

  private func node(_ question: Decision.Question, column: Int) -> Diagram.Node {
    let isAsked = rows.contains { row in row.isAsked(question) }
    var lines = [StyledText(text(of: question), isAsked ? .text : .muted, isAsked ? .bold : [])]
    if let single, isAsked { lines.append(StyledText(value(of: question, for: single), .muted)) }
    return Diagram.Node(
      question.rawValue, column: column, row: 0, lines: lines,
      weight: .thin, ink: isAsked ? .accent : .faint)
  }

  private func node(_ leaf: Leaf) -> Diagram.Node {
    let isTaken = answered.contains { $0.leaf == leaf }
    let title = StyledText(leaf.title, isTaken ? .accent : .muted, isTaken ? .bold : [])
    let book = StyledText(bookText(leaf), isTaken ? .text : .muted)
    return Diagram.Node(
      leaf.rawValue, column: leaf.place.column, row: leaf.place.row,
      lines: [title, book] + counts(of: leaf), weight: isTaken ? .bold : .dashed,
      ink: isTaken ? .accent : .faint)
  }

  private var edges: [Diagram.Edge] {
    [
      edge(.arrUnder, true, to: Leaf.fullStackAE.rawValue),
      edge(.arrUnder, false, to: Decision.Question.acvUnder.rawValue),
      edge(.acvUnder, true, to: Leaf.aeCSM.rawValue),
      edge(.acvUnder, false, to: Decision.Question.acvUpTo.rawValue),
      edge(.acvUpTo, true, to: Leaf.aeAM.rawValue),
      edge(.acvUpTo, false, to: Leaf.enterprisePod.rawValue),
    ]
  }

  private func edge(_ question: Decision.Question, _ answer: Bool, to target: String)
    -> Diagram.Edge
  {
    let isTaken = answered.contains { row in
      row.decision.path.contains { $0.question == question && $0.answer == answer }
    }
    return Diagram.Edge(
      question.rawValue, answer ? .bottom : .right, to: target, answer ? .top : .left,
      label: answer ? "yes" : "no", weight: isTaken ? .bold : .dashed,
      ink: isTaken ? .accent : .faint)
  }

  // MARK: Words

  private func counts(of leaf: Leaf) -> [StyledText] {
    guard let single else {
      return answered.filter { $0.leaf == leaf }.map { row in
        StyledText(row.name) + StyledText("  \(counted(row.accounts))", .muted)
      }
    }
    guard single.isAnswered else { return [] }
    if leaf == single.leaf {
      let exception = leaf != single.decision.treeLeaf ? [StyledText("by exception", .warn)] : []
      return exception + [StyledText(counted(single.accounts), .text)]
    }
    let strays = plan.totals[single.key].accounts(of: leaf)
    guard strays > 0, single.leaf != .fullStackAE else { return [] }
    return [StyledText("\(strays.grouped) out of range", .warn)]
  }

  private func counted(_ accounts: Int) -> String {
    "\(accounts.grouped) account\(accounts == 1 ? "" : "s")"
  }

  private func bookText(_ leaf: Leaf) -> String {
    let model = plan.playbook.coverage(leaf)
    let range = single?.leaf == leaf ? single?.book : model.accountsPerManager
    if let range { return "\(range.text) per \(model.managerRole.abbreviation)" }
    return switch leaf {
    case .fullStackAE: "for life"
    case .aeCSM: "no dedicated AM"
    case .aeAM, .enterprisePod: "no book set"
    }
  }

  func text(of question: Decision.Question) -> String {
    let thresholds = plan.playbook.thresholds
    return switch question {
    case .arrUnder: "ARR under \(thresholds.arrUnder.label(plan.currency))?"
    case .acvUnder: "ACV under \(thresholds.acvUnder.label(plan.currency))?"
    case .acvUpTo: "ACV up to \(thresholds.acvUpTo.label(plan.currency))?"
    }
  }

  /// The number that answers a question; `not known` where nothing gives one.
  func value(of question: Decision.Question, for row: SegmentRow) -> String {
    let amount = question == .arrUnder ? plan.companyARR : row.acv
    return amount?.short(plan.currency) ?? "not known"
  }
}

extension SegmentRow {
  func isAsked(_ question: Decision.Question) -> Bool {
    decision.path.contains { $0.question == question }
  }
}

extension Leaf {
  /// Where it stands among the boxes: below its question, the pod behind the last one.
  fileprivate var place: (column: Int, row: Int) {
    switch self {
    case .fullStackAE: (0, 1)
    case .aeCSM: (1, 1)
    case .aeAM: (2, 1)
    case .enterprisePod: (3, 0)
    }
  }
}
