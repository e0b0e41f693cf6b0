/// How a cell looks, in meanings, never in colours: a theme gives each role its colour.
public struct Style: Hashable, Sendable {
  /// What the glyph means.
  public var ink: Ink
  /// What the ground behind it means.
  public var paper: Paper
  /// Beyond those the theme gives the ink and the paper.
  public var attributes: Attributes

  /// An ink on a paper.
  public init(_ ink: Ink = .text, on paper: Paper = .ground, _ attributes: Attributes = []) {
    self.ink = ink
    self.paper = paper
    self.attributes = attributes
  }

  /// Ordinary text on the screen itself.
  public static let plain = Style()

  /// What every terminal can show; no italics, which some show as reverse.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// A bit for each.
    public let rawValue: UInt8
    /// From bits; those not named below mean nothing.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier.
    public static let bold = Attributes(rawValue: 1)
    /// With a line below.
    public static let underline = Attributes(rawValue: 2)
    /// Ink and paper swapped.
    public static let reverse = Attributes(rawValue: 4)
    /// Weaker; not every terminal shows it.
    public static let dim = Attributes(rawValue: 8)
  }
}
