import Canvas

/// A text that came as keys all at once: a paste from a terminal that does not mark pastes.
///
/// Nobody types hundreds of different characters between two looks of the program. Run as keys they
/// would be edits that nobody meant, so they are taken as the paste they are.
public struct TypedBurst: Sendable {
  /// What it says, with line ends and tabs for their keys.
  public private(set) var text = ""
  /// What came among it and is no key: a new size, the end of the terminal.
  public private(set) var others: [TerminalEvent] = []

  /// From so many characters on it may be one; fewer are keys pressed while the program was busy.
  private static let fewest = 200
  /// A key that is held down brings many of few characters.
  private static let fewestDifferent = 12

  /// - Returns: nil where the events are keys to be run.
  public init?(_ events: [TerminalEvent]) {
    var typed = 0
    var different: Set<Unicode.Scalar> = []
    for case .key(let key) in events where key.modifiers.isEmpty {
      guard case .character(let scalar) = key.code else { continue }
      typed += 1
      different.insert(scalar)
    }
    guard typed >= Self.fewest, different.count >= Self.fewestDifferent else { return nil }
    events.forEach { append($0) }
  }

  /// Takes in what came behind it; keys that type nothing are dropped.
  public mutating func append(_ event: TerminalEvent) {
    guard case .key(let key) = event else {
      if case .mouse = event { return }
      others.append(event)
      return
    }
    switch key.code {
    case .character(let scalar) where key.modifiers.isEmpty: text.unicodeScalars.append(scalar)
    case .enter,
      .character("j") where key.modifiers == .control:
      text.append("\n")
    case .tab: text.append("\t")
    default: break
    }
  }

  /// As the events that it stands for.
  public var events: [TerminalEvent] { [.paste(text)] + others }
}
