import Canvas
import Plan
import Testing

@testable import Workbench

@Suite("The start screen")
struct StartScreenTests {
  private static let today = Day(iso: "2026-11-21") ?? Day(clamping: 0)

  private func screen(_ recent: [RecentPlan] = []) -> StartScreen {
    StartScreen(recent: recent, on: Self.today, size: Size(columns: 80, rows: 24))
  }

  /// Presses keys; the folder holds a CRM file and a plan.
  private func press(_ keys: String, on screen: inout StartScreen) -> StartScreen.Choice? {
    for word in keys.split(separator: " ") {
      let typed =
        word.hasPrefix("text:")
        ? word.dropFirst(5).unicodeScalars.map { Key(.character($0)) }
        : [Key(String(word))].compactMap { $0 }
      for key in typed {
        let choice = screen.update(.key(key))
        if let folder = screen.wantedFolder {
          screen.take(
            FolderListing(
              folder,
              folder.isEmpty
                ? [.init("accounts.csv", isFolder: false), .init("plans", isFolder: true)]
                : [.init("west.remit", isFolder: false)]))
        }
        if let choice { return choice }
      }
    }
    return nil
  }

  @Test("without plans of before the cursor stands on the sample")
  func first() {
    var screen = screen()
    #expect(press("Enter", on: &screen) == .sample(path: "sample.remit"))
  }

  @Test("a CRM file is chosen from the list with two keys")
  func importing() {
    var screen = screen()
    #expect(
      press("Down Down Enter Enter", on: &screen)
        == .importing(file: "accounts.csv", currency: .usd))
  }

  @Test("Enter opens the file whose whole name is typed, not a plan of before that holds it")
  func typedWhole() throws {
    let old = RecentPlan(
      path: "/old/west.remit", opened: Self.today, isThere: true, folder: "/old")
    var chooser = FileChooser("Plan", .plans, recent: [old], text: "west.remit")
    chooser.completion.take(
      FolderListing("", [.init("west.remit", isFolder: false)]), for: "west.remit")
    #expect(chooser.take(Key(.enter)) == "west.remit")
    chooser.field = TextField("west")
    #expect(chooser.take(Key(.enter)) == "/old/west.remit")
  }

  @Test("a - is no file: it would read the person's keys")
  func standardStream() {
    var screen = screen()
    #expect(press("Down Down Enter text:- Enter", on: &screen) == nil)
    #expect(screen.draw(glyphs: .unicode).text.contains("stands for no file here"))
  }

  @Test("a folder is gone into, and Esc goes back to the menu")
  func open() {
    var screen = screen()
    #expect(press("End Enter text:pl Enter", on: &screen) == nil)
    #expect(screen.draw(glyphs: .unicode).text.contains("west.remit"))
    #expect(press("Enter", on: &screen) == .open(path: "plans/west.remit"))
    #expect(press("Esc", on: &screen) == nil && screen.question == nil)
  }

  @Test("plans of before come first, and one that is gone says where it was")
  func recent() {
    let kept = RecentPlan(
      path: "/plans/east.remit", opened: Self.today, isThere: true, folder: "/plans")
    let gone = RecentPlan(path: "/old/west.remit", opened: nil, isThere: false, folder: "/old")
    var screen = screen([kept, gone])
    #expect(screen.draw(glyphs: .unicode).text.contains("in /plans, opened 21 Nov"))
    #expect(press("Down Enter", on: &screen) == nil)
    #expect(screen.problem == "west.remit is not there any more; it was /old/west.remit.")
    #expect(press("Up Enter", on: &screen) == .open(path: "/plans/east.remit"))
  }

  @Test("a new plan has a name to begin with, and typing another replaces it")
  func new() {
    var screen = screen()
    #expect(press("Down Enter", on: &screen) == nil)
    #expect(screen.draw(glyphs: .unicode).text.contains("plan.remit"))
    #expect(press("Enter", on: &screen) == .new(path: "plan.remit", currency: .usd))
    #expect(press("text:west Enter", on: &screen) == .new(path: "west.remit", currency: .usd))
  }

  @Test("a new plan counts in the usual currency, or in one that is typed")
  func currency() {
    var screen = StartScreen(
      recent: [], on: Self.today, size: Size(columns: 80, rows: 24), currency: .eur)
    #expect(
      press("Down Enter text:west Enter", on: &screen)
        == .new(path: "west.remit", currency: .eur))
    #expect(press("Tab text:q Enter", on: &screen) == nil)
    #expect(screen.draw(glyphs: .unicode).text.contains("q is no currency that Remit knows"))
    #expect(
      press("Ctrl-U text:gbp Enter", on: &screen)
        == .new(path: "west.remit", currency: .gbp))
  }

  @Test("a name with quotes, blanks or backslashes around it is the path that is meant")
  func quoted() {
    var screen = screen()
    _ = press("Down Enter", on: &screen)
    _ = screen.update(.paste("'/tmp/my plans/west.remit' \n"))
    #expect(
      press("Enter", on: &screen)
        == .new(path: "/tmp/my plans/west.remit", currency: .usd))
  }

  @Test(
    "every size is drawn whole",
    arguments: [Size(columns: 20, rows: 5), Size(columns: 200, rows: 60)])
  func sizes(size: Size) {
    var screen = screen([
      RecentPlan(path: "/a/b.remit", opened: nil, isThere: true, folder: "/a")
    ])
    screen.size = size
    for keys in ["Home", "End Enter", "Esc", "Up Enter", "Esc", "Up Enter"] {
      _ = press(keys, on: &screen)
      #expect(screen.draw(glyphs: .ascii).size == size)
    }
  }
}
