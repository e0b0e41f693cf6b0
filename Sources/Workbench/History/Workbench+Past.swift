import Canvas
import Plan

extension Workbench {
  /// What is not on disk yet, also while the past is shown: edits, and a file that the plan has taken
  /// in and that is on its way there.
  public var unsaved: [PendingEdit] {
    (past?.present ?? session).unsaved + (imports.run?.applied.map { [$0.pending] } ?? [])
  }

  /// The plan as the file has it: the present without what is not saved yet.
  public var savedPlan: (plan: Plan, sequence: Int) {
    let present = past?.present ?? session
    var plan = present.plan
    for pending in present.unsaved.reversed() { _ = try? plan.apply(pending.change.inverse) }
    return (plan, present.sequence)
  }

  /// The world as the screens shall see it: in the past, on that day.
  func dated(_ environment: Environment) -> Environment {
    guard let past else { return environment }
    var environment = environment
    environment.today = min(past.day, environment.today)
    return environment
  }

  mutating func showPastOfLine() {
    guard let number = historyLine?.sequence else {
      say("This edit is being saved; try again in a moment.")
      return
    }
    goBack(to: .edit(number))
  }

  mutating func askForPastDay(_ environment: Environment) {
    let today = environment.today
    open(
      Form(
        "The plan as of a day", explanation: "As it stood at the end of that day; nothing changes.",
        fields: [
          .day("Day", placeholder: "12 nov, -3d, 2026-11-12", DayCalendar.Source(today: today))
        ]
      ) { workbench, texts, environment in
        do {
          let day = try Day.parse(texts[0], today: today)
          guard day <= today else { return .problem(field: 0, "that day is still to come.") }
          workbench.goBack(to: .day(day))
          return .kept
        } catch {
          return .problem(field: 0, "\(error)")
        }
      })
  }

  private mutating func goBack(to request: PastRequest) {
    guard imports.run == nil else {
      say(Self.importRunning, .refused)
      return
    }
    let token = (goingBack.token ?? 0) + 1
    goingBack.token = token
    goingBack.progress = nil
    effects.append(.showPast(request, token: token))
  }

  mutating func stopGoingBack() {
    goingBack.token = (goingBack.token ?? 0) + 1
    goingBack.progress = nil
    effects.append(.stopGoingBack)
    say("Stopped; this is the plan as it is now.")
  }

  mutating func wentBack(_ done: Int, of total: Int, token: Int) {
    guard token == goingBack.token else { return }
    goingBack.progress = (done, total)
  }

  /// Shows the plan as it was.
  mutating func show(_ reading: PastReading, token: Int, _ environment: Environment) {
    guard token == goingBack.token else { return }
    goingBack.progress = nil
    // An import that was begun meanwhile is made over the plan as it is now.
    guard imports.run == nil else { return say(Self.importRunning, .refused) }
    if past != nil { leavePast(environment) }
    let today = environment.today
    let made = Day(iso: String(reading.at.prefix(10)))
    let day = reading.day(today)
    let words =
      switch reading.request {
      case .day(let day): "as of \(day.short(asOf: today))"
      case .edit(let number):
        "as of edit \(number), \(made?.short(asOf: today) ?? reading.at)"
      }
    past = PastView(present: session, place: place, day: day, words: words)
    session = PlanSession(
      plan: reading.plan, sequence: session.sequence, history: [], author: session.author)
    overlays = []
    replan(dated(environment))
    say("This is the plan \(words), read-only; Esc returns to now.")
  }

  /// Shows the plan as it was at once, for a picture of it.
  public mutating func look(at reading: PastReading, _ environment: Environment) {
    let token = (goingBack.token ?? 0) + 1
    goingBack.token = token
    show(reading, token: token, environment)
    notice = nil
  }

  mutating func pastFailed(_ sentence: String, token: Int?) {
    if let token {
      guard token == goingBack.token else { return }
      goingBack.progress = nil
    }
    say(sentence, .refused)
  }

  /// Returns to the plan as it is now, to where the person was.
  mutating func leavePast(_ environment: Environment) {
    guard let past else { return }
    self.past = nil
    session = past.present
    overlays = []
    replan(environment)
    go(to: past.place, environment)
    say("This is the plan as it is now.")
  }

  /// Works everything out anew: another plan is in front.
  private mutating func replan(_ environment: Environment) {
    overview = Overview(of: plan, on: environment.today)
    territories.forget()
    generation += 1
    go(to: screen, environment)
  }

  /// Takes in what the disk and other programs say of the present while the past is shown.
  ///
  /// - Returns: whether the event was for the present.
  mutating func handlePresent(_ event: WorkbenchEvent, _ environment: Environment) -> Bool {
    guard var view = past else { return false }
    switch event {
    case .saved(let sequences):
      view.present.saved(sequences)
      if view.present.unsaved.isEmpty { saveState = .saved(at: environment.clock) }
    case .foreignEdits(let entries):
      let (pending, _, dropped) = view.present.receive(entries)
      for edit in pending { effects.append(.commit(edit, basedOn: view.present.sequence)) }
      if let first = dropped.first { say("Not kept: \(first.what). \(first.reason)", .refused) }
    case .historyRead(let entries): view.present.remember(entries)
    default: return false
    }
    past = view
    return true
  }
}
