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
    let today = environment.today
    var form = Form(
      "Commit \(counted(moves.count, "move"))",
      explanation: "From this day on the accounts belong to their new owners, and every customer "
        + "that changes hands gets its card.",
      fields: [
        .day("From", text: effectiveDay(environment).short(asOf: today), .init(today: today))
      ],
      preview: { workbench, texts in
        let day = (try? Day.parse(texts.first ?? "", today: today)) ?? today
        return CommitPreview(moves, day, workbench).text
      }
    ) { workbench, texts, environment in
      do throws(DayError) {
        let day = try Day.parse(texts.first ?? "", today: environment.today)
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
      return .problem(field: 0, "That day is past; the earliest is today.")
    }
    let all = moves.count
    let moves = unlocked(moves, on: day)
    if moves.isEmpty { return .problem(field: 0, "All of them are locked on that day.") }
    guard let keys = takeKeys(MovesCommitted.keysNeeded(for: moves.count), environment) else {
      return .kept
    }
    let edits: [Edit] = [
      .effectiveDaySet(EffectiveDaySet(day: day)),
      .movesCommitted(
        MovesCommitted(moves: moves, effective: day, decidedOn: environment.today, keys: keys)),
    ]
    let together = Edit.together(Together(edits[1].payload.summary(in: plan), edits))
    if let refusal = plan.refusal(of: together) {
      return .problem(field: 0, refusal.sentence(in: plan))
    }
    let before = plan.handoffs.count
    guard perform(together, environment) else { return .kept }
    territories.moves.marks.clear()
    refresh(environment)
    let opened = plan.handoffs.count - before
    let cards =
      opened == 0
      ? "no card was needed" : "\(counted(opened, "territory-move card")) opened"
    say(
      "\(counted(moves.count, "move")) committed from \(day.short(asOf: environment.today)), "
        + "\(cards)\(leftOut(all - moves.count)); u takes it back.", .done)
    return .kept
  }

  /// The moves that no lock speaks against on a day: what is locked stays drafted.
  private func unlocked(_ moves: [MoveKey], on day: Day) -> [MoveKey] {
    moves.filter { key in plan.moves[key].map { plan.lock(against: $0, on: day) == nil } ?? false }
  }

  private func leftOut(_ locked: Int) -> String {
    locked == 0 ? "" : ", \(locked) left out: locked"
  }
}

/// What committing lays on each receiver in the week of the day, and what speaks against it.
struct CommitPreview {
  let text: StyledText

  init(_ moves: [Move], _ day: Day, _ workbench: Workbench) {
    let plan = workbench.plan
    let monday = day - day.weekday.rawValue
    var text = StyledText("Week of \(monday.short(asOf: workbench.overview.day))", .muted)
    let receivers = Dictionary(grouping: moves, by: \.to)
      .sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }
    for (seat, gains) in receivers.prefix(6) {
      let cards = gains.filter { move in
        plan.accounts[move.account].map(plan.isCustomer) ?? false && move.from != nil
      }.count
      let arr = gains.compactMap { plan.accounts[$0.account]?.arr }.reduce(Money.zero, +)
      let live = workbench.overview.cards.filter { $0.receiver == seat }.count
      text.append("\n\(plan.seats[seat]?.name ?? "a seat")", .accent)
      text.append(" \(counted(gains.count, "account")), \(arr.short(plan.currency))")
      text.append(
        ", \(counted(cards, "card"))" + (live > 0 ? " beside \(live) live" : ""),
        cards + live > 8 ? .warn : .muted)
    }
    if receivers.count > 6 { text.append("\nand \(receivers.count - 6) more people", .muted) }
    let locked = moves.compactMap { move in
      plan.lock(against: move, on: day).flatMap { lock in
        plan.accounts[move.account].map { "\($0.name) (\(lock.sentence(in: plan, on: day)))" }
      }
    }
    if !locked.isEmpty {
      let more = locked.count > 3 ? " and \(locked.count - 3) more" : ""
      text.append(
        "\nLeft out, for a lock comes first: \(locked.prefix(3).joined(separator: ", "))\(more)",
        .warn)
    }
    for (key, gains) in receivers {
      guard let seat = plan.seats[key], let absence = seat.absence(on: day) else { continue }
      text.append(
        "\n\(seat.name) \(absence.words(asOf: day)): \(counted(gains.count, "account")) "
          + "would have nobody until then.", .warn)
    }
    let collisions = moves.compactMap { move -> String? in
      guard plan.lock(against: move, on: day) == nil, let account = plan.accounts[move.account],
        let reason = plan.reasonToStay(account, on: day)
      else { return nil }
      return "\(account.name) (\(reason.words(asOf: day)))"
    }
    if collisions.isEmpty {
      text.append("\nNo collision with a renewal, a handoff or another move.", .muted)
    } else {
      let more = collisions.count > 4 ? " and \(collisions.count - 4) more" : ""
      text.append(
        "\n\(counted(collisions.count, "collision")): "
          + collisions.prefix(4).joined(separator: ", ") + more, .warn)
    }
    self.text = text
  }
}
