/// Questions about text as it will stand on the screen.
public enum ScreenText {
  /// The columns `text` takes when drawn whole.
  public static func columns(_ text: String) -> Int {
    let utf8 = text.utf8
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return utf8.count }
    var total = 0
    for glyph in Glyphs(text) { total += glyph.columns }
    return total
  }

  /// `text` as it is drawn: everything that would act on a terminal is a visible mark.
  ///
  /// Idempotent. For text that leaves the program another way than over a canvas.
  public static func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return text }
    var visible = ""
    for glyph in Glyphs(text) { visible.append(glyph) }
    return visible
  }

  /// The beginning of `text` that fits into `columns`, ending in `…` where something was cut.
  public static func clipped(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    var kept = ""
    var keptColumns = 0
    var beforeLast = kept
    for glyph in Glyphs(text) {
      if keptColumns + glyph.columns > columns {
        return (keptColumns < columns ? kept : beforeLast) + "…"
      }
      beforeLast = kept
      kept.append(glyph)
      keptColumns += glyph.columns
    }
    return kept
  }
}

extension String {
  mutating func append(_ glyph: Glyph) {
    unicodeScalars.append(glyph.base)
    append(mark: glyph.mark1)
    append(mark: glyph.mark2)
  }

  mutating func append(mark: UInt32) {
    if mark != 0, let scalar = Unicode.Scalar(mark) { unicodeScalars.append(scalar) }
  }
}
