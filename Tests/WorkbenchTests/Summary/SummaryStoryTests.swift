import Plan
import Testing

@testable import Workbench

@Suite("Summary: the page as it will read")
struct SummaryStoryTests {
  private func story(size: (Int, Int) = (80, 24)) throws -> (WorkbenchStory, [String]) {
    let company = try SmallCompany()
    var story = company.story(.summary, size: size)
    for case .prepareSummary(let request) in story.effects {
      let page = SummaryPage(of: request, in: story.plan, title: "Northwind", on: company.today)
      story.send(.summaryPrepared(page, request))
    }
    return (story, story.workbench.summary.lines)
  }

  @Test("every word of the prose can be read by paging on, however narrow the window")
  func wrapped() throws {
    for size in [(60, 16), (80, 24), (120, 36)] {
      var (story, lines) = try story(size: size)
      #expect(lines.contains { !$0.hasPrefix("|") && $0.count > 60 })
      var read = story.screen
      for _ in 0..<lines.count {
        story.press("l")
        read += story.screen
      }
      for line in lines where !line.hasPrefix("|") {
        for word in line.split(separator: " ") where word.count < 20 {
          #expect(read.contains(word), "\(word) at \(size)")
        }
      }
    }
  }

  @Test("a table wider than the page is moved sideways, and a line says with which key")
  func sideways() throws {
    var (story, lines) = try story()
    let widest = lines.filter { $0.hasPrefix("|") }.max { $0.count < $1.count } ?? ""
    for _ in 0..<lines.count where !story.screen.contains("reads on at the right") {
      story.press("l")
    }
    #expect(story.screen.contains("> reads on at the right"))
    #expect(widest.count > 60)
    let before = story.screen
    story.press(">")
    #expect(story.screen != before)
    story.press("<")
    #expect(story.screen == before)
  }
}
