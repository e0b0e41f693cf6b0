import Canvas

/// What the finals and numbers of escape sequences stand for.
enum KeyTable {
  /// After `ESC [`, by the final byte.
  static func control(_ final: UInt8) -> Key.Code? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "R"): .function(3)
    case UInt8(ascii: "S"): .function(4)
    default: nil
    }
  }

  /// After `ESC O`: the same, and the keypad.
  static func single(_ final: UInt8) -> Key.Code? {
    switch final {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "X"): .character("=")
    // The keypad's characters lie 64 above their own: `j` is `*`, `p` is `0`.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Unicode.Scalar(final - 0x40))
    default: control(final)
    }
  }

  /// After `ESC [` number `~`.
  static func tilde(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...24: .function(number - 12)
    default: nil
    }
  }

  /// rxvt's own marks: small letters for arrows, `$` Shift, `^` Control, `@` both.
  static func rxvt(final: UInt8, number: Int?) -> (Key.Code, Key.Modifiers)? {
    switch final {
    case UInt8(ascii: "$"): number.flatMap(tilde).map { ($0, .shift) }
    case UInt8(ascii: "^"): number.flatMap(tilde).map { ($0, .control) }
    case UInt8(ascii: "@"): number.flatMap(tilde).map { ($0, [.control, .shift]) }
    default: rxvt(final: final, isSingle: false)
    }
  }

  static func rxvt(final: UInt8, isSingle: Bool) -> (Key.Code, Key.Modifiers)? {
    let modifiers: Key.Modifiers = isSingle ? .control : .shift
    switch final {
    case UInt8(ascii: "a"): return (.up, modifiers)
    case UInt8(ascii: "b"): return (.down, modifiers)
    case UInt8(ascii: "c"): return (.right, modifiers)
    case UInt8(ascii: "d"): return (.left, modifiers)
    default: return nil
    }
  }
}
