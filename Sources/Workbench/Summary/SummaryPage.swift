import Canvas
import Exchange
import Plan

/// The summary as it will read, row by row, fitted to the page beside the parts.
///
/// It reads the whole plan, so it is worked out beside the key path and handed in by an event.
public struct SummaryPage: Equatable, Sendable {
  public var rows: [StyledText]
  /// The row at which each chosen part begins.
  var starts: [SummaryPart: Int]

  public init(of request: SummaryRequest, in plan: Plan, title: String, on day: Day) {
    let reading = SummaryReading(
      of: plan, on: day, parts: request.parts, title: title, width: request.width)
    rows = reading.rows
    starts = Dictionary(reading.starts.map { ($0.part, $0.row) }) { first, _ in first }
  }
}

/// Which page is asked for: the parts, the width, and the state of the plan it is to show.
public struct SummaryRequest: Equatable, Sendable {
  public var parts: Set<SummaryPart>
  /// In cells.
  public var width: Int
  var generation: Int
}
