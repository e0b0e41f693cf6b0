import Plan
import PlanFixture
import Testing

@testable import Workbench

@Suite("The tour")
struct TourTests {
  @Test("it goes on when the person does what it says, from Today to Summary")
  func follows() throws {
    var story = try SmallCompany().story(.today)
    story.press("Ctrl-T")
    #expect(story.effects.contains(.rememberTour))
    #expect(story.screen.contains("Tour 1 of 7"))
    story.press("1")
    #expect(story.screen.contains("Tour 2 of 7"))
    story.press("2")
    #expect(story.screen.contains("Tour 3 of 7"))
    story.press("3 4 6")
    #expect(story.screen.contains("Tour 7 of 7"))
    story.press("Ctrl-T")
    #expect(!story.screen.contains("Tour 7"))
    #expect(story.notice.hasPrefix("The tour is over"))
  }

  @Test("its own key leads through every place, and another leaves it at any")
  func ownKey() throws {
    var story = try SmallCompany().story(.today)
    story.press("Ctrl-T Ctrl-T Ctrl-T Ctrl-T")
    #expect(story.workbench.screen == .handoffs)
    story.press("Ctrl-X")
    #expect(story.workbench.tour == nil)
    story.press("Ctrl-X")
    #expect(story.notice == "No tour is under way; Ctrl-T starts it.")
  }

  @Test("it is offered in one line of Today, and not again once the person went to work")
  func offer() throws {
    var story = try SmallCompany().story(.today)
    #expect(!story.screen.contains("New here?"))
    story.offerTour()
    #expect(story.screen.contains("New here?"))
    story.press("j")
    #expect(story.screen.contains("New here?"))
    story.press("1 0")
    #expect(!story.screen.contains("New here?"))
    #expect(story.effects.filter { $0 == .rememberTour }.count == 1)
  }

  @Test("its keys are on screen at every step, in every window")
  func keys() throws {
    for size in [(60, 16), (80, 24), (100, 30), (200, 60)] {
      var story = try SmallCompany().story(.today, size: size)
      story.press("Ctrl-T")
      for step in 1...7 {
        #expect(story.screen.contains("Tour \(step) of 7"), "\(size)")
        #expect(story.screen.contains("Ctrl-T next  Ctrl-X leaves"), "\(size)")
        #expect(!story.lines.suffix(5).joined().contains("…"), "\(size) \(step)")
        story.press("Ctrl-T")
      }
    }
  }

  @Test("Esc leaves it where there is nothing else to go back from; History is without it")
  func escape() throws {
    var story = try SmallCompany().story(.today)
    story.press("Ctrl-T H")
    #expect(!story.screen.contains("Tour 1"))
    story.press("Esc")
    #expect(story.screen.contains("Tour 1"))
    story.press("Esc")
    #expect(story.workbench.tour == nil)
  }

  @Test("away from its place it says how to come back")
  func away() throws {
    var story = try SmallCompany().story(.today)
    story.press("Ctrl-T 6 1")
    #expect(story.screen.contains("6 comes back to it"))
  }
}
