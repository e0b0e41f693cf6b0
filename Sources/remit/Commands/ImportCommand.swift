import ArgumentParser
import Exchange
import Plan
import PlanFile

/// Reads a CRM file into a plan.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read accounts, seats or deals from a CRM's CSV file.")

  @Argument(help: "The plan file.")
  var plan: String

  @Argument(help: "The CSV file, or - for standard input.")
  var file: String

  @Option(
    name: .customLong("as"), help: "accounts, seats or deals; found by the header without it.")
  var kind: String?

  @Option(help: "A column and the field it fills: \"Header=field\"; \"Header=\" leaves it out.")
  var map: [String] = []

  @Option(help: "How dates are written: mdy, dmy or ymd.")
  var dateOrder: String?

  @Option(help: "What the owner column means: auto, ae, am or csm.")
  var ownerRole = "auto"

  @Option(help: "What a deal's amount counts: acv, tcv or mrr.")
  var amount = "acv"

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Take the good rows of a file that has bad ones.")
  var skipRejected = false

  @Flag(help: "Print the report as one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    let day = try today.day()
    let choices = try choices()
    let opened =
      try dryRun ? PlanDesk.open(plan, readOnly: true) : PlanDesk.openToChange(plan)
    let bytes = try Files.read(file)
    let proposal = try propose(bytes, into: opened, choices, on: day)
    if json { try Output.write(proposal.json()) }
    if let refusal = proposal.refusal { throw Failure(.badData, refusal) }
    let before = opened.plan.itemsAnsweredByPlan(on: day)
    var closed = 0
    if !dryRun, !proposal.changesNothing {
      let after = try PlanDesk.commit([.imported(proposal.batch)], to: opened)
      closed = after.itemsAnsweredByPlan(on: day).subtracting(before).count
    }
    if !json { try Output.write(text(of: proposal, closed: closed)) }
  }

  private func propose(
    _ bytes: [UInt8], into opened: OpenedPlan, _ choices: ImportChoices, on day: Day
  ) throws -> ImportProposal {
    do {
      return try ImportReader.propose(
        bytes: bytes, path: file, into: opened.plan, on: day, choices: choices,
        lendKeys: { count in
          dryRun ? opened.plan.unusedKeys(count) : try? opened.file.lend(count)
        })
    } catch {
      if json, let report = error.report { try Output.write(report.refused.json()) }
      throw Failure(.badData, error.sentence)
    }
  }

  private func text(of proposal: ImportProposal, closed: Int) -> String {
    let verb = proposal.changesNothing ? "nothing new in" : dryRun ? "would import" : "imported"
    var lines = ["\(verb) \(proposal.fileName)"]
    lines += proposal.reportLines
    if closed > 0 { lines.append("\(closed) handoff items closed by this file") }
    return lines.joined(separator: "\n")
  }

  private func choices() throws -> ImportChoices {
    var choices = ImportChoices()
    if let kind {
      guard let known = FileKind(commandLineName: kind) else {
        throw Failure(.usage, "--as takes accounts, seats or deals, not \(kind).")
      }
      choices.kind = known
    }
    if let dateOrder {
      guard let order = DateOrder(rawValue: dateOrder) else {
        throw Failure(.usage, "--date-order takes mdy, dmy or ymd, not \(dateOrder).")
      }
      choices.dateOrder = order
    }
    guard let meaning = AmountMeaning(rawValue: amount) else {
      throw Failure(.usage, "--amount takes acv, tcv or mrr, not \(amount).")
    }
    choices.amount = meaning
    if ownerRole != "auto" {
      guard let role = Role(rawValue: ownerRole), [.ae, .am, .csm].contains(role) else {
        throw Failure(.usage, "--owner-role takes auto, ae, am or csm, not \(ownerRole).")
      }
      choices.ownerRole = role
    }
    for pair in map {
      guard let split = pair.lastIndex(of: "=") else {
        throw Failure(.usage, "--map takes \"Header=field\", not \(pair).")
      }
      let field = String(pair[pair.index(after: split)...])
      choices.map[String(pair[..<split])] = .some(field.isEmpty ? nil : field)
    }
    choices.skipsRejected = skipRejected
    return choices
  }
}
