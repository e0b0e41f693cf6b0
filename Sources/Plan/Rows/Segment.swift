/// A part of the market that is sold to and kept in one way: it has one leaf of the tree.
public struct Segment: PlanRow {
  public let key: SegmentKey
  public var name: String
  /// Where the segment stands in lists, smallest first.
  public var order: Int
  public var membership: Membership
  /// The ACV typed over the mean of its accounts.
  public var acv: Money?
  /// A leaf taken against the tree, with its reason (RULES §2: the PLG exception).
  public var exception: LeafException?
  /// The user's own limit of accounts per manager; nil shows the source's range as a mark only.
  public var bookLimit: CountRange?
  /// The role whose books that limit is for: 80 per CSM say nothing of an AM. Nil in rows of files
  /// that did not keep it, which go by the role that manages the segment.
  public var bookRole: Role?
  /// How far a book may lie from its target; nil goes by the size of its contracts (RULES §3).
  public var tolerance: Share?
  /// Whether a parent and its children keep one owner; nil is no.
  public var keepsFamilies: Bool?

  /// How an account comes into the segment.
  public enum Membership: Hashable, Codable, Sendable {
    /// The file's Segment column holds this value.
    case column(String)
    /// Its ACV lies from `from` (inclusive) up to `below` (exclusive); nil is no bound.
    case band(from: Money?, below: Money?)
    /// It passes a predicate over its own facts, such as `state in (CA, OR) and employees >= 500`.
    case predicate(String)
    /// Every account that no other segment takes.
    case rest
  }

  public init(key: SegmentKey, name: String, order: Int = 0, membership: Membership) {
    self.key = key
    self.name = name
    self.order = order
    self.membership = membership
    acv = nil
    exception = nil
    bookLimit = nil
    bookRole = nil
    tolerance = nil
    keepsFamilies = nil
  }
}

/// A leaf chosen against the tree's own answer, and why.
public struct LeafException: Hashable, Codable, Sendable {
  public var leaf: Leaf
  public var reason: String
  public init(leaf: Leaf, reason: String) {
    self.leaf = leaf
    self.reason = reason
  }
}
