/// One position of the screen: a glyph and how it looks.
///
/// Cells hold scalars, never strings, so that drawing and comparing a frame walks no graphemes.
public struct Cell: Equatable, Sendable {
  /// The base scalar; 0 marks the right half of the wide glyph to its left.
  public var scalar: UInt32
  /// Up to two combining marks drawn over `scalar`; 0 where there is none.
  public var mark1: UInt32
  /// The second mark; 0 unless there is a first.
  public var mark2: UInt32
  /// Its meaning, which a theme turns into colours.
  public var style: Style

  /// A cell by its scalars; the caller answers for their width.
  public init(scalar: UInt32, mark1: UInt32 = 0, mark2: UInt32 = 0, style: Style = .plain) {
    self.scalar = scalar
    self.mark1 = mark1
    self.mark2 = mark2
    self.style = style
  }

  /// An empty position.
  public static let blank = Cell(scalar: 0x20)

  /// Whether this is the right half of a glyph two cells wide.
  public var isContinuation: Bool { scalar == 0 }
}
