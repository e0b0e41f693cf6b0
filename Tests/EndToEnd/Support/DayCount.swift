import Foundation

/// Days between two dates written as ISO 8601.
struct DayCount {
  private let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  func days(from: String, to: String) -> Int {
    guard let from = date(from), let to = date(to) else { return .max }
    return calendar.dateComponents([.day], from: from, to: to).day ?? .max
  }

  private func date(_ text: String) -> Date? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2]))
  }
}
