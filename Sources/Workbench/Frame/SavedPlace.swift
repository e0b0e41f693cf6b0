import Canvas
import Plan

/// Where a person was in a plan, for the next time it is opened: a screen and a row.
public struct SavedPlace: Equatable, Sendable {
  public var screen: ScreenID
  public var row: Int

  public init(screen: ScreenID, row: Int) {
    self.screen = screen
    self.row = row
  }

  /// `handoffs 12`, as it is kept between runs.
  public var text: String { "\(screen.name) \(row)" }

  /// - Returns: nil where the text is none that `text` made.
  public init?(_ text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, let row = Int(parts[1]), row >= 0,
      let screen = ScreenID.allCases.first(where: { $0.name == parts[0] })
    else { return nil }
    self.screen = screen
    self.row = row
  }
}

extension Workbench {
  /// Where the person is now.
  public var place: SavedPlace { SavedPlace(screen: screen, row: current.window.cursor) }

  /// Goes back to where the person was; a row that is gone becomes the last one.
  public mutating func go(to place: SavedPlace, _ environment: Environment) {
    go(to: place.screen, environment)
    move(.to(place.row))
  }
}
