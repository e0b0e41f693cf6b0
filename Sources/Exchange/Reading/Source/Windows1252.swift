/// The Western code page of Windows, and so of a CSV that Excel wrote without asking.
enum Windows1252 {
  /// The characters of bytes 0x80 to 0x9F; the five that the code page leaves open read as U+FFFD.
  ///
  /// Source: the WHATWG index for windows-1252. Above and below it agrees with ISO 8859-1.
  private static let special: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ",
    "\u{FFFD}", "ž", "Ÿ",
  ]

  static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], repairs: Int) {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    var repairs = 0
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
        continue
      }
      let scalar = byte < 0xA0 ? special[Int(byte) - 0x80] : Unicode.Scalar(byte)
      if scalar == .replacement { repairs += 1 }
      utf8.append(contentsOf: String(scalar).utf8)
    }
    return (utf8, repairs)
  }
}
