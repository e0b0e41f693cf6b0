import Canvas
import Plan

/// What the workbench needs to know of the world. `update` and `draw` depend on nothing else but
/// their arguments, so that every screen is tested without a terminal.
public struct Environment: Sendable {
  public var today: Day
  /// The time of day for "saved 14:02".
  public var clock: String
  /// The moment as the journal keeps it: UTC, ISO 8601; empty where nothing is saved.
  public var moment: String
  /// Who makes the edits.
  public var author: String
  public var glyphs: GlyphSet
  /// The name of the person's own editor; empty where it is not known.
  public var editor: String
  /// The themes that can be chosen.
  public var themes: [ThemeOffer]
  /// Lends a block of row numbers from the plan file; nil when it cannot.
  public var lendKeys: @Sendable (Int) -> KeyBlock?
  /// Why it last lent none, in a sentence; nil where nobody knows.
  public var keysRefused: @Sendable () -> String?

  public init(
    today: Day, clock: String, moment: String = "", author: String, glyphs: GlyphSet = .unicode,
    editor: String = "", themes: [ThemeOffer] = [],
    lendKeys: @escaping @Sendable (Int) -> KeyBlock?,
    keysRefused: @escaping @Sendable () -> String? = { nil }
  ) {
    self.today = today
    self.clock = clock
    self.moment = moment
    self.author = author
    self.glyphs = glyphs
    self.editor = editor
    self.themes = themes
    self.lendKeys = lendKeys
    self.keysRefused = keysRefused
  }
}
