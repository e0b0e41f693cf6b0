import Canvas
import Plan

extension Workbench {
  /// Offers edits that an earlier run could not save.
  ///
  /// - Parameters:
  ///   - kept: what happened in words, and the edit, oldest first.
  ///   - at: when they were kept.
  ///   - other: the file they were made in where that is another one with the plan's identity, such
  ///     as a copy: then nothing is done in this one unless it is chosen.
  public mutating func offer(
    kept: [(what: String, edit: Edit)], at: String, madeIn other: String? = nil
  ) {
    guard !kept.isEmpty else { return }
    let last = "the last: \(kept.last?.what ?? "")"
    var answers: [(item: Picker.Item, answer: KeptAnswer)] = [
      (Picker.Item("Make them now", detail: last), .make),
      (Picker.Item("Ask again at the next start"), .later),
      (Picker.Item("Let go of them", detail: "they are deleted"), .forget),
    ]
    var place = ""
    if let other {
      place = " in \(other)"
      answers[0].item = Picker.Item("Make them in this file all the same", detail: last)
      answers[1].item = Picker.Item(
        "Leave them for the file they were made in", detail: "it offers them when it is opened")
      answers.swapAt(0, 1)
    }
    var picker = Picker(
      title:
        "\(counted(kept.count, "edit"))\(place) of \(Self.readable(at)) could not be saved then",
      items: answers.map(\.item)
    ) { [answers = answers.map(\.answer)] workbench, choice, environment in
      switch answers[choice] {
      case .make: workbench.make(kept, environment)
      case .forget: workbench.effects.append(.forgetKept)
      case .later: break
      }
    }
    picker.isNarrowable = false
    open(picker)
  }

  private enum KeptAnswer { case make, later, forget }

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
