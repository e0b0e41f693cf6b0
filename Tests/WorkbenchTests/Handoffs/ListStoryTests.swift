import Canvas
import Plan
import PlanFixture
import Testing

@testable import Workbench

@Suite("The list of handoffs")
struct ListStoryTests {
  private var story: WorkbenchStory

  init() throws {
    story = WorkbenchStory(try ExamplePlan.make(), on: ExamplePlan.today, screen: .handoffs)
  }

  private var names: [String] { story.workbench.handoffs.list.lines.map(\.name) }

  @Test("it comes by risk: red, amber, green")
  mutating func risk() {
    let letters = story.workbench.overview.cards.map(\.light)
    #expect(letters == letters.sorted(by: >))
    #expect(names.first == "Acme Corporation")
  }

  @Test("s sorts by day, account, ARR and by risk again; S turns it round")
  mutating func sort() {
    let risk = names
    story.press("s")
    let days = story.workbench.handoffs.list.lines.map(\.day)
    #expect(days == days.sorted(by: >))
    story.press("s")
    #expect(names == names.sorted { $0.lowercased() < $1.lowercased() })
    story.press("s S")
    let amounts = story.workbench.handoffs.list.lines.compactMap(\.arr)
    #expect(amounts == amounts.sorted())
    story.press("s")
    #expect(names == risk)
  }

  @Test("the cursor stays on its card when the order changes")
  mutating func cursor() {
    story.press("j j")
    let held = story.workbench.handoffs.list.selected?.key
    story.press("s s")
    #expect(story.workbench.handoffs.list.selected?.key == held)
  }

  @Test("/ finds accounts and people; Esc shows all again")
  mutating func filter() {
    let all = names.count
    story.press("/ text:raj Enter")
    #expect(names == ["Prestige Worldwide"])
    #expect(story.screen.contains("/raj"))
    story.press("Esc")
    #expect(names.count == all)
    story.press("/ text:nobody_of_that_name Enter")
    #expect(story.screen.contains("Esc shows all"))
  }

  @Test("beside the list stands the card under the cursor, from 100 columns")
  mutating func beside() {
    #expect(!story.screen.contains("warm intro"))
    story.resize(120, 36)
    #expect(story.screen.contains("warm intro"))
    story.press("j")
    #expect(story.screen.contains("H19 First value"))
    story.press("Enter")
    #expect(story.workbench.handoffs.pane.card?.account != nil)
  }

  @Test("the hardware cursor stands on the row in front, in the list and in the card")
  mutating func focus() {
    for size in [(80, 24), (100, 30), (120, 36), (200, 60)] {
      story.resize(size.0, size.1)
      story.press("j")
      let name = story.workbench.handoffs.list.selected?.name ?? "none"
      #expect(story.cursorLine.contains(name.prefix(8)))
      story.press("Enter")
      let code = story.workbench.handoffs.pane.selectedItem?.code ?? "none"
      #expect(story.cursorLine.contains(code))
      story.press("Esc")
    }
  }

  @Test("a prefilled template offers all templates until something else is typed")
  func offers() {
    var field = Form.Field("Template", text: "light", choices: ["light", "standard", "enterprise"])
    #expect(field.offers == ["light", "standard", "enterprise"])
    field.input.text = "sta"
    #expect(field.offers == ["standard"])
  }

  @Test("no key means two things at once")
  func collisions() {
    #expect(BindingTable.shared.collisions() == [])
  }

  @Test("the screen's key comes back to an open card and says so; pressed again it shows the list")
  func again() throws {
    let made = try HandedOver(day: 31)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("Enter 0 3")
    #expect(story.notice.contains("The card of Acme Corporation, as you left it"))
    #expect(story.workbench.handoffs.openAccount == made.account)
    story.press("3")
    #expect(story.workbench.handoffs.isListInFront)
  }
}
