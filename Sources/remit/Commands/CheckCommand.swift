import ArgumentParser
import Plan

/// Every gap, overdue item and broken rule, in order of harm.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List every gap, overdue item and broken rule; exit 1 if there is any.",
    discussion: "Example: remit check plan.remit")

  @Argument(help: "The plan file.", completion: .planFile)
  var plan: String

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    let day = try today.day()
    let opened = try PlanDesk.open(plan, readOnly: true)
    let damage = try PlanDesk.damage(of: opened)
    let overview = Overview(of: opened.plan, on: day)
    let findings = overview.findings(with: opened.plan.territoryFindings(on: day, overview))
    if json {
      let rows =
        damage.map { ("file-damaged", "error", plan, $0) }
        + findings.map { ($0.rule, $0.severity.rawValue, $0.subject, $0.message) }
      try Output.write(
        JSONValue.object([
          (
            "findings",
            .array(
              rows.map { row in
                .object([
                  ("rule", .string(row.0)), ("severity", .string(row.1)),
                  ("subject", .string(row.2)), ("message", .string(row.3)),
                ])
              })
          )
        ]).text)
    } else {
      for line in damage { try Output.say("! \(plan): \(line)") }
      for finding in findings {
        try Output.say("\(finding.mark) \(finding.message)")
      }
    }
    if !damage.isEmpty || !findings.isEmpty { ProcessExit.now(.findings) }
  }
}
