import Canvas
import Plan
import PlanFixture
import Testing

@testable import Workbench

@Suite("Finding what can be done")
struct CommandListStoryTests {
  private func story(_ screen: ScreenID = .today, size: (Int, Int) = (100, 30)) throws
    -> WorkbenchStory
  {
    try WorkbenchStory(ExamplePlan.make(), on: ExamplePlan.today, screen: screen, size: size)
  }

  @Test(
    "with few hits it keeps its upper edge and no empty rows; a longer list says how long it is")
  func heights() throws {
    var story = try SmallCompany().story(.today)
    story.press(":")
    let top = story.lines.firstIndex { $0.contains("┌─ Commands") }
    let full = story.lines.firstIndex { $0.contains("└─") }
    story.press("text:zoo")
    #expect(story.lines.firstIndex { $0.contains("┌─ Commands") } == top)
    let bottom = try #require(story.lines.firstIndex { $0.contains("└─") })
    #expect(bottom < (full ?? 0))
    story.press("Esc")
    let items = (1...15).map { Picker.Item("Item \($0)") }
    let picker = Picker(title: "Which", items: items) { _, _, _ in }
    var canvas = Canvas(size: Size(columns: 80, rows: 24))
    picker.draw(on: &canvas, in: Rect(column: 0, row: 1, columns: 80, rows: 22))
    #expect(canvas.text.contains("Which   1-12 of 15"))
  }

