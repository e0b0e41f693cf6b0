extension TextField {
  /// Takes a key as readline would.
  ///
  /// - Returns: false for a key that means nothing here (Enter, Esc, Tab, function keys ...).
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    touch(with: key)
    let before = isKilling ? killed : []
    isKilling = false
    let caretBefore = caret
    let isTaken = take(key)
    // One kill after another is brought back whole; any other key ends that.
    if isKilling, !before.isEmpty {
      killed = caret < caretBefore ? killed + before : before + killed
    }
    return isTaken
  }

  private mutating func take(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character(let scalar), []), (.character(let scalar), .shift):
      guard GlyphWidth(of: scalar) != .undrawable else { return false }
      insert(String(Character(scalar)))
    case (.character(let scalar), .control): return handleControl(scalar)
    case (.character(let scalar), .alt): return handleAlt(scalar)
    case (.left, []): caret = max(0, caret - 1)
    case (.right, []): caret = min(characters.count, caret + 1)
    case (.left, .control), (.left, .alt): caret = wordStart
    case (.right, .control), (.right, .alt): caret = wordEnd
    case (.home, []): caret = 0
    case (.end, []): caret = characters.count
    case (.backspace, []): remove(max(0, caret - 1)..<caret)
    case (.backspace, .alt), (.backspace, .control): kill(wordStart..<caret)
    case (.delete, []): remove(caret..<min(characters.count, caret + 1))
    case (.delete, .alt), (.delete, .control): kill(caret..<wordEnd)
    default: return false
    }
    return true
  }

  private mutating func handleControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a": caret = 0
    case "e": caret = characters.count
    case "b": caret = max(0, caret - 1)
    case "f": caret = min(characters.count, caret + 1)
    case "h": remove(max(0, caret - 1)..<caret)
    case "d": remove(caret..<min(characters.count, caret + 1))
    case "w": kill(spaceDelimitedStart..<caret)
    case "u": kill(0..<caret)
    case "k": kill(caret..<characters.count)
    case "y": insert(String(killed))
    case "t": transpose()
    default: return false
    }
    return true
  }

  private mutating func handleAlt(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "b": caret = wordStart
    case "f": caret = wordEnd
    case "d": kill(caret..<wordEnd)
    default: return false
    }
    return true
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    caret = range.lowerBound
  }

  private mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    killed = Array(characters[range])
    remove(range)
    isKilling = true
  }

  /// Swaps the two characters before the caret at the end, else those around it, and moves on.
  private mutating func transpose() {
    guard characters.count > 1, caret > 0 else { return }
    let right = min(caret, characters.count - 1)
    characters.swapAt(right - 1, right)
    caret = right + 1
  }

  /// The start of the word before the caret; words are letters and digits.
  private var wordStart: Int {
    var index = caret
    while index > 0, !characters[index - 1].isWordPart { index -= 1 }
    while index > 0, characters[index - 1].isWordPart { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = caret
    while index < characters.count, !characters[index].isWordPart { index += 1 }
    while index < characters.count, characters[index].isWordPart { index += 1 }
    return index
  }

  /// Ctrl-W takes back to a space, as in a shell.
  private var spaceDelimitedStart: Int {
    var index = caret
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
