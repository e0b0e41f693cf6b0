import Canvas
import Plan

extension Workbench {
  /// The history in front, under a question that may lie over it.
  var history: HistoryView? {
    get {
      for overlay in overlays.reversed() {
        if case .history(let view) = overlay { return view }
      }
      return nil
    }
    set {
      let place = overlays.lastIndex { if case .history = $0 { true } else { false } }
      guard let newValue, let place else { return }
      overlays[place] = .history(newValue)
    }
  }

  /// The edit under the history's cursor.
  var historyLine: History.Line? { history?.line(in: session.history) }

  /// Opens the history over the screen in front; from the past it returns to now first.
  mutating func openHistory(_ environment: Environment) {
    if past != nil { leavePast(environment) }
    guard history == nil else { return }
    overlays.append(.history(HistoryView()))
    refreshHistory()
  }

  /// Lists what came since, reads on in the journal where the list comes to its end, and reads what
  /// the edit under the cursor changed.
  mutating func refreshHistory() {
    guard var view = history else { return }
    let height = HistoryView.listHeight(in: body)
    view.refresh(session.history, height: height)
    if view.wantsMore(session.history, height: height), let oldest = session.history.oldest {
      view.isPaging = true
      effects.append(.pageHistory(before: oldest))
    }
    if HistoryView.isWide(body), let number = view.line(in: session.history)?.sequence,
      view.changes[number] == nil
    {
      // Few are looked at twice.
      if view.changes.count > 200 { view.changes = [:] }
      view.changes[number] = HistoryView.ChangedRows(rows: [], isAll: true)
      effects.append(.readChanges(of: number))
    }
    history = view
  }

  mutating func historyPaged(_ entries: [JournalEntry]) {
    session.remember(entries)
    history?.isPaging = false
  }

  mutating func changesRead(of sequence: Int, _ rows: [RowChange], isAll: Bool) {
    history?.changes[sequence] = HistoryView.ChangedRows(rows: rows, isAll: isAll)
  }

  /// Moves the history's cursor.
  mutating func moveHistory(_ move: ScrollWindow.Move, _ view: HistoryView) {
    var view = view
    view.window.move(
      move, count: view.shown.count, height: HistoryView.listHeight(in: body))
    history = view
  }

  /// Keys while the history is in front: the filter's, while it is typed.
  mutating func handle(_ key: Key, in view: HistoryView) -> KeyOutcome {
    var view = view
    switch (key.code, key.modifiers) {
    case (.escape, []) where goingBack.token != nil && goingBack.progress != nil:
      stopGoingBack()
      return .taken
    case (.escape, []) where view.isTyping || !view.filter.isEmpty:
      view.isTyping = false
      view.filter = TextField()
    case (.character("/"), []) where !view.isTyping: view.isTyping = true
    case (.enter, []) where view.isTyping: view.isTyping = false
    case (.up, []) where view.isTyping:
      moveHistory(.up, view)
      return .taken
    case (.down, []) where view.isTyping:
      moveHistory(.down, view)
      return .taken
    default:
      guard view.isTyping, view.filter.handle(key) else { return .passed }
      view.window = ScrollWindow()
    }
    history = view
    return .taken
  }

  // MARK: - Undo to a point

  /// Works out what taking back all newer edits of this author would be; then it is asked.
  mutating func askToUndoTo(_ environment: Environment) {
    guard let line = historyLine, let target = line.sequence else {
      say("This edit is being saved; try again in a moment.")
      return
    }
    let newer = session.history.lines.reversed().prefix { $0.reference != line.reference }
    let mine = newer.filter { $0.author == environment.author }
    guard mine.allSatisfy({ $0.sequence != nil }) else {
      say("Your last edit is being saved; try again in a moment.")
      return
    }
    guard mine.contains(where: { session.history.undoneBy[$0.reference] == nil }) else {
      say(
        newer.isEmpty
          ? "This is the newest edit; u takes back the edit itself."
          : "Nothing newer is yours; only their authors take back the edits of others.")
      return
    }
    effects.append(.prepareUndo(of: Set(mine.compactMap(\.sequence)), to: target))
  }

  /// Asks whether to take back what was worked out, with the harmless answer first.
  mutating func undoPrepared(_ restored: RowsRestored, to target: Int) {
    let lines = Set(restored.lines ?? [])
    guard let newest = lines.max(), !restored.rows.isEmpty else {
      say("Everything stands as it did then already.")
      return
    }
    let history = session.history
    let standing = history.lines.filter { line in
      guard let number = line.sequence, lines.contains(number) else { return false }
      return history.undoneBy[line.reference] == nil
        && !line.targets.contains { target in
          if case .sequence(let number) = target { lines.contains(number) } else { false }
        }
    }
    let others = history.lines.filter { ($0.sequence ?? 0) > target && $0.author != session.author }
    let what = history.lines.first { $0.sequence == target }?.what ?? "edit \(target)"
    let count = counted(standing.count, "edit")
    let them = standing.count == 1 ? "it" : "them"
    let stay =
      others.isEmpty
      ? "nothing is changed"
      : "\(counted(others.count, "newer edit")) of others would stay in any case"
    var picker = Picker(
      title: "Take back \(count), to just after \"\(what)\"?",
      items: [
        Picker.Item("Leave everything as it is", detail: stay),
        Picker.Item("Take back \(count) of yours", detail: "one step; Ctrl-R brings \(them) back"),
      ]
    ) { workbench, choice, environment in
      guard choice == 1 else { return }
      let words = "undone: \(count), back to \(what)"
      if workbench.perform(
        .rowsRestored(restored), environment, undoes: .sequence(newest), what: words)
      {
        workbench.say("Took back \(count); Ctrl-R brings \(them) back.", .done)
      }
    }
    picker.isNarrowable = false
    open(picker)
  }

  /// Says why it cannot be taken back, naming the edit in the way.
  mutating func undoRefused(_ sentence: String) {
    overlays.append(.page(Page(title: "Nothing was taken back", [StyledText(sentence)])))
  }
}
