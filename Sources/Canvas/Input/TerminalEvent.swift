/// What can come from the terminal.
public enum TerminalEvent: Equatable, Sendable {
  case key(Key)
  /// A bracketed paste: one event, however long; never run as keys.
  case paste(String)
  case mouse(Mouse)
  case resized(Size)
  /// The terminal went away or a signal asks the program to end.
  case hangup(signal: Int32)
  /// The program came back from a suspension (`fg`).
  case resumed
}

public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// One press of a key, as the person thinks of it.
public struct Key: Hashable, Sendable {
  public enum Code: Hashable, Sendable {
    /// A character that was typed, as typed: `A` is `.character("A")` without a modifier.
    case character(Unicode.Scalar)
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let control = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    /// Only with keys that are not characters (`Shift-Tab`).
    public static let shift = Modifiers(rawValue: 4)
  }

  public var code: Code
  public var modifiers: Modifiers

  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }
}

public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable { case press, release, drag, wheelUp, wheelDown }
  public var action: Action
  /// 0 is the left button.
  public var button: Int
  public var column: Int
  public var row: Int
  public init(action: Action, button: Int, column: Int, row: Int) {
    self.action = action
    self.button = button
    self.column = column
    self.row = row
  }
}
