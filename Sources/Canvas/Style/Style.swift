/// How a cell looks, in meanings, never in colours: a theme gives each role its colour.
public struct Style: Hashable, Sendable {
  /// What the glyph means.
  public var ink: Ink
  /// What the ground behind it means.
  public var paper: Paper
  public var attributes: Attributes

  public init(_ ink: Ink = .text, on paper: Paper = .ground, _ attributes: Attributes = []) {
    self.ink = ink
    self.paper = paper
    self.attributes = attributes
  }

  public static let plain = Style()

  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1)
    public static let underline = Attributes(rawValue: 2)
    public static let reverse = Attributes(rawValue: 4)
    public static let dim = Attributes(rawValue: 8)
  }
}
