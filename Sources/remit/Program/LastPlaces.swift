import Plan
import Workbench

/// Where a person was in each plan, kept in the state folder, a small file a plan.
enum LastPlaces {
  static func read(_ identity: PlanIdentity) -> SavedPlace? {
    guard let path = path(identity), let bytes = try? Files.read(path) else { return nil }
    return SavedPlace(String(decoding: bytes, as: UTF8.self))
  }

  /// Where the state folder takes nothing, the plan opens on its first screen; nothing else is lost.
  static func write(_ place: SavedPlace, _ identity: PlanIdentity) {
    guard let path = path(identity) else { return }
    Paths().makeState()
    try? Files.write(Array(place.text.utf8), to: path)
  }

  /// What was run from a list of commands last, in whatever plan.
  static func recentActions() -> RecentActions {
    let bytes = (try? Files.read(recentPath)) ?? []
    return RecentActions(String(decoding: bytes, as: UTF8.self))
  }

  static func write(_ recent: RecentActions) {
    guard !recent.ids.isEmpty else { return }
    Paths().makeState()
    try? Files.write(Array(recent.text.utf8), to: recentPath)
  }

  /// Whether the tour was offered in some run before.
  static var isTourKnown: Bool { Files.exists(tourPath) }

  static func rememberTour() {
    Paths().makeState()
    try? Files.write(Array("offered\n".utf8), to: tourPath)
  }

  private static var tourPath: String { Paths().tour }

  private static var recentPath: String { Paths().recentActions }

  private static func path(_ identity: PlanIdentity) -> String? {
    name(of: identity).map { "\(Paths().state)/place-\($0)" }
  }

  /// A plan's own part in the names of such files; nil for an id that would not be one.
  static func name(of identity: PlanIdentity) -> String? {
    guard !identity.id.isEmpty, identity.id.allSatisfy({ $0.isLetter || $0.isNumber }) else {
      return nil
    }
    return identity.id
  }
}
