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
    discussion: "Example: remit balance plan.remit --role am --max-moves 10")

  @Argument(help: "The plan file.", completion: .planFile)
  var plan: String

  @Option(
    help: "Whose books: ae, am, csm ...; without it every account in the role accountable for it.",
    completion: .list(Role.ownable.map(\.rawValue)))
  var role: String?

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

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    let day = try today.day()
    var request = try request(on: day)
    let policy = try effortAsked()
    let opened = try apply ? PlanDesk.openToChange(plan) : PlanDesk.open(plan, readOnly: true)
    let source = try withRules(opened.plan)
    // What is committed for later has happened by the day for which books are carved.
    request.day = source.settledDay(on: day)
    let started = ContinuousClock.now
    let run = try CarvingRun(
      source, request, effort: policy, seed: seed, maxMoves: maxMoves,
      limit: timeLimit.map { .seconds($0) })
    let seconds = started.duration(to: .now)
    let moves = run.moves(of: source)
    if apply { try keep(moves, in: opened, on: request.day) }
    if json {
      try Output.write(run.json(moves, of: source, seconds: seconds).text)
    } else {
      try Output.say(run.text(moves, of: source, keptIn: apply ? plan : nil))
    }
  }

  private func request(on day: Day) throws -> CarvingRequest {
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
  private func keep(_ moves: [Move], in opened: OpenedPlan, on day: Day) throws {
    let keys: KeyBlock
    do {
      keys = try opened.file.lend(moves.count)
    } catch {
      throw Failure(error.exit, error.sentence)
    }
    var block = keys
    let drafts = moves.compactMap { move -> Move? in
      guard let key = block.take(Move.self) else { return nil }
      return Move(
        key: key, account: move.account, role: move.role, from: move.from, to: move.to,
        why: move.why, note: move.note)
    }
    _ = try PlanDesk.commit([.movesDrafted(MovesDrafted(moves: drafts, on: day))], to: opened)
  }
}
