/// What one person owes on the live cards.
public struct Owed: Equatable, Sendable {
  public let seat: SeatKey
  /// Open items that are late or due within a week.
  public let due: Int
  /// Those of them that are late.
  public let late: Int
  /// The next day, today or later, on which something is due.
  public let nextDue: Day?
}

/// The due days of one person's open items, in order.
struct DueDays: Equatable, Sendable {
  private(set) var days: [Day] = []

  mutating func insert(_ day: Day) { days.insert(day, at: days.firstPlace { $0 > day }) }

  mutating func remove(_ day: Day) {
    let place = days.firstPlace { $0 >= day }
    if place < days.count, days[place] == day { days.remove(at: place) }
  }

  func owed(by seat: SeatKey, on today: Day) -> Owed {
    let late = days.firstPlace { $0 >= today }
    let due = days.firstPlace { $0 > today + 7 }
    return Owed(
      seat: seat, due: due, late: late, nextDue: late < days.count ? days[late] : nil)
  }
}

extension Array {
  /// The first place at which a test holds that holds from some place on.
  func firstPlace(where isBeyond: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
