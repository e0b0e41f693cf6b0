import PseudoTerminal
import Testing

/// What the story tests say of the screen.
extension PseudoTerminal {
  /// What the title line says of the disk.
  var saveState: String {
    let title = row(0)
    return ["NOT SAVED", "saving", "saved"].first { title.contains($0) } ?? ""
  }

  var isSaved: Bool { saveState == "saved" }

  /// Waits for a whole frame: the title above, the hints below.
  func expectFrame(_ location: SourceLocation = #_sourceLocation) throws {
    try #require(
      waitUntil { $0.isSaved && $0.row($0.rows - 1).contains("help") },
      "\(text)", sourceLocation: location)
  }

  /// Waits for words on the screen; the screen is shown where they do not come.
  func expect(_ words: String, _ location: SourceLocation = #_sourceLocation) throws {
    try #require(waitFor(words), "no \"\(words)\" in\n\(text)", sourceLocation: location)
  }

  /// Waits until words are gone from the screen.
  func expectGone(_ words: String, _ location: SourceLocation = #_sourceLocation) throws {
    try #require(
      waitUntil { !$0.screenContains(words) }, "\"\(words)\" still in\n\(text)",
      sourceLocation: location)
  }

  /// Waits until all is on disk.
  func expectSaved(_ location: SourceLocation = #_sourceLocation) throws {
    try #require(waitUntil { $0.isSaved }, "\(text)", sourceLocation: location)
  }

  /// Presses keys and waits for words.
  func press(
    _ keys: String, expect words: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    send(keys: keys)
    try expect(words, location)
  }

  /// Quits, and holds that the terminal is as it was found.
  func quitCleanly(
    _ before: [UInt8]? = nil, _ location: SourceLocation = #_sourceLocation
  ) throws {
    send(keys: "q")
    #expect(exitStatus() == 0, "\(text)", sourceLocation: location)
    try expectGivenBack(before, location)
  }

  /// Holds that the terminal is as a fresh one is.
  func expectGivenBack(
    _ before: [UInt8]? = nil, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let found = try before ?? Self.freshModes()
    let state =
      "alternate \(isAlternateScreen), cursor \(isCursorVisible), paste \(isBracketedPasteOn), "
      + "mouse \(isMouseOn)"
    #expect(isGivenBack, "\(state)\n\(text)", sourceLocation: location)
    #expect(modes == found, sourceLocation: location)
  }

  /// The modes of a terminal that no program has touched.
  static func freshModes() throws -> [UInt8] {
    let terminal = try PseudoTerminal(executable: "/bin/true")
    #expect(terminal.exitStatus() == 0)
    return terminal.modes
  }
}
