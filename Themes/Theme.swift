import Canvas

/// What the roles look like, as a theme file says it: once for many colours, once for few.
public struct Theme: Equatable, Sendable {
  /// As it is asked for.
  public let name: String
  /// One line that says whom or what it is for; empty where the file has none.
  public let summary: String
  /// Whether it is made for a light ground.
  public let isLight: Bool
  let full: Looks
  /// For 16 and 8 colours; nil where the file has none of its own.
  let sixteen: Looks?

  /// A look for every role.
  struct Looks: Equatable, Sendable {
    var inks: [Palette.InkLook]
    var papers: [Palette.PaperLook]

    /// The terminal's own colours, without any attribute.
    static let bare = Looks(
      inks: Ink.allCases.map { _ in Palette.InkLook(colour: nil) },
      papers: Paper.allCases.map { _ in Palette.PaperLook(colour: nil) })
  }

  /// The same under another name: that of its file, by which it is asked for.
  public func named(_ name: String) -> Theme {
    Theme(name: name, summary: summary, isLight: isLight, full: full, sixteen: sixteen)
  }

  /// The theme at a depth of colour.
  ///
  /// Without colours every theme looks like `mono`; with 16 or 8 a theme that says nothing about
  /// them takes the words of the bundled theme that is as light as it is.
  public func palette(depth: ColourDepth) -> Palette {
    let looks: Looks
    switch depth {
    case .direct, .indexed256: looks = full
    case .indexed16: looks = sixteenOrBundled
    case .indexed8: looks = sixteenOrBundled.inEightColours
    case .mono: looks = Themes.bundled("mono")?.full ?? .bare
    }
    return Palette(name: name, isLight: isLight, inks: looks.inks, papers: looks.papers)
  }

  private var sixteenOrBundled: Looks {
    if let sixteen { return sixteen }
    if full.isColourless { return full }
    return Themes.bundled(isLight ? "daylight" : "midnight")?.sixteen ?? .bare
  }
}

extension Theme.Looks {
  var isColourless: Bool {
    inks.allSatisfy { $0.colour == nil } && papers.allSatisfy { $0.colour == nil }
  }

  /// The bright colours as the plain ones in bold; bright black, which has none, as dim.
  var inEightColours: Theme.Looks {
    Theme.Looks(
      inks: inks.map { look in
        guard let colour = look.colour, colour.indexed16 >= 8 else { return look }
        if colour.indexed16 == 8 {
          return Palette.InkLook(colour: nil, attributes: look.attributes.union(.dim))
        }
        return Palette.InkLook(
          colour: Palette.RGB(indexed256: colour.indexed16 - 8),
          attributes: look.attributes.union(.bold))
      },
      papers: papers.map { look in
        guard let colour = look.colour, colour.indexed16 >= 8 else { return look }
        return Palette.PaperLook(
          colour: Palette.RGB(indexed256: colour.indexed16 - 8), attributes: look.attributes)
      })
  }
}
