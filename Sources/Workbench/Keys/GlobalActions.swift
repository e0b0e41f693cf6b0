import Canvas
import Plan

/// What works on every screen.
enum GlobalActions {
  static let all: [Action] = screens + knowing + leaving

  private static let screens = ScreenID.allCases.map { id in
    Action(
      "go.\(id.name)", .everywhere, keys: "\(id.rawValue) Alt-\(id.rawValue)", id.title,
      "Goes to the \(id.title) screen."
    ) { workbench, environment in
      let isThere = workbench.screen == id && workbench.overlays.isEmpty
      workbench.go(to: id, environment)
      if id == .handoffs { workbench.returnToHandoffs(again: isThere, environment) }
    }
  }

  private static let knowing: [Action] = [
    Action(
      "undo", .everywhere, keys: "u", "undo",
      "Takes back your newest edit that still stands, across sessions.", hint: 20,
      run: { $0.takeBack($1) }),
    Action(
      "redo", .everywhere, keys: "Ctrl-R U", "redo", "Brings back what undo took.",
      run: { $0.redo($1) }),
    HistoryView.opening,
    Action(
      "help", .everywhere, keys: "? F1", "help",
      "Lists every action that works here; type to search, Enter runs it.", hint: 100,
      also: ["h", "keys", "man"], run: { $0.openCommands(isPalette: false, $1) }),
    Action(
      "palette", .everywhere, keys: ": Ctrl-P", "commands",
      "Finds any action, screen, theme, account or person by typing; Enter runs it or goes there.",
      hint: 15, run: { $0.openCommands(isPalette: true, $1) }),
    Action(
      "import", .everywhere, keys: "I", "import",
      "Reads accounts, seats or deals from a CRM file, and shows what it would change first.",
      disabled: { $0.past.map { "This is the plan \($0.sentence)." } },
      isNext: { $0.plan.accounts.isEmpty }, also: ["read", "r", "load"],
      run: { $0.askForImport($1) }),
    Action(
      "export", .everywhere, keys: "E", "export", "Writes the summary or the plan to a file.",
      hint: 30, also: ["write", "save as", "saveas", "print"], run: { $0.askForExport($1) }),
    Action(
      "theme", .everywhere, keys: "", "theme", "Chooses the colours.",
      also: ["themes", "colors", "colours", "colorscheme"], run: { $0.askForTheme($1) }),
    Action(
      "mouse", .everywhere, keys: "", "mouse",
      "Turns the mouse on or off; off leaves the terminal's own selection alone.",
      run: { workbench, _ in workbench.toggleMouse() }),
  ]

  private static let leaving: [Action] = [
    Action(
      "back", .everywhere, keys: "Esc", "back", "Goes back one step; never quits.",
      run: { $0.goBack($1) }),
    Action(
      "saved?", .everywhere, keys: "Ctrl-S", "saved?",
      "Says when the plan was saved; every edit is saved as it is made.",
      also: ["w", "save", "saved", "update"], run: { workbench, _ in workbench.sayWhetherSaved() }),
    Action(
      "redraw", .everywhere, keys: "Ctrl-L", "redraw", "Draws the whole screen anew.",
      run: { workbench, _ in workbench.effects.append(.redraw) }),
    Action(
      "suspend", .everywhere, keys: "Ctrl-Z", "suspend",
      "Leaves the program sleeping in the shell; fg brings it back.",
      run: { workbench, _ in workbench.effects.append(.suspend) }),
    Action(
      "cancel", .everywhere, keys: "Ctrl-C", "cancel", "Closes what is open; twice quits.",
      run: { $0.cancel($1) }),
    Action(
      "open-another", .everywhere, keys: "", "open another plan",
      "Leaves this plan, saved in its file, for the list: another plan, a new one, a CRM file.",
      also: ["e", "o", "open", "edit", "new", "switch", "close", "sample", "start", "welcome"],
      run: { workbench, _ in workbench.openAnother() }),
    Action(
      "quit", .everywhere, keys: "q", "quit", "Leaves; everything is saved already.", hint: 5,
      also: ["q", "q!", "exit", "wq", "x", "bye"],
      run: { $0.quit($1) }),
  ]
}

