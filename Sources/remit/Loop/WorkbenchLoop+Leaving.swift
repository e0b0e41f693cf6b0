import Plan
import PlanFile
import Workbench

/// How the program ends: nothing that is not on the disk is forgotten.
extension WorkbenchLoop {
  /// What the disk refused goes to the state folder, and the person is told so at the end.
  private func keepAside(_ unsaved: [PendingEdit]) {
    let paths = Paths()
    paths.makeState()
    let count = unsaved.count == 1 ? "1 edit" : "\(unsaved.count) edits"
    do {
      let kept = try UnsavedEdits.keep(
        unsaved, of: workbench.plan.identity, at: options.path, in: paths.state,
        author: options.author, writer: options.writer, time: SystemClock.stamp())
      lastWords =
        "\(count) could not be saved; kept in \(kept?.path ?? paths.state), and offered when "
        + "\(options.path) is opened again."
    } catch {
      lastWords = "\(count) could neither be saved nor kept aside: \(error.sentence)"
    }
    exit = .inputOutput
    signal = nil
  }

  /// Ends: what is on its way to the disk gets five seconds; what the disk refuses is kept aside.
  func leave(keepingUnsaved: Bool) {
    guard !isOver else { return }
    settle(within: .seconds(5))
    let unsaved = workbench.unsaved
    if !unsaved.isEmpty {
      guard keepingUnsaved else {
        return stay()
      }
      keepAside(unsaved)
    }
    // What nobody waits for any more shall not go on beside the next plan.
    stopImport()
    goingBack.cancel()
    Files.removeFolder(Paths().pasted)
    LastPlaces.write(workbench.place, workbench.plan.identity)
    LastPlaces.write(workbench.recent)
    isOver = true
  }
}
