import Canvas
import Plan

/// The tree and the pipeline as Mermaid, for readers that draw it; the tables say the same.
struct MermaidPictures {
  private let maker: SummaryMaker
  private var plan: Plan { maker.plan }

  init(_ maker: SummaryMaker) { self.maker = maker }

  /// One source for each picture; none for what Mermaid cannot draw well.
  func sources(of picture: Summary.Picture) -> [String] {
    switch picture {
    case .tree: [tree]
    case .flow: [flow]
    case .timeline, .books, .card: []
    }
  }

  // MARK: Tree

  private var tree: String {
    var text = "flowchart LR\n"
    let thresholds = plan.playbook.thresholds
    let questions = [
      "ARR under \(thresholds.arrUnder.label(plan.currency))?",
      "ACV under \(thresholds.acvUnder.label(plan.currency))?",
      "ACV up to \(thresholds.acvUpTo.label(plan.currency))?",
    ]
    for (index, question) in questions.enumerated() {
      text += "  q\(index + 1){\(Self.label([question]))}\n"
    }
    for leaf in Leaf.allCases {
      let segments = answered.filter { $0.leaf == leaf }.map {
        "\($0.name): \(maker.counted($0.accounts, "account"))"
      }
      text += "  \(Self.id(leaf))[\(Self.label([leaf.title] + segments))]\n"
    }
    let open = maker.overview.segments.filter { !$0.isAnswered }.map {
      "\($0.name): \(maker.counted($0.accounts, "account"))"
    }
    if !open.isEmpty { text += "  open[\(Self.label(["Not answered"] + open))]\n" }
    text += edge(.arrUnder, true, "q1", Self.id(.fullStackAE))
    text += edge(.arrUnder, false, "q1", "q2")
    text += edge(.acvUnder, true, "q2", Self.id(.aeCSM))
    text += edge(.acvUnder, false, "q2", "q3")
    text += edge(.acvUpTo, true, "q3", Self.id(.aeAM))
    text += edge(.acvUpTo, false, "q3", Self.id(.enterprisePod))
    return text
  }

  /// The segments whose leaf rests on numbers.
  private var answered: [SegmentRow] { maker.overview.segments.filter(\.isAnswered) }

  /// The way that a segment takes is thick, the others are dotted.
  private func edge(
    _ question: Decision.Question, _ answer: Bool, _ from: String, _ to: String
  ) -> String {
    let isTaken = answered.contains { row in
      row.decision.path.contains { $0.question == question && $0.answer == answer }
    }
    let word = answer ? "yes" : "no"
    return isTaken ? "  \(from) == \(word) ==> \(to)\n" : "  \(from) -. \(word) .-> \(to)\n"
  }

  private static func id(_ leaf: Leaf) -> String {
    switch leaf {
    case .fullStackAE: "fullStack"
    case .aeCSM: "aeCSM"
    case .aeAM: "aeAM"
    case .enterprisePod: "pod"
    }
  }

  // MARK: Pipeline

  private var flow: String {
    var text = "flowchart LR\n"
    for row in maker.overview.stages where row.stage != .former {
      var lines = [row.stage.title] + (row.roles.isEmpty ? [] : [row.role])
      lines.append(maker.counted(row.accounts, "account") + arr(row))
      if row.stuck > 0 { lines.append("\(row.stuck) \(row.stuckWhy)") }
      text += "  \(row.stage.rawValue)[\(Self.label(lines))]\n"
    }
    let renewal = plan.playbook.renewalStart.midMarket
    let share = plan.playbook.thresholds.expansionOver.percent
    text += "  prospect --> qualified\n"
    text += "  qualified -- SQL --> opportunity\n"
    text += "  opportunity -. back .-> qualified\n"
    text += "  opportunity -- won --> onboarding\n"
    text += "  onboarding -- day 90 --> managed\n"
    text += "  managed -- T-\(renewal) --> renewal\n"
    text += "  renewal -. renewed .-> managed\n"
    text += "  renewal -- at risk --> save\n"
    text += "  save -. saved .-> managed\n"
    text += "  managed -- \(Self.label(["over \(share), or a new unit"])) --> opportunity\n"
    return text
  }

  private func arr(_ row: StageRow) -> String {
    guard let arr = row.arr, arr != .zero else { return "" }
    return ", \(arr.short(plan.currency))"
  }

  // MARK: Text

  /// Lines in quotes; what could end them or the block around them stands as a character code.
  static func label(_ lines: [String]) -> String {
    let texts = lines.map { line -> String in
      var text = ""
      for scalar in ScreenText.visible(line).unicodeScalars {
        switch scalar {
        case "\"", "<", ">", "&", "#", "`", ";", "\\": text += "#\(scalar.value);"
        default: text.unicodeScalars.append(scalar)
        }
      }
      return text
    }
    return "\"\(texts.joined(separator: "<br/>"))\""
  }
}
