import Canvas
import Plan

/// Where a person was in a plan, for the next time it is opened: a screen, what of it was in front,
/// and a row.
public struct SavedPlace: Equatable, Sendable {
  public var screen: ScreenID
  public var row: Int
  public var front: Front?

  /// What of a screen is in front.
  public enum Front: Equatable, Sendable {
    /// A tab, by its name in lower case.
    case tab(String)
    /// An open card.
    case card(HandoffKey)
  }

  public init(screen: ScreenID, row: Int, front: Front? = nil) {
    self.screen = screen
    self.row = row
    self.front = front
  }

  /// `handoffs 12 card 216`, as it is kept between runs.
  public var text: String {
    let place = "\(screen.name) \(row)"
    return switch front {
    case nil: place
    case .tab(let name): "\(place) tab \(name)"
    case .card(let key): "\(place) card \(key.number)"
    }
  }

  /// - Returns: nil where the text is none that `text` made.
  public init?(_ text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2 || parts.count == 4, let row = Int(parts[1]), row >= 0,
      let screen = ScreenID.allCases.first(where: { $0.name == parts[0] })
    else { return nil }
    self.screen = screen
    self.row = row
    guard parts.count == 4 else { return }
    switch (parts[2], Int(parts[3])) {
    case ("tab", _): front = .tab(String(parts[3]))
    case ("card", let number?): front = .card(HandoffKey(number))
    default: return nil
    }
  }
}

extension Workbench {
  /// Where the person is now.
  public var place: SavedPlace {
    SavedPlace(screen: screen, row: current.window.cursor, front: front)
  }

  private var front: SavedPlace.Front? {
    switch screen {
    case .handoffs: handoffs.card.map(SavedPlace.Front.card)
    case .territories: .tab(territories.tab.title.lowercased())
    case .today, .design, .pipeline, .summary: nil
    }
  }

  /// Goes back to where the person was; what is gone is left out, and a row that is gone becomes
  /// the last one.
  public mutating func go(to place: SavedPlace, _ environment: Environment) {
    go(to: place.screen, environment)
    switch place.front {
    case .tab(let name) where screen == .territories: _ = territories.select(tab: name)
    case .card(let key) where screen == .handoffs:
      guard plan.handoffs.contains(key) else { return }
      handoffs.open(key, self, environment)
    case .tab, .card, nil: break
    }
    refresh(environment)
    move(.to(place.row))
  }
}
