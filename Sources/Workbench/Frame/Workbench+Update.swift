import Canvas
import Plan

extension Workbench {
  /// Takes one event in.
  ///
  /// - Returns: what the program shall do, in order.
  public mutating func update(_ event: WorkbenchEvent, _ environment: Environment) -> [Effect] {
    effects = []
    if !handlePresent(event, environment) { take(event, environment, dated(environment)) }
    showWaitingImport(environment)
    refreshHistory()
    followTour()
    prepareOffers()
    if let folder = form?.field.wantedFolder { effects.append(.listFolder(folder)) }
    return effects
  }

  /// - Parameters:
  ///   - now: the world as it is.
  ///   - environment: the same, in the past on that day.
  private mutating func take(
    _ event: WorkbenchEvent, _ now: Environment, _ environment: Environment
  ) {
    switch event {
    case .terminal(let event): handle(event, environment)
    case .saved(let sequences): saved(sequences, environment)
    case .foreignEdits(let entries):
      receive(entries, environment)
      takeAgain()
    case .saveRefused(let why):
      // Said once: the same refusal comes again with every try.
      if saveState != .refused(why) { say(why, .refused) }
      saveState = .refused(why)
    case .historyRead(let entries): remember(entries, environment)
    case .importProposed(let proposal): show(.proposed(proposal), environment)
    case .importRefused(let error): show(.refused(error), environment)
    case .importFailed(let why): show(.failed(why), environment)
    case .importProgress(let progress, let rate):
      if imports.run?.applied == nil { imports.run?.progress = progress.sentence(rate) }
    case .repairWritten(let path):
      say("Wrote \(path); mend the rows there and import that file.", .done)
    case .withdrawn(let ticket, let isLetGo):
      withdrawn(ticket: ticket, isLetGo: isLetGo, environment)
    case .importApplied(let applied): receive(applied, environment)
    case .exportFailed(let why): say(why, .refused)
    case .exportRefused(let why, let request): exportRefused(why, request)
    case .folderListed(let listing): form?.take(listing)
    case .worked(let answer): answer.take(&self, environment)
    case .summaryPrepared(let page, let request): summary.show(page, for: request)
    case .exported(let written): wrote(written, environment)
    case .exportMet(let standing, let request): askToReplace(standing, request, environment)
    case .branched(let scenario): branched(scenario, environment)
    case .branchFailed(let why): branchFailed(why, environment)
    case .plansCompared(let plans): showComparison(plans)
    case .edited(let text): takeEdited(text)
    case .editFailed(let why): say(why, .refused)
    case .pasteRefused(let bytes): sayRefusedPaste(bytes)
    case .historyPaged(let entries): historyPaged(entries)
    case .changesRead(let number, let rows, let isAll):
      changesRead(of: number, rows, isAll: isAll)
    case .undoPrepared(let restored, let target): undoPrepared(restored, to: target)
    case .undoRefused(let sentence): undoRefused(sentence)
    case .pastProgress(let done, let total, let token): wentBack(done, of: total, token: token)
    case .pastRead(let reading, let token): show(reading, token: token, now)
    case .pastFailed(let sentence, let token): pastFailed(sentence, token: token)
    case .themeRead(let words, let isFaulty): themeRead(words, isFaulty: isFaulty)
    case .dayChanged:
      overview = Overview(of: plan, on: environment.today)
      territories.forget()
      generation += 1
      refreshCurrent(environment)
    }
  }

  private mutating func saved(_ sequences: [Int: Int], _ environment: Environment) {
    swapIn(sequences, environment)
    session.saved(sequences, at: environment.moment)
    // The log says of each line whether it is saved.
    if handoffs.card != nil, handoffs.pane.tab == .log { refresh(environment) }
    guard session.unsaved.isEmpty else { return }
    if case .refused = saveState { say("Saved again; nothing was lost.", .done) }
    saveState = .saved(at: environment.clock)
  }

  private mutating func handle(_ event: TerminalEvent, _ environment: Environment) {
    switch event {
    case .key(let key): handle(key, environment)
    case .paste(let text): paste(text, environment)
    case .resized(let size):
      self.size = size
      refresh(environment)
    case .mouse(let mouse): handle(mouse, environment)
    case .hangup: effects.append(.quitUnsaved)
    case .resumed: effects.append(.redraw)
    }
  }

