import Canvas
import Plan
import Seeds

@testable import Workbench

/// Presses, pastes, clicks and resizes at random, the same for the same seed.
struct Monkey {
  /// One thing done to the workbench.
  enum Move: CustomStringConvertible {
    case key(Key)
    case paste(String)
    case mouse(Mouse)
    case resize(Size)

    var description: String {
      switch self {
      case .key(let key): key.description
      case .paste(let text): "paste(\(text.utf8.count))"
      case .mouse(let mouse): "\(mouse.action)@\(mouse.column),\(mouse.row)"
      case .resize(let size): "\(size.columns)x\(size.rows)"
      }
    }

    var event: TerminalEvent {
      switch self {
      case .key(let key): .key(key)
      case .paste(let text): .paste(text)
      case .mouse(let mouse): .mouse(mouse)
      case .resize(let size): .resized(size)
      }
    }
  }

  private var random: SeededRandom
  private var size = Size(columns: 100, rows: 30)

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// Every key that means something anywhere, and what is typed into fields.
  private static let keys: [Key] = {
    let bound = BindingTable.shared.actions.flatMap(\.keys)
    let typed = "0123456789abcdefghijklmnopqrstuvwxyz +-,.KM%".unicodeScalars.map {
      Key(.character($0))
    }
    let moves = ["Up", "Down", "Left", "Right", "Enter", "Esc", "Tab", "Shift-Tab", "PgDn", "Home"]
    let editing = ["Backspace", "Delete", "Ctrl-W", "Ctrl-U", "Ctrl-Y", "Ctrl-K", "Alt-b", "F5"]
    // What makes and moves comes more often than what only looks.
    return bound + bound + typed + (moves + moves + moves + editing).compactMap { Key($0) }
  }()

  private static let pastes = [
    "Acme Robotics", "40K", "12 feb", "+3d", "", "a\tb\r\nc", "\u{1B}[31mred", "é\u{301}👩‍👩‍👧", "佐藤 美咲",
    "-1", "999999999999999999999999", "2026-02-30", "\u{202E}abc",
    String(repeating: "x", count: 9_000),
    String(repeating: "long ", count: 4_000),
  ]

  private static let sizes: [(Int, Int)] = [
    (60, 16), (80, 24), (100, 30), (120, 36), (140, 40), (200, 60), (10, 3), (1, 1), (59, 15),
    (300, 20), (61, 90),
  ]

  mutating func move() -> Move {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<3:
      let (columns, rows) = Self.sizes.randomElement(using: &random) ?? (80, 24)
      size = Size(columns: columns, rows: rows)
      return .resize(size)
    case 3..<6: return .paste(Self.pastes.randomElement(using: &random) ?? "")
    case 6..<16:
      let action: Mouse.Action =
        [.press, .press, .press, .wheelUp, .wheelDown, .drag, .release]
        .randomElement(using: &random) ?? .press
      return .mouse(
        Mouse(
          action: action, button: Int.random(in: 0...2, using: &random) / 2,
          column: Int.random(in: 0...size.columns, using: &random),
          row: Int.random(in: 0...size.rows, using: &random)))
    default: return .key(Self.keys.randomElement(using: &random) ?? Key(.escape))
    }
  }
}
