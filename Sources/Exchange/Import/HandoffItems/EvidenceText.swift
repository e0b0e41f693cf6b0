import Plan

/// One cell of evidence, put into the fields that an item asks for.
///
/// A person writes a line, `Kickoff with Ann and Bo`; an item may ask for a date and for names. What
/// is named (`attendees: Ann, Bo; kickoff date: 12 Oct 2026`) goes where it is named. Of the rest,
/// as many parts as fields go in their order, as far as each can be what its field asks for; dates go
/// into fields of dates, other text into the first field of words. A date that nothing was said of
/// is the day the item was done, where the field means that day.
struct EvidenceText {
  private(set) var fields: [String: String] = [:]
  private let asked: [EvidenceField]
  private let isAnyEnough: Bool

  /// - Parameters:
  ///   - doneOn: the day as the person gave it; nil where they gave none.
  ///   - day: reads a day in the order of the file's dates; nil where the text is none.
  init(_ text: String, for line: CardItem, doneOn: Day?, day: (String) -> Day?) {
    asked = line.evidence
    isAnyEnough = line.template?.isAnyEvidenceEnough ?? false
    place(takeNamed(Self.parts(text), day), day)
    if let doneOn { fill(doneOn, besides: text) }
  }

  /// The pieces that a person parted.
  static func parts(_ text: String) -> [String] {
    text.split { $0 == ";" || $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Every piece of a text that may be a date: a part, or what stands behind its colon.
  static func dates(_ text: String) -> [String] {
    parts(text).flatMap { part in
      [part]
        + (part.lastIndex(of: ":").map { [String(part[part.index(after: $0)...]).trimmed] } ?? [])
    }
  }

  /// What stands behind the name of a field at a part's beginning: `kickoff date (a date): 12 Oct`.
  ///
  /// - Returns: nil where the part does not begin with the name; otherwise the rest, and whether a
  ///   sign parts the two.
  static func value(behind name: String, in part: String) -> (text: String, isParted: Bool)? {
    guard part.lowercased().hasPrefix(name.lowercased()) else { return nil }
    var rest = part.dropFirst(name.count).drop(while: \.isWhitespace)
    // The form in which it is wanted may have been copied with the name.
    if rest.first == "(", let end = rest.firstIndex(of: ")") {
      rest = rest[rest.index(after: end)...].drop(while: \.isWhitespace)
    }
    let isParted = rest.first.map { ":=–—-".contains($0) } ?? true
    if isParted { rest = rest.dropFirst() }
    return (String(rest).trimmed, isParted)
  }

  /// Takes the parts that name their field; the others are left.
  private mutating func takeNamed(_ parts: [String], _ day: (String) -> Day?) -> [String] {
    let longestFirst = asked.sorted { $0.name.count > $1.name.count }
    return parts.filter { part in
      for field in longestFirst {
        guard let value = Self.value(behind: field.name, in: part) else { continue }
        if value.text.isEmpty {
          guard field.kind == .flag else { continue }
          fields[field.name] = "yes"
          return false
        }
        // Without a sign between them, words may only happen to begin like the name.
        let isWords = field.kind == .text || field.kind == .list || field.kind == .person
        guard value.isParted || !isWords && Self.fits(value.text, field, day) else { continue }
        put(value.text, field, day)
        return false
      }
      return true
    }
  }

  private mutating func place(_ parts: [String], _ day: (String) -> Day?) {
    guard !parts.isEmpty else { return }
    let free = asked.filter { fields[$0.name] == nil }
    if parts.count == free.count, parts.count > 1,
      zip(parts, free).allSatisfy({ Self.fits($0, $1, day) })
    {
      for (part, field) in zip(parts, free) { put(part, field, day) }
      return
    }
    var others = parts
    let days = free.filter { $0.kind == .day }
    let given = parts.filter { Self.isDate($0, day) }
    // Where there are more fields of dates than dates, nobody said which is meant.
    if !given.isEmpty, given.count == days.count {
      for (part, field) in zip(given, days) { put(part, field, day) }
      others = parts.filter { !Self.isDate($0, day) }
    }
    guard !others.isEmpty else { return }
    let words = free.filter { $0.kind != .day && $0.kind != .flag }
    if others.count == words.count {
      for (part, field) in zip(others, words) { put(part, field, day) }
    } else {
      // What nothing asks for is kept all the same.
      let whole = others.joined(separator: "; ")
      if let first = words.first { put(whole, first, day) } else { fields["note"] = whole }
    }
  }

  /// Takes the day the item was done for the dates nothing was said of.
  private mutating func fill(_ doneOn: Day, besides text: String) {
    let days = asked.filter { $0.isDayDone && fields[$0.name] == nil }
    guard isAnyEnough else {
      for field in days { fields[field.name] = doneOn.iso }
      return
    }
    // Where one field is enough, a second date would say what nobody said; and which of two is
    // meant only the words beside it can tell.
    guard !asked.contains(where: { fields[$0.name] != nil }) else { return }
    let said = Set(Self.words(text))
    let meant = days.filter { !said.isDisjoint(with: Self.words($0.name)) }
    let field = days.count == 1 ? days[0] : meant.count == 1 ? meant[0] : nil
    if let field { fields[field.name] = doneOn.iso }
  }

  /// The words long enough to tell one field from another.
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }
  }

  /// Whether a text can be what a field asks for.
  private static func fits(_ text: String, _ field: EvidenceField, _ day: (String) -> Day?) -> Bool
  {
    switch field.kind {
    case .day: day(text) != nil
    case .number, .money:
      text.contains(where: \.isNumber) && text.count { $0.isLetter } <= 3 && !isDate(text, day)
    case .flag: DoneMark(text, day: day) == .done || DoneMark(text, day: day) == .notDone
    case .text, .person, .list: !isDate(text, day)
    }
  }

  /// Whether a text is a date by itself: bare digits, which a spreadsheet may leave of one, are a
  /// number unless a date is asked for.
  private static func isDate(_ text: String, _ day: (String) -> Day?) -> Bool {
    text.contains { !$0.isNumber } && day(text) != nil
  }

  private mutating func put(_ text: String, _ field: EvidenceField, _ day: (String) -> Day?) {
    guard !text.isEmpty else { return }
    fields[field.name] = field.kind == .day ? day(text)?.iso ?? text : text
  }
}
