extension Palette.RGB {
  /// The nearest of the 240 fixed colours of the xterm palette, 16...255.
  ///
  /// The first sixteen are left out, for every person sets those otherwise.
  public var indexed256: UInt8 {
    let cube = 16 + 36 * Self.cubeStep(red) + 6 * Self.cubeStep(green) + Self.cubeStep(blue)
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let grey = 232 + min(23, max(0, (mean - 3) / 10))
    let cubeIndex = UInt8(truncatingIfNeeded: cube)
    let greyIndex = UInt8(truncatingIfNeeded: grey)
    let isGreyNearer =
      distance(to: Palette.RGB(indexed256: greyIndex))
      < distance(to: Palette.RGB(indexed256: cubeIndex))
    return isGreyNearer ? greyIndex : cubeIndex
  }

  /// The nearest of the sixteen ANSI colours, 0...15, going by xterm's defaults.
  public var indexed16: UInt8 { nearest(of: 16) }

  /// The nearest of the eight ANSI colours, 0...7, going by xterm's defaults.
  public var indexed8: UInt8 { nearest(of: 8) }

  /// The colour of an entry of the xterm palette; the first sixteen as xterm has them unset.
  public init(indexed256 index: UInt8) {
    let value = Int(index)
    if value < 16 {
      self = Self.ansi[value]
    } else if value < 232 {
      let cube = value - 16
      self.init(
        red: Self.cubeLevels[cube / 36], green: Self.cubeLevels[cube / 6 % 6],
        blue: Self.cubeLevels[cube % 6])
    } else {
      let grey = UInt8(8 + 10 * (value - 232))
      self.init(red: grey, green: grey, blue: grey)
    }
  }

  /// The sixteen ANSI colours as xterm has them: black, red, green, yellow, blue, magenta, cyan,
  /// white, and their bright versions.
  public static let ansi: [Palette.RGB] = [
    .init(0x00_0000), .init(0xcd_0000), .init(0x00_cd00), .init(0xcd_cd00),
    .init(0x00_00ee), .init(0xcd_00cd), .init(0x00_cdcd), .init(0xe5_e5e5),
    .init(0x7f_7f7f), .init(0xff_0000), .init(0x00_ff00), .init(0xff_ff00),
    .init(0x5c_5cff), .init(0xff_00ff), .init(0x00_ffff), .init(0xff_ffff),
  ]

  /// A colour from `0xRRGGBB`; bits above are ignored.
  public init(_ hexadecimal: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hexadecimal >> 16),
      green: UInt8(truncatingIfNeeded: hexadecimal >> 8),
      blue: UInt8(truncatingIfNeeded: hexadecimal))
  }

  /// `#rrggbb`.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".unicodeScalars)
    var text = "#"
    for part in [red, green, blue] {
      text.unicodeScalars.append(digits[Int(part >> 4)])
      text.unicodeScalars.append(digits[Int(part & 15)])
    }
    return text
  }

  private static let cubeLevels: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static func cubeStep(_ part: UInt8) -> Int {
    part < 48 ? 0 : part < 115 ? 1 : (Int(part) - 35) / 40
  }

  private func nearest(of count: Int) -> UInt8 {
    var best = 0
    for index in 1..<count
    where distance(to: Self.ansi[index]) < distance(to: Self.ansi[best]) {
      best = index
    }
    return UInt8(truncatingIfNeeded: best)
  }

  /// Squared, weighted by how much of each part the eye sees.
  private func distance(to other: Palette.RGB) -> Int {
    let red = Int(red) - Int(other.red)
    let green = Int(green) - Int(other.green)
    let blue = Int(blue) - Int(other.blue)
    return 3 * red * red + 6 * green * green + 2 * blue * blue
  }
}
