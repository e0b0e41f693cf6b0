extension Int {
  /// A count with thousands set apart: `10,000`.
  public var grouped: String {
    let digits = Digits.grouped(UInt64(magnitude))
    return self < 0 ? "-" + digits : digits
  }
}

/// Numbers as people read them.
enum Digits {
  /// Digits with commas between thousands.
  ///
  /// Written byte by byte: a frame shows many of them.
  static func grouped(_ value: UInt64) -> String {
    var digits = 1
    var rest = value
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    let length = digits + (digits - 1) / 3
    return String(unsafeUninitializedCapacity: length) { bytes in
      var rest = value
      for place in 0..<length {
        if place % 4 == 3 {
          bytes[length - 1 - place] = UInt8(ascii: ",")
        } else {
          bytes[length - 1 - place] = UInt8(48 + rest % 10)
          rest /= 10
        }
      }
      return length
    }
  }
}
