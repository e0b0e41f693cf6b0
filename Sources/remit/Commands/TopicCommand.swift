import ArgumentParser
import Plan
import Workbench

/// A word of the trade or of the program, explained.
struct TopicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topic", abstract: "Explain a word: score, guard, leaf, book, load-back.",
    discussion: "Example: remit topic score")

  @Argument(
    help: "The word; without one, the topics are listed.",
    completion: .list(Topic.all.map(\.id)))
  var name: [String] = []

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  /// As wide as the lines of `--help`.
  private static let width = 78

  func run() throws {
    _ = try today.day()
    guard !name.isEmpty else { return try list() }
    let topic = try find(name.joined(separator: " "))
    let facts = TopicFacts.standard
    guard json else {
      return try Output.write(
        topic.lines(facts, width: Self.width).joined(separator: "\n"))
    }
    try Output.write(
      JSONValue.object(
        Self.head(of: topic) + [
          ("text", .array(topic.paragraphs(facts).map(JSONValue.string))),
          ("source", .string(topic.source(facts))),
          ("related", .array(topic.related.map(JSONValue.string))),
        ]
      ).text)
  }

  private func list() throws {
    guard !json else {
      let topics = Topic.all.map { JSONValue.object(Self.head(of: $0)) }
      return try Output.write(JSONValue.object([("topics", .array(topics))]).text)
    }
    let width = Topic.all.map(\.id.count).max() ?? 0
    try Output.write(
      Topic.all.map { topic in
        "\(topic.id)\(String(repeating: " ", count: width + 2 - topic.id.count))\(topic.summary)"
      }
      .joined(separator: "\n"))
  }

  private static func head(of topic: Topic) -> [(String, JSONValue)] {
    [
      ("name", .string(topic.id)), ("title", .string(topic.title)),
      ("summary", .string(topic.summary)),
    ]
  }

  /// - Throws: exit 64 where no topic is called that, with those that come near.
  private func find(_ typed: String) throws(Failure) -> Topic {
    if let topic = Topic.named(typed) { return topic }
    let near = Topic.fitting(typed)
    if near.count == 1, let only = near.first { return only }
    let which =
      near.isEmpty ? "remit topic lists them" : "try \(near.map(\.id).joined(separator: ", "))"
    throw Failure(.usage, "there is no topic \(typed); \(which).")
  }
}
