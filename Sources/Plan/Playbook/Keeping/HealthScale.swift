/// How an account's health is added up from its four inputs, and where it turns.
///
/// Source: the inputs are seed 003's; weights and lines are our defaults (DOMAIN 10.4), for published
/// scales disagree (DOMAIN 5.8).
public struct HealthScale: Hashable, Codable, Sendable {
  /// The weight of product usage.
  public var usage: Int
  /// The weight of support tickets.
  public var tickets: Int
  /// The weight of engagement.
  public var engagement: Int
  /// The weight of executive cover.
  public var executiveCover: Int
  /// The score from which an account is green.
  public var greenFrom: Int
  /// The score from which an account is amber; below it is red.
  public var amberFrom: Int

  /// 40, 20, 20, 20; green from 70, amber from 40.
  public static let standard = HealthScale(
    usage: 40, tickets: 20, engagement: 20, executiveCover: 20, greenFrom: 70, amberFrom: 40)

  /// The four inputs, each 0...100; nil where nobody knows. Null is not 0.
  public struct Inputs: Hashable, Codable, Sendable {
    public var usage: Int?
    public var tickets: Int?
    public var engagement: Int?
    public var executiveCover: Int?

    /// Any of the four.
    public init(
      usage: Int? = nil, tickets: Int? = nil, engagement: Int? = nil, executiveCover: Int? = nil
    ) {
      self.usage = usage
      self.tickets = tickets
      self.engagement = engagement
      self.executiveCover = executiveCover
    }
  }

  /// A score and how much it knows.
  public struct Score: Equatable, Sendable {
    /// 0...100.
    public let points: Int
    /// How many of the four inputs there were: shown as "3 of 4 inputs".
    public let inputs: Int

    /// A score from so many inputs.
    public init(points: Int, inputs: Int) {
      self.points = points
      self.inputs = inputs
    }
  }

  /// How an account stands.
  public enum Level: String, Codable, CaseIterable, Sendable {
    case red, amber, green
  }

  /// The weighted mean of the inputs there are, rounded down; nil when there is none. Inputs
  /// outside 0...100 count as the nearer end.
  public func score(_ inputs: Inputs) -> Score? {
    let weighed = [
      (inputs.usage, usage), (inputs.tickets, tickets), (inputs.engagement, engagement),
      (inputs.executiveCover, executiveCover),
    ]
    var sum: Int128 = 0
    var weights: Int128 = 0
    var count = 0
    for case (let input?, let weight) in weighed where weight > 0 {
      sum += Int128(min(max(input, 0), 100)) * Int128(weight)
      weights += Int128(weight)
      count += 1
    }
    guard weights > 0 else { return nil }
    return Score(points: Int(clamping: sum / weights), inputs: count)
  }

  /// The level of a score of 0...100.
  public func level(_ points: Int) -> Level {
    if points >= greenFrom { return .green }
    return points >= amberFrom ? .amber : .red
  }
}
