import Canvas
import Dispatch
import Exchange
import Plan
import PlanFile
import Terminal
import Themes
import Workbench

/// Joins the terminal, the workbench and the plan file: one thread that waits in one `poll`.
@MainActor
final class WorkbenchLoop {
  let terminal: Terminal
  let file: PlanFile
  let saver: PlanSaver
  let watcher: PlanWatcher?
  let mailbox: Mailbox
  /// Lets the going back that is under way know that nobody waits for it.
  let goingBack = GoingBack()
  private(set) var workbench: Workbench
  /// The colours on screen, and the files they come from.
  var themes: ThemeDesk
  let options: Options
  /// The import in the background.
  var importWork: ImportWork?
  /// What earlier runs kept aside: of this file, then of others with its identity, the oldest first.
  private var kept: [UnsavedEdits] = []
  var isOver = false
  /// Whether it ended so that another plan can be chosen.
  var wantsAnother = false
  /// The plan that was chosen already; nil asks.
  var nextPlan: String?
  /// What is to be said once the terminal is given back; nil when all went well.
  var lastWords: String?
  /// The day the screens were last worked out for.
  private var day: Day
  /// When the disk is asked again; nil while it takes what it is given.
  private var nextTry: ContinuousClock.Instant?
  var exit: ProcessExit = .success
  /// Set by a signal that ended the program: 128 + n.
  var signal: Int32?

  /// What the command line said.
  struct Options {
    var path: String
    /// Nil follows the system's clock.
    var today: Day?
    var glyphs: GlyphSet
    /// As it was asked for: a name, or a file's path.
    var themeName: String
    var theme: ThemeReading
    var author: String
    /// This run's own name in the journal.
    var writer: String
  }

  /// - Parameter overview: of the plan today, where it was worked out already.
  init(terminal: Terminal, opened: OpenedPlan, overview: Overview? = nil, options: Options) {
    self.terminal = terminal
    self.options = options
    file = opened.file
    let mailbox = Mailbox(wake: terminal.wake)
    self.mailbox = mailbox
    saver = PlanSaver(
      opened.file, sequence: opened.sequence, author: options.author, writer: options.writer,
      clock: { SystemClock.stamp() },
      report: { report in mailbox.post(WorkbenchEvent(report)) })
    // Where the system gives no watch, other programs' edits show with the next one of ours.
    watcher = try? PlanWatcher(options.path)
    themes = ThemeDesk(options.themeName, options.theme, depth: terminal.colourDepth)
    day = options.today ?? SystemClock.today()
    let session = PlanSession(
      plan: opened.plan, sequence: opened.sequence, history: opened.history,
      author: options.author)
    workbench = Workbench(
      session: session, overview: overview, fileName: Files.name(of: options.path),
      theme: options.themeName,
      size: terminal.size, environment: Self.environment(options, opened.file, themes))
    if opened.file.isReadOnly {
      _ = workbench.update(
        .saveRefused("\(options.path) is read-only; edits are kept here but not on disk."),
        environment)
    }
    if let watcher { terminal.watch(watcher.descriptor) }
    workbench.recent = LastPlaces.recentActions()
    workbench.recall(written: WrittenNotes.read(workbench.plan.identity), environment)
    watchThemes()
    if let place = LastPlaces.read(workbench.plan.identity) {
      workbench.go(to: place, environment)
    }
    offerKept()
    if !LastPlaces.isTourKnown { workbench.offerTour() }
  }

  /// Edits that an earlier run could not save are offered before anything else.
  private func offerKept() {
    let found = UnsavedEdits.find(of: workbench.plan.identity, in: Paths().state)
    kept = found.filter { $0.isMade(in: options.path) }
    kept += found.filter { !$0.isMade(in: options.path) }
    guard let first = kept.first else { return }
    // A path that was not kept from the root leads nowhere from here.
    let made = first.plan.hasPrefix("/") ? Paths.shown(first.plan) : first.plan
    let other = first.isMade(in: options.path) ? nil : made
    do {
      let lines = try first.lines(notIn: file)
      workbench.offer(kept: lines.map { ($0.what, $0.edit) }, at: first.at, madeIn: other)
    } catch {
      _ = workbench.update(.exportFailed(error.sentence), environment)
    }
  }

  private static func environment(
    _ options: Options, _ file: PlanFile, _ themes: ThemeDesk
  ) -> Environment {
    let lender = KeyLender(file)
    return Environment(
      today: options.today ?? SystemClock.today(), clock: SystemClock.clock(),
      moment: SystemClock.stamp(), author: options.author, glyphs: options.glyphs,
      editor: OutsideEditor.name, themes: themes.offers,
      lendKeys: lender.lend, keysRefused: { lender.refusal?.sentence })
  }

  var environment: Environment { Self.environment(options, file, themes) }

  /// Runs until the person leaves or a signal ends it.
  ///
  /// - Parameters:
  ///   - file: a CRM file to propose for import first.
  ///   - screen: the screen to begin on, over where the plan was left.
  ///   - typed: what was typed while the plan was read.
  func run(
    importing file: String? = nil, beginning screen: ScreenID? = nil,
    typed: [TerminalEvent] = []
  ) -> Int32 {
    if let screen { workbench.go(to: SavedPlace(screen: screen, row: 0), environment) }
    for effect in workbench.takeEffects() { perform(effect) }
    sayFaults(of: options.theme)
    if let file { for effect in workbench.beginImport(of: file) { perform(effect) } }
    present()
    handle(typed)
    if !typed.isEmpty, !isOver { present() }
    while !isOver {
      retryWhenDue()
      let first = terminal.nextEvent(timeout: nextTry.map { max(.zero, $0 - .now) })
      noteDay()
      handle(gathered((first.map { [$0] } ?? []) + terminal.pendingEvents()))
      if let bytes = terminal.takeRefusedPaste() { update(.pasteRefused(bytes)) }
      if let watcher, terminal.isReadable(watcher.descriptor), watcher.drain() {
        saver.look()
      }
      reloadThemes()
      for event in mailbox.take() { update(event) }
      if !isOver { present() }
    }
    return signal.map { 128 + $0 } ?? exit.rawValue
  }

