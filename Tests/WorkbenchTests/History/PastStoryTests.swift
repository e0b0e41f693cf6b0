import Canvas
import Plan
import Testing

@testable import Workbench

@Suite("Looking at the past")
struct PastStoryTests {
  private let made: HandedOver
  private var story: WorkbenchStory

  /// An account is added, and the plan as it stood then is asked for.
  init() throws {
    made = try HandedOver(day: 31)
    story = WorkbenchStory(made.plan, on: made.today, screen: .territories)
    story.press("] a text:Aardvark Enter H t")
  }

  /// The program's answer to that.
  private var answer: WorkbenchEvent? {
    for case .showPast(let request, let token) in story.effects {
      let reading = PastReading(plan: made.plan, request: request, at: "2026-11-20T10:00:00Z")
      return .pastRead(reading, token: token)
    }
    return nil
  }

  @Test("why an older request for a past failed is not said any more")
  func staleFailure() throws {
    let made = try HandedOver(day: 31)
    var story = WorkbenchStory(made.plan, on: made.today)
    story.send(.pastFailed("There was no plan yet.", token: 7))
    #expect(story.notice.isEmpty)
    story.send(.pastFailed("The journal cannot be read.", token: nil))
    #expect(story.notice == "The journal cannot be read.")
  }

  @Test("a table that is pasted is not read into it")
  mutating func pasted() throws {
    story.send(try #require(answer))
    #expect(story.notice.contains("read-only"))
    story.send(.terminal(.paste("Full name\tRole\nNoor Haddad\tCSM\n")))
    #expect(story.notice.contains("read-only"))
    #expect(!story.effects.contains { if case .importPasted = $0 { true } else { false } })
    story.press("Esc")
    story.send(.terminal(.paste("Full name\tRole\nNoor Haddad\tCSM\n")))
    #expect(story.effects.contains { if case .importPasted = $0 { true } else { false } })
  }

  @Test("the title says so, however long the file's name is")
  mutating func title() throws {
    story = WorkbenchStory(
      made.plan, on: made.today, screen: .territories,
      name: String(repeating: "northwind-", count: 20) + ".remit")
    story.press("] a text:Aardvark Enter H t")
    story.send(try #require(answer))
    #expect(story.lines[0].contains("as of edit 2"))
    #expect(story.lines[0].contains("saved"))
  }

  @Test("it does not come up under an import that was begun meanwhile")
  mutating func importBegun() throws {
    story.press("Esc I text:file.csv Enter")
    story.send(try #require(answer))
    #expect(story.notice == "An import is running; Esc stops it.")
    #expect(story.plan.accounts.contains { $0.name == "Aardvark" })
  }

  @Test("no hint offers what changes the plan, and every key that is left out is there")
  mutating func hints() throws {
    let ids = Set(BindingTable.shared.actions.map(\.id))
    #expect(PastView.edits.subtracting(ids).isEmpty)
    story.send(try #require(answer))
    story.press("4")
    #expect(story.lines.last?.contains("open seat") == false)
    #expect(story.lines.last?.contains("undo") == false)
  }
}
