extension Palette {
  /// What a style comes to in this theme: the colours and attributes to send.
  public struct Look: Hashable, Sendable {
    /// Nil stands for the terminal's own colour.
    public var foreground: RGB?
    /// Nil stands for the terminal's own ground.
    public var background: RGB?
    /// Of the style, its ink and its paper together.
    public var attributes: Style.Attributes
  }

  /// The look of a style: the colours of its ink and paper, and the attributes of all three.
  public func look(_ style: Style) -> Look {
    let ink = self[style.ink]
    let paper = self[style.paper]
    return Look(
      foreground: ink.colour, background: paper.colour,
      attributes: style.attributes.union(ink.attributes).union(paper.attributes))
  }
}
