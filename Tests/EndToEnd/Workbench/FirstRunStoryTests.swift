import PseudoTerminal
import Testing

/// Somebody who starts the program for the first time, with nothing but what the screen says.
@Suite("The first run")
struct FirstRunStoryTests {
  private static let accounts = """
    Account ID,Account Name,ARR,Account Owner,Segment
    A1,Alder,12000,Ana Silva,SMB
    A2,Birch,40000,Ana Silva,Mid-market
    A3,Cedar,300000,Lee Wong,Enterprise

    """

  private func start(_ place: Workplace, expect words: String) throws -> PseudoTerminal {
    let terminal = try place.start("--today", Workplace.today)
    try terminal.expect(words)
    return terminal
  }

  @Test("the sample opens with one key, the tour leads through it, and is not offered again")
  func tour() throws {
    let place = try Workplace()
    let terminal = try start(place, expect: "Look around in the sample")
    try terminal.press("Enter", expect: "New here?")
    try terminal.expect("held by")
    try terminal.press("Ctrl-T", expect: "Tour 1 of 7")
    try terminal.press("1", expect: "Tour 2 of 7")
    try terminal.press("2", expect: "Tour 3 of 7")
    try terminal.press("3", expect: "Tour 4 of 7")
    try terminal.press("Enter", expect: "Tour 5 of 7")
    try terminal.press("4", expect: "Tour 6 of 7")
    try terminal.press("6", expect: "Tour 7 of 7")
    try terminal.press("Ctrl-T", expect: "The tour is over")
    try terminal.quitCleanly()

    let again = try start(place, expect: "Go on with")
    try again.expect("sample.remit")
    try again.press("Enter", expect: "6 Summary")
    try again.press("0", expect: "held by")
    #expect(!again.screenContains("New here?"))
    try again.quitCleanly()
  }

  @Test("a CRM file is found by Tab, its plan made beside it, and Today speaks of it at once")
  func importing() throws {
    let place = try Workplace()
    try place.shell("mkdir crm")
    try place.write(Self.accounts, to: "crm/accounts.csv")
    let terminal = try start(place, expect: "Start from a CRM file")
    try terminal.press("Down Down Enter", expect: "crm/")
    try terminal.press("text:c Tab", expect: "accounts.csv")
    try terminal.press("Enter", expect: "an account list")
    #expect(place.exists("crm/accounts.remit"))
    // Enter alone takes it, through as many steps as there are.
    try terminal.press("Enter", expect: "Whom does the owner column")
    try terminal.press("Enter", expect: "▸ Go on: what will change")
    try terminal.press("Enter", expect: "3 added · 0 changed")
    try terminal.press("Enter", expect: "Imported accounts.csv")
    try terminal.press("0", expect: "3 accounts")
    try terminal.expect("$352K ARR")
    try terminal.expect("Next  Say which role 2 owners have")
    try terminal.press("Enter", expect: "Ana Silva")
    try terminal.press("R", expect: "Account manager")
    try terminal.press("Esc", expect: "Books")
    try terminal.quitCleanly()
  }

  @Test("a new plan asks the tree's questions at once")
  func new() throws {
    let place = try Workplace()
    let terminal = try start(place, expect: "Make a new plan")
    try terminal.press("Down Enter", expect: "plan.remit")
    // What is typed stands alone, and the currency is asked for.
    try terminal.press("text:west Tab text:xyz Enter", expect: "xyz is no currency")
    try terminal.press("Ctrl-U text:eur", expect: "all amounts are in €")
    try terminal.press("Enter", expect: "Is the company's ARR under €5M?")
    #expect(place.exists("west.remit"))
    try terminal.quitCleanly()
    // The next plan is offered the currency of the last.
    let again = try start(place, expect: "Make a new plan")
    try again.press("Down Down Enter", expect: "all amounts are in €")
    try again.press("text:east Enter", expect: "Is the company's ARR under €5M?")
    #expect(place.exists("east.remit"))
    try again.quitCleanly()
  }

  @Test("a plan is opened by a chooser, also one whose name would act on a terminal")
  func chooser() throws {
    let place = try Workplace()
    try place.putSample()
    try place.shell("mkdir old && mv plan.remit $'old/od\\ed\\nplan.remit'").expectSuccess()
    let terminal = try start(place, expect: "Open a plan")
    try terminal.press("End Enter", expect: "old/")
    try terminal.press("text:ol Enter", expect: "od␛d↵plan.remit")
    try terminal.press("Enter", expect: "0 Today")
    try terminal.quitCleanly()
    // It is offered again, and said to be gone once it is.
    try place.shell("rm old/*")
    let again = try start(place, expect: "Go on with")
    try again.expect("gone from")
    try again.press("Enter", expect: "is not there any more")
    again.send(keys: "q")
    #expect(again.exitStatus() == 0)
  }

  @Test("what cannot be opened is said in place, and the file of an import is completed too")
  func refused() throws {
    let place = try Workplace()
    try place.putSample()
    try place.write("no plan", to: "other.remit")
    try place.write(Self.accounts, to: "accounts.csv")
    let terminal = try start(place, expect: "Go on with")
    try terminal.press("Enter", expect: "not a plan")
    try terminal.press("Down Enter", expect: "6 Summary")
    try terminal.press("I", expect: "accounts.csv")
    try terminal.press("Tab Enter", expect: "an account list")
    try terminal.press("Esc", expect: "Left the import")
    try terminal.quitCleanly()
  }

  @Test("another plan is opened without leaving, and the work of the first is kept")
  func another() throws {
    let place = try Workplace()
    try place.putSample()
    let terminal = try start(place, expect: "Go on with")
    try terminal.press("Enter", expect: "6 Summary")
    try terminal.press(": text:open Enter", expect: "All your work is saved in")
    try terminal.expect("plan.remit")
    try terminal.press("End Up Up Enter", expect: "all amounts are in")
    try terminal.press("text:east Enter", expect: "Is the company's ARR under")
    try terminal.press(": text:e Enter", expect: "All your work is saved in")
    try terminal.expect("east.remit; Enter goes on with it")
    try terminal.press("Down Enter", expect: "held by")
    try terminal.quitCleanly()
  }
}
