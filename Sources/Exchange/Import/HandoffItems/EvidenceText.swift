import Plan

/// One cell of evidence, put into the fields that an item asks for.
///
/// A person writes a line, `Kickoff with Ann and Bo`; an item may ask for a date and for names. What
/// is named (`attendees: Ann, Bo; kickoff date: 12 Oct 2026`) goes where it is named; other text goes
/// into the first field of words, or one part into each where there are as many parts as fields;
/// dates that nothing was said of are the day it was done.
struct EvidenceText {
  private(set) var fields: [String: String] = [:]
  private let asked: [EvidenceField]

  /// - Parameters:
  ///   - doneOn: the day as the person gave it; nil where they gave none.
  ///   - day: reads a day in the order of the file's dates; nil where the text is none.
  init(_ text: String, for line: CardItem, doneOn: Day?, day: (String) -> Day?) {
    asked = line.evidence
    let rest = takeNamed(text, day)
    place(rest, day)
    guard let doneOn else { return }
    let days = asked.filter { $0.kind == .day && fields[$0.name] == nil }
    // Where one field is enough, a second date would say what nobody said.
    let isAnyEnough = line.template?.isAnyEvidenceEnough ?? false
    // A note that no field asks for proves nothing by itself.
    let isAnswered = asked.contains { fields[$0.name] != nil }
    for field in isAnyEnough ? (isAnswered ? [] : days.prefix(1)) : days[...] {
      fields[field.name] = doneOn.iso
    }
  }

  /// Takes the parts that name their field; the others are left.
  private mutating func takeNamed(_ text: String, _ day: (String) -> Day?) -> [String] {
    var rest: [String] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let part = String(part).trimmed
      if part.isEmpty { continue }
      let name = part.prefix { $0 != ":" }
      let field = asked.first { $0.name.lowercased() == String(name).trimmed.lowercased() }
      if let field, name.endIndex < part.endIndex {
        put(String(part[part.index(after: name.endIndex)...]).trimmed, field, day)
      } else {
        rest.append(part)
      }
    }
    return rest
  }

  private mutating func place(_ parts: [String], _ day: (String) -> Day?) {
    guard !parts.isEmpty else { return }
    let free = asked.filter { fields[$0.name] == nil }
    let words = free.filter { $0.kind != .day && $0.kind != .flag }
    if parts.count == words.count {
      for (part, field) in zip(parts, words) { put(part, field, day) }
      return
    }
    let whole = parts.joined(separator: "; ")
    if let first = words.first {
      put(whole, first, day)
    } else if let date = free.first(where: { $0.kind == .day }), day(whole) != nil {
      put(whole, date, day)
    } else {
      // Nothing asks for words; what was written is kept all the same.
      fields["note"] = whole
    }
  }

  private mutating func put(_ text: String, _ field: EvidenceField, _ day: (String) -> Day?) {
    guard !text.isEmpty else { return }
    fields[field.name] = field.kind == .day ? day(text)?.iso ?? text : text
  }
}
