import Canvas

/// Something drawn from a plan: on a screen, in an export, as a picture of its own.
public protocol Drawing: Sendable {
  /// The columns and rows it takes when nothing is left out.
  var size: Size { get }
  /// Draws it with its top left corner in that of the rectangle; what does not fit is left out.
  func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper)
}

extension Drawing {
  /// Draws it on the screen's own ground.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    draw(on: &canvas, in: rect, paper: .ground)
  }

  /// Whether all of it fits.
  public func fits(in rect: Rect) -> Bool {
    size.columns <= rect.columns && size.rows <= rect.rows
  }

  /// It alone, in its own size.
  public func canvas(glyphs: GlyphSet = .unicode) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    draw(on: &canvas, in: canvas.bounds)
    return canvas
  }

  /// It alone as a self-contained picture.
  ///
  /// - Parameter title: what the picture shows, for those who cannot see it.
  public func svg(_ palette: Palette, title: String) -> String {
    canvas().svg(palette, title: title)
  }
}
