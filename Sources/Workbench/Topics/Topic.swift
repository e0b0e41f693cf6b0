import Canvas
import Plan

/// A word of the trade or of the program, explained in a few lines, with where its rule is from.
///
/// Help, the palette, the pages behind `i`, `remit topic` and the manual page are made from these.
public struct Topic: Sendable, Identifiable {
  /// As it is typed: `load-back`.
  public let id: String
  /// `Load-back`.
  public let title: String
  /// What it is, in one line without numbers: for lists.
  public let summary: String
  /// Other words by which people look for it, in lower case.
  public let words: [String]
  /// Topics to read next, by their ids.
  public let related: [String]
  private let explanation: @Sendable (TopicFacts) -> [String]
  private let origin: @Sendable (TopicFacts) -> String

  init(
    _ id: String, _ title: String, _ summary: String, words: [String] = [],
    related: [String] = [], text: @escaping @Sendable (TopicFacts) -> [String],
    source: @escaping @Sendable (TopicFacts) -> String = { _ in TopicFacts.ours }
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.words = words
    self.related = related
    explanation = text
    origin = source
  }

  /// The explanation, a text a paragraph; its numbers are those of the plan.
  public func paragraphs(_ facts: TopicFacts) -> [String] { explanation(facts) }

  /// Where the rule is from.
  public func source(_ facts: TopicFacts) -> String { origin(facts) }

  /// Every topic, in groups, each group in the order in which one reads it.
  public static let all = handoffs + ownership + design + files + working + terms

  /// The topic that is meant by a typed word: its id, its title, or another word for it.
  public static func named(_ typed: String) -> Topic? {
    let word = typed.lowercased().plain
    return all.first { $0.id.plain == word || $0.title.lowercased().plain == word }
      ?? all.first { $0.words.contains { $0.plain == word } }
  }

  /// The topics whose words hold what was typed, best first: for who typed none exactly.
  public static func fitting(_ typed: String) -> [Topic] {
    let typed = typed.lowercased()
    var titled: [Topic] = []
    var others: [Topic] = []
    for topic in all {
      if topic.title.lowercased().contains(typed) || topic.id.contains(typed) {
        titled.append(topic)
      } else if topic.words.contains(where: { $0.contains(typed) })
        || topic.summary.lowercased().contains(typed)
      {
        others.append(topic)
      }
    }
    return titled + others
  }
}

extension String {
  /// Its words with one blank between them, whichever sign parted them.
  fileprivate var plain: String {
    split(whereSeparator: { " -_".contains($0) }).joined(separator: " ")
  }
}

/// The numbers and sources that topics speak of: the plan's own where one is open.
public struct TopicFacts: Sendable {
  public let playbook: Playbook
  public let currency: Currency

  /// What a rule is called that no page of the field gives.
  static let ours = "Remit's default"
  /// What is said of how the program itself works.
  static let manner = "how Remit works"

  public init(playbook: Playbook, currency: Currency) {
    self.playbook = playbook
    self.currency = currency
  }

  /// What a new plan in dollars starts with.
  public static let standard = TopicFacts(playbook: .standard, currency: .usd)

  /// An amount of the tree: `$25K`.
  func amount(_ threshold: KeyPath<Thresholds, Money>) -> String {
    playbook.thresholds[keyPath: threshold].label(currency)
  }

  /// A benchmark's value: `30-50 accounts`.
  func figure(_ id: BenchmarkID) -> String { benchmark(id)?.figure.text ?? "not given" }

  /// Where a benchmark is from, and how far it is to be trusted.
  func source(_ id: BenchmarkID) -> String { benchmark(id)?.source.text ?? Self.ours }

  private func benchmark(_ id: BenchmarkID) -> Benchmark? {
    playbook.benchmarks.first { $0.id == id }
  }

  /// How many items a template has, and how many of them are critical: `18 items, 6 critical`.
  func items(_ id: TemplateID) -> String {
    let items = playbook.newestTemplate(id)?.items ?? []
    return "\(items.count) items, \(items.count(where: \.isCritical)) critical"
  }
}
