import Canvas
import Plan
import Testing

@testable import Workbench

@Suite("A card opened by hand")
struct NewCardStoryTests {
  private var made: HandedOver
  private let account: AccountKey

  init() throws {
    made = try HandedOver(day: 31)
    account = try made.customer("StartupXYZ", arr: 90_000)
    try made.assign(account, .am, "Lee Wong")
  }

  private func opened(_ answer: String) -> WorkbenchStory {
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs, size: (120, 36))
    story.press("n text:StartupXYZ Enter Ctrl-U text:1_oct \(answer)")
    return story
  }

  @Test("a person who owns the account already keeps it, and nothing waits for an answer")
  func keeper() throws {
    var story = opened("")
    #expect(story.screen.contains("Lee Wong already owns it"))
    story.press("Enter")
    let card = try #require(story.workbench.handoffs.pane.card)
    #expect(card.isAccepted)
    #expect(
      story.plan.accountable(for: account, on: made.today).seat == made.seats["Lee Wong"])
    #expect(story.notice.contains("Lee Wong keeps the account"))
    #expect(story.screen.contains("no AE → Lee Wong (AM)"))
    #expect(story.committed == ["opened the card of StartupXYZ, accepted by Lee Wong"])
    story.press("u")
    #expect(story.plan.handoffs(of: account).isEmpty)
  }

  @Test("a no waits for the answer, and the card says so whatever its score")
  func waits() throws {
    var story = opened("Tab Tab Ctrl-U text:no Enter")
    #expect(story.workbench.handoffs.pane.card?.isAccepted == false)
    // One pane, so that a sentence is found however it is broken.
    story.resize(80, 30)
    #expect(story.flat.contains("Green, but the answer to the packet is still waited for."))
    #expect(!story.flat.contains("H12 51 d late") && !story.flat.contains("packet is 5"))
    #expect(
      story.flat.contains("over the 1 item that counts") || story.flat.contains("No score yet"))
    story.press("A")
    #expect(!story.screen.contains("answer to the packet"))
    #expect(story.screen.contains("no AE → Lee Wong (AM)"))
    #expect(
      story.plan.accountable(for: account, on: made.today).seat == made.seats["Lee Wong"])
  }

  @Test("the empty list counts who is in onboarding, and n lists them first")
  func onboarding() throws {
    var made = made
    try made.apply(
      .handoffClosed(HandoffClosed(handoff: made.card, reason: "a duplicate", on: made.today)))
    let key = try made.customer("Zebra", arr: 50_000)
    try made.apply(
      .accountEdited(AccountEdited(account: key, field: .lifecycle, value: .text("Onboarding"))))
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    #expect(story.screen.contains("1 account is in Onboarding without a card: n opens one."))
    story.press("n Enter")
    #expect(story.screen.contains("A handoff card for Zebra"))
  }
}
