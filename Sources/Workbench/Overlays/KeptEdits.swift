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
    var picker = Picker(
      title: "\(counted(kept.count, "edit")) of \(Self.readable(at)) could not be saved then",
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
    }
    picker.isNarrowable = false
    open(picker)
  }

  /// `2026-11-21T21:46:51Z` as a person writes it: `21 Nov 2026, 21:46 UTC,`.
  private static func readable(_ stamp: String) -> String {
    let parts = stamp.split(separator: "T")
    guard parts.count == 2, let day = Day(iso: String(parts[0])) else { return stamp }
    return "\(day.dated), \(parts[1].prefix(5)) UTC,"
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
