import ArgumentParser
import Balancing
import Dispatch
import Plan
import PlanFile
import Synchronization

/// Carves books evenly, and says why each account moves.
struct BalanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balance",
    abstract: "Carve accounts into even books, with few moves, and say why each one moves.",
    discussion: "Without --apply or --commit it prints what it found and changes nothing. --apply "
      + "keeps the moves as drafts, which screen 4 shows and commits; --commit makes them at once "
      + "and opens the card of each customer that changes hands. Either is one step, which undo "
      + "takes back. Example: remit balance plan.remit --role am --max-moves 10")

  @Argument(help: "The plan file.", completion: .planFile)
  var plan: String

  @Option(
    help: "Whose books: ae, am, csm ...; without it every account in the role accountable for it.",
    completion: .list(Role.ownable.map(\.rawValue)))
  var role: String?

  @Option(help: "The accounts of one segment, by its name, over the seats that work it.")
  var segment: String?

  @Option(
    help: "What makes a book large: arr, acv, potential, revenue or count.",
    completion: .list(CarvingRequest.Measure.allCases.map(\.rawValue)))
  var value = "arr"

  @Option(
    help: "What goes to one book as a whole: account or state.",
    completion: .list(CarvingRequest.Unit.allCases.map(\.rawValue)))
  var by = CarvingRequest.Unit.account.rawValue

  @Option(
    help: "A file of rules, one a line: \"name: predicate -> seat, seat\".",
    completion: .file(extensions: ["txt", "rules"]))
  var rules: String?

  @Option(help: "How far a book may lie from its target: 2%; by segment without it.")
  var tolerance: String?

  @Option(
    parsing: .unconditional,
    help: "The most accounts that may move, those without an owner aside.")
  var maxMoves: Int?

  @OptionGroup var wishes: MoveWishOptions

  @Option(
    help: "How long to look for fewer moves: quick, normal or best.",
    completion: .list(BalancePolicy.Effort.allCases.map(\.rawValue)))
  var effort = BalancePolicy.Effort.normal.rawValue

  @Option(
    parsing: .unconditional, help: "Stop after so many seconds with the best found so far.")
  var timeLimit: Double?

  @Option(help: "Begins the search; the same seed gives the same books.")
  var seed: UInt64 = 1

  @Flag(help: "Keep the moves as drafts in the plan.")
  var apply = false

  @Flag(help: "Make the moves at once, from the effective day on.")
  var commit = false

  @Option(
    help: ArgumentHelp(
      "The first day of the new owners, YYYY-MM-DD; the plan's own day without it.",
      valueName: "day"))
  var effective: String?

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    let day = try today.day()
    let start = try effectiveDay(on: day)
    let policy = try effortAsked()
    let wishes = try wishes.wishes(withMaxMoves: maxMoves)
    let isKept = apply || commit
    let opened = try isKept ? PlanDesk.openToChange(plan) : PlanDesk.open(plan, readOnly: true)
    let from = start ?? opened.plan.effectiveDay(on: day)
    // Moves that are made are carved for the day on which they will hold; and what is committed for
    // later has happened by the day for which books are carved.
    let settled = opened.plan.settledDay(on: start ?? day)
    var request = try request(on: commit ? max(from, settled) : settled, opened.plan)
    request.wishes = wishes
    let source = try withRules(opened.plan)
    let started = ContinuousClock.now
    let run = try CarvingRun(
      source, request, effort: policy, seed: seed, maxMoves: maxMoves,
      limit: timeLimit.map { .seconds($0) })
    let seconds = started.duration(to: .now)
    let moves = run.moves(of: source)
    var committed: CommittedMoves?
    if isKept { committed = try keep(moves, of: run, in: opened, from: from, decidedOn: day) }
    if json {
      try Output.write(
        run.json(moves, of: source, seconds: seconds, committed: committed).text)
    } else {
      let drafted = apply && !commit ? plan : nil
      try Output.say(run.text(moves, of: source, draftedIn: drafted, committed: committed))
    }
  }

  /// The day that was asked for; nil where none was.
  private func effectiveDay(on day: Day) throws -> Day? {
    guard let effective else { return nil }
    guard let start = Day(iso: effective) else {
      throw Failure(.usage, "--effective takes a day as YYYY-MM-DD, not \(effective).")
    }
    guard start >= day else {
      throw Failure(.usage, "--effective \(effective) is past; the earliest is \(day.iso).")
    }
    return start
  }

  private func request(on day: Day, _ plan: Plan) throws -> CarvingRequest {
    guard let measure = CarvingRequest.Measure(rawValue: value) else {
      throw Failure(.usage, "--value takes arr, acv, potential, revenue or count, not \(value).")
    }
    guard let unit = CarvingRequest.Unit(rawValue: by) else {
      throw Failure(.usage, "--by takes account or state, not \(by).")
    }
    var request = CarvingRequest(measure: measure, unit: unit, day: day)
    if let role {
      guard let known = Role(rawValue: role), Role.ownable.contains(known) else {
        let names = Role.ownable.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "--role takes \(names), not \(role).")
      }
      request.role = known
    }
    if let segment {
      let wanted = segment.lowercased()
      guard let known = plan.orderedSegments.first(where: { $0.name.lowercased() == wanted }) else {
        let names = plan.orderedSegments.map(\.name).joined(separator: ", ")
        throw Failure(.usage, "there is no segment \(segment); they are \(names).")
      }
      request.segment = known.key
    }
    if let tolerance {
      guard let share = try? Share.parse(tolerance), (0...10_000).contains(share.basisPoints) else {
        throw Failure(.usage, "--tolerance takes a part such as 2%, not \(tolerance).")
      }
      request.tolerance = share
    }
    return request
  }

  private func effortAsked() throws -> BalancePolicy.Effort {
    guard let effort = BalancePolicy.Effort(rawValue: effort) else {
      throw Failure(.usage, "--effort takes quick, normal or best, not \(self.effort).")
    }
    if let maxMoves, maxMoves < 0 {
      throw Failure(.usage, "--max-moves takes a number from 0 on, not \(maxMoves).")
    }
    if let timeLimit, !(timeLimit > 0 && timeLimit < 1e6) {
      throw Failure(.usage, "--time-limit takes seconds, such as 5, not \(timeLimit).")
    }
    return effort
  }

  /// The plan with the rules of a file before its own.
  private func withRules(_ plan: Plan) throws -> Plan {
    guard let rules else { return plan }
    var plan = plan
    let text = String(decoding: try Files.read(rules), as: UTF8.self)
    let edits: [Edit]
    do throws(RuleFileError) {
      edits = try RuleFile.edits(text, for: plan) { plan.unusedKeys($0) }
    } catch {
      throw Failure(.badData, "\(rules), line \(error.line): \(error.message)")
    }
    for edit in edits {
      do {
        _ = try plan.apply(edit)
      } catch {
        throw Failure(.badData, "\(rules): \(error.sentence(in: plan))")
      }
    }
    return plan
  }

  /// Older drafts of the same accounts give way; all is one step.
  ///
  /// - Returns: what was made, where it was not only drafted.
  private func keep(
    _ moves: [Move], of run: CarvingRun, in opened: OpenedPlan, from day: Day,
    decidedOn: Day
  ) throws -> CommittedMoves? {
    let needed = moves.count + (commit ? MovesCommitted.keysNeeded(for: moves.count) : 0)
    var block: KeyBlock
    do {
      block = try opened.file.lend(max(1, needed))
    } catch {
      throw Failure(error.exit, error.sentence)
    }
    let drafts = moves.compactMap { move -> Move? in
      guard let key = block.take(Move.self) else { return nil }
      return Move(
        key: key, account: move.account, role: move.role, from: move.from, to: move.to,
        why: move.why, note: move.note)
    }
    let drafting = run.books.edit(drafting: drafts, of: opened.plan)
    guard commit, !drafts.isEmpty else {
      _ = try PlanDesk.commit([drafting], to: opened)
      return nil
    }
    let making = Edit.movesCommitted(
      MovesCommitted(
        moves: drafts.map(\.key), effective: day, decidedOn: decidedOn, keys: block))
    let edits = [drafting, .effectiveDaySet(EffectiveDaySet(day: day)), making]
    let what = making.payload.summary(in: opened.plan)
    let changed = try PlanDesk.commit([.together(Together(what, edits))], to: opened)
    return CommittedMoves(
      effective: day, cards: changed.handoffs.count - opened.plan.handoffs.count)
  }
}

/// What a balancing made at once.
struct CommittedMoves {
  var effective: Day
  /// The territory-move cards that were opened.
  var cards: Int
}
