import Plan

/// The accounts of a stage as they are asked for: found by a filter, sorted.
struct StageFinder: Sendable {
  /// What is asked for, of the plan as it is.
  struct Request: Equatable, Sendable {
    var stage: Stage
    /// Lower-case; empty finds all.
    var words: String
    var order: PipelineScreen.Order
    var isReversed: Bool
    var isStuckOnly: Bool
    var generation: Int

    /// Whether what an earlier request found holds all that this one can find, in its order.
    func isNarrower(than earlier: Request) -> Bool {
      var same = earlier
      same.words = words
      return same == self && words.hasPrefix(earlier.words)
    }
  }

  let request: Request
  /// Among which to find.
  let candidates: AccountRun
  let plan: Plan
  let overview: Overview

  /// Whether it differs from the candidates in the order of the plan.
  var isNeeded: Bool {
    !request.words.isEmpty || request.order != .plan || request.isReversed
  }

  /// - Complexity: O(candidates log candidates).
  func found() -> [AccountKey] {
    let held = request.words.isEmpty ? Array(candidates) : candidates.filter(holdsWords)
    guard request.order != .plan || request.isReversed else { return held }
    let values = held.map { ($0, value(of: $0)) }
    let ordered = values.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    return request.isReversed ? ordered.reversed() : ordered
  }

  private func holdsWords(_ key: AccountKey) -> Bool {
    plan.accounts[key]?.name.lowercased().contains(request.words) ?? false
  }

  private func value(of key: AccountKey) -> SortValue {
    switch request.order {
    case .plan: .blank
    case .name: SortValue(plan.accounts[key]?.name ?? "")
    case .owner: SortValue(overview.standing(of: key)?.seat.flatMap { plan.seats[$0]?.name } ?? "")
    case .arr: plan.accounts[key]?.arr.map { .number(-$0.minorUnits) } ?? .blank
    }
  }
}
