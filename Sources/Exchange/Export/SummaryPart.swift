/// A part of the summary; the cases stand in the order in which it is read (RULES §8).
public enum SummaryPart: String, CaseIterable, Hashable, Sendable {
  case decisions, seats, capacity, moves, handoffs, hiring, assumptions

  /// Its heading.
  public var title: String {
    switch self {
    case .decisions: "Decisions asked"
    case .seats: "Before and after by seat"
    case .capacity: "Capacity against the number"
    case .moves: "Moves, kept and at risk"
    case .handoffs: "Red handoffs"
    case .hiring: "Hiring gap"
    case .assumptions: "Assumptions and sources"
    }
  }

  /// What it answers, in a few words.
  public var purpose: String {
    switch self {
    case .decisions: "what waits for a yes or a number"
    case .seats: "accounts and ARR of every seat"
    case .capacity: "managers there and needed, by segment"
    case .moves: "customers that change owner, and the ARR at risk"
    case .handoffs: "why they are red, and the way back"
    case .hiring: "seats to fill, by segment and role"
    case .assumptions: "thresholds, sources with their rivals, template versions"
    }
  }
}
