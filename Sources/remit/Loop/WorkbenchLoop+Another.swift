import Workbench

extension WorkbenchLoop {
  /// Ends as `q` does, and gives the terminal back to the list of plans with nothing of this one left
  /// on it.
  func leaveForAnother() {
    leave(keepingUnsaved: false)
    guard isOver else { return }
    wantsAnother = true
    if let watcher { terminal.unwatch(watcher.descriptor) }
    for watch in themes.watches.values { terminal.unwatch(watch.descriptor) }
    terminal.setMouse(false)
  }
}
