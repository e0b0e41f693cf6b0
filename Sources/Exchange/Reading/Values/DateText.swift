import Plan

/// A date as it is written in a file, before the order of its numbers is known.
///
/// Read are `2024-12-17`, `2014-12-17T14:43:29.000+0000`, `20241217`, `12/17/2024`, `17.12.2024`,
/// `17-12-24`, `2024/12/17`, each with a time behind it, and `17 Dec 2024`, `Dec 17, 2024`,
/// `17-Dec-24`. The day is the one written: a time zone does not move it.
struct DateText {
  /// The three numbers as they stand; a month's name counts as its number.
  private(set) var numbers: (Int, Int, Int) = (0, 0, 0)
  /// The orders that the way of writing allows, whatever the numbers.
  private(set) var written: Set<DateOrder> = []
  /// The order is certain from the way of writing: four digits first, or a month by name.
  private(set) var isSelfEvident = false

  /// - Throws: ``ValueError/notDay``, ``ValueError/dayNumber``.
  init(_ cell: Span<UInt8>) throws(ValueError) {
    let bounds = cell.trimmedBounds
    guard !bounds.isEmpty, bounds.count <= 60 else { throw .notDay }
    var scanner = DateScanner(cell, bounds)
    let first = scanner.part(cell)
    let separator = scanner.separator(cell)
    if case .number(let value, let width) = first, separator == nil, scanner.isAtEnd {
      try readCompact(value, width: width)
      return
    }
    let second = scanner.part(cell)
    let secondSeparator = scanner.separator(cell)
    let third = scanner.part(cell)
    guard let separator, secondSeparator != nil, scanner.isAtTimeOrEnd(cell) else { throw .notDay }
    try arrange(first, second, third, separator: separator)
  }

  /// `20241217`; five digits are a spreadsheet's count of days.
  private mutating func readCompact(_ value: Int, width: Int) throws(ValueError) {
    guard width == 8 else { throw width == 5 ? .dayNumber : .notDay }
    numbers = (value / 10_000, value / 100 % 100, value % 100)
    written = [.yearFirst]
    isSelfEvident = true
  }

  private mutating func arrange(
    _ first: DateScanner.Part, _ second: DateScanner.Part, _ third: DateScanner.Part,
    separator: UInt8
  ) throws(ValueError) {
    switch (first, second, third) {
    case (.number(let day, 1...2), .month(let month), .number(let year, let width))
    where width == 2 || width == 4:
      numbers = (day, month, DateText.fullYear(year, width: width))
      written = [.dayFirst]
      isSelfEvident = true
    case (.month(let month), .number(let day, 1...2), .number(let year, let width))
    where width == 2 || width == 4:
      numbers = (month, day, DateText.fullYear(year, width: width))
      written = [.monthFirst]
      isSelfEvident = true
    case (.number(let year, 4), .number(let month, 1...2), .number(let day, 1...2)):
      numbers = (year, month, day)
      written = [.yearFirst]
      isSelfEvident = true
    case (.number(let one, 1...2), .number(let two, 1...2), .number(let year, 4)):
      numbers = (one, two, year)
      written = [.monthFirst, .dayFirst]
    case (.number(let one, 1...2), .number(let two, 1...2), .number(let three, 2)):
      numbers = (one, two, three)
      written = Set(DateOrder.allCases)
    default: throw .notDay
    }
    // With points, days come first wherever points are used at all, if the numbers allow it.
    if separator == Byte.point, written.count > 1, day(in: .dayFirst) != nil {
      written = [.dayFirst]
    }
  }

  /// The day in an order; nil when the calendar has none.
  func day(in order: DateOrder) -> Day? {
    let (first, second, third) = numbers
    switch order {
    case .monthFirst: return Day(year: DateText.century(third), month: first, day: second)
    case .dayFirst: return Day(year: DateText.century(third), month: second, day: first)
    case .yearFirst: return Day(year: DateText.century(first), month: second, day: third)
    }
  }

  /// The orders in which it is a day.
  var orders: Set<DateOrder> { written.filter { day(in: $0) != nil } }

  private static func fullYear(_ year: Int, width: Int) -> Int {
    width == 2 ? century(year) : year
  }

  /// Two digits: 69 to 99 are the last century's, as POSIX has it.
  private static func century(_ year: Int) -> Int {
    guard (0...99).contains(year) else { return year }
    return year >= 69 ? 1900 + year : 2000 + year
  }
}