  private func handle(_ events: [TerminalEvent]) {
    for event in events where !isOver {
      if case .hangup(let number) = event { signal = number }
      if case .resumed = event { terminal.redraw() }
      update(.terminal(event))
    }
  }

  func update(_ event: WorkbenchEvent) {
    for effect in workbench.update(event, environment) { perform(effect) }
  }

  /// While the disk refuses, it is asked again now and then. By the clock, for every refusal ends the
  /// wait of the loop too, and so does the file that a try leaves beside the plan for a moment.
  private func retryWhenDue() {
    guard case .refused = workbench.saveState, !saver.unsaved.isEmpty else {
      nextTry = nil
      return
    }
    let now = ContinuousClock.now
    if let nextTry, now < nextTry { return }
    if nextTry != nil { saver.retry() }
    nextTry = now + .seconds(5)
  }

  /// Tells the workbench that a day began since the last event.
  private func noteDay() {
    let now = environment.today
    guard now != day else { return }
    day = now
    update(.dayChanged)
  }

  /// Does not leave: there are edits that the disk refuses, and the person is asked about them.
  func stay() { workbench.stay(environment) }

  private func present() { terminal.present(workbench.draw(environment), palette: themes.palette) }
}

extension WorkbenchLoop {
  private func perform(_ effect: Effect) {
    switch effect {
    case .commit(let pending, let basedOn): saver.save([pending], basedOn: basedOn)
    case .retrySaving: saver.retry()
    case .loadInverse(let sequence): readHistory { try $0.journal(sequence).map { [$0] } ?? [] }
    case .loadHistory(let sequence):
      readHistory { try $0.history(before: sequence, limit: 2_000) }
    case .pageHistory(let sequence): pageHistory(before: sequence)
    case .readChanges(let sequence): readChanges(of: sequence)
    case .prepareUndo(let lines, let target): prepareUndo(of: lines, to: target)
    case .showPast(let request, let token): showPast(request, token)
    case .stopGoingBack: goingBack.cancel()
    case .proposeImport(let path, let choices): propose(path, choices)
    case .listFolder(let folder): list(folder)
    case .work(let work): run(work)
    case .stopImport: stopImport()
    case .withdraw(let ticket):
      update(.withdrawn(ticket: ticket, isLetGo: saver.withdraw(ticket: ticket)))
    case .takeImport(let proposal, let ticket, let generation):
      take(proposal, ticket: ticket, generation: generation)
    case .writeRepair(let path, let report): writeRepair(path, report)
    case .importPasted(let text): importPasted(text)
    case .prepareSummary(let request): prepare(request)
    case .export(let request): export(request)
    case .noteWritten(let note): WrittenNotes.add(note, workbench.plan.identity)
    case .branch(let path): branch(to: path)
    case .comparePlans(let paths): compare(with: paths)
    case .openPlan(let path):
      nextPlan = besidePlan(path)
      leaveForAnother()
    case .editText(let text): edit(text)
    case .rememberTour: LastPlaces.rememberTour()
    case .setTheme(let name): keepTheme(name)
    case .previewTheme(let name): showTheme(name)
    case .copy(let text, _): terminal.copyToClipboard(text)
    case .setMouse(let isOn): terminal.setMouse(isOn)
    case .redraw: terminal.redraw()
    case .suspend: suspend()
    case .forgetKept:
      kept.first?.remove()
      if !kept.isEmpty { kept.removeFirst() }
    case .quit: leave(keepingUnsaved: false)
    case .openAnother: leaveForAnother()
    case .quitUnsaved: leave(keepingUnsaved: true)
    }
  }

  private func readHistory(_ read: (PlanFile) throws -> [JournalEntry]) {
    do {
      update(.historyRead(try read(file)))
    } catch {
      update(.exportFailed("The journal cannot be read: \(error)"))
    }
  }

  private func run(_ work: BackgroundWork) {
    let mailbox = mailbox
    DispatchQueue.global(qos: .userInteractive).async {
      mailbox.post(.worked(work.answer(workers: .all) { mailbox.post(.worked($0)) }))
    }
  }

  /// A pasted table becomes a file among the program's own, so that all that can be done with an
  /// import, reading it anew with other answers above all, can be done with it too.
  private func importPasted(_ text: String) {
    let paths = Paths()
    paths.makeState()
    let path = paths.pastedTable
    do {
      try Files.makeFolder(paths.pasted)
      try Files.write(Array(text.utf8), to: path)
    } catch {
      return update(.exportFailed(error.sentence))
    }
    for effect in workbench.beginImport(of: path) { perform(effect) }
  }

  private func suspend() {
    settle(within: .seconds(5))
    let state =
      saver.unsaved.isEmpty
      ? "everything is saved, and fg brings it back"
      : "not everything is saved yet: bring it back with fg before you end it"
    terminal.suspend(message: "remit sleeps; \(state).")
  }

  /// Waits until the disk has answered for every edit; those that another program's edits sent back
  /// are made anew and go to the disk too.
  func settle(within time: Duration) {
    let end = ContinuousClock.now + time
    repeat {
      _ = saver.flush(for: end - .now)
      let events = mailbox.take()
      for event in events { update(event) }
      let isSentBack = events.contains { if case .foreignEdits = $0 { true } else { false } }
      guard isSentBack else { return }
    } while ContinuousClock.now < end
  }
}
