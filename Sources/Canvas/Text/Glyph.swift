/// One glyph that may be drawn: a base and up to two marks over it.
struct Glyph: Equatable {
  var base: Unicode.Scalar
  var mark1: UInt32 = 0
  var mark2: UInt32 = 0
  /// 1 or 2.
  var columns: Int
  /// Whether it stands for the end of a line; marks never join it.
  var isLineEnd = false
}

/// Text from outside as glyphs that are safe to send to a terminal.
///
/// What would act on a terminal or hide from a reader becomes a visible mark: controls become
/// their pictures (`␛`), a line end `↵`, a tab a space, bidi overrides, tags and what has no agreed
/// width `�` or `?`. Emoji sequences are reduced to their first scalar, and a base keeps at most two
/// marks. The rules are idempotent: glyphs read again give the same glyphs.
struct Glyphs: IteratorProtocol, Sequence {
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  mutating func next() -> Glyph? {
    while let scalar = ahead {
      ahead = scalars.next()
      if scalar.value < 0x7f, scalar.value >= 0x20 {
        guard let following = ahead, following.value >= 0x300 else {
          return Glyph(base: scalar, columns: 1)
        }
        return cluster(Glyph(base: scalar, columns: 1))
      }
      if let glyph = first(scalar) { return glyph.isLineEnd ? glyph : cluster(glyph) }
    }
    return nil
  }

  /// The glyph that begins with `scalar`; nil where nothing is to be seen.
  private mutating func first(_ scalar: Unicode.Scalar) -> Glyph? {
    switch scalar.value {
    case 0x09, 0xa0: return Glyph(base: " ", columns: 1)
    case 0x0d:
      if ahead == "\n" { ahead = scalars.next() }
      return Glyph(base: "↵", columns: 1, isLineEnd: true)
    case 0x0a, 0x0b, 0x0c, 0x85, 0x2028, 0x2029:
      return Glyph(base: "↵", columns: 1, isLineEnd: true)
    case 0x00..<0x20: return picture(0x2400 + scalar.value)
    case 0x7f: return picture(0x2421)
    default: break
    }
    switch GlyphWidth(of: scalar) {
    case .narrow: return scalar.value == 0xad ? nil : Glyph(base: scalar, columns: 1)
    case .wide: return Glyph(base: scalar, columns: 2)
    case .undrawable:
      let isUnassigned = scalar.value > 0xa0
      return Glyph(base: isUnassigned ? "?" : "\u{FFFD}", columns: 1)
    case .none:
      if Self.isSilent(scalar) { return nil }
      if Self.isFormat(scalar) { return Glyph(base: "\u{FFFD}", columns: 1) }
      return Glyph(base: "◌", mark1: scalar.value, columns: 1)
    }
  }

  private func picture(_ value: UInt32) -> Glyph {
    Glyph(base: Unicode.Scalar(value) ?? "\u{FFFD}", columns: 1)
  }

  /// Takes the marks that follow a base, and swallows the rest of an emoji sequence.
  private mutating func cluster(_ start: Glyph) -> Glyph {
    var glyph = start
    while let scalar = ahead {
      if Self.isSilent(scalar) {
        ahead = scalars.next()
        if scalar.value == 0x200d, let joined = ahead, Self.isPictograph(joined),
          Self.isPictograph(glyph.base)
        {
          ahead = scalars.next()
        }
      } else if Self.isSkinTone(scalar), Self.isPictograph(glyph.base) {
        ahead = scalars.next()
      } else if Self.isMark(scalar) {
        ahead = scalars.next()
        if glyph.mark1 == 0 {
          glyph.mark1 = scalar.value
        } else if glyph.mark2 == 0 {
          glyph.mark2 = scalar.value
        }
      } else {
        break
      }
    }
    return glyph
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && GlyphWidth(of: scalar) == .none && !isFormat(scalar)
  }

  /// Joiners, variation selectors and zero-width spaces: they change no column and hide no order.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xad, 0x200b...0x200d, 0x2060, 0xfeff, 0xfe00...0xfe0f, 0xe0100...0xe01ef: true
    default: false
    }
  }

  /// Signs without width that change how the text around them reads: direction, tags, annotations.
  private static func isFormat(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61c, 0x180e, 0x200e...0x200f, 0x202a...0x202e, 0x2061...0x206f: true
    case 0xfff9...0xfffb, 0x13430...0x1343f, 0x1bca0...0x1bca3, 0x1d173...0x1d17a: true
    case 0xe0000...0xe007f: true
    default: false
    }
  }

  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1f000...0x1faff, 0x2190...0x2bff, 0x3030, 0x303d, 0x3297, 0x3299, 0xa9, 0xae: true
    default: false
    }
  }

  private static func isSkinTone(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1f3fb && scalar.value <= 0x1f3ff
  }
}
