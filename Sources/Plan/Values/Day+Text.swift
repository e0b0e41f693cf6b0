extension Day: CustomStringConvertible, Codable {
  /// The month as screens and files name it, `Feb`.
  static let monthNames = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  ]

  /// The day written `2027-02-12`, exactly so.
  public init?(iso text: String) {
    // Read byte by byte: a large file has several of these in each row.
    var numbers = (year: 0, month: 0, day: 0)
    var position = 0
    for byte in text.utf8 {
      let digit = Int(byte) - 48
      switch position {
      case 4, 7:
        guard byte == UInt8(ascii: "-") else { return nil }
      case 0...9:
        guard (0...9).contains(digit) else { return nil }
        if position < 4 {
          numbers.year = numbers.year * 10 + digit
        } else if position < 7 {
          numbers.month = numbers.month * 10 + digit
        } else {
          numbers.day = numbers.day * 10 + digit
        }
      default: return nil
      }
      position += 1
    }
    guard position == 10 else { return nil }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// `2027-02-12`.
  public var iso: String {
    let (year, month, day) = civil
    // Written byte by byte for the same reason.
    return String(unsafeUninitializedCapacity: 10) { bytes in
      var rest = year * 10_000 + month * 100 + day
      for place in stride(from: 9, through: 0, by: -1) {
        if place == 4 || place == 7 {
          bytes[place] = UInt8(ascii: "-")
        } else {
          bytes[place] = UInt8(48 + rest % 10)
          rest /= 10
        }
      }
      return 10
    }
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

  /// `12 Feb 2027`: for what is read in other years too, as the journal is.
  public var dated: String {
    let (year, month, day) = civil
    return "\(day) \(Day.monthNames[month - 1].prefix(3)) \(year)"
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
