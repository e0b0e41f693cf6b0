import Plan

/// In which order a file writes day, month and year.
public enum DateOrder: String, CaseIterable, Hashable, Sendable {
  case monthFirst = "mdy"
  case dayFirst = "dmy"
  case yearFirst = "ymd"

  /// As a message shows it.
  public var form: String {
    switch self {
    case .monthFirst: "month/day/year"
    case .dayFirst: "day/month/year"
    case .yearFirst: "year/month/day"
    }
  }
}

/// What all the dates of a file say about their order.
public enum DateOrderDecision: Hashable, Sendable {
  /// Every date says its own order (years first, or months by name), or there is none.
  case notNeeded
  case decided(DateOrder)
  /// Every date fits more than one order.
  case ambiguous(Ambiguity)
  /// No order fits all dates. What each of them cannot be: one date that fits only the first order,
  /// one that fits only the second.
  case contradictory(Witness, Witness)

  /// A date that reads as different days.
  public struct Ambiguity: Hashable, Sendable {
    public var text: String
    public var line: Int
    public var readings: [Reading]
  }

  /// What a date would be in an order.
  public struct Reading: Hashable, Sendable {
    public var order: DateOrder
    public var day: Day
  }

  /// A date that fits some orders only.
  public struct Witness: Hashable, Sendable {
    public var text: String
    public var line: Int
    public var orders: Set<DateOrder>
  }

  /// What is wrong and what would mend it; nil when an order is known.
  public var reason: String? {
    switch self {
    case .notNeeded, .decided: return nil
    case .ambiguous(let ambiguity):
      let readings = ambiguity.readings.map { "\($0.day.iso) (--date-order \($0.order.rawValue))" }
      return "\(ambiguity.text) may be \(readings.joined(separator: " or "));"
        + " every date of the file fits more than one order: say which with --date-order"
    case .contradictory(let first, let second):
      return
        "\(first.text) (line \(first.line)) and \(second.text) (line \(second.line)) are not in"
        + " one order; correct the file, or say the order with --date-order to have the others"
        + " rejected"
    }
  }
}
