import Canvas
import Plan

extension PipelineScreen {
  static let actions: [Action] = looking + marking

  private static let looking: [Action] = [
    Action(
      "pipeline.open", .pipeline, keys: "Enter Right l", "open",
      "Opens the stage's accounts; in there, the account under the cursor.", hint: 90,
      disabled: { workbench in
        guard workbench.pipeline.account(workbench) == nil else { return nil }
        return workbench.pipeline.isStuckOnly
          ? "Nothing is stuck here; f lists all."
          : workbench.plan.accounts.isEmpty
            ? "There is no account here; I imports some." : "No account in this stage."
      }, run: { $0.openFromPipeline($1) }),
    Action(
      "pipeline.back", .pipeline, keys: "Left h", "stages", "Goes back to the stages.",
      disabled: { $0.pipeline.isInside ? nil : "These are the stages." },
      run: { workbench, environment in
        workbench.pipeline.clearMarks()
        _ = workbench.pipeline.stepBack()
        workbench.refresh(environment)
      }),
    Action(
      "pipeline.pane", .pipeline, keys: "Tab Shift-Tab", "other pane",
      "Goes between the stages and the accounts.",
      run: { workbench, environment in
        if workbench.pipeline.isInside {
          workbench.pipeline.clearMarks()
          _ = workbench.pipeline.stepBack()
        } else {
          workbench.pipeline.enter()
        }
        workbench.refresh(environment)
      }),
    Action(
      "pipeline.stuck", .pipeline, keys: "f", "stuck only",
      "Lists only the accounts that do not move on, or all again.", hint: 80,
      run: { workbench, environment in
        workbench.pipeline.toggleStuck()
        workbench.refresh(environment)
      }),
    Action(
      "pipeline.why", .pipeline, keys: "i", "why",
      "Says why this owner, why stuck, and what lets the account go on.", hint: 75,
      run: { workbench, environment in workbench.explainPipeline(environment) }),
    Action(
      "pipeline.raci", .pipeline, keys: "r", "RACI",
      "Shows who answers for what under each leaf.", hint: 50,
      run: { workbench, _ in workbench.askForRaci() }),
    Action(
      "pipeline.assign", .pipeline, keys: "a", "assign",
      "Gives the account, or the marked ones, to a person.", hint: 70, disabled: needsAccount,
      run: { $0.askForOwner($1) }),
    Action(
      "pipeline.qualify", .pipeline, keys: "Q", "qualify",
      "Qualifies the prospect, or takes that back.", hint: 60,
      disabled: { workbench in
        if let reason = needsAccount(workbench) { return reason }
        let isCustomer = workbench.pipeline.stage?.isCustomer ?? false
        return isCustomer
          ? "It is a customer; only prospects are qualified."
          : workbench.whyNotQualified(workbench.pipeline.chosen(workbench))
      }, run: { $0.qualify($1) }),
    Action(
      "pipeline.sort", .pipeline, keys: "s", "sort",
      "Sorts the stage's accounts by name, owner or ARR, or as the plan has them.", hint: 25,
      disabled: notSortable,
      run: { workbench, environment in
        workbench.pipeline.sortNext()
        workbench.refresh(environment)
        workbench.say("Sorted by \(workbench.pipeline.order.title); S turns it round.")
      }),
    Action(
      "pipeline.sort-direction", .pipeline, keys: "S", "turn the sort",
      "Sorts the other way round.", disabled: notSortable,
      run: { workbench, environment in
        workbench.pipeline.turnSort()
        workbench.refresh(environment)
      }),
  ]

  private static let marking = MarkActions.all(
    "pipeline", .pipeline, noun: "account", effect: "a and Q then work on all marked as one step",
    marks: \.pipeline.marks, shown: { Array($0.pipeline.accounts($0)) },
    cursor: { $0.pipeline.window.cursor }, selected: { $0.pipeline.account($0) },
    disabled: { needsAccount($0) })

  @Sendable private static func notSortable(_ workbench: Workbench) -> String? {
    guard workbench.pipeline.isInside else {
      return "The stages stand in their order; Tab goes to the accounts."
    }
    return needsAccount(workbench)
  }

  @Sendable private static func needsAccount(_ workbench: Workbench) -> String? {
    guard workbench.pipeline.isInside else { return "Enter opens the stage's accounts first." }
    return workbench.pipeline.account(workbench) == nil ? "There is no account here." : nil
  }
}