extension Workbench {
  /// Esc: closes the topmost overlay, else clears the filter, else lets the screen step back.
  mutating func goBack(_ environment: Environment) {
    if case .importing = overlays.last { return backInImport() }
    if !overlays.isEmpty {
      overlays.removeLast()
      return
    }
    if imports.run != nil { return stopImport() }
    if let filter = current.filter, !filter.isEmpty {
      current.filter = ""
      refresh(environment)
      return
    }
    var screen = current
    guard screen.stepBack() else {
      if past == nil, tour != nil { return leaveTour() }
      leavePast(environment)
      return
    }
    current = screen
    refresh(environment)
  }

  /// `u`: what the screen takes back by itself, else the newest edit.
  mutating func takeBack(_ environment: Environment) {
    var screen = current
    guard overlays.isEmpty, screen.takeBack() else { return undo(environment) }
    current = screen
  }

  mutating func toggleMouse() {
    isMouseOn.toggle()
    effects.append(.setMouse(isMouseOn))
    say(
      isMouseOn
        ? "The mouse is on: a click selects, a second one is Enter; the terminal's own selection "
          + "waits behind Shift." : "The mouse is off; the terminal selects text again.")
  }

  mutating func sayWhetherSaved() {
    switch saveState {
    case .saved(let time): say("Every edit is saved as it is made; saved \(time).")
    case .saving: say("Saving now.")
    case .refused(let why): say(why, .refused)
    }
  }

  mutating func cancel(_ environment: Environment) {
    if imports.run != nil, overlays.isEmpty || importFlow != nil {
      stopImport()
      if imports.run == nil { overlays.removeAll() }
      return
    }
    if overlays.isEmpty, isInterrupted {
      quit(environment)
    } else if overlays.isEmpty {
      isInterrupted = true
      say("Press Ctrl-C again to quit.")
    } else {
      closeAll(environment)
      isInterrupted = true
      say("Cancelled; nothing was changed. Ctrl-C again quits.")
    }
  }

  /// Closes what is open as Esc would: a preview is taken back, a filter shows all again.
  private mutating func closeAll(_ environment: Environment) {
    while let overlay = overlays.popLast() {
      switch overlay {
      case .picker(let picker): picker.leave?(&self)
      case .filter:
        current.filter = ""
        refresh(environment)
      case .form(let form):
        if form.texts != form.fields.map(\.initial) { lastTyped = TypedTexts(of: form) }
      case .carving(let run): run.stop.set()
      case .help, .page, .sheet, .account, .importing, .history: break
      }
    }
  }

  /// Says why the program cannot be left now, for edits are not on disk; asks where it is refused.
  public mutating func stay(_ environment: Environment) {
    if case .refused = saveState {
      quit(environment)
    } else {
      say("The disk has not answered yet; q tries again.", .refused)
    }
  }

  /// Leaves for the list of plans; what is not on disk keeps it here.
  mutating func openAnother() { leave(by: .openAnother) }

  /// Leaves for another plan file.
  mutating func leave(forPlan path: String) { leave(by: .openPlan(path: path)) }

  private mutating func leave(by way: Effect) {
    if imports.run != nil { return say(Self.importRunning, .refused) }
    if case .refused = saveState, !unsaved.isEmpty {
      say("\(counted(unsaved.count, "edit")) not saved; q says what can be done.", .refused)
      return
    }
    effects.append(way)
  }

  mutating func quit(_ environment: Environment) {
    // It was said to take the file in: that is not forgotten for being slow.
    if let run = imports.run, run.proposal != nil, run.applied == nil {
      say(
        "\(run.fileName) is being taken in; q leaves after that, or Esc stops it first.", .refused)
      return
    }
    if case .importing(let flow) = overlays.last { return askToLeave(flow) }
    if askToLeaveWalk() { return }
    guard case .refused(let why) = saveState, !unsaved.isEmpty else {
      effects.append(.quit)
      return
    }
    let count = unsaved.count
    let title = "\(count) edit\(count == 1 ? "" : "s") not saved: \(why)"
    if case .picker(let picker) = overlays.last, picker.title == title { return }
    overlays.append(
      .picker(
        Picker(
          title: title,
          items: [
            .init("Stay and try again", detail: "the edits are kept on screen"),
            .init("Leave", detail: "the edits are kept aside and offered at the next start"),
          ]
        ) { workbench, choice, _ in
          workbench.effects.append(choice == 0 ? .retrySaving : .quitUnsaved)
        }))
  }
}
