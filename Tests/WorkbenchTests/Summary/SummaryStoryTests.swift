import Canvas
import Plan
import Testing

@testable import Workbench

@Suite("Summary: the page as it will read")
struct SummaryStoryTests {
  /// The story with every page that it asks for worked out.
  private func story(size: (Int, Int) = (80, 24)) throws -> WorkbenchStory {
    let company = try SmallCompany()
    var story = company.story(.summary, size: size)
    answer(&story, company.today, from: 0)
    return story
  }

  private func answer(_ story: inout WorkbenchStory, _ today: Day, from first: Int) {
    for case .prepareSummary(let request) in story.effects.dropFirst(first) {
      let page = SummaryPage(of: request, in: story.plan, title: "Northwind", on: today)
      story.send(.summaryPrepared(page, request))
    }
  }

  @Test("every word can be read by paging on, however narrow the window")
  func whole() throws {
    for size in [(60, 16), (80, 24), (120, 36), (200, 60)] {
      var story = try story(size: size)
      let rows = story.workbench.summary.rows
      let width = SummaryScreen.panes(of: story.workbench.body).page.columns
      #expect(rows.allSatisfy { $0.columns <= width }, "\(size)")
      var read = story.screen
      for _ in 0..<rows.count {
        story.press("l")
        read += story.screen
      }
      for row in rows {
        for word in row.plain.split(separator: " ") where word.allSatisfy(\.isLetter) {
          #expect(read.contains(word), "\(word) at \(size)")
        }
      }
    }
  }

  @Test("it reads as prose, tables and drawings: no marks of Markdown, no source of diagrams")
  func rendered() throws {
    let story = try story(size: (160, 50))
    let text = story.workbench.summary.rows.map(\.plain).joined(separator: "\n")
    #expect(!text.contains("```") && !text.contains("flowchart") && !text.contains("## "))
    #expect(!text.contains("| ---") && text.contains("Decisions asked"))
    #expect(text.contains("ARR under"))
    #expect(text.contains("┌") || text.contains("╭"))
  }

  @Test("a part left out is gone from the page, and o reads the part under the cursor")
  func parts() throws {
    let company = try SmallCompany()
    var story = try story(size: (120, 36))
    story.press("Down o")
    #expect(
      story.screen.contains("Before and after by seat\n") || story.workbench.summary.offset > 0)
    let asked = story.effects.count
    story.press("g Space")
    answer(&story, company.today, from: asked)
    let text = story.workbench.summary.rows.map(\.plain)
    #expect(!text.contains("Decisions asked") && text.contains("Before and after by seat"))
    story.press("o")
    #expect(story.notice.contains("left out"))
  }
}
