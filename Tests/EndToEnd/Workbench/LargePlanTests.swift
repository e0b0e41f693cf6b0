import PseudoTerminal
import Testing

@Suite("A plan too large to be read at once")
struct LargePlanTests {
  private static let accounts = 11_000

  private func filled() throws -> Workplace {
    let place = try Workplace()
    var text = "Account ID,Account Name,Account Owner,Segment,ARR\n"
    for number in 0..<Self.accounts {
      text += "A-\(number),Company \(number) Inc,Person \(number % 40),SMB,\(number % 900 + 100)\n"
    }
    try place.write(text, to: "accounts.csv")
    try place.remit("new", "plan.remit", "--today", Workplace.today).expectSuccess()
    try place.remit("import", "plan.remit", "accounts.csv", "--today", Workplace.today)
      .expectSuccess()
    return place
  }

  @Test("says what it holds at once, takes what is typed meanwhile, and works like any other")
  func opens() throws {
    let place = try filled()
    // The folder is gone with the place.
    defer { withExtendedLifetime(place) {} }
    let terminal = try place.start(
      "plan.remit", "--today", Workplace.today, columns: 100, rows: 30)
    try terminal.expect("11,000 accounts")
    try terminal.press("4 ]", expect: "Accounts 11,000")
    try terminal.press("/ text:777", expect: "of 11,000")
    try terminal.press("Enter Esc", expect: "Company 899 Inc")
    try terminal.quitCleanly()
  }
}
