/// Seats on one segment, each with the part of its customers that lies there.
///
/// A book may span segments: counted whole in each of them, eight people would be 22. By parts the
/// segments add up to the people there are (a mixed book's load is a sum over segments, RULES §3).
public struct Headcount: Hashable, Sendable {
  /// How many seats have to do with the segment, wholly or in part.
  public private(set) var seats = 0
  /// Their parts added up, in thousandths of a seat.
  private var thousandths = 0

  /// None yet.
  public init() {}

  /// Takes in a seat, so many of whose customers lie here.
  mutating func add(_ customers: Int, of all: Int) {
    seats += 1
    guard all > 0 else { return }
    thousandths += (customers * 2000 + all) / (all * 2)
  }

  /// The parts on another segment beside these; a seat on both counts among the seats of both.
  public static func + (left: Headcount, right: Headcount) -> Headcount {
    var sum = left
    sum.seats += right.seats
    sum.thousandths += right.thousandths
    return sum
  }

  /// Their parts added up, in tenths of a seat, to the nearest.
  public var tenths: Int { (thousandths + 50) / 100 }

  /// Whether some of the seats also work elsewhere.
  public var isShared: Bool { tenths != seats * 10 }

  /// `3`, `2.7`.
  public var text: String { Headcount.text(tenths: tenths) }

  /// Whether so many customers fit into their books of at most so many each.
  func hasRoom(for customers: Int, each: Int) -> Bool {
    // A part was rounded to a thousandth, and that much of it may be missing.
    let slack = thousandths % 1000 == 0 ? 0 : seats
    let (room, overflows) = (thousandths + slack).multipliedReportingOverflow(by: max(1, each))
    return overflows || customers * 1000 <= room
  }

  /// `3 AM seats go`, `2.7 AM seats go`.
  public func leaving(_ role: String) -> String {
    switch tenths {
    case 0: "\(role) seats go"
    case 10: "1 \(role) seat goes"
    default: "\(text) \(role) seats go"
    }
  }

  /// A number in tenths: 30 is `3`, 27 is `2.7`.
  public static func text(tenths: Int) -> String {
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }
}
