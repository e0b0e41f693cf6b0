/// A segment as the design shows it.
public struct SegmentRow: Equatable, Sendable {
  public let key: SegmentKey
  public let name: String
  public let accounts: Int
  public let customers: Int
  /// The ACV the tree goes by, and where it comes from; nil while nothing says.
  public let acv: Money?
  public let acvSource: Plan.ACVSource?
  public let decision: Decision
  /// Accounts per manager: the user's own limit, or else the source's mark; nil where there is none.
  public let book: CountRange?
  /// Whether that range is the user's own.
  public let isBookOwn: Bool
  /// Whose books are counted.
  public let managerRole: Role
  /// People in that role who hold customers of the segment or were put on it.
  public let filled: Headcount
  /// Seats of that role on the segment that nobody sits in yet.
  public let vacant: Headcount
  /// How many of that role its customers need; nil where there is no range.
  public let need: CountRange?
  /// Accounts whose own ACV belongs to a leaf below or above this one.
  public private(set) var straysUnder: Int
  public private(set) var straysOver: Int
  /// Whether the leaf rests on known numbers.
  public let isAnswered: Bool
  /// What is likely to go wrong in this design (RULES §2, W1-W7).
  public let warnings: [Warning]

  public var leaf: Leaf { decision.leaf }

  /// The people who have to do with the segment; one who works two segments is in both.
  public var have: Int { filled.seats }
  /// The seats on the segment that nobody sits in yet; one put on two segments is in both.
  public var open: Int { vacant.seats }
  /// The people by the part of their customers that lies here: `3`, `2.7`. Over all segments these
  /// add up to the people there are.
  public var haveText: String { filled.text }

  /// Whether the customers are more than the people and the seats being hired can have in their
  /// books; a book that others share is filled from all of its segments.
  public var isShort: Bool {
    guard let book else { return false }
    return !(filled + vacant).hasRoom(for: customers, each: book.high)
  }

  /// Whether the customers are more than the people there can have in their books.
  public var isShortOfPeople: Bool {
    guard let book else { return false }
    return !filled.hasRoom(for: customers, each: book.high)
  }

  /// The row with other strays.
  func with(straysUnder: Int, over: Int) -> SegmentRow {
    var row = self
    row.straysUnder = straysUnder
    row.straysOver = over
    return row
  }
}
