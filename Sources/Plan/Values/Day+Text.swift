extension Day: CustomStringConvertible, Codable {
  /// The month as screens and files name it, `Feb`.
  static let monthNames = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  ]

  /// The day written `2027-02-12`, exactly so.
  public init?(iso text: String) {
    let bytes = Array(text.utf8.prefix(11))
    let dash = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash,
      let year = Day.number(bytes[0..<4]),
      let month = Day.number(bytes[5..<7]),
      let day = Day.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// `2027-02-12`.
  public var iso: String {
    let (year, month, day) = civil
    return "\(Day.padded(year, to: 4))-\(Day.padded(month, to: 2))-\(Day.padded(day, to: 2))"
  }

  /// The ISO form.
  public var description: String { iso }

  /// `12 Feb`, and `12 Feb 2027` when the year is not that of `today`.
  ///
  /// Source: SCREENS, "Writing on screen".
  public func short(asOf today: Day) -> String {
    let (year, month, day) = civil
    let dayAndMonth = "\(day) \(Day.monthNames[month - 1].prefix(3))"
    return year == today.year ? dayAndMonth : "\(dayAndMonth) \(year)"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Reads the ISO form from a single value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is no day; days are written 2027-02-12")
    }
    self = day
  }

  /// Writes the ISO form as a single value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
