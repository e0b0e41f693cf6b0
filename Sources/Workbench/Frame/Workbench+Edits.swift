import Plan

extension Workbench {
  /// Makes a change, shows it, and sends it to the disk.
  ///
  /// A refusal is said on the notice line. - Returns: whether it was made.
  @discardableResult
  mutating func perform(
    _ edit: Edit, _ environment: Environment, undoes: EditReference? = nil, what: String? = nil
  ) -> Bool {
    if let past {
      say("This is the plan \(past.words), read-only; Esc returns to now.", .refused)
      return false
    }
    guard imports.run == nil else {
      say(Self.importRunning, .refused)
      return false
    }
    do {
      let basedOn = session.sequence
      guard let pending = try session.perform(edit, undoes: undoes, what: what) else {
        return true
      }
      effects.append(.commit(pending, basedOn: basedOn))
      saveState = .saving
      planChanged(pending.change.rows, environment)
      return true
    } catch {
      say(error.sentence(in: plan), .refused)
      return false
    }
  }

  /// Brings everything derived up to date after rows changed.
  mutating func planChanged(_ rows: [RowChange], _ environment: Environment) {
    overview.follow(rows, in: plan, on: environment.today)
    territories.follow(rows, in: session.plan)
    generation += 1
    refreshCurrent(environment)
  }

  /// Row numbers for an edit; nil, and said, when the file lends none.
  mutating func takeKeys(_ count: Int, _ environment: Environment) -> KeyBlock? {
    if let block = keys?.split(count) { return block }
    keys = environment.lendKeys(max(4_096, count))
    if let block = keys?.split(count) { return block }
    say(
      environment.keysRefused() ?? "The plan file lends no row numbers; is it read-only?", .refused)
    return nil
  }

  mutating func takeKey<Row>(_: Row.Type, _ environment: Environment) -> RowKey<Row>? {
    var block = takeKeys(1, environment)
    return block?.take(Row.self)
  }

  /// Takes back the newest edit by this author that still stands.
  mutating func undo(_ environment: Environment) {
    if let past {
      say("This is the plan \(past.words), read-only; Esc returns to now.", .refused)
      return
    }
    guard let line = session.history.undoable(by: environment.author) else {
      if let oldest = session.history.oldest, oldest > 1 {
        effects.append(.loadHistory(before: oldest))
        awaited = Reversal(isRedo: false)
      } else {
        say("There is nothing to undo.")
      }
      return
    }
    revert(line, isRedo: false, environment)
  }

  /// Brings back what undo took last.
  mutating func redo(_ environment: Environment) {
    guard let line = session.history.redoable(by: environment.author) else {
      say("There is nothing to redo.")
      return
    }
    revert(line, isRedo: true, environment)
  }

  private mutating func revert(
    _ line: History.Line, isRedo: Bool, _ environment: Environment
  ) {
    guard let inverse = line.inverse else {
      guard case .sequence(let number) = line.reference else { return }
      effects.append(.loadInverse(sequence: number))
      awaited = Reversal(isRedo: isRedo, inverse: number)
      return
    }
    let verb = isRedo ? "redone" : "undone"
    // A redo names what it brings back, not the undo that it takes away.
    let what = originalWords(of: line)
    let card = handoffs.pane.card
    if perform(inverse, environment, undoes: line.reference, what: "\(verb): \(what)") {
      handoffs.pane.selectChanged(since: card)
      let said = isRedo ? "Redone" : "Undone"
      say("\(said): \(what)\(line.madeElsewhere(environment.today)).", .done)
    }
  }

  /// Takes in a part of the journal, and goes on with the undo or redo that waited for it.
  mutating func remember(_ entries: [JournalEntry], _ environment: Environment) {
    session.remember(entries)
    guard let reversal = awaited else { return }
    awaited = nil
    if let number = reversal.inverse {
      // Asked for once: a journal that does not hold it would be asked for ever.
      guard entries.contains(where: { $0.sequence == number && $0.inverse != nil }) else {
        say("The journal does not say how edit \(number) is taken back.", .refused)
        return
      }
    } else if entries.isEmpty {
      say("There is nothing to undo.")
      return
    }
    if reversal.isRedo { redo(environment) } else { undo(environment) }
  }

  private func originalWords(of line: History.Line) -> String {
    var line = line
    while line.undoesAll.isEmpty, let target = line.undoes,
      let older = session.history.lines.first(where: { $0.reference == target })
    {
      line = older
    }
    let undone = "undone: "
    guard !line.undoesAll.isEmpty, line.what.hasPrefix(undone) else { return line.what }
    return String(line.what.dropFirst(undone.count))
  }

  /// Takes in what another program wrote to the same plan.
  mutating func receive(_ foreign: [JournalEntry], _ environment: Environment) {
    let (pending, rows, dropped) = session.receive(foreign)
    planChanged(rows, environment)
    for edit in pending { effects.append(.commit(edit, basedOn: session.sequence)) }
    if !pending.isEmpty { saveState = .saving }
    if let first = dropped.first {
      let more = dropped.count > 1 ? " (and \(dropped.count - 1) more)" : ""
      say("Not kept: \(first.what)\(more). \(first.reason)", .refused)
    } else if let last = foreign.last(where: { $0.author != environment.author }) ?? foreign.last {
      say("\(last.author) changed the plan: \(last.what)")
    }
  }
}

extension History.Line {
  /// When and where it was made, in brackets; empty for an edit of this run, which is what a person
  /// expects to take back.
  fileprivate func madeElsewhere(_ today: Day) -> String {
    switch origin {
    case .here: ""
    case .earlier: " (made \(when(today)) UTC, before this was opened)"
    case .beside: " (made \(when(today)) UTC by another program under your name)"
    }
  }
}
