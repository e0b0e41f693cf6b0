import Canvas

/// The tour: offered once, in one line; started, gone on with and left by keys of its own.
extension Workbench {
  /// Offers the tour until something else is said there; the program calls it where it was never
  /// offered before.
  public mutating func offerTour() { isTourOffered = true }

  /// Ctrl-T: starts the tour, or goes on to its next place; behind the last it ends.
  mutating func stepTour(_ environment: Environment) {
    guard var tour else {
      startTour(environment)
      return
    }
    guard let next = tour.next else {
      leaveTour()
      return
    }
    tour.step = next
    self.tour = tour
    if next == .card, let first = overview.cards.first {
      go(to: .handoffs, environment)
      handoffs.open(first.key, self, environment)
      refresh(environment)
    } else {
      go(to: next.screen, environment)
    }
  }

  private mutating func startTour(_ environment: Environment) {
    tour = Tour()
    rememberTour()
    go(to: .today, environment)
    refresh(environment)
  }

  /// Ctrl-X, and Esc where there is nothing else to go back from: leaves it where it is.
  mutating func leaveTour() {
    guard tour != nil else { return }
    tour = nil
    say("The tour is over; Ctrl-T starts it again, and : finds it as tour.")
  }

  /// It was seen: it is not offered again.
  private mutating func rememberTour() {
    isTourOffered = false
    effects.append(.rememberTour)
  }

  /// The tour, where it has something to say: nothing of what hides the screens it is about.
  var shownTour: Tour? { overlays.contains { $0.coversBody } ? nil : tour }

  /// The rows it takes from the screens.
  var tourRows: Int { shownTour == nil ? 0 : Tour.rows(in: size) }

  /// Whether the line that offers it stands there now.
  var showsTourOffer: Bool {
    isTourOffered && tour == nil && screen == .today && overlays.isEmpty && notice == nil
  }

  /// Lets the tour follow, and once it was offered remembers that when the person goes to work.
  mutating func followTour() {
    if var tour {
      tour.follow(self)
      self.tour = tour
    }
    if isTourOffered, screen != .today { rememberTour() }
  }
}

/// Its keys, which work everywhere and mean nothing else.
enum TourActions {
  static let all: [Action] = [
    Action(
      "tour", .everywhere, keys: "Ctrl-T", "tour",
      "Walks you through the screens in seven steps; again: the next step.",
      run: { $0.stepTour($1) }),
    Action(
      "tour.leave", .everywhere, keys: "Ctrl-X", "leave the tour", "Ends the tour where it is.",
      disabled: { $0.tour == nil ? "No tour is under way; Ctrl-T starts it." : nil },
      run: { workbench, _ in workbench.leaveTour() }),
  ]
}
