import Canvas
import Plan

/// Where a person was in a plan, for the next time it is opened: a screen, what of it was in front,
/// a row, and the account card over it.
public struct SavedPlace: Equatable, Sendable {
  public var screen: ScreenID
  public var row: Int
  /// From the outermost inwards.
  public var fronts: [Front]

  /// What of a screen is in front.
  public enum Front: Equatable, Sendable {
    /// A tab of the screen or of its card, by its name in lower case.
    case tab(String)
    /// An open handoff card.
    case card(HandoffKey)
    /// An open stage of the pipeline, by its name.
    case stage(Stage)
    /// The account card over the screen.
    case account(AccountKey)
  }

  public init(screen: ScreenID, row: Int, fronts: [Front] = []) {
    self.screen = screen
    self.row = row
    self.fronts = fronts
  }

  /// `handoffs 12 card 216 tab all`, as it is kept between runs.
  public var text: String {
    fronts.reduce("\(screen.name) \(row)") { text, front in
      switch front {
      case .tab(let name): "\(text) tab \(name)"
      case .card(let key): "\(text) card \(key.number)"
      case .stage(let stage): "\(text) stage \(stage.rawValue)"
      case .account(let key): "\(text) account \(key.number)"
      }
    }
  }

  /// - Returns: nil where the text is none that `text` made.
  public init?(_ text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count >= 2, parts.count.isMultiple(of: 2), let row = Int(parts[1]), row >= 0,
      let screen = ScreenID.allCases.first(where: { $0.name == parts[0] })
    else { return nil }
    self.screen = screen
    self.row = row
    fronts = []
    for index in stride(from: 2, to: parts.count, by: 2) {
      guard let front = Front(parts[index], parts[index + 1]) else { return nil }
      fronts.append(front)
    }
  }
}

extension SavedPlace.Front {
  fileprivate init?(_ kind: String, _ name: String) {
    switch (kind, Int(name)) {
    case ("tab", _): self = .tab(name)
    case ("card", let number?): self = .card(HandoffKey(number))
    case ("account", let number?): self = .account(AccountKey(number))
    case ("stage", _):
      guard let stage = Stage(rawValue: name) else { return nil }
      self = .stage(stage)
    default: return nil
    }
  }
}

extension Workbench {
  /// Where the person is now.
  public var place: SavedPlace {
    var fronts = self.fronts
    if let card = accountCard { fronts.append(.account(card.account)) }
    return SavedPlace(screen: screen, row: current.window.cursor, fronts: fronts)
  }

  private var fronts: [SavedPlace.Front] {
    switch screen {
    case .handoffs:
      let scope = SavedPlace.Front.tab(handoffs.list.scope.title.lowercased())
      guard let card = handoffs.card else { return [scope] }
      return [scope, .card(card), .tab(handoffs.pane.tab.title.lowercased())]
    case .territories: return [.tab(territories.tab.title.lowercased())]
    case .pipeline:
      return pipeline.isInside ? pipeline.stage.map { [.stage($0)] } ?? [] : []
    case .today, .design, .summary: return []
    }
  }

  /// Goes back to where the person was; what is gone is left out, and a row that is gone becomes
  /// the last one.
  public mutating func go(to place: SavedPlace, _ environment: Environment) {
    go(to: place.screen, environment)
    for front in place.fronts { guard bring(front, environment) else { break } }
    refresh(environment)
    move(.to(place.row))
    for case .account(let key) in place.fronts where plan.accounts.contains(key) {
      openAccount(key, environment)
    }
  }

  /// - Returns: false where it is gone: then the row was none of what is in front now.
  private mutating func bring(_ front: SavedPlace.Front, _ environment: Environment) -> Bool {
    switch front {
    case .tab(let name):
      if screen == .territories { return territories.select(tab: name) }
      guard screen == .handoffs else { return false }
      if handoffs.card == nil {
        let scope = HandoffList.Scope.allCases.first { $0.title.lowercased() == name }
        handoffs.list.scope = scope ?? .live
        return scope != nil
      }
      guard let tab = CardTab.allCases.first(where: { $0.title.lowercased() == name }) else {
        return false
      }
      handoffs.pane.show(tab)
    case .card(let key):
      guard screen == .handoffs, plan.handoffs.contains(key) else { return false }
      refresh(environment)
      handoffs.open(key, self, environment)
    case .stage(let stage):
      guard screen == .pipeline else { return false }
      pipeline.select(stage, self)
      pipeline.enter()
    case .account: break
    }
    return true
  }
}
