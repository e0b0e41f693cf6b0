extension Canvas {
  /// The canvas as a self-contained picture: an SVG without scripts, fonts or links.
  ///
  /// Lines, blocks and arrow heads are drawn as shapes, so that they meet whatever font a reader
  /// has; text stands in runs that are stretched to their columns.
  ///
  /// - Parameter title: what the picture shows, for those who cannot see it.
  public func svg(_ palette: Palette, title: String) -> String {
    var picture = PictureWriter(palette: palette, columns: size.columns, rows: size.rows)
    picture.begin(title: title)
    for row in 0..<size.rows { picture.grounds(line(row), row) }
    for row in 0..<size.rows { picture.glyphs(line(row), row) }
    return picture.end()
  }

  private func line(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }
}
