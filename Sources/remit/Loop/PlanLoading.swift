import Canvas
import Dispatch
import Plan
import PlanFile
import Synchronization
import Terminal
import Workbench

/// Reads a large plan on a thread of its own while the screen says how far it is.
@MainActor
enum PlanLoading {
  /// What came of it.
  enum Outcome {
    case opened(OpenedPlan, Overview, typed: [TerminalEvent])
    case refused(Failure)
    /// The person, or a signal, ended the program.
    case left(signal: Int32?)
  }

  private struct State {
    var done = 0
    var told = ContinuousClock.now
    var isRead = false
    var result: Result<(OpenedPlan, Overview), Failure>?
  }

  /// What the reading thread and the screen share.
  private final class Desk: Sendable {
    private let state = Mutex(State())
    private let wake: Wake

    init(_ wake: Wake) { self.wake = wake }

    var now: State { state.withLock { $0 } }

    /// Notes how many rows are read; the screen hears of it ten times a second.
    func note(_ rows: Int) {
      let isNews = state.withLock { state in
        state.done = rows
        let now = ContinuousClock.now
        guard now - state.told > .milliseconds(100) else { return false }
        state.told = now
        return true
      }
      if isNews { wake() }
    }

    func noteRead() {
      state.withLock { $0.isRead = true }
      wake()
    }

    func finish(_ result: Result<(OpenedPlan, Overview), Failure>) {
      state.withLock { $0.result = result }
      wake()
    }
  }

  static func load(
    _ path: String, _ glance: PlanGlance, on day: Day, _ terminal: Terminal, _ palette: Palette,
    glyphs: GlyphSet
  ) -> Outcome {
    let desk = Desk(terminal.wake)
    DispatchQueue.global(qos: .userInitiated).async {
      do throws(Failure) {
        let opened = try PlanDesk.open(path) { desk.note($0) }
        desk.noteRead()
        desk.finish(.success((opened, Overview(of: opened.plan, on: day))))
      } catch {
        desk.finish(.failure(error))
      }
    }
    var screen = LoadingScreen(
      fileName: Files.name(of: path), accounts: glance.accounts, seats: glance.seats,
      deals: glance.deals, total: glance.rows, size: terminal.size)
    while true {
      let state = desk.now
      switch state.result {
      case .success((let opened, let overview))?:
        return .opened(opened, overview, typed: screen.typed)
      case .failure(let failure)?: return .refused(failure)
      case nil: break
      }
      screen.done = min(state.done, glance.rows)
      screen.isWorkingOut = state.isRead
      terminal.present(screen.draw(glyphs: glyphs), palette: palette)
      let first = terminal.nextEvent().map { [$0] } ?? []
      for event in first + terminal.pendingEvents() {
        if case .resumed = event { terminal.redraw() }
        guard screen.update(event) else { continue }
        if case .hangup(let signal) = event { return .left(signal: signal) }
        return .left(signal: nil)
      }
    }
  }
}
