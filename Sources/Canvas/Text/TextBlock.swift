/// Paragraphs broken into lines at the spaces between words.
public struct TextBlock: Equatable, Sendable {
  /// Each begins on a line of its own.
  public var paragraphs: [StyledText]
  /// Columns by which all lines of a paragraph but its first are moved to the right.
  public var hangingIndent: Int

  /// Several paragraphs.
  public init(_ paragraphs: [StyledText], hangingIndent: Int = 0) {
    self.paragraphs = paragraphs
    self.hangingIndent = hangingIndent
  }

  /// One paragraph.
  public init(_ paragraph: StyledText, hangingIndent: Int = 0) {
    self.init([paragraph], hangingIndent: hangingIndent)
  }

  /// The lines at a width. A line feed in the text breaks the line there; a word longer than the
  /// width is cut where it must be, never through a glyph.
  public func lines(width: Int) -> [StyledText] {
    guard width > 0 else { return [] }
    return paragraphs.flatMap { paragraph -> [StyledText] in
      var breaker = LineBreaker(width: width, indent: min(max(0, hangingIndent), width / 2))
      for run in paragraph.runs { breaker.take(run) }
      return breaker.end()
    }
  }

  /// Draws the lines that fit, beginning with line `first`.
  ///
  /// - Returns: how many lines there are in all.
  @discardableResult
  public func draw(
    on canvas: inout Canvas, in rect: Rect, paper: Paper = .ground, from first: Int = 0
  ) -> Int {
    let lines = lines(width: rect.columns)
    for (row, line) in lines.dropFirst(max(0, first)).prefix(rect.rows).enumerated() {
      canvas.put(line, at: rect.column, rect.row + row, on: paper, width: rect.columns)
    }
    return lines.count
  }
}

/// Fills line after line with words.
private struct LineBreaker {
  let width: Int
  let indent: Int
  private var lines: [StyledText] = []
  private var line = StyledText.empty
  private var lineColumns = 0
  /// The word being read; it may be in several inks.
  private var word: [StyledText.Run] = []
  private var wordColumns = 0
  private var spaces: [StyledText.Run] = []
  private var spaceColumns = 0

  init(width: Int, indent: Int) {
    self.width = width
    self.indent = indent
  }

  mutating func take(_ run: StyledText.Run) {
    for glyph in Glyphs(run.text) {
      if glyph.isLineEnd { breakLine() } else { take(glyph, run) }
    }
  }

  mutating func end() -> [StyledText] {
    closeWord()
    lines.append(line)
    return lines
  }

  private mutating func take(_ glyph: Glyph, _ run: StyledText.Run) {
    if glyph.base == " ", glyph.mark1 == 0 {
      closeWord()
      Self.append(glyph, run, to: &spaces)
      spaceColumns += 1
      return
    }
    if wordColumns + glyph.columns > width - (lines.isEmpty ? 0 : indent), wordColumns > 0 {
      closeWord()
    }
    Self.append(glyph, run, to: &word)
    wordColumns += glyph.columns
    if glyph.columns == 2 { closeWord() }
  }

  private mutating func closeWord() {
    guard wordColumns > 0 else { return }
    if lineColumns + spaceColumns + wordColumns > width {
      if lineColumns > currentIndent { newLine() } else { dropSpaces() }
    }
    line.runs += spaces + word
    lineColumns += spaceColumns + wordColumns
    dropSpaces()
    word = []
    wordColumns = 0
  }

  private var currentIndent: Int { lines.isEmpty ? 0 : indent }

  private mutating func breakLine() {
    closeWord()
    newLine()
  }

  private mutating func newLine() {
    lines.append(line)
    dropSpaces()
    line = StyledText(String(repeating: " ", count: indent))
    lineColumns = indent
  }

  private mutating func dropSpaces() {
    spaces = []
    spaceColumns = 0
  }

  private static func append(
    _ glyph: Glyph, _ run: StyledText.Run, to runs: inout [StyledText.Run]
  ) {
    if let last = runs.last, last.ink == run.ink, last.attributes == run.attributes {
      runs[runs.count - 1].text.append(glyph)
    } else {
      var text = ""
      text.append(glyph)
      runs.append(StyledText.Run(text, run.ink, run.attributes))
    }
  }
}
