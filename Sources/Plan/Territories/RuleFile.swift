/// Rules as lines of text: `West: state in (CA, OR) -> Ana Silva, Lee Wong`.
///
/// Blank lines and lines that begin with `#` say nothing.
public enum RuleFile {
  /// The edits that put the rules of a text before those of a plan, in the text's order.
  ///
  /// - Parameter keys: lends so many row numbers.
  /// - Throws: the first line that does not read, and why.
  public static func edits(
    _ text: String, for plan: Plan, keys: (Int) -> KeyBlock?
  ) throws(RuleFileError) -> [Edit] {
    var rules: [(line: Int, name: String, predicate: String, seats: [SeatKey])] = []
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let line = trimmed(line)
      if line.isEmpty || line.hasPrefix("#") { continue }
      let rule = try rule(line, number: index + 1, in: plan)
      rules.append((index + 1, rule.name, rule.predicate, rule.seats))
    }
    guard var block = keys(rules.count) else {
      throw RuleFileError(line: 1, message: "The program ran out of row numbers; try again.")
    }
    let first = (plan.orderedRules.first?.order ?? 0) - rules.count
    return rules.enumerated().compactMap { place, rule in
      guard let key = block.take(TerritoryRule.self) else { return nil }
      return .ruleKept(
        RuleKept(
          rule: TerritoryRule(
            key: key, order: first + place, name: rule.name, predicate: rule.predicate,
            seats: rule.seats)))
    }
  }

  private static func rule(
    _ line: Substring, number: Int, in plan: Plan
  ) throws(RuleFileError) -> (name: String, predicate: String, seats: [SeatKey]) {
    guard let arrow = line.ranges(of: "->").last else {
      throw RuleFileError(
        line: number, message: "A rule reads \"name: predicate -> seat\"; the arrow is missing.")
    }
    var predicate = trimmed(line[..<arrow.lowerBound])
    var name = String(predicate)
    if let colon = unquotedColon(in: predicate) {
      name = String(trimmed(predicate[..<colon]))
      predicate = trimmed(predicate[predicate.index(after: colon)...])
    }
    do {
      _ = try Predicate(String(predicate), currency: plan.currency)
    } catch {
      throw RuleFileError(line: number, message: error.sentence)
    }
    var seats: [SeatKey] = []
    for part in line[arrow.upperBound...].split(separator: ",").map(trimmed) where !part.isEmpty {
      seats.append(try seat(part, number: number, in: plan))
    }
    guard !seats.isEmpty else {
      throw RuleFileError(line: number, message: "Behind the arrow stands whose the accounts are.")
    }
    return (name, String(predicate), seats)
  }

  /// The colon behind a rule's name, not one inside the text that a predicate asks for.
  private static func unquotedColon(in text: Substring) -> Substring.Index? {
    var quote: Character?
    var previous: Character = " "
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || (character == "'" && !previous.isLetter) {
        quote = character
      } else if character == ":" {
        return index
      }
      previous = character
    }
    return nil
  }

  private static func seat(
    _ name: Substring, number: Int, in plan: Plan
  ) throws(RuleFileError) -> SeatKey {
    let wanted = name.lowercased()
    let found = plan.seats.filter {
      $0.name.lowercased() == wanted || $0.identity?.id.lowercased() == wanted
        || $0.email?.lowercased() == wanted
    }
    if found.count == 1 { return found[0].key }
    if found.count > 1 {
      throw RuleFileError(
        line: number, message: "\(found.count) seats are called \(name); give a user id.")
    }
    let near = NearestName.of(String(name), among: plan.seats.map(\.name))
    throw RuleFileError(
      line: number,
      message: "There is no seat \(name); "
        + (near.map { "did you mean \($0)?" } ?? "add it first."))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}

/// A line of a file of rules that does not read.
public struct RuleFileError: Error, Equatable, Sendable {
  /// From 1.
  public var line: Int
  public var message: String
}
