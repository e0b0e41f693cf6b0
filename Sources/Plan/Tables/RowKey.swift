/// The plan's own number for a row. It never changes and is never used twice.
///
/// One counter serves all tables, and each running program is lent a block of it, so that two
/// programs on one plan cannot make the same key.
public struct RowKey<Row>: Hashable, Comparable, Sendable {
  public let number: Int

  public init(_ number: Int) { self.number = number }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension RowKey: Codable {
  public init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}

extension RowKey: CustomStringConvertible {
  public var description: String { "#\(number)" }
}

public typealias AccountKey = RowKey<Account>
public typealias DealKey = RowKey<Deal>
public typealias SeatKey = RowKey<Seat>
public typealias SegmentKey = RowKey<Segment>
public typealias TenureKey = RowKey<Tenure>
public typealias HandoffKey = RowKey<Handoff>
public typealias ItemKey = RowKey<HandoffItem>
public typealias PromiseKey = RowKey<Promise>
public typealias ContactKey = RowKey<Contact>
public typealias SourceKey = RowKey<ImportSource>
public typealias HoldKey = RowKey<Hold>
public typealias RuleKey = RowKey<TerritoryRule>
public typealias MoveKey = RowKey<Move>
public typealias ChallengeKey = RowKey<Challenge>

/// A run of keys that one edit may use for the rows it makes.
public struct KeyBlock: Hashable, Codable, Sendable {
  /// The next key to hand out.
  public private(set) var next: Int
  /// The first key that is not ours any more.
  public let end: Int

  public init(_ range: Range<Int>) {
    next = range.lowerBound
    end = range.upperBound
  }

  public var isEmpty: Bool { next >= end }
  public var count: Int { max(0, end - next) }

  /// The next key, or nil when the block is used up.
  public mutating func take<Row>(_: Row.Type = Row.self) -> RowKey<Row>? {
    guard next < end else { return nil }
    defer { next += 1 }
    return RowKey(next)
  }

  /// Splits the next `count` keys off as a block of their own; nil when there are not as many.
  public mutating func split(_ count: Int) -> KeyBlock? {
    guard count >= 0, count <= self.count else { return nil }
    defer { next += count }
    return KeyBlock(next..<(next + count))
  }
}
