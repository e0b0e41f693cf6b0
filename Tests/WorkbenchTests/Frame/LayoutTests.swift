import Canvas
import Plan
import PlanFixture
import Testing

@testable import Workbench

@Suite("Every screen in every size")
struct LayoutTests {
  static let sizes = [(60, 16), (80, 24), (100, 30), (120, 36), (140, 40), (200, 60)]

  private func sample() throws -> Plan {
    var plan = ExamplePlan.empty()
    let edits = try SamplePlan.edits(
      for: plan.identity, playbook: plan.playbook, on: ExamplePlan.today)
    for edit in edits { _ = try plan.apply(edit) }
    return plan
  }

  @Test("the cursor stands on the focus in every frame", arguments: ScreenID.allCases)
  func cursor(screen: ScreenID) throws {
    for (columns, rows) in Self.sizes {
      let story = try WorkbenchStory(
        sample(), on: ExamplePlan.today, screen: screen, size: (columns, rows))
      let canvas = story.canvas
      let cell = canvas[canvas.cursor.column, canvas.cursor.row]
      #expect(
        cell.style.paper == .selection || cell.style.paper == .field,
        "\(screen) at \(columns)x\(rows): \(canvas.cursor)")
    }
  }

  @Test("an empty plan says on every screen which key begins", arguments: ScreenID.allCases)
  func empty(screen: ScreenID) throws {
    for (columns, rows) in Self.sizes {
      var story = WorkbenchStory(
        ExamplePlan.empty(), on: ExamplePlan.today, screen: screen, size: (columns, rows))
      #expect(story.screen.count > 100)
      guard screen == .territories else { continue }
      for _ in 0..<3 {
        #expect(
          story.screen.contains("No seats yet") || story.screen.contains("No accounts yet"),
          "\(story.screen)")
        story.press("]")
      }
    }
  }

  @Test("a resize leaves an open dialog as it is, and a tiny window waits for more room")
  func resizing() throws {
    var story = try WorkbenchStory(sample(), on: ExamplePlan.today, size: (100, 30))
    story.press("I text:my_file.csv")
    for (columns, rows) in Self.sizes + [(30, 5), (1, 1), (80, 24)] {
      story.resize(columns, rows)
      story.press("F7")
    }
    #expect(story.screen.contains("my file.csv"))
    story.press("Esc E Down")
    story.resize(20, 4)
    #expect(story.screen.contains("Remit needs"))
    story.press("Down Enter Esc x")
    story.resize(80, 24)
    #expect(story.cursorLine.contains("HTML"))
  }

  @Test("what is edited moves no column", arguments: sizes.dropFirst())
  func steady(columns: Int, rows: Int) throws {
    var story = try WorkbenchStory(
      sample(), on: ExamplePlan.today, screen: .territories, size: (columns, rows))
    story.press("]")
    // What stands beside the table is about the account; the table's own columns stay.
    func header() -> Substring? { story.line(with: "Account  ")?.prefix { $0 != "│" } }
    let before = header()
    story.press("e Ctrl-U text:A_name_that_is_much_longer_than_the_column_it_stands_in Enter")
    #expect(header() == before)
    story.press("u")
    #expect(header() == before)
  }

  @Test("a plan is opened again where it was left: screen, tab, card, stage, account, row")
  func places() throws {
    let plan = try sample()
    let ways = [
      "2 j j j Enter j", "3 ] j", "3 Enter ] j j", "4 ] j j j", "4 ] ] j", "4 ] j Enter", "1 j",
    ]
    for way in ways {
      var story = WorkbenchStory(plan, on: ExamplePlan.today, size: (120, 36))
      story.press(way)
      let place = story.workbench.place
      #expect(SavedPlace(place.text) == place, "\(place.text)")
      var again = Workbench(
        session: PlanSession(plan: plan, sequence: 1, history: [], author: "lead"),
        fileName: "northwind-2027.remit", theme: "midnight", size: Size(columns: 120, rows: 36),
        environment: story.environment)
      again.go(to: place, story.environment)
      #expect(again.place == place)
      #expect(again.draw(story.environment).text == story.canvas.text, "\(way): \(place.text)")
    }
  }
}
