/// A theme file as it was found: what stands in it, or why that was not read.
public struct ThemeFile: Equatable, Sendable {
  /// As the person knows it: a path, or `bundled midnight`.
  public let file: String
  let contents: Contents

  enum Contents: Equatable, Sendable {
    case text(String)
    case fault(String, mend: String)
  }

  /// How large a theme file may be, in bytes; the bundled ones have less than 4,000.
  public static let limit = 262_144

  /// A file that was read.
  public init(_ text: String, file: String) {
    self.file = file
    contents =
      text.utf8.count <= Self.limit
      ? .text(text) : Self.tooLarge
  }

  /// A file whose text was not read, and what would mend it.
  public init(unreadable file: String, because fault: String, mend: String) {
    self.file = file
    contents = .fault(fault, mend: mend)
  }

  /// A file too large to be a theme, which nobody needs to read to its end.
  public init(tooLarge file: String) {
    self.file = file
    contents = Self.tooLarge
  }

  private static let tooLarge = Contents.fault(
    "this file is too large for a theme (more than 256 KB)",
    mend: "name the theme's own file, or begin again from a copy of a bundled one")
}
