import Canvas
import Plan

extension Workbench {
  /// Offers edits that an earlier run could not save.
  ///
  /// - Parameters:
  ///   - kept: what happened in words, and the edit, oldest first.
  ///   - at: when they were kept.
  public mutating func offer(kept: [(what: String, edit: Edit)], at: String) {
    guard !kept.isEmpty else { return }
    let last = kept.last?.what ?? ""
    open(
      Picker(
        title: "\(counted(kept.count, "edit")) of \(at) could not be saved then",
        items: [
          Picker.Item("Make them now", detail: "the last: \(last)"),
          Picker.Item("Ask again at the next start"),
          Picker.Item("Let go of them", detail: "they are deleted"),
        ]
      ) { workbench, choice, environment in
        switch choice {
        case 0: workbench.make(kept, environment)
        case 2: workbench.effects.append(.forgetKept)
        default: break
        }
      })
  }

  private mutating func make(_ kept: [(what: String, edit: Edit)], _ environment: Environment) {
    var refused: [String] = []
    for (what, edit) in kept where !perform(edit, environment, what: what) {
      refused.append(what)
    }
    effects.append(.forgetKept)
    if let first = refused.first {
      say("\(refused.count) of \(kept.count) no longer apply, the first: \(first).", .refused)
    } else {
      say("Made \(counted(kept.count, "edit")) that could not be saved before.", .done)
    }
  }
}
