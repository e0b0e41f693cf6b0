import ArgumentParser
import Exchange
import Plan
import PlanFile

/// Makes a segment by a condition, a value of the file's column, or a range of contract values.
struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Add a segment: by a condition, a value of the Segment column, or ACV.",
    discussion:
      "Example: remit segment plan.remit West --where \"state in (CA, OR) and employees >= 500\"")

  @Argument(help: "The plan file.", completion: .planFile)
  var plan: String

  @Argument(help: "What the segment is called.")
  var name: String

  @Option(name: .customLong("where"), help: "A condition over the account's own facts.")
  var condition: String?

  @Option(help: "The value of the file's Segment column.")
  var column: String?

  @Option(help: "The least ACV: 25K.")
  var from: String?

  @Option(help: "The ACV it stays below: 250K.")
  var below: String?

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    _ = try today.day()
    let opened = try PlanDesk.openToChange(plan)
    let membership = try membership(opened.plan)
    var keys: KeyBlock
    do {
      keys = try opened.file.lend(1)
    } catch {
      throw Failure(error.exit, error.sentence)
    }
    guard let key = keys.take(Segment.self) else { return }
    let order = (opened.plan.orderedSegments.map(\.order).max() ?? -1) + 1
    let segment = Segment(key: key, name: name, order: order, membership: membership)
    let made = try PlanDesk.commit([.segmentAdded(SegmentAdded(segment: segment))], to: opened)
    let count = made.totals[key].accounts
    try Output.write(
      json
        ? JSONValue.object([("segment", .string(name)), ("accounts", .integer(count))]).text
        : "\(name) takes \(count.grouped) accounts")
  }

  private func membership(_ plan: Plan) throws -> Segment.Membership {
    let isBand = from != nil || below != nil
    let ways = [condition != nil, column != nil, isBand].filter { $0 }.count
    guard ways == 1 else {
      throw Failure(
        .usage, "say which accounts it takes by one of --where, --column, or --from and --below.")
    }
    if let condition {
      do throws(PredicateError) {
        _ = try Predicate.ofSegment(condition, currency: plan.currency)
      } catch {
        throw Failure(.badData, "--where, \(error.sentence)")
      }
      return .predicate(condition)
    }
    if let column { return .column(column) }
    let low = try from.map { try Typed.money($0, "--from", plan.currency) }
    let high = try below.map { try Typed.money($0, "--below", plan.currency) }
    if let low, let high, low >= high {
      throw Failure(.usage, "--from lies under --below; the other way round it takes nothing.")
    }
    return .band(from: low, below: high)
  }
}