  /// A key goes to what lies in front, and from there inwards to the frame.
  mutating func handle(_ key: Key, _ environment: Environment) {
    notice = nil
    clicked = nil
    let isInterrupt = key == Key(.character("c"), .control)
    defer { if !isInterrupt { isInterrupted = false } }
    if isTooSmall {
      // With a dialog open, q is a letter of it that nobody sees.
      if isInterrupt || (key == Key(.character("q")) && overlays.isEmpty) { effects.append(.quit) }
      return
    }
    if !isInterrupt, let overlay = overlays.last,
      handle(key, in: overlay, environment) == .taken
    {
      return
    }
    if overlays.isEmpty, let digit = key.digit,
      let form = current.numberForm(typed: digit, self)
    {
      open(form)
      return
    }
    let places = overlays.isEmpty || isInterrupt ? self.places : overlayPlaces
    if let action = BindingTable.shared.action(for: key, in: places) {
      run(action, environment)
    } else if !overlays.isEmpty, let action = Self.frameAction(for: key) {
      run(action, environment)
    } else if overlays.isEmpty {
      say("\(key) does nothing here; ? lists what does.")
    }
  }

  /// What works although something is open: an open field takes every key but these.
  private static func frameAction(for key: Key) -> Action? {
    guard key.modifiers == .control,
      let action = BindingTable.shared.action(for: key, in: [.everywhere])
    else { return nil }
    return ["redraw", "suspend", "saved?"].contains(action.id) ? action : nil
  }

  private mutating func handle(_ key: Key, in overlay: Overlay, _ environment: Environment)
    -> KeyOutcome
  {
    switch overlay {
    case .form(let form): handle(key, in: form, environment)
    case .picker(let picker): handle(key, in: picker, environment)
    case .help(let help): handle(key, in: help, environment)
    case .filter(let line): handle(key, in: line, environment)
    case .page(let page): handle(key, in: page)
    case .sheet(let sheet): handle(key, in: sheet, environment)
    case .carving(let run): handle(key, in: run)
    case .history(let view): handle(key, in: view)
    case .account, .importing: .passed
    }
  }

  /// Runs an action, or says why it cannot run now.
  mutating func run(_ action: Action, _ environment: Environment) {
    if let reason = whyNotWhileImporting(action) ?? action.disabled(self) {
      say(reason, .refused)
    } else {
      action.run(&self, environment)
    }
  }

  /// Where keys are looked up while no overlay takes them.
  var places: [Place] {
    if case .account = overlays.last { return [.accountCard, .list, .everywhere] }
    if case .importing = overlays.last { return [.importing, .list, .everywhere] }
    if case .history = overlays.last { return [.history, .list, .everywhere] }
    let inner = current.places(self)
    // The walk has no list: its letters are answers.
    return inner + (inner.contains(.walk) ? [.everywhere] : [.list, .everywhere])
  }

  /// What still works while an overlay is open: only what the overlay names, and leaving it.
  private var overlayPlaces: [Place] {
    switch overlays.last {
    case .account, .importing, .history: places
    case .form: [.field]
    case .picker, .help, .filter, .page, .sheet, .carving, nil: []
    }
  }

  mutating func startFilter(_ environment: Environment) {
    overlays.append(.filter(FilterLine(field: TextField(current.filter ?? ""))))
  }

  private mutating func handle(_ key: Key, in line: FilterLine, _ environment: Environment)
    -> KeyOutcome
  {
    var line = line
    switch (key.code, key.modifiers) {
    case (.enter, []):
      overlays.removeLast()
      return .taken
    case (.escape, []):
      overlays.removeLast()
      current.filter = ""
      refresh(environment)
      return .taken
    case (.up, []):
      move(.up)
      return .taken
    case (.down, []):
      move(.down)
      return .taken
    default:
      guard line.field.handle(key) else { return .passed }
      overlays[overlays.count - 1] = .filter(line)
      current.filter = line.field.text
      refresh(environment)
      return .taken
    }
  }

  private mutating func handle(_ key: Key, in page: Page) -> KeyOutcome {
    var page = page
    let lines = page.text.lines(width: Page.width(in: size)).count
    let height = Page.height(in: size)
    switch (key.code, key.modifiers) {
    case (.escape, _), (.enter, _), (.character("q"), []), (.character("i"), []):
      overlays.removeLast()
      return .taken
    case (.up, _), (.character("k"), []): page.offset -= 1
    case (.down, _), (.character("j"), []): page.offset += 1
    case (.pageUp, _): page.offset -= height
    case (.pageDown, _), (.character(" "), []): page.offset += height
    case (.character("u"), .control): page.offset -= max(1, height / 2)
    case (.character("d"), .control): page.offset += max(1, height / 2)
    case (.home, _), (.character("g"), []): page.offset = 0
    case (.end, _), (.character("G"), _): page.offset = lines
    case (.character("?"), _), (.function(1), _):
      explainWords(page.topics)
      return .taken
    default: return .passed
    }
    page.offset = min(max(0, page.offset), max(0, lines - height))
    overlays[overlays.count - 1] = .page(page)
    return .taken
  }
}

extension Key {
  /// The digit that was typed, as text; nil for any other key, and for a digit with a modifier.
  fileprivate var digit: String? {
    guard modifiers.isEmpty, case .character(let scalar) = code, ("0"..."9").contains(scalar)
    else { return nil }
    return String(Character(scalar))
  }
}
