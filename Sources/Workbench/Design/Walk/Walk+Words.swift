import Canvas
import Plan

/// The walk in words.
extension Walk {
  /// `Is the company's ARR under $5M?`
  func sentence(_ question: Question, in plan: Plan) -> String {
    let label = threshold(question, in: plan)?.label(plan.currency) ?? ""
    let name = segment.flatMap { plan.segments[$0]?.name }
    return switch question {
    case .arr: "Is the company's ARR under \(label)?"
    case .acv: "Is the ACV of \(name ?? "your accounts") under \(label)?"
    case .upTo: "Is the ACV of \(name ?? "your accounts") at most \(label)?"
    case .motion: "Do customers buy and grow by themselves, in one motion (PLG)?"
    case .average: "Is the average ACV \(label) or more?"
    }
  }

  /// `ACV under $25K?`
  func text(of question: Question, in plan: Plan) -> String {
    let thresholds = plan.playbook.thresholds
    return switch question {
    case .arr: Decision.Question.arrUnder.text(thresholds, plan.currency)
    case .acv: Decision.Question.acvUnder.text(thresholds, plan.currency)
    case .upTo: Decision.Question.acvUpTo.text(thresholds, plan.currency)
    case .motion: "One motion (PLG)?"
    case .average: "Average \(thresholds.strategicAverage.label(plan.currency)) or more?"
    }
  }

  /// An answer with the threshold in it: `under $25K`, `$25K or more`.
  func words(_ question: Question, _ isYes: Bool, in plan: Plan) -> String {
    let label = threshold(question, in: plan)?.label(plan.currency) ?? ""
    return switch (question, isYes) {
    case (.arr, true), (.acv, true): "under \(label)"
    case (.arr, false), (.acv, false): "\(label) or more"
    case (.upTo, true): "up to \(label)"
    case (.upTo, false): "above \(label)"
    case (.motion, true): "one motion"
    case (.motion, false): "two motions"
    case (.average, true): "\(label) or more"
    case (.average, false): "below \(label)"
    }
  }

  /// What an answer leads to.
  func outcome(_ question: Question, _ isYes: Bool, in plan: Plan) -> [StyledText] {
    switch (question, isYes) {
    case (.arr, true): leafText(.fullStackAE, in: plan)
    case (.arr, false): nextText(.acv, "Another role keeps what the AE wins.", in: plan)
    case (.acv, true): leafText(.aeCSM, in: plan)
    case (.acv, false): nextText(.upTo, "The contract pays for an AM.", in: plan)
    case (.upTo, true): leafText(.aeAM, in: plan)
    case (.upTo, false): leafText(.enterprisePod, in: plan)
    case (.motion, true):
      [
        StyledText("Full-stack AE on offer", .accent, .bold),
        StyledText("as an exception with a reason, x on the Design screen", .muted),
      ]
    case (.motion, false): [StyledText("The tree alone decides", .accent, .bold)]
    case (.average, true):
      [
        StyledText(
          "\(plan.playbook.strategicBook.text) named accounts per AM", .accent, .bold)
      ]
    case (.average, false): leafText(.enterprisePod, in: plan)
    }
  }

  private func leafText(_ leaf: Leaf, in plan: Plan) -> [StyledText] {
    let model = plan.playbook.coverage(leaf)
    let book = model.accountsPerManager.map {
      ". \($0.text) accounts per \(model.managerRole.abbreviation)"
    }
    return [
      StyledText("━▶ \(leaf.title)", .accent, .bold),
      StyledText(leaf.summary + (book ?? ""), .muted),
    ]
  }

  private func nextText(_ question: Question, _ why: String, in plan: Plan) -> [StyledText] {
    [
      StyledText("then: \(text(of: question, in: plan))", .text, .bold), StyledText(why, .muted),
    ]
  }

  /// Where a number comes from.
  func source(of question: Question, in plan: Plan) -> String {
    switch question {
    case .arr:
      plan.answers.companyARR != nil
        ? "typed" : "sum of \(counted(plan.totals.customersWithARR, "customer"))"
    case .acv, .upTo:
      segment.flatMap { plan.segments[$0] }.flatMap { plan.acv(of: $0) }?.source.text ?? ""
    case .average:
      plan.answers.averageACV != nil
        ? "typed"
        : segment.flatMap { plan.segments[$0] }.flatMap { plan.acv(of: $0)?.source.text } ?? ""
    case .motion: ""
    }
  }
}

extension Walk.Question {
  /// What the number is, in a few words.
  var meaning: String {
    switch self {
    case .arr: "ARR: what all customers pay a year. A small company needs one owner."
    case .acv: "ACV: what one customer pays a year. It decides whether an AM pays off."
    case .upTo: "Above it a customer is worked by a pod of AE, AM, CSM and SE."
    case .motion:
      "Land and expand without a seller between them: full-stack can hold longer. Asked once, for "
        + "the whole company."
    case .average: "Then an AM has a handful of named accounts."
    }
  }
}
