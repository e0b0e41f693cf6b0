import Plan

/// The views of one card.
enum CardTab: Int, CaseIterable, Sendable {
  case due, all, promises, people, log

  var title: String {
    switch self {
    case .due: "Due"
    case .all: "All"
    case .promises: "Promises"
    case .people: "People"
    case .log: "Log"
    }
  }

  /// The title with what it takes in: `Due in 14 d`.
  var heading: String {
    switch self {
    case .due: "\(title) in \(CardRules.dueAheadDays) d"
    case .all, .promises, .people, .log: title
    }
  }

  /// Where its own keys are looked up.
  var place: Place {
    switch self {
    case .due, .all: .items
    case .promises: .promises
    case .people: .people
    case .log: .log
    }
  }

  /// Whether its list has a line of column titles.
  var hasHeader: Bool { self == .promises || self == .people }

  /// The tab that many to the right, around the end.
  func next(by steps: Int) -> CardTab {
    let count = CardTab.allCases.count
    return CardTab(rawValue: ((rawValue + steps) % count + count) % count) ?? .due
  }
}