  @Test("the palette finds by scattered letters, and the letters are in the accent")
  func fuzzy() throws {
    var story = try story()
    story.press(": text:tms")
    #expect(!story.screen.contains("Recent"))
    story.press("Ctrl-U text:thm")
    #expect(story.screen.contains("▸ theme"))
    let canvas = story.canvas
    let row = try #require(canvas.lines.firstIndex { $0.contains("▸ theme") })
    let accents = (0..<canvas.size.columns).filter { column in
      let cell = canvas[column, row]
      return cell.style.ink == .accent && cell.style.attributes.contains(.bold)
        && Unicode.Scalar(cell.scalar).map { $0.properties.isAlphabetic } ?? false
    }
    #expect(
      String(accents.compactMap { Unicode.Scalar(canvas[$0, row].scalar) }.map(Character.init))
        == "thm")
  }

  @Test("what was run last stands first, newest first, and comes back with the next run")
  func recent() throws {
    var story = try story()
    story.press(": text:mouse Enter")
    story.press(": text:saved? Enter :")
    let lines = story.lines
    let heading = try #require(lines.firstIndex { $0.contains("Recent") })
    #expect(lines[heading + 1].contains("saved?"))
    #expect(lines[heading + 2].contains("mouse"))
    #expect(story.workbench.recent == RecentActions(story.workbench.recent.text))
  }

  @Test("an action of another screen goes there first")
  func fromAfar() throws {
    var story = try story()
    story.press(": text:three_acv_bands Enter")
    #expect(story.workbench.screen == .design)
    story.press(": text:choose_part Enter")
    #expect(story.workbench.screen == .summary)
    #expect(story.workbench.summary.parts.count == 7 || story.screen.contains("Parts"))
  }

  @Test("what would change a row that was not in view is shown, not done")
  func unseen() throws {
    var story = try story()
    let before = story.committed.count
    story.press(": text:tick Enter")
    #expect(story.workbench.screen == .handoffs)
    #expect(story.workbench.handoffs.card != nil)
    #expect(story.notice.hasPrefix("Here x does it"), "\(story.notice)")
    #expect(story.committed.count == before)
    story.press("x")
    #expect(story.committed.count == before + 1)
  }

  @Test("what cannot run now says why, in the list and when it is chosen")
  func disabled() throws {
    var story = try story(.pipeline)
    story.press("? text:qualify")
    let line = try #require(story.line(with: "▸ qualify"))
    #expect(line.contains("Enter opens the stage's accounts first."))
    story.press("Enter")
    #expect(story.notice == "Enter opens the stage's accounts first.")
    #expect(!story.workbench.overlays.isEmpty)
  }

  @Test("accounts, people and segments are found by name")
  func names() throws {
    var story = try story()
    story.press(": text:initec")
    #expect(story.screen.contains("account"))
    story.press("Enter")
    #expect(story.screen.contains("Initech"))
    #expect(story.workbench.accountCard != nil)
    story.press("Esc : text:lee_wong Enter")
    #expect(story.workbench.screen == .territories)
    #expect(story.cursorLine.contains("Lee Wong"))
    story.press(": text:daylight")
    #expect(!story.screen.contains("▸ daylight"), "this story has no themes")
  }

  @Test("help lists what works here alone, under headings until something is typed")
  func help() throws {
    var story = try story(.pipeline)
    story.press("?")
    #expect(story.screen.contains("Keys that work here"))
    #expect(story.screen.contains("stuck only"))
    story.press("text:books")
    #expect(!story.screen.contains("its seat"))
  }

  @Test("the score likes beginnings of words and runs")
  func scores() throws {
    func score(_ typed: String, _ title: String) -> Int {
      FuzzyMatch(typed, in: title)?.score ?? 0
    }
    #expect(score("ex", "export") > score("ex", "next tab"))
    #expect(score("nt", "next tab") > score("nt", "counting"))
    #expect(score("xyz", "export") == 0)
    #expect(score("", "export") == 0)
    #expect(FuzzyMatch("nt", in: "next tab")?.places == [0, 5])
    #expect(FuzzyMatch("tab", in: "next tab")?.places == [5, 6, 7])
  }

  @Test(
    "a title that begins with what is typed comes first, and names of other programs are known",
    arguments: [
      ("log", "history"), ("import", "import"), ("undo", "undo"), ("theme", "theme"),
      ("q", "quit"), ("quit", "quit"), ("w", "saved?"), ("write", "export"), ("help", "help"),
      ("e", "open another plan"), ("open", "open another plan"), ("exp", "export"),
    ])
  func usualNames(typed: String, title: String) throws {
    var story = try story()
    story.press(": text:\(typed)")
    var first: String?
    if case .help(let list)? = story.workbench.overlays.last {
      first = list.selected?.item.title.plain
    }
    #expect(first == title)
  }

  @Test("history and log are found first, and the line under the cursor is told whole at 80 by 24")
  func wholeLines() throws {
    for typed in ["history", "log"] {
      var story = try story(size: (80, 24))
      story.press(": text:\(typed)")
      #expect(story.line(with: "▸") != nil)
      if typed == "history" { #expect(story.line(with: "▸")?.contains("history") == true) }
    }
    var story = try story(size: (80, 24))
    story.press(": text:commands")
    #expect(story.screen.contains("goes there."))
  }

  @Test("while a list is open the footer names its keys alone")
  func footer() throws {
    var story = try story()
    story.press(":")
    let footer = try #require(story.lines.last)
    #expect(footer.contains("runs it") && !footer.contains("quit"))
  }

  @Test("a notice longer than the line is told whole")
  func longNotice() throws {
    var story = try story(size: (80, 24))
    story.send(.pasteRefused(20_000_000))
    #expect(story.screen.contains("more than a field takes"))
    #expect(story.screen.contains("import that with I."))
  }

  @Test("a text that comes as keys at once is a paste; a key held down, or a few, are keys")
  func burst() throws {
    func keys(_ text: String) -> [TerminalEvent] {
      text.unicodeScalars.map { .key(Key($0 == "\n" ? .enter : .character($0))) }
    }
    let text = String(repeating: "name,arr,renewal date,industry,owner\n", count: 20)
    #expect(TypedBurst(keys(text))?.events == [.paste(text)])
    #expect(TypedBurst(keys(String(repeating: "j", count: 4_000))) == nil)
    #expect(TypedBurst(keys("name,arr,renewal")) == nil)
    let ended = TypedBurst(keys(text) + [.hangup(signal: 1)])
    #expect(ended?.events == [.paste(text), .hangup(signal: 1)])
  }
}
