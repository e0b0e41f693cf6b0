import Balancing
import Canvas
import Plan

/// Making the drafted moves: from when, what it lays on whom, and what speaks against it.
extension Workbench {
  /// The drafts that an action is for: the marked ones, else all.
  private var draftsToCommit: [Move] {
    let marked = territories.tab == .moves ? territories.moves.marks.keys : []
    return plan.moves.filter { marked.isEmpty || marked.contains($0.key) }
  }

  /// `c`: the day, the load and the collisions, before Enter makes the moves.
  mutating func askToCommit(_ environment: Environment) {
    let moves = draftsToCommit
    guard !moves.isEmpty else { return }
    let keys = moves.map(\.key)
    let planned = effectiveDay(environment)
    if let account = plan.accounts[moves[0].account],
      let lock = plan.lock(against: moves[0], on: planned), unlocked(keys, on: planned).isEmpty
    {
      return say(lock.refusal(of: account, in: plan, on: environment.today), .refused)
    }
    let load = CommitLoad(moves, self)
    let today = environment.today
    var form = Form(
      "Commit \(counted(moves.count, "move"))",
      explanation: "From this day on the accounts belong to their new owners. A customer whose "
        + "accountable person changes gets a card.",
      fields: [
        .day(
          "From", text: effectiveDay(environment).short(asOf: today),
          .init(today: today, isComing: true))
      ],
      preview: { workbench, texts in
        do throws(DayError) {
          return load.text(
            on: try Day.coming(texts.first ?? "", today: today), workbench.plan)
        } catch {
          return StyledText(error.message, .warn)
        }
      }
    ) { workbench, texts, environment in
      do throws(DayError) {
        let day = try Day.coming(texts.first ?? "", today: environment.today)
        return workbench.commit(keys, from: day, environment)
      } catch {
        return .problem(field: 0, error.message)
      }
    }
    form.keeping = "commits"
    open(form)
  }

  private mutating func commit(
    _ moves: [MoveKey], from day: Day, _ environment: Environment
  ) -> Form.Result {
    if day < environment.today {
      return .problem(field: 0, day.pastForMoves(environment.today))
    }
    let all = moves
    let moves = unlocked(moves, on: day)
    if moves.isEmpty { return .problem(field: 0, allLocked(all, on: day, environment)) }
    guard let keys = takeKeys(MovesCommitted.keysNeeded(for: moves.count), environment) else {
      return .kept
    }
    let edits: [Edit] = [
      .effectiveDaySet(EffectiveDaySet(day: day)),
      .movesCommitted(
        MovesCommitted(moves: moves, effective: day, decidedOn: environment.today, keys: keys)),
    ]
    let together = Edit.together(Together(edits[1].payload.summary(in: plan), edits))
    let before = plan.handoffs.count
    guard perform(together, environment) else { return .problem(field: 0, takeNotice()) }
    territories.moves.marks.clear()
    refresh(environment)
    let opened = plan.handoffs.count - before
    let cards =
      opened == 0
      ? "no card was needed" : "\(counted(opened, "territory-move card")) opened"
    say(
      "\(counted(moves.count, "move")) committed from \(day.short(asOf: environment.today)), "
        + "\(cards)\(leftOut(all.count - moves.count)); u takes it back.", .done)
    return .kept
  }

  /// The moves that no lock speaks against on a day: what is locked stays drafted.
  private func unlocked(_ moves: [MoveKey], on day: Day) -> [MoveKey] {
    moves.filter { key in plan.moves[key].map { plan.lock(against: $0, on: day) == nil } ?? false }
  }

  private func leftOut(_ locked: Int) -> String {
    guard locked > 0 else { return "" }
    return ", \(counted(locked, "locked one")) still \(locked == 1 ? "a draft" : "drafts"), "
      + "L on Accounts lifts a lock"
  }

  /// Why nothing can be committed on a day, by the first of the moves.
  private func allLocked(
    _ moves: [MoveKey], on day: Day, _ environment: Environment
  ) -> String {
    let first = moves.lazy.compactMap { plan.moves[$0] }.first
    guard let first, let account = plan.accounts[first.account],
      let lock = plan.lock(against: first, on: day)
    else { return "Every move is locked on that day; type a later one." }
    let refusal = lock.refusal(of: account, in: plan, on: environment.today)
    return moves.count == 1
      ? refusal
      : "All \(moves.count.grouped) are locked on \(day.short(asOf: environment.today)). \(refusal)"
  }
}

extension Day {
  /// Why moves cannot take effect on a day that is past, and what can be typed.
  func pastForMoves(_ today: Day) -> String {
    "\(short(asOf: today)) is past; moves take effect today, \(today.short(asOf: today)), or later."
  }
}
