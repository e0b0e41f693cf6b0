import Canvas
import Plan

extension Workbench {
  /// The screen in front.
  var current: any Screen {
    get {
      switch screen {
      case .today: today
      case .design: design
      case .pipeline: pipeline
      case .handoffs: handoffs
      case .territories: territories
      case .summary: summary
      }
    }
    set {
      switch newValue {
      case let screen as TodayScreen: today = screen
      case let screen as DesignScreen: design = screen
      case let screen as PipelineScreen: pipeline = screen
      case let screen as HandoffsScreen: handoffs = screen
      case let screen as TerritoriesScreen: territories = screen
      case let screen as SummaryScreen: summary = screen
      default: break
      }
    }
  }

  /// Goes to a screen, and works it out if the plan changed since it was last in front.
  mutating func go(to id: ScreenID, _ environment: Environment) {
    switch overlays.last {
    case .account, .history: overlays.removeLast()
    case .form, .picker, .help, .filter, .page, .sheet, .carving, .importing, nil: break
    }
    screen = id
    refreshCurrent(environment)
  }

  /// Brings the screen in front up to date with the plan.
  mutating func refreshCurrent(_ environment: Environment) {
    guard refreshed[screen] != generation else { return }
    refresh(environment)
  }

  /// Works the screen in front out anew: its filter, tab or sort changed.
  mutating func refresh(_ environment: Environment) {
    var screen = current
    screen.refresh(self, environment)
    screen.window.fit(count: screen.listCount(self), height: screen.listHeight(self))
    current = screen
    refreshed[self.screen] = generation
    askForWork(environment)
    if self.screen == .summary, let request = summary.request(generation, in: body) {
      effects.append(.prepareSummary(request))
    }
  }

  /// The effects of what was done to it outside `update`: opening on a screen, going to a place.
  public mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// The rectangle between the tab line and the notice line.
  var body: Rect {
    let top = size.rows >= Self.airyFrom ? 3 : 2
    return Rect(
      column: 0, row: top, columns: size.columns, rows: max(0, size.rows - top - 2 - tourRows))
  }

  /// From so many rows on a row of air stands under the tabs, the same on every screen.
  private static let airyFrom = 27

  /// Whether there is room to work; below it a sentence asks for more.
  var isTooSmall: Bool { size.columns < 60 || size.rows < 16 }

  /// Moves the cursor of the list in front: an account card's own, else the screen's.
  mutating func move(_ move: ScrollWindow.Move) {
    if case .account(var card) = overlays.last {
      card.move(move, self)
      overlays[overlays.count - 1] = .account(card)
      return
    }
    if case .importing(var flow) = overlays.last {
      flow.move(move, height: flow.listHeight(in: body))
      overlays[overlays.count - 1] = .importing(flow)
      return
    }
    if case .history(let view) = overlays.last {
      moveHistory(move, view)
      return
    }
    var screen = current
    screen.window.move(
      move, count: screen.listCount(self), height: screen.listHeight(self))
    current = screen
  }
}
