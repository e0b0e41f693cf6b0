import Canvas
import Plan

extension Workbench {
  private var facts: TopicFacts { TopicFacts(playbook: plan.playbook, currency: plan.currency) }

  /// Opens a topic over what is in front; Esc goes back there.
  mutating func openTopic(_ id: String) {
    guard let topic = Topic.all.first(where: { $0.id == id }) else { return }
    overlays.append(.page(topic.page(facts)))
  }

  /// `?` on a page: explains its words, or lists every topic where it names none.
  mutating func explainWords(_ ids: [String]) {
    if ids.count == 1, let only = ids.first {
      openTopic(only)
      return
    }
    let topics =
      ids.isEmpty
      ? Topic.all : ids.compactMap { id in Topic.all.first { $0.id == id } }
    overlays.append(
      .picker(
        Picker(
          title: ids.isEmpty ? "Topics" : "Words on this page",
          items: topics.map { Picker.Item($0.title, detail: $0.summary) }
        ) { workbench, choice, _ in
          if topics.indices.contains(choice) { workbench.openTopic(topics[choice].id) }
        }))
  }
}

extension Topic {
  /// The topic as a page to read.
  func page(_ facts: TopicFacts) -> Page {
    var text: [StyledText] = []
    for paragraph in paragraphs(facts) { text += [StyledText(paragraph), .empty] }
    text.append(StyledText("Source: \(source(facts)).", .muted))
    return Page(title: title, text, topics: related)
  }

  /// The topic as plain lines of at most `width` columns.
  public func lines(_ facts: TopicFacts, width: Int) -> [String] {
    var text = [StyledText(title), .empty]
    for paragraph in paragraphs(facts) { text += [StyledText(paragraph), .empty] }
    text.append(StyledText("Source: \(source(facts))."))
    if !related.isEmpty {
      text.append(StyledText("See also: \(related.joined(separator: ", "))."))
    }
    return TextBlock(text).lines(width: width).map(\.plain)
  }
}

extension Stage {
  /// What explains the words of a page about it.
  var topics: [String] {
    switch self {
    case .prospect, .qualified, .opportunity, .managed, .former:
      ["stage", "accountable", "vacancy"]
    case .onboarding: ["stage", "accountable", "card", "exit"]
    case .renewal: ["stage", "accountable", "renewal"]
    case .save: ["stage", "accountable", "save"]
    }
  }
}
