import Plan
import Workbench

/// What was written of each plan, kept in the state folder, a file a plan and a line a file written.
enum WrittenNotes {
  private static let most = 20

  /// The oldest first.
  static func read(_ identity: PlanIdentity) -> [WrittenNote] {
    guard let path = path(identity), let bytes = try? Files.read(path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").suffix(most)
      .compactMap { WrittenNote(RecentPlans.unescaped($0)) }
  }

  /// Where the state folder takes nothing, only this is lost.
  static func add(_ note: WrittenNote, _ identity: PlanIdentity) {
    guard let path = path(identity) else { return }
    let notes = WrittenNote.latest(read(identity) + [note]).suffix(most)
    Paths().makeState()
    let lines = notes.map { RecentPlans.escaped($0.text) + "\n" }.joined()
    try? Files.write(Array(lines.utf8), to: path)
  }

  private static func path(_ identity: PlanIdentity) -> String? {
    LastPlaces.name(of: identity).map { "\(Paths().state)/written-\($0)" }
  }
}
