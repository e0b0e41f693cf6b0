import Plan

/// What a person wrote under "Done".
enum DoneMark: Equatable {
  case blank, done
  /// `no`, `0`, `open`.
  case notDone
  /// `n/a`: somebody holds that the item does not count.
  case notApplicable
  /// A day, which people write there too: done on that day.
  case doneOn(Day)
  /// Words that are neither: `partly`.
  case unclear(String)

  /// - Parameter day: reads a day in the order of the file's dates; nil where the text is none.
  init(_ text: String, day: (String) -> Day?) {
    let word = text.lowercased()
    if Self.noMatter.contains(word) {
      self = .notApplicable
    } else if BlankWord.matches(text) {
      self = .blank
    } else if Self.yes.contains(word) {
      self = .done
    } else if Self.no.contains(word) {
      self = .notDone
    } else if let day = day(text) {
      self = .doneOn(day)
    } else {
      self = .unclear(text)
    }
  }

  /// The words and ticks of people, and what spreadsheets in other languages make of TRUE.
  private static let yes: Set<String> = [
    "x", "✓", "✔", "✔️", "☑", "☑️", "✅", "yes", "y", "true", "t", "1", "1.0", "1,0", "done", "ok",
    "okay", "complete", "completed", "finished", "closed", "100%", "ja", "j", "oui", "sí", "si",
    "sim", "wahr", "vrai", "vero", "verdadero", "verdadeiro", "waar", "erledigt", "fertig", "fait",
  ]
  private static let noMatter: Set<String> = [
    "n/a", "n.a.", "na", "not applicable", "does not apply", "doesn't apply", "entfällt",
    "sans objet", "no aplica",
  ]
  private static let no: Set<String> = [
    "no", "n", "false", "f", "0", "0.0", "0,0", "open", "not done", "not yet", "todo", "to do",
    "☐", "✗", "✘", "nein", "non", "não", "nee", "falsch", "faux", "falso", "onwaar",
  ]
}
