import ArgumentParser
import Plan

/// Walks the tree for two numbers.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Say who closes, who renews and how each is paid, for an ARR and an ACV.",
    discussion: "Example: remit decide --arr 12M --acv 40K")

  @Option(parsing: .unconditional, help: "The company's ARR: 12M, $1.2m, 4,999,999.99.")
  var arr: String

  @Option(parsing: .unconditional, help: "The segment's ACV: 40K.")
  var acv: String

  @Flag(help: "Land and expand are one self-serve motion.")
  var plg = false

  @Option(parsing: .unconditional, help: "The average ACV, for the strategic overlay.")
  var averageAcv: String?

  @Option(help: "The currency of the amounts.")
  var currency = "USD"

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    _ = try today.day()
    let currency = try Typed.currency(currency)
    let average = try averageAcv.map { try Typed.money($0, "--average-acv", currency) }
    let playbook = Playbook(currency)
    let decision = DecisionTree(thresholds: playbook.thresholds).decide(
      arr: try Typed.money(arr, "--arr", currency), acv: try Typed.money(acv, "--acv", currency),
      average: average, isSingleMotion: plg)
    let sheet = DecisionSheet(decision: decision, playbook: playbook, currency: currency)
    try Output.write(json ? sheet.json().text : sheet.text())
  }
}
