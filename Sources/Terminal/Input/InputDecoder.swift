import Canvas

/// Turns the bytes of a terminal into keys, pastes and mouse events.
///
/// Every escape sequence is read to its end, known or not, so that no part of one becomes a key.
/// Bytes may come in pieces of any length.
struct InputDecoder {
  /// Where in a sequence the decoder stands.
  enum State: Equatable {
    case ground
    /// After ESC; `doubled` after two of them.
    case escape(doubled: Bool)
    /// After `ESC [`, with the parameters so far in `sequence`.
    case control
    /// After `ESC [ [`, the function keys of the Linux console.
    case console
    /// After `ESC O`.
    case single
    /// In an operating system command, a device control string and the like; read and dropped.
    case string
    /// In the three bytes of an old mouse report; dropped.
    case oldMouse(left: Int)
    case paste
  }

  /// Longest paste taken, in bytes; a longer one is refused whole.
  static let pasteLimit = 16 << 20

  /// Whether bytes above 127 are UTF-8; where they are not, they are dropped.
  let isUTF8: Bool
  let pasteLimit: Int
  var isMouseOn = false

  var state = State.ground
  var events: [TerminalEvent] = []
  /// Bytes of pastes refused for their length since the last asking.
  var refusedBytes = 0

  /// Parameters of the sequence being read; at most `sequenceLimit`, the rest is dropped.
  var sequence: [UInt8] = []
  /// Whether the key being read had an ESC before it.
  var isAlt = false
  /// A character of several bytes that is not whole yet.
  var scalar = PartialScalar()
  var pasted: [UInt8] = []
  /// How much of the paste's end mark has been seen.
  var endMatched = 0
  var pasteLength = 0

  init(isUTF8: Bool, pasteLimit: Int = InputDecoder.pasteLimit) {
    self.isUTF8 = isUTF8
    self.pasteLimit = pasteLimit
  }

  /// How long to wait for the rest of what has begun; nil when nothing has.
  var patience: Duration? {
    switch state {
    // A key or the start of a sequence? Terminals write a sequence in one piece.
    case .escape: .milliseconds(25)
    case .ground: scalar.isEmpty ? nil : .milliseconds(250)
    case .control, .console, .single, .string, .oldMouse: .milliseconds(250)
    case .paste: .seconds(5)
    }
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  /// The rest did not come: an ESC was the key, a sequence is dropped, a paste is what came of it.
  mutating func giveUp() {
    let given = state
    switch given {
    case .ground: break
    case .escape(let doubled):
      emit(.escape)
      if doubled { emit(.escape) }
    case .control where sequence.isEmpty: emit(.character("["), .alt)
    case .single where sequence.isEmpty: emit(.character("O"), .alt)
    case .control, .console, .single, .string, .oldMouse: break
    case .paste: endPaste()
    }
    reset()
  }

  mutating func reset() {
    state = .ground
    isAlt = false
    scalar = PartialScalar()
    sequence.removeAll(keepingCapacity: true)
  }

  mutating func emit(_ code: Key.Code, _ modifiers: Key.Modifiers = []) {
    events.append(.key(Key(code, modifiers)))
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takePlain(byte)
    case .escape(let doubled): takeAfterEscape(byte, doubled: doubled)
    case .control: takeControl(byte)
    case .console: takeConsole(byte)
    case .single: takeSingle(byte)
    case .string: takeString(byte)
    case .oldMouse(let left): left > 1 ? (state = .oldMouse(left: left - 1)) : reset()
    case .paste: takePasted(byte)
    }
  }
}
