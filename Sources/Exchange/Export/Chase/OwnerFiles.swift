import Plan

/// What is owed, person by person, with a file name for each.
struct OwnerFiles {
  /// Nil is what nobody has yet.
  let seat: SeatKey?
  /// The person's name.
  let name: String
  /// Safe as a file's name on any system, and nobody else's.
  let fileName: String
  let items: [OwedItem]

  /// By name; what nobody has comes last. Whoever owes nothing is not in it.
  static func split(_ owed: [OwedItem], in plan: Plan) -> [OwnerFiles] {
    let bySeat = Dictionary(grouping: owed, by: \.seat)
    var taken: Set<String> = []
    var files: [OwnerFiles] = []
    let people = bySeat.keys.compactMap { $0 }.map { ($0, plan.seats[$0]?.name ?? "") }
    for (seat, name) in people.sorted(by: { ($0.1, $0.0) < ($1.1, $1.0) }) {
      files.append(
        OwnerFiles(
          seat: seat, name: name, fileName: unique(safe(name), &taken), items: bySeat[seat] ?? []))
    }
    if let vacant = bySeat[nil] {
      files.append(
        OwnerFiles(
          seat: nil, name: "Nobody yet", fileName: unique("nobody-yet", &taken), items: vacant))
    }
    return files
  }

  /// Letters and digits of any script; all else becomes a hyphen.
  static func safe(_ name: String) -> String {
    var safe = ""
    for character in name {
      guard safe.utf8.count + character.utf8.count <= 80 else { break }
      if character.isLetter || character.isNumber {
        safe.append(character)
      } else if !safe.isEmpty, safe.last != "-" {
        safe.append("-")
      }
    }
    if safe.last == "-" { safe.removeLast() }
    return safe.isEmpty ? "somebody" : safe
  }

  /// Some systems take names for one that differ in case alone.
  static func unique(_ name: String, _ taken: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }
}
