/// A live card as a line of the list.
public struct CardLine: Equatable, Sendable {
  public let key: HandoffKey
  public let account: AccountKey
  public let light: Light
  /// Days since day 0.
  public let day: Int
  public let arr: Money?
  public let giver: SeatKey?
  public let receiver: SeatKey?
  /// To date; nil before the first due date.
  public let score: Ratio?
  /// What comes next: `H19 22 d late`, `H15 in 2 d`.
  public let next: String
  /// How late the latest item is, critical ones first.
  public let lateDays: Int

  init(_ card: Card, arr: Money?) {
    key = card.key
    account = card.account
    light = card.light
    day = card.day
    self.arr = arr
    giver = card.giver
    receiver = card.receiver
    score = card.score
    let item = card.nextItem
    if let waiting = card.waitingUncounted, (item?.lateDays ?? 0) == 0 {
      next = "\(card.answerItem?.code ?? "answer") \(waiting) d late"
      lateDays = waiting
    } else {
      next = item.map { $0.timing(on: card.asOf) } ?? card.exitTiming
      lateDays = item?.lateDays ?? 0
    }
  }

  /// By risk: the light, then the days late, then the lower score.
  static func comesFirst(_ left: CardLine, _ right: CardLine) -> Bool {
    if left.light != right.light { return left.light > right.light }
    if left.lateDays != right.lateDays { return left.lateDays > right.lateDays }
    switch (left.score, right.score) {
    case (let one?, let other?) where one != other: return one < other
    case (_?, nil): return true
    case (nil, _?): return false
    case (_?, _?), (nil, nil): return left.key < right.key
    }
  }
}

extension CardItem {
  /// `H19 22 d late`, `H15 in 2 d`, `H20 today`.
  public func timing(on day: Day) -> String {
    if lateDays > 0 { return "\(code) \(lateDays) d late" }
    return due == day ? "\(code) today" : "\(code) in \(due - day) d"
  }
}

extension Card {
  fileprivate var exitTiming: String {
    asOf < exitDay ? "exit in \(exitDay - asOf) d" : "exit due"
  }
}
