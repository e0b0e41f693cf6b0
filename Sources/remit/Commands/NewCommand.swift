import ArgumentParser
import Exchange
import Plan
import PlanFile

/// Makes a plan file; asks nothing and never replaces one.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a plan: empty, the sample, or from another plan or its JSON.",
    discussion: "Example: remit new plan.remit --sample")

  @Argument(help: "The plan file to make.", completion: .planFile)
  var plan: String

  @Flag(help: "Fill it with the sample: 60 accounts, 10 seats, handoffs red, amber and green.")
  var sample = false

  @Option(
    help: "Branch from a plan (.remit), or make it from an exported plan (.json).",
    completion: .file(extensions: ["remit", "json"]))
  var from: String?

  @Option(parsing: .unconditional, help: "The company's ARR: 12M.")
  var arr: String?

  @Option(help: "The plan's one currency.")
  var currency = "USD"

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    let day = try today.day()
    if sample, from != nil {
      throw Failure(.usage, "--sample and --from each fill the plan; give one of them.")
    }
    let currency = try Typed.currency(currency)
    let amount = try arr.map { try Typed.money($0, "--arr", currency) }
    var made = try beginning(currency, on: day)
    if let amount { made.edits.append(.companyARRGiven(CompanyARRGiven(amount: amount))) }
    try PlanDesk.create(plan, made)
    let accounts = try PlanDesk.read(plan).accounts.count
    try Output.write(
      json
        ? JSONValue.object([("plan", .string(plan)), ("accounts", .integer(accounts))]).text
        : "made \(plan) with \(accounts) accounts")
  }

  private func beginning(_ currency: Currency, on day: Day) throws -> NewPlan {
    if sample { return try NewPlan.sample(on: day) }
    guard let from else { return NewPlan.empty(currency, on: day) }
    if from.hasSuffix(".remit") { return NewPlan.branch(of: try PlanDesk.read(from), on: day) }
    do {
      let (identity, rows) = try PlanJSON.read(try ImportFile.readWhole(from))
      return NewPlan.restored(rows, identity: identity)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.badData, "\(from): \(error)")
    }
  }
}
