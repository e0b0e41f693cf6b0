import Exchange
import Plan

/// The summary as it will read, line by line.
///
/// It reads the whole plan, so it is worked out beside the key path and handed in by an event.
public struct SummaryPage: Equatable, Sendable {
  public var lines: [String]
  /// Why there is none; nil when there is.
  public var problem: String?

  public init(of request: SummaryRequest, in plan: Plan, title: String, on day: Day) {
    do {
      let files = try SummaryExport.export(
        plan: plan, on: day, format: .markdown, parts: request.parts, title: title)
      let text = files.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      problem = nil
    } catch {
      lines = []
      problem = "The summary cannot be made: \(error)"
    }
  }
}

/// Which page is asked for: the parts, and the state of the plan it is to show.
public struct SummaryRequest: Equatable, Sendable {
  public var parts: Set<SummaryPart>
  var generation: Int
}
