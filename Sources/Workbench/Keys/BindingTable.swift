import Canvas

/// The one table of keys.
public struct BindingTable: Sendable {
  public let actions: [Action]
  private let byPlace: [Place: [Key: Int]]
  /// The actions of each place, in their order.
  private let ofPlace: [Place: [Int]]
  /// What may stand in the hint line, by place: a frame looks at no other action.
  private let hinted: [Place: [Int]]

  public static let shared = BindingTable(
    GlobalActions.all + TourActions.all + ListActions.all + TodayScreen.actions
      + DesignScreen.actions
      + Walk.actions + PipelineScreen.actions + HandoffsScreen.actions + TerritoriesScreen.actions
      + SummaryScreen.actions + AccountCard.actions + FieldActions.all
      + ImportFlow.actions + HistoryView.actions)

  init(_ actions: [Action]) {
    self.actions = actions
    var byPlace: [Place: [Key: Int]] = [:]
    for (index, action) in actions.enumerated() {
      for key in action.keys where byPlace[action.place]?[key] == nil {
        byPlace[action.place, default: [:]][key] = index
      }
    }
    self.byPlace = byPlace
    ofPlace = Dictionary(grouping: actions.indices, by: { actions[$0].place })
    hinted = Dictionary(
      grouping: actions.indices.filter { index in
        actions[index].said != nil && (actions[index].hint != nil || actions[index].isNext != nil)
      }, by: { actions[$0].place })
  }

  /// What a key does in the places that are in front, innermost first.
  func action(for key: Key, in places: [Place]) -> Action? {
    for place in places {
      if let index = byPlace[place]?[key] { return actions[index] }
    }
    return nil
  }

  /// The actions of a place by their numbers.
  func indices(of place: Place) -> [Int] { ofPlace[place] ?? [] }

  /// The hints for the keys that work in these places now, innermost first. What is the next thing
  /// to do stands among the first.
  func hints(in places: [Place], _ workbench: Workbench) -> [HintLine.Hint] {
    var hints: [HintLine.Hint] = []
    for place in places {
      for index in hinted[place] ?? [] {
        let isNext = actions[index].isNext?(workbench) ?? false
        guard let importance = isNext ? Self.nextImportance : actions[index].hint,
          var hint = actions[index].said, workbench.whyNotWhileImporting(actions[index]) == nil,
          workbench.past == nil || !PastView.edits.contains(actions[index].id),
          actions[index].disabled(workbench) == nil
        else { continue }
        hint.importance = importance
        hints.append(hint)
      }
    }
    return hints
  }

  private static let nextImportance = 85

  /// Keys that mean two things where both can be reached at once: none, says a test.
  public func collisions() -> [String] {
    var found: [String] = []
    for place in Place.allCases {
      let reachable = Self.reachable(from: place)
      let local = actions.filter { $0.place == place }
      for (index, action) in local.enumerated() {
        for key in action.keys {
          let others = local[(index + 1)...] + actions.filter { reachable.contains($0.place) }
          for other in others where other.keys.contains(key) {
            found.append("\(key) is \(action.id) and \(other.id)")
          }
        }
      }
    }
    return found
  }

  /// The places whose keys also work where those of `place` do.
  static func reachable(from place: Place) -> [Place] {
    switch place {
    case .everywhere, .field: []
    case .list: [.everywhere]
    case .books, .accounts, .seats, .rules, .moves, .challenges, .map:
      [.territories, .list, .everywhere]
    case .items, .promises, .people, .log: [.card, .list, .everywhere]
    case .walk: [.everywhere]
    case .today, .design, .pipeline, .handoffs, .card, .territories, .summary, .catchUp,
      .accountCard, .importing, .history:
      [.list, .everywhere]
    }
  }
}
