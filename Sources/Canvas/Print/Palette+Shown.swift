extension Palette {
  /// The colours as a terminal of that depth comes to show them: the nearest it has.
  public func shown(depth: ColourDepth) -> Palette {
    var shown = self
    shown.inks = inks.map { look in
      InkLook(colour: look.colour.map { $0.shown(depth: depth) }, attributes: look.attributes)
    }
    shown.papers = papers.map { look in
      PaperLook(colour: look.colour.map { $0.shown(depth: depth) }, attributes: look.attributes)
    }
    return shown
  }
}

extension Palette.RGB {
  fileprivate func shown(depth: ColourDepth) -> Palette.RGB {
    switch depth {
    case .direct, .mono: self
    case .indexed256: Palette.RGB(indexed256: indexed256)
    case .indexed16: Self.ansi[Int(indexed16)]
    case .indexed8: Self.ansi[Int(indexed8)]
    }
  }
}
