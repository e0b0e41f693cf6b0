import Themes
import Workbench

extension WorkbenchLoop {
  /// Shows a theme until another is shown.
  func showTheme(_ name: String) {
    guard let reading = try? ThemeChoice.named(name) else { return }
    themes.show(name, reading)
    watchThemes()
    terminal.redraw()
    sayFaults(of: reading)
  }

  /// Shows a theme, now and at the next start.
  func keepTheme(_ name: String) {
    showTheme(name)
    let paths = Paths()
    paths.makeState()
    try? Files.write(Array(name.utf8), to: paths.chosenTheme)
  }

  func watchThemes() {
    for watch in themes.watches.values { terminal.watch(watch.descriptor) }
    if let lookout = themes.lookout { terminal.watch(lookout.descriptor) }
  }

  /// Takes in what was saved of the theme on screen, or of others that can be chosen.
  func reloadThemes() {
    let lookout = themes.lookout?.descriptor
    let (isShownTouched, isAnyTouched) = themes.drain(isReadable: terminal.isReadable)
    if let lookout, themes.lookout?.descriptor != lookout {
      terminal.unwatch(lookout)
      watchThemes()
    }
    if isAnyTouched { themes.lookForOffers() }
    guard isShownTouched, let reading = try? ThemeChoice.named(themes.name) else { return }
    // A file that cannot be read at all leaves the colours as they are.
    if reading.isReadable {
      themes.show(themes.name, reading)
      watchThemes()
      terminal.redraw()
    }
    if reading.warnings.isEmpty {
      update(.themeRead("The theme was saved; these are its colours now.", isFaulty: false))
    } else {
      sayFaults(of: reading)
    }
  }

  /// Says the first thing that is wrong in a theme's files.
  func sayFaults(of reading: ThemeReading) {
    guard let first = reading.warnings.first else { return }
    let more = reading.warnings.count - 1
    update(
      .themeRead(more > 0 ? "(1 of \(more + 1)) \(first.brief)" : first.brief, isFaulty: true))
  }
}
