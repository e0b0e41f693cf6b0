import Canvas
import Exchange
import Plan
import PlanFixture
import Testing

@testable import Workbench

@Suite("Paths typed in a dialog")
struct PathFieldTests {
  private static let files = FolderListing(
    "", ["acc.csv", "acc2.csv", "board.md"].map { .init($0, isFolder: false) })

  /// The story with its folder listed.
  private func story(
    _ keys: String, _ listing: FolderListing = files, size: (Int, Int) = (80, 24)
  ) throws -> WorkbenchStory {
    var story = try SmallCompany().story(.today, size: size)
    story.press(keys)
    story.send(.folderListed(listing))
    return story
  }

  /// The rows between the edges of the dialog in front.
  private func framed(_ story: WorkbenchStory) -> [String] {
    let lines = story.lines
    guard let top = lines.firstIndex(where: { $0.contains("┌─") }),
      let bottom = lines.lastIndex(where: { $0.contains("└─") })
    else { return [] }
    return lines[(top + 1)..<bottom].map { $0 }
  }

  @Test("what may stand there is listed inside the frame, and what is wrong stands over it")
  func listed() throws {
    var story = try story("E Enter")
    story.press("Ctrl-U Enter")
    let inside = framed(story)
    #expect(inside.contains { $0.contains("Type where the file shall be written.") })
    #expect(inside.contains { $0.contains("acc.csv") })
    #expect(inside.contains { $0.contains("board.md") })
    #expect(inside.allSatisfy { $0.trimmed.hasPrefix("│") && $0.hasSuffix("│") })
    #expect(story.lines.contains { $0.contains("└──") && !$0.contains("acc") })
  }

  @Test("choices push the fields below down and leave them to be read")
  func pushed() throws {
    var story = try SmallCompany().story(.today)
    story.press("4 ] ] + Tab Tab Tab Tab Down")
    let inside = framed(story)
    let segment = try #require(inside.firstIndex { $0.contains("Segment") })
    let next = try #require(inside.firstIndex { $0.contains("How many") })
    #expect(next > segment + 1)
    #expect(inside[next].contains("1"))
  }

  @Test("Enter takes the first file that fits a part of a name, as on the start screen")
  func first() throws {
    var story = try story("I")
    story.press("text:acc")
    #expect(story.line(with: "▸ acc.csv") != nil)
    story.press("Enter")
    #expect(
      story.effects.contains { effect in
        if case .proposeImport("acc.csv", _) = effect { true } else { false }
      })
  }

  @Test("a whole name means that file and no other")
  func whole() throws {
    var story = try story("I")
    story.press("text:acc2.csv Enter")
    #expect(
      story.effects.contains { effect in
        if case .proposeImport("acc2.csv", _) = effect { true } else { false }
      })
  }

  @Test("a folder that is missing is said in the dialog, which stays with what was typed")
  func missingFolder() throws {
    var story = try story("E Enter Ctrl-U text:nodir/x.md")
    story.send(.folderListed(FolderListing("nodir/", [], problem: "no", isMissing: true)))
    story.press("Enter")
    #expect(story.screen.contains("There is no folder nodir"))
    #expect(story.screen.contains("Export Markdown"))
    #expect(!story.effects.contains { if case .export = $0 { true } else { false } })
    story.press("text:u")
    #expect(story.screen.contains("nodir/x.mdu"))
  }

  @Test("an export that the disk refuses is asked again, with the reason and what was typed")
  func refused() throws {
    var story = try story("E Enter Ctrl-U text:x.md Enter")
    guard
      case .export(let request)? = story.effects.last(where: {
        if case .export = $0 { true } else { false }
      })
    else {
      Issue.record("nothing is written")
      return
    }
    story.send(.exportRefused("x.md cannot be written: the disk is full.", request))
    #expect(story.line(with: "x.md cannot be written: the disk is full.") != nil)
    #expect(story.screen.contains("Export Markdown"))
    let undone = story.committed.count
    story.press("text:u")
    #expect(story.committed.count == undone)
    #expect(story.screen.contains("x.mdu"))
  }

  @Test(
    "an ending of another form is doubted once, and written so where Enter insists",
    arguments: ["x.html", "x.mdhtml", "notes"])
  func doubted(_ name: String) throws {
    var story = try story("E Enter Ctrl-U text:\(name) Enter")
    #expect(!story.effects.contains { if case .export = $0 { true } else { false } })
    let said = framed(story).joined(separator: " ").split { " │".contains($0) }
      .joined(separator: " ")
    #expect(said.contains(".md. Enter again writes it so."))
    story.press("Enter")
    #expect(story.effects.contains { if case .export = $0 { true } else { false } })
  }

  @Test("a file written twice is listed once")
  func written() throws {
    let day = try #require(Day(iso: "2026-11-21"))
    let notes = [("a.md", "14:02"), ("b.md", "14:03"), ("a.md", "14:05")].map {
      WrittenNote(day: day, clock: $0.1, bytes: 1, path: $0.0)
    }
    #expect(WrittenNote.latest(notes).map(\.clock) == ["14:03", "14:05"])
  }
}
