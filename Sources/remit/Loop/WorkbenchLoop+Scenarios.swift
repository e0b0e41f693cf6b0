import Balancing
import Dispatch
import Plan
import Workbench

/// Other plan files: scenarios cut from this one, and plans put beside it.
extension WorkbenchLoop {
  /// Where a plan file is meant: a name alone stands beside this plan, a path is as anywhere.
  func besidePlan(_ typed: String) -> String {
    guard !typed.contains("/"), !typed.hasPrefix("~") else { return Paths.expanded(typed) }
    let own = Paths.expanded(options.path)
    return own.dropLast(Files.name(of: own).count) + typed
  }

  /// Writes the plan as it stands to a file of its own, never over another.
  func branch(to typed: String) {
    let path = besidePlan(typed.hasSuffix(".remit") ? typed : typed + ".remit")
    let plan = workbench.plan
    let day = environment.today
    let mailbox = mailbox
    DispatchQueue.global(qos: .userInitiated).async {
      do throws(Failure) {
        try PlanDesk.create(path, NewPlan.branch(of: plan, on: day))
        mailbox.post(
          .branched(WrittenExport(path: Paths.shown(path), bytes: Files.size(of: path))))
      } catch {
        mailbox.post(.branchFailed(error.sentence))
      }
    }
  }

  /// Reads other plans beside the keys and measures all of them alike.
  func compare(with typed: [String]) {
    let base = workbench.plan
    let name = Files.name(of: options.path)
    let paths = typed.map { ($0, besidePlan($0)) }
    let day = environment.today
    let mailbox = mailbox
    DispatchQueue.global(qos: .userInitiated).async {
      do throws(Failure) {
        var plans = [
          ComparedPlan(
            name: name, path: "", comparison: PlanComparison(of: base, against: base, on: day))
        ]
        for (typed, path) in paths {
          let plan = try PlanDesk.read(path)
          plans.append(
            ComparedPlan(
              name: Files.name(of: path), path: typed,
              comparison: PlanComparison(of: plan, against: base, on: day)))
        }
        mailbox.post(.plansCompared(plans))
      } catch {
        mailbox.post(.exportFailed(error.sentence))
      }
    }
  }
}
