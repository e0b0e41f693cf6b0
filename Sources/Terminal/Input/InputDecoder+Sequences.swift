import Canvas

/// Keys that are escape sequences: xterm's, rxvt's, the Linux console's, and `CSI u`.
extension InputDecoder {
  /// Longer sequences are read on and mean nothing.
  private static let sequenceLimit = 64

  mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case 0x1B: restart()
    case 0x00..<0x20, 0x7F: break
    case UInt8(ascii: "[") where sequence.isEmpty: state = .console
    // rxvt ends a shifted key by a dollar sign, which elsewhere comes before the final byte.
    case UInt8(ascii: "$") where sequence.first.map { $0 < 0x3A } ?? false: finishControl(byte)
    case 0x20..<0x40:
      if sequence.count < Self.sequenceLimit { sequence.append(byte) }
    case 0x40..<0x7F: finishControl(byte)
    default: break
    }
  }

  mutating func takeConsole(_ byte: UInt8) {
    let alt: Key.Modifiers = isAlt ? .alt : []
    reset()
    if (0x41...0x45).contains(byte) { emit(.function(Int(byte) - 0x40), alt) }
  }

  mutating func takeSingle(_ byte: UInt8) {
    switch byte {
    case 0x1B: restart()
    // Some terminals put modifiers here, as in ESC O 5 A.
    case 0x30...0x3B:
      if sequence.count < Self.sequenceLimit { sequence.append(byte) }
    default:
      let modifiers = modifiers(numbers().last ?? nil)
      reset()
      if let code = KeyTable.single(byte) {
        emit(code, modifiers)
      } else if let (code, extra) = KeyTable.rxvt(final: byte, isSingle: true) {
        emit(code, modifiers.union(extra))
      }
    }
  }

  mutating func takeString(_ byte: UInt8) {
    switch byte {
    case 0x07, 0x18, 0x1A: reset()
    case 0x1B: sequence = [byte]
    case UInt8(ascii: "\\") where sequence == [0x1B]: reset()
    default: sequence = [0]
    }
  }

  private mutating func restart() {
    reset()
    state = .escape(doubled: false)
  }

  private mutating func finishControl(_ final: UInt8) {
    let isPrivate = sequence.first.map { (0x3C...0x3F).contains($0) } ?? false
    let isMouse = sequence.first == UInt8(ascii: "<")
    let values = numbers()
    let alt = isAlt
    reset()
    if isMouse {
      if final == UInt8(ascii: "M") || final == UInt8(ascii: "m") { mouse(values, final: final) }
    } else if !isPrivate {
      finish(values, final: final, alt: alt ? .alt : [])
    }
  }

  private mutating func finish(_ values: [Int?], final: UInt8, alt: Key.Modifiers) {
    let first = values.first ?? nil
    let pressed = modifiers(values.count > 1 ? values[1] : nil).union(alt)
    switch final {
    case UInt8(ascii: "M") where values.isEmpty: state = .oldMouse(left: 3)
    case UInt8(ascii: "Z"): emit(.tab, pressed.union(.shift))
    case UInt8(ascii: "u"): character(first, pressed)
    case UInt8(ascii: "~"): finishTilde(values, first: first, pressed)
    default:
      if let code = KeyTable.control(final) {
        emit(code, pressed)
      } else if let (code, extra) = KeyTable.rxvt(final: final, number: first) {
        emit(code, pressed.union(extra))
      }
    }
  }

  private mutating func finishTilde(_ values: [Int?], first: Int?, _ pressed: Key.Modifiers) {
    switch first {
    case 200: beginPaste()
    // xterm's modifyOtherKeys: ESC [ 27 ; modifiers ; code ~
    case 27 where values.count > 2: character(values[2], pressed)
    default:
      if let code = first.flatMap(KeyTable.tilde) { emit(code, pressed) }
    }
  }

  /// A character given by its number, with its modifiers.
  private mutating func character(_ number: Int?, _ pressed: Key.Modifiers) {
    switch number {
    case 8, 127: emit(.backspace, pressed)
    case 9: emit(.tab, pressed)
    case 13: emit(.enter, pressed)
    case 27: emit(.escape, pressed)
    case let number?:
      guard number >= 0x20, number < 0x7F || number > 0x9F,
        let typed = UInt32(exactly: number).flatMap(Unicode.Scalar.init)
      else { return }
      let isShifted = pressed.contains(.shift) && (0x61...0x7A).contains(typed.value)
      let scalar = isShifted ? Unicode.Scalar(UInt8(typed.value) - 0x20) : typed
      emit(.character(scalar), pressed.subtracting(.shift))
    case nil: break
    }
  }

  private mutating func mouse(_ values: [Int?], final: UInt8) {
    guard isMouseOn, values.count == 3, let code = values[0], let column = values[1],
      let row = values[2], column > 0, row > 0
    else { return }
    let isMotion = code & 32 != 0
    let action: Mouse.Action
    switch code & ~0b11100 {
    case 64: action = .wheelUp
    case 65: action = .wheelDown
    case 0...2: action = final == UInt8(ascii: "m") ? .release : .press
    case 32...34 where isMotion: action = .drag
    default: return
    }
    events.append(
      .mouse(Mouse(action: action, button: code & 3, column: column - 1, row: row - 1)))
  }

  /// The parameters of the sequence; nil where one is left out or is no number.
  private func numbers() -> [Int?] {
    guard !sequence.isEmpty else { return [] }
    return sequence.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { digits in
        // A subparameter (after a colon) refines what stands before it.
        let digits = digits.drop { (0x3C...0x3F).contains($0) }.prefix { $0 != 0x3A }
        return digits.count > 9 ? nil : Int(String(decoding: digits, as: UTF8.self))
      }
  }

  /// xterm's number of modifiers: one more than the sum of their bits.
  private func modifiers(_ number: Int?) -> Key.Modifiers {
    guard let number, number > 1 else { return [] }
    let bits = number - 1
    var modifiers: Key.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 2 != 0 || bits & 8 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }
}
