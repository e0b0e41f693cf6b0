import ArgumentParser
import Exchange
import Plan
import PlanFile

/// Reads a CRM file into a plan.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read accounts, seats or deals from a CRM's CSV file, or handoff items sent back.",
    discussion: "Example: remit import plan.remit accounts.csv --dry-run")

  @Argument(help: "The plan file.", completion: .planFile)
  var plan: String

  @Argument(
    help: "The CSV file, or - for standard input; several are taken in one after the other.",
    completion: .file(extensions: ["csv", "tsv", "txt"]))
  var files: [String]

  @Option(
    name: .customLong("as"),
    help: "accounts, seats, deals, handoff-items or review; found by the header without it.",
    completion: .list(FileKind.allCases.map(\.rawValue)))
  var kind: String?

  @Option(help: "A column and the field it fills: \"Header=field\"; \"Header=\" leaves it out.")
  var map: [String] = []

  @Option(
    help: "How dates are written: mdy, dmy or ymd.",
    completion: .list(DateOrder.allCases.map(\.rawValue)))
  var dateOrder: String?

  @Option(
    help: "What the owner column means: auto, ae, am or csm; auto unless an earlier file was told.",
    completion: .list(["auto", "ae", "am", "csm"]))
  var ownerRole: String?

  @Option(
    help: "What a deal's amount counts: acv, tcv or mrr; acv unless an earlier file was told.",
    completion: .list(AmountMeaning.allCases.map(\.rawValue)))
  var amount: String?

  @Option(
    help: ArgumentHelp(
      "What a stage means: \"Value=early\", open, commit, won or lost; \"Value=\" means nothing.",
      discussion: "Kept in the plan for the next file of the kind, as --type and --map are."))
  var stage: [String] = []

  @Option(
    help: ArgumentHelp(
      "What a type means: of deals new-business, expansion or renewal; of accounts prospect,"
        + " customer, former or partner."))
  var type: [String] = []

  @Flag(help: "The file holds only a part of the accounts: nobody is listed as gone.")
  var partial = false

  @Option(
    help: "Write the rows that were skipped or rejected to this CSV file, to mend them in.",
    completion: .file(extensions: ["csv"]))
  var report: String?

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Take the good rows of a file that has bad ones.")
  var skipRejected = false

  @Flag(help: "Print the report of each file as one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    let day = try today.day()
    let choices = try choices()
    if report != nil, files.count > 1 {
      throw Failure(.usage, "--report holds the rows of one file; import the files one by one.")
    }
    for (number, file) in files.enumerated() {
      do {
        try take(file, choices, on: day, isLast: number == files.count - 1)
      } catch let failure as Failure where number > 0 && !dryRun {
        let before = number == 1 ? "the file before it was" : "the \(number) files before it were"
        throw Failure(failure.code, "\(failure.sentence) (\(before) taken in)")
      }
    }
  }

  /// One file, as one step: all of it or nothing.
  private func take(
    _ file: String, _ choices: ImportChoices, on day: Day, isLast: Bool
  ) throws {
    try refuseReport(over: file)
    let opened =
      try dryRun ? PlanDesk.open(plan, readOnly: true) : PlanDesk.openToChange(plan)
    let progress = ProgressNote()
    let bytes = try ImportFile.read(file, progress.watch)
    var proposal = try propose(bytes, of: file, into: opened, choices, on: day, progress.watch)
    progress.end()
    if isLast { UntilExit.keep(proposal.batch) }
    try writeRepair(bytes, proposal.report)
    if let refusal = proposal.refusal {
      if json { try Output.write(proposal.json()) }
      throw Failure(.badData, refusal)
    }
    proposal.report.closedItems = try take(proposal, into: opened, on: day, isLast: isLast)
    if json { try Output.write(proposal.json()) } else { try Output.say(text(of: proposal)) }
  }

  /// Takes the file in, or only tries it.
  ///
  /// - Returns: how many open handoff items are done by it.
  private func take(
    _ proposal: ImportProposal, into opened: OpenedPlan, on day: Day, isLast: Bool
  ) throws(Failure) -> Int {
    guard !proposal.changesNothing else { return 0 }
    let open = opened.plan.openItems(on: day)
    guard dryRun else {
      let after = try PlanDesk.commit([proposal.edit], to: opened, isLast: isLast)
      return after.closedItems(of: open, on: day)
    }
    guard !open.isEmpty else { return 0 }
    var tried = opened.plan
    do {
      _ = try tried.apply(proposal.edit)
    } catch {
      throw Failure(.badData, error.sentence(in: opened.plan))
    }
    return tried.closedItems(of: open, on: day)
  }

  private func propose(
    _ bytes: [UInt8], of file: String, into opened: OpenedPlan, _ choices: ImportChoices,
    on day: Day, _ watch: ImportWatch
  ) throws -> ImportProposal {
    let lender = KeyLender(opened.file)
    do {
      return try ImportReader.propose(
        bytes: bytes, path: file, into: opened.plan, on: day, choices: choices,
        watch: watch,
        lendKeys: { dryRun ? opened.plan.unusedKeys($0) : lender.lend($0) })
    } catch {
      if let refusal = lender.refusal { throw Failure(refusal.exit, refusal.sentence) }
      if error.isStopped { throw Failure(.interrupted, "\(file): stopped; nothing was imported.") }
      if json, let report = error.report { try Output.write(report.refused.json()) }
      throw Failure(.badData, error.sentence)
    }
  }

  private func text(of proposal: ImportProposal) -> String {
    let verb = proposal.changesNothing ? "nothing new in" : dryRun ? "would import" : "imported"
    var lines = ["\(verb) \(proposal.fileName)"]
    lines += proposal.reportLines
    if dryRun { lines += proposal.diffLines }
    if let closed = proposal.closedSentence { lines.append(closed) }
    return lines.joined(separator: "\n")
  }

  private func choices() throws -> ImportChoices {
    var choices = ImportChoices()
    if let kind {
      guard let known = FileKind(commandLineName: kind) else {
        throw Failure(
          .usage, "--as takes accounts, seats, deals, handoff-items or review, not \(kind).")
      }
      choices.kind = known
    }
    if let dateOrder {
      guard let order = DateOrder(rawValue: dateOrder) else {
        throw Failure(.usage, "--date-order takes mdy, dmy or ymd, not \(dateOrder).")
      }
      choices.dateOrder = order
    }
    if let amount {
      guard let meaning = AmountMeaning(rawValue: amount) else {
        throw Failure(.usage, "--amount takes acv, tcv or mrr, not \(amount).")
      }
      choices.amountMeaning = meaning
    }
    if let ownerRole {
      guard let owner = OwnerChoice(name: ownerRole) else {
        throw Failure(.usage, "--owner-role takes auto, ae, am or csm, not \(ownerRole).")
      }
      choices.owner = owner
    }
    for (header, field) in try Self.pairs(map, "--map takes \"Header=field\"") {
      choices.map[header] = .some(field.isEmpty ? nil : field)
    }
    choices.stages = try Self.pairs(stage, "--stage takes \"Value=stage\"")
    choices.types = try Self.pairs(type, "--type takes \"Value=type\"")
    choices.skipsRejected = skipRejected
    if partial { choices.isPartial = true }
    return choices
  }

  /// `Left=right` pairs by their left side; the last `=` parts them.
  private static func pairs(_ texts: [String], _ form: String) throws -> [String: String] {
    var pairs: [String: String] = [:]
    for text in texts {
      guard let split = text.lastIndex(of: "=") else {
        throw Failure(.usage, "\(form), not \(text).")
      }
      pairs[String(text[..<split])] = String(text[text.index(after: split)...])
    }
    return pairs
  }

  /// Refuses to write the rows to mend over the file that they come from.
  private func refuseReport(over file: String) throws(Failure) {
    guard let report, Files.isSame(report, file) else { return }
    throw Failure(
      .cannotCreate, "--report would replace \(file), the file that is imported; name another.")
  }

  private func writeRepair(_ bytes: [UInt8], _ report: ImportReport) throws {
    guard let path = self.report, let text = RepairReport.csv(bytes, report) else { return }
    try Files.write(text, to: path)
  }
}
