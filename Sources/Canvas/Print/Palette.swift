/// A theme worked out: the colour and the attributes of every role, for one depth of colour.
public struct Palette: Equatable, Sendable {
  /// A colour, 8 bits a part, in sRGB.
  public struct RGB: Hashable, Sendable {
    /// 0...255.
    public var red: UInt8
    /// 0...255.
    public var green: UInt8
    /// 0...255.
    public var blue: UInt8
    /// A colour by its parts.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }
  }

  /// What an ink comes to in a theme.
  public struct InkLook: Equatable, Sendable {
    /// Nil stands for the terminal's own colour.
    public var colour: RGB?
    /// Added to those of the style.
    public var attributes: Style.Attributes
    /// A colour, nil for the terminal's own, and attributes.
    public init(colour: RGB?, attributes: Style.Attributes = []) {
      self.colour = colour
      self.attributes = attributes
    }
  }

  /// What a paper comes to in a theme.
  public struct PaperLook: Equatable, Sendable {
    /// Nil stands for the terminal's own ground.
    public var colour: RGB?
    /// Where colour cannot tell (monochrome), a ground may reverse or underline what stands on it.
    public var attributes: Style.Attributes
    /// A colour, nil for the terminal's own, and attributes.
    public init(colour: RGB?, attributes: Style.Attributes = []) {
      self.colour = colour
      self.attributes = attributes
    }
  }

  /// The theme's name.
  public var name: String
  /// Whether the ground is light; exports choose their own ground by it.
  public var isLight: Bool
  /// Indexed by `Ink.rawValue` and `Paper.rawValue`.
  public var inks: [InkLook]
  /// Indexed by `Paper.rawValue`.
  public var papers: [PaperLook]

  /// A theme worked out; a role missing at the end of a list shows in the terminal's own colour.
  public init(name: String, isLight: Bool, inks: [InkLook], papers: [PaperLook]) {
    self.name = name
    self.isLight = isLight
    self.inks = inks
    self.papers = papers
  }

  /// The look of an ink; the terminal's own colour where the list is too short to hold it.
  public subscript(ink: Ink) -> InkLook {
    let index = Int(ink.rawValue)
    return index < inks.count ? inks[index] : InkLook(colour: nil)
  }

  /// The look of a paper; the terminal's own colour where the list is too short to hold it.
  public subscript(paper: Paper) -> PaperLook {
    let index = Int(paper.rawValue)
    return index < papers.count ? papers[index] : PaperLook(colour: nil)
  }
}
