/// One press of a key, as the person thinks of it.
public struct Key: Hashable, Sendable {
  /// Which key it is, apart from what is held down with it.
  public enum Code: Hashable, Sendable {
    /// A character that was typed, as typed: `A` is `.character("A")` without a modifier.
    case character(Unicode.Scalar)
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  /// What is held down with it.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// A bit for each.
    public let rawValue: UInt8
    /// From bits; those not named below are carried along.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Ctrl; a terminal tells no capital from a small letter with it.
    public static let control = Modifiers(rawValue: 1)
    /// Alt or Meta, which terminals send as an escape before the key.
    public static let alt = Modifiers(rawValue: 2)
    /// Only with keys that are not characters (`Shift-Tab`).
    public static let shift = Modifiers(rawValue: 4)
  }

  /// Which key.
  public var code: Code
  /// What was held down.
  public var modifiers: Modifiers

  /// A key with what is held down.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }
}
