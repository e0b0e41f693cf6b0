import Canvas
import Plan
import PlanFixture
import Testing

@testable import Workbench

@Suite("Topics: the words of the trade, explained")
struct TopicTests {
  @Test("every topic is short, whole, and says where its rule is from")
  func everyTopicSpeaks() {
    #expect(Set(Topic.all.map(\.id)).count == Topic.all.count)
    for topic in Topic.all {
      let lines = topic.lines(.standard, width: 78)
      #expect(lines.count <= 24, "\(topic.id) has \(lines.count) lines")
      #expect(lines.allSatisfy { ScreenText.columns($0) <= 78 }, "\(topic.id)")
      let paragraphs = topic.paragraphs(.standard)
      let text = paragraphs.joined(separator: " ")
      #expect(paragraphs.count >= 2, "\(topic.id)")
      #expect(text.count > 150, "\(topic.id) says too little")
      #expect(paragraphs.allSatisfy { $0.hasSuffix(".") }, "\(topic.id)")
      #expect(!text.contains("not given"), "\(topic.id) lacks a number")
      #expect(!topic.source(.standard).isEmpty)
      #expect(topic.summary.hasSuffix("."), "\(topic.id)")
      #expect(topic.summary.count <= 78, "\(topic.id)")
      #expect(topic.id.allSatisfy { $0.isLowercase || $0 == "-" }, "\(topic.id)")
    }
  }

  @Test("what a topic names to read next is there")
  func related() {
    let ids = Set(Topic.all.map(\.id))
    for topic in Topic.all {
      for next in topic.related { #expect(ids.contains(next), "\(topic.id) names \(next)") }
    }
  }

  @Test(
    "each word of the trade leads to its topic",
    arguments: [
      "handoff score", "guard", "light", "why red", "leaf", "book", "stray", "segment", "coverage",
      "accountable", "tenure", "vacancy", "boundary sentence", "0-90 card", "template",
      "acceptance", "return", "critical", "evidence", "exit", "save motion", "holdover",
      "load-back", "ids", "date order", "money", "undo", "history", "two programs", "plan file",
      "chase file", "benchmarks", "renewal", "health", "promise", "seat", "scenario", "w3",
    ])
  func named(word: String) {
    #expect(Topic.named(word) != nil)
  }

  @Test("every rule of a finding has a topic")
  func findings() {
    let ids = Set(Topic.all.map(\.id))
    for rule in Finding.Rule.allCases {
      #expect(ids.contains(Topic.explaining(rule)), "\(rule.rawValue)")
    }
    for stage in Stage.allCases {
      for id in stage.topics { #expect(ids.contains(id), "\(id)") }
    }
  }

  @Test("a topic speaks with the plan's own numbers")
  func numbers() throws {
    var playbook = Playbook.standard
    playbook.thresholds.acvUnder = Money(major: 31_000)
    let topic = try #require(Topic.named("tree"))
    let text = topic.paragraphs(TopicFacts(playbook: playbook, currency: .usd)).joined()
    #expect(text.contains("under $31K AE + CSM"))
    #expect(topic.paragraphs(.standard).joined().contains("under $25K AE + CSM"))
  }

  @Test("help finds a topic by typing, Enter opens it, and Esc goes back to the screen")
  func story() throws {
    var story = try WorkbenchStory(ExamplePlan.make(), on: ExamplePlan.today)
    story.press("? text:handoff_score Enter")
    #expect(story.screen.contains("Handoff score"))
    #expect(story.screen.contains("Source:"))
    story.press("?")
    #expect(story.screen.contains("Words on this page"))
    story.press("text:guard Enter")
    #expect(story.screen.contains("Guards and failure modes"))
    story.press("Esc Esc")
    #expect(!story.screen.contains("Source:"))
    #expect(story.screen.contains("Today"))
  }

  @Test("the page behind i on a finding explains its rule with ?")
  func why() throws {
    var story = try WorkbenchStory(ExamplePlan.make(), on: ExamplePlan.today)
    story.press("3 i")
    #expect(story.screen.contains("explains the words"))
    story.press("? text:Lights Enter")
    #expect(story.screen.contains("Why a card has") || story.screen.contains("Red: a critical"))
  }
}
