import CTerm

/// What a person would see, and what the terminal was told.
extension PseudoTerminal {
  /// The lines of the screen, without the spaces at their ends.
  public var lines: [String] { (0..<rows).map(row) }

  public var text: String { lines.joined(separator: "\n") }

  public func screenContains(_ text: String) -> Bool { self.text.contains(text) }

  public func row(_ row: Int) -> String {
    var text = ""
    for column in 0..<columns {
      let scalars = Self.scalars(cell(column: column, row: row))
      // The right half of a wide glyph.
      if scalars.first == .max { continue }
      if scalars.isEmpty { text += " " }
      for scalar in scalars { text.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  public func cell(column: Int, row: Int) -> cterm_cell {
    cterm_at(handle, Int32(row), Int32(column))
  }

  /// Where a text stands on the screen; nil where it does not. Columns count scalars of the row.
  public func find(_ text: String) -> (column: Int, row: Int)? {
    for row in 0..<rows {
      let cells = (0..<columns).map { Self.scalars(cell(column: $0, row: row)).first ?? 0x20 }
      let wanted = text.unicodeScalars.map(\.value)
      guard !wanted.isEmpty, wanted.count <= cells.count else { continue }
      for column in 0...(cells.count - wanted.count)
      where Array(cells[column..<column + wanted.count]) == wanted {
        return (column, row)
      }
    }
    return nil
  }

  private static func scalars(_ cell: cterm_cell) -> [UInt32] {
    withUnsafeBytes(of: cell.scalars) { bytes in
      Array(bytes.bindMemory(to: UInt32.self).prefix { $0 != 0 })
    }
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
