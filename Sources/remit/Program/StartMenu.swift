import Canvas
import Plan
import Terminal
import Themes
import Workbench

/// Asks which plan to work on, where none was named.
@MainActor
enum StartMenu {
  /// - Parameters:
  ///   - open: what a choice leads to; where it throws, the sentence is said and the
  ///     person chooses again.
  ///   - note: what is said over the menu.
  /// - Returns: nil when the person leaves.
  static func choose<Desk>(
    _ terminal: Terminal, theme: Theme, glyphs: GlyphSet, on today: Day, note: String? = nil,
    open: (StartScreen.Choice) throws(Failure) -> Desk?
  ) -> Desk? {
    let palette = theme.palette(depth: terminal.colourDepth)
    var screen = StartScreen(
      recent: RecentPlans.read(), on: today, size: terminal.size, currency: UsualCurrency.read(),
      note: note)
    while true {
      terminal.present(screen.draw(glyphs: glyphs), palette: palette)
      let first = terminal.nextEvent().map { [$0] } ?? []
      for event in first + terminal.pendingEvents() {
        if case .resumed = event { terminal.redraw() }
        let choice = screen.update(event)
        if let folder = screen.wantedFolder { screen.take(Folders.listing(of: folder)) }
        switch choice {
        case .leave: return nil
        case .some(let choice):
          do throws(Failure) {
            return try open(choice)
          } catch {
            screen.refuse(choice, error.sentence)
          }
        case nil: break
        }
      }
    }
  }
}
