import Canvas
import Plan

extension DesignScreen {
  static let actions: [Action] = numbers + answers + coverage + segments + reading

  private static let numbers: [Action] = [
    Action(
      "design.acv", .design, keys: "Enter", "type or keep the ACV",
      "Types the segment's ACV; while a number is tried on the line, keeps that.", hint: 90,
      disabled: needsSegment, run: { $0.keepOrTypeACV($1) }),
    Action(
      "design.higher", .design, keys: "Right l", "try higher",
      "Moves the number along the line and shows what follows; Enter keeps it, Esc drops it.",
      hint: 85, disabled: needsSegment, run: { workbench, _ in workbench.tryNumber(up: true) }),
    Action(
      "design.lower", .design, keys: "Left h", "try lower",
      "Moves the number back along the line; Enter keeps it, Esc drops it.",
      disabled: needsSegment, run: { workbench, _ in workbench.tryNumber(up: false) }),
    Action(
      "design.what-if", .design, keys: "w", "what-if",
      "Puts what is kept beside what is tried: seats, pay, books, items that change owner.",
      hint: 70, disabled: needsSegment, run: { workbench, _ in workbench.compare() }),
  ]

  private static let answers: [Action] = [
    Action(
      "design.arr", .design, keys: "A", "company ARR",
      "Types the company's ARR over the sum of its customers; empty goes back to the sum.",
      hint: 40, run: { $0.typeARR($1) }),
    Action(
      "design.confirm-arr", .design, keys: "c", "the sum is right",
      "Says that the sum of the customers' ARR is the company's; asked once.",
      disabled: { workbench in
        if workbench.plan.companyARR == nil { return "No customer carries an ARR; A types it." }
        if workbench.plan.answers.companyARR != nil { return "The company's ARR is typed." }
        return workbench.plan.answers.isARRConfirmed ? "It is confirmed already." : nil
      },
      run: { workbench, environment in
        workbench.perform(.companyARRConfirmed(CompanyARRConfirmed(isRight: true)), environment)
      }),
    Action(
      "design.average-acv", .design, keys: "V", "average ACV",
      "Types the average ACV that decides whether accounts are strategic; empty goes by the segment.",
      run: { $0.typeAverageACV($1) }),
    Action(
      "design.single-motion", .design, keys: "p", "PLG motion",
      "Says whether land and expand are one self-serve motion (PLG).",
      run: { workbench, _ in workbench.askForMotion() }),
    Action(
      "design.thresholds", .design, keys: "t", "thresholds",
      "Edits the amounts at which the tree turns.", run: { $0.typeThresholds($1) }),
    Action(
      "design.exception", .design, keys: "x", "exception",
      "Takes a leaf against the tree, with a reason, or goes back to the tree's answer.",
      disabled: needsSegment, run: { workbench, _ in workbench.askForException() }),
  ]

  private static let coverage: [Action] = [
    Action(
      "design.after-signing", .design, keys: "P", "after signing",
      "Chooses when the customer passes from the AE to the role that keeps it.", hint: 60,
      disabled: needsSegment, run: { workbench, _ in workbench.askForAfterSigning() }),
    Action(
      "design.book-limit", .design, keys: "b", "book limit",
      "Sets your own limit of accounts per manager, offered from your own books.",
      disabled: needsSegment, run: { workbench, _ in workbench.typeBookLimit() }),
    Action(
      "design.open-seat", .design, keys: "+", "open seat",
      "Adds open seats on the segment, in the role that manages it.", hint: 50,
      disabled: needsSegment,
      run: { workbench, environment in
        workbench.askForOpenSeat(in: workbench.design.selected, environment)
      }),
    Action(
      "design.pay", .design, keys: "m", "pay mix",
      "Sets how each role under the leaf is paid: base and variable, and what on.",
      disabled: needsSegment,
      run: { workbench, _ in
        if let leaf = workbench.design.selected?.leaf { workbench.typePay(under: leaf) }
      }),
  ]

  private static let segments: [Action] = [
    Action(
      "design.walk", .design, keys: "W", "walk",
      "Asks the questions of the tree one at a time.", hint: 30,
      isNext: { workbench in workbench.overview.segments.contains { !$0.isAnswered } },
      run: { workbench, _ in workbench.startWalk() }),
    Action(
      "design.add-segment", .design, keys: "a", "add segment",
      "Adds a segment by a value of the Segment column, from one ACV to another, or by a condition.",
      run: { workbench, _ in workbench.askForSegment() }),
    Action(
      "design.bands", .design, keys: "B", "three ACV bands",
      "Makes SMB, Mid-market and Enterprise by the accounts' ACV and the tree's thresholds.",
      disabled: { workbench in
        let plan = workbench.plan
        if plan.orderedSegments.contains(where: { $0.membership != .rest }) {
          return "The plan has segments already; a adds one, D removes one."
        }
        let isWithoutACV = !plan.accounts.isEmpty && plan.accounts.allSatisfy { $0.acv == nil }
        return isWithoutACV
          ? "No account has an ACV, so the bands would hold nothing; a takes a column's value."
          : nil
      }, run: { workbench, environment in workbench.makeBands(environment) }),
    Action(
      "design.rename", .design, keys: "e", "rename", "Renames the segment.",
      disabled: needsSegment, run: { workbench, _ in workbench.renameSegment() }),
    Action(
      "design.remove", .design, keys: "D", "remove",
      "Removes the segment; its accounts fall to the others. u brings it back.",
      disabled: needsSegment, run: { $0.removeSegment($1) }),
  ]

  private static let reading: [Action] = [
    Action(
      "design.out-of-range", .design, keys: "f", "out of range",
      "Shows the accounts whose own ACV lies out of the segment's range.",
      disabled: { workbench in
        guard let row = workbench.design.selected else { return needsSegment(workbench) }
        return row.straysUnder + row.straysOver == 0
          ? "No account of \(row.name) lies out of its range." : nil
      },
      run: { workbench, environment in
        guard let row = workbench.design.selected else { return }
        workbench.showAccounts(.strays(row.key, nil), environment)
      }),
    Action(
      "design.why", .design, keys: "i", "why",
      "Says which number came from where, and what the field says of the thresholds.", hint: 80,
      disabled: needsSegment,
      run: { workbench, _ in
        if let page = workbench.sheet?.whyPage { workbench.overlays.append(.page(page)) }
      }),
    Action(
      "design.raci", .design, keys: "r", "RACI", "Shows who answers for what under the leaf.",
      disabled: needsSegment,
      run: { workbench, _ in
        guard let sheet = workbench.sheet else { return }
        let width = Page.width(in: workbench.size)
        workbench.overlays.append(
          .page(.raci(sheet.row.leaf, in: sheet.plan.playbook, width: width)))
      }),
  ]

  @Sendable private static func needsSegment(_ workbench: Workbench) -> String? {
    workbench.design.selected == nil ? "There is no segment yet; a adds one, B makes three." : nil
  }
}
