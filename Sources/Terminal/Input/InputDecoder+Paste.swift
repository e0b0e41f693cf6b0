import Canvas

/// Bracketed paste: one event, however long, never run as keys.
extension InputDecoder {
  /// `ESC [ 201 ~`
  private static let endMark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  mutating func beginPaste() {
    state = .paste
    pasted = []
    endMatched = 0
    pasteLength = 0
  }

  mutating func takePasted(_ byte: UInt8) {
    if byte == Self.endMark[endMatched] {
      endMatched += 1
      if endMatched == Self.endMark.count {
        endPaste()
        reset()
      }
      return
    }
    // The mark begins with the only ESC in it, so a failed match can only begin anew here.
    if endMatched > 0 {
      for matched in Self.endMark[..<endMatched] { keep(matched) }
      endMatched = 0
    }
    if byte == Self.endMark[0] { endMatched = 1 } else { keep(byte) }
  }

  private mutating func keep(_ byte: UInt8) {
    pasteLength += 1
    if pasteLength <= pasteLimit {
      pasted.append(byte)
    } else {
      pasted = []
    }
  }

  mutating func endPaste() {
    if pasteLength > pasteLimit {
      refusedBytes += pasteLength
    } else {
      events.append(.paste(Self.text(of: pasted)))
    }
    pasted = []
    pasteLength = 0
  }

  /// Line ends become line feeds; what is no UTF-8 becomes U+FFFD.
  private static func text(of bytes: [UInt8]) -> String {
    var unified: [UInt8] = []
    unified.reserveCapacity(bytes.count)
    var afterReturn = false
    for byte in bytes {
      if byte == 0x0D {
        unified.append(0x0A)
      } else if !(byte == 0x0A && afterReturn) {
        unified.append(byte)
      }
      afterReturn = byte == 0x0D
    }
    return String(decoding: unified, as: UTF8.self)
  }
}
