/// Tells that someone may have changed a plan: a descriptor for the program's one loop to poll.
///
/// It watches the plan's folder, for a save begins and ends with a file beside the plan. Nothing
/// runs while nothing happens.
public final class PlanWatcher: Sendable {
  private let folder: FolderWatch
  private let plan: String
  private let journal: String

  /// Readable when something happened in the folder.
  public var descriptor: Int32 { folder.descriptor }

  /// - Throws: ``PlanFileError/Reason/inputOutput(_:)`` where the system has no watch left to give.
  public init(_ path: String) throws(PlanFileError) {
    let place = FilePlace(path)
    plan = place.name
    journal = place.name + "-journal"
    do {
      folder = try FolderWatch(place.folder)
    } catch {
      throw PlanFileError(error.reason, path: path)
    }
  }

  /// Takes all that was noticed, without waiting.
  ///
  /// - Returns: whether a save may have ended since, this program's own or another's, or the file
  ///   was moved, replaced or deleted. ``PlanSaver/look()`` finds out which.
  public func drain() -> Bool {
    folder.drain().reduce(false) { $0 || concerns($1) }
  }

  private func concerns(_ event: FolderWatch.Event) -> Bool {
    // A save ends when its rollback journal goes.
    event.isOverflow || event.name == plan || (event.name == journal && event.isGone)
  }
}
