import Canvas
import Plan
import PlanFixture
import Testing

@testable import Workbench

@Suite("The card as a whole")
struct CardStoryTests {
  @Test("A accepts, and the sentence says who owns the account now")
  func accept() throws {
    let made = try HandedOver(day: 5)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("Enter A")
    let decision = try #require(story.plan.handoffs[made.card]?.decision)
    #expect(decision == .accepted(on: made.today, by: "Lee Wong"))
    #expect(story.notice.hasPrefix("Accepted. "))
    story.press("A")
    #expect(story.notice.contains("Lee Wong accepted on 21 Nov."))
  }

  @Test("R returns with a code, or in words, and says the clock")
  func back() throws {
    let made = try HandedOver(day: 5)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("Enter R Down Enter")
    #expect(story.plan.handoffs[made.card]?.returns == 1)
    #expect(story.notice.contains("Hand it in again by 24 Nov."))
    story.press("R text:else Enter text:no_budget_holder Enter")
    #expect(
      story.plan.handoffs[made.card]?.decision
        == .returned(reason: .other("no budget holder"), on: made.today, by: "Lee Wong"))
    #expect(story.notice.contains("both managers"))
  }

  @Test("X says what the exit would be; a fail opens the save motion, u closes it")
  func exit() throws {
    let made = try HandedOver(day: 95)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("Enter X")
    #expect(story.screen.contains("Exit of Acme Corporation: fail"))
    story.press("Enter")
    #expect(story.plan.handoffs[made.card]?.exit == nil)
    story.press("X Down Enter")
    #expect(story.plan.handoffs[made.card]?.exit?.result == .fail)
    #expect(story.plan.accounts[made.account]?.saveOpened == made.today)
    #expect(story.screen.contains("This card ended on 21 Nov: fail."))
    story.press("x")
    #expect(story.notice.contains("This card ended"))
    story.press("u")
    #expect(story.plan.handoffs[made.card]?.exit == nil)
    #expect(story.plan.accounts[made.account]?.saveOpened == nil)
  }

  @Test("C closes with a reason; the card is then listed among those that ended")
  func close() throws {
    let made = try HandedOver(day: 5)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("Enter C text:the_deal_was_lost Enter Esc")
    #expect(story.screen.contains("No handoff is under way"))
    story.press("]")
    #expect(story.line(with: "Acme Corporation")?.contains("closed: the") == true)
  }

  @Test("T begins again on another template, while nothing is done")
  func template() throws {
    let made = try HandedOver(day: 5)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("Enter T text:Light Enter")
    let card = try #require(story.workbench.handoffs.pane.card)
    #expect(card.handoff.template == .light || card.items.count == 9)
    #expect(card.handoff.openedOn == made.plan.handoffs[made.card]?.openedOn)
    story.press("x T")
    #expect(story.notice.contains("keeps its template"))
    story.press("u u")
    #expect(story.plan.handoffs[made.card]?.isLive == true)
  }

  @Test("p gives every card without a receiver the smallest book, as one step")
  func receivers() throws {
    var made = try HandedOver(day: 5, hasReceiver: false)
    let other = try made.customer("Globex", arr: 90_000)
    try made.assign(other, .ae, "Dana Ortiz")
    _ = try made.open(other, anchor: made.today - 3, .standard)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    #expect(story.screen.contains("p accepts 2 receivers"))
    story.press("p")
    let receivers = story.plan.handoffs.compactMap {
      story.plan.card($0.key, on: made.today)?.receiver
    }
    #expect(
      Set(receivers) == Set([made.seats["Lee Wong"], made.seats["Ana Silva"]].compactMap { $0 }))
    story.press("p")
    #expect(story.notice.contains("Every card has a receiver"))
    story.press("u")
    #expect(story.screen.contains("p accepts 2 receivers"))
  }

  @Test("r offers the proposal first")
  func receiver() throws {
    let made = try HandedOver(day: 5, hasReceiver: false)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("Enter")
    #expect(story.screen.contains("vacant AM"))
    story.press("r")
    #expect(story.screen.contains("proposed: "))
    story.press("Enter")
    #expect(story.workbench.handoffs.pane.card?.receiver != nil)
    #expect(story.plan.handoffs[made.card]?.isLive == true)
  }

  @Test("promises are written, checked, delivered and struck out")
  func promises() throws {
    let made = try HandedOver(day: 31)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("Enter ] ] a text:Single_sign-on Tab Tab Tab text:+10d Tab text:not Tab Enter")
    let promise = try #require(story.plan.promises(of: made.card).first)
    #expect(promise.text == "Single sign-on" && promise.status == .notPlanned)
    #expect(story.screen.contains("oversell rate 100%, 1 of 1"))
    story.press("Enter Tab Tab Tab Tab Ctrl-U text:shipped Enter x")
    #expect(story.plan.promises(of: made.card).first?.status == .shipped)
    #expect(story.plan.promises(of: made.card).first?.deliveredOn == made.today)
    story.press("D")
    #expect(story.plan.promises(of: made.card).isEmpty)
    story.press("u")
    #expect(story.plan.promises(of: made.card).count == 1)
  }

  @Test("people at the customer are added by their part; who is missing is said")
  func people() throws {
    let made = try HandedOver(day: 31)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("Enter [ [")
    #expect(story.screen.contains("No economic buyer, no champion is named"))
    story.press("a text:Ada_Byron Tab text:eco Tab Tab text:CFO Tab text:finance Enter")
    let contact = try #require(story.plan.contacts(of: made.account).first)
    #expect(contact.part == .economicBuyer && contact.title == "CFO")
    #expect(story.screen.contains("No champion is named"))
  }

  @Test("the log holds what was done to the card")
  func log() throws {
    let made = try HandedOver(day: 31)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("Enter x [")
    #expect(story.screen.contains("done H"))
    #expect(story.screen.contains("the card is opened, template enterprise"))
  }

  @Test("n opens a card by hand for an account that has none")
  func opened() throws {
    var made = try HandedOver(day: 5)
    _ = try made.customer("Initech", arr: 60_000)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs)
    story.press("n text:Ini Enter")
    #expect(story.screen.contains("A handoff card for Initech"))
    story.press("Ctrl-U text:-3d Enter")
    #expect(story.plan.handoffs.count == 2)
    #expect(story.workbench.handoffs.pane.card?.day == 3)
    story.press("u")
    #expect(story.plan.handoffs.count == 1)
  }

  @Test("the smallest window shows items with the cursor on one, and gives up the detail for them")
  func smallest() throws {
    let made = try HandedOver(day: 52)
    var story = WorkbenchStory(made.plan, on: made.today, screen: .handoffs, size: (60, 16))
    story.press("Enter")
    #expect(story.cursorLine.contains("H"))
    #expect(story.lines.count { $0.contains(" d late") } >= 3)
    #expect(story.screen.contains("Due in 14 d"))
  }
}
