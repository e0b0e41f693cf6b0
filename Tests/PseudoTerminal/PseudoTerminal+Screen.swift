import CTerm

/// What a person would see, and what the terminal was told.
extension PseudoTerminal {
  /// The lines of the screen, without the spaces at their ends.
  public var lines: [String] { (0..<rows).map(row) }

  public var text: String { lines.joined(separator: "\n") }

  public func screenContains(_ text: String) -> Bool { self.text.contains(text) }

  public func row(_ row: Int) -> String {
    var text = ""
    for column in 0..<columns { text += cell(column: column, row: row).text }
    while text.last == " " { text.removeLast() }
    return text
  }

  public func cell(column: Int, row: Int) -> ScreenCell {
    ScreenCell(cterm_at(handle, Int32(row), Int32(column)))
  }

  /// Where a text stands on the screen, from the top; nil where it does not.
  public func find(_ text: String) -> (column: Int, row: Int)? {
    let wanted = text.map(String.init)
    for row in 0..<rows {
      // A wide glyph and the half to its right count as the one glyph they are.
      let glyphs = (0..<columns).map { ($0, cell(column: $0, row: row).text) }
        .filter { !$0.1.isEmpty }
      guard !wanted.isEmpty, wanted.count <= glyphs.count else { continue }
      for start in 0...(glyphs.count - wanted.count)
      where glyphs[start..<start + wanted.count].elementsEqual(wanted, by: { $0.1 == $1 }) {
        return (glyphs[start].0, row)
      }
    }
    return nil
  }

  public var cursor: (column: Int, row: Int) {
    let state = cterm_state(handle)
    return (Int(state.cursor_column), Int(state.cursor_row))
  }

  public var isCursorVisible: Bool { cterm_state(handle).cursor_visible }
  public var isAlternateScreen: Bool { cterm_state(handle).alternate_screen }
  public var isBracketedPasteOn: Bool { cterm_state(handle).bracketed_paste }
  public var isMouseOn: Bool { cterm_state(handle).mouse != 0 }
  public var title: String { String(cString: cterm_title(handle)) }

  /// Bytes that the program has written since its start.
  public var bytesRead: Int { Int(cterm_state(handle).bytes_read) }

  /// Those bytes, from a point on.
  public func raw(from: Int = 0) -> [UInt8] {
    Array(unsafeUninitializedCapacity: max(0, bytesRead - from)) { buffer, count in
      count = cterm_raw(handle, max(0, from), buffer.baseAddress, buffer.count)
    }
  }

  /// The payload of the last OSC 52, in base64; nil when there was none.
  public var clipboard: String? {
    let text = String(cString: cterm_clipboard(handle))
    return text.isEmpty ? nil : text
  }

  /// The terminal's modes (`stty`), to be compared with what they were.
  public var modes: [UInt8] {
    Array(unsafeUninitializedCapacity: 256) { buffer, count in
      count = cterm_modes(handle, buffer.baseAddress, buffer.count)
    }
  }

  /// Whether the terminal is as a shell wants it: its own screen, a cursor, nothing reported.
  public var isGivenBack: Bool {
    !isAlternateScreen && isCursorVisible && !isBracketedPasteOn && !isMouseOn
  }
}
