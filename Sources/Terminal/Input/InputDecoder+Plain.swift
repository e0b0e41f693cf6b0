import Canvas

/// Keys that are characters or control bytes, alone or after ESC.
extension InputDecoder {
  mutating func takePlain(_ byte: UInt8) {
    if byte >= 0x80 || !scalar.isEmpty { return takeWide(byte) }
    let modifiers: Key.Modifiers = isAlt ? .alt : []
    isAlt = false
    switch byte {
    case 0x1B: state = .escape(doubled: false)
    case 0x08, 0x7F: emit(.backspace, modifiers)
    case 0x09: emit(.tab, modifiers)
    // A line feed too: what is piped or pasted without brackets ends its lines so.
    case 0x0A, 0x0D: emit(.enter, modifiers)
    case 0x00: emit(.character(" "), modifiers.union(.control))
    case 0x01...0x1A:
      emit(.character(Unicode.Scalar(byte + 0x60)), modifiers.union(.control))
    case 0x1C...0x1F:
      emit(.character(Unicode.Scalar(byte + 0x40)), modifiers.union(.control))
    default: emit(.character(Unicode.Scalar(byte)), modifiers)
    }
  }

  private mutating func takeWide(_ byte: UInt8) {
    guard isUTF8 else {
      isAlt = false
      return
    }
    switch scalar.take(byte) {
    case .more: break
    case .whole(let whole):
      // U+0080...U+009F are control characters, and no key sends them.
      if whole.value > 0x9F { emit(.character(whole), isAlt ? .alt : []) }
      isAlt = false
    case .malformed(let again):
      isAlt = false
      if again { takePlain(byte) }
    }
  }

  mutating func takeAfterEscape(_ byte: UInt8, doubled: Bool) {
    switch byte {
    case 0x1B:
      // rxvt marks Alt by a second ESC before the sequence; more of them are keys.
      if doubled { emit(.escape) }
      state = .escape(doubled: true)
    case UInt8(ascii: "["): begin(.control, alt: doubled)
    case UInt8(ascii: "O"): begin(.single, alt: doubled)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      if doubled { emit(.escape) }
      begin(.string, alt: false)
    default:
      if doubled { emit(.escape) }
      state = .ground
      isAlt = true
      takePlain(byte)
    }
  }

  private mutating func begin(_ next: State, alt: Bool) {
    sequence.removeAll(keepingCapacity: true)
    isAlt = alt
    state = next
  }
}
