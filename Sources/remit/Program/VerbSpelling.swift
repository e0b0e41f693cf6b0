import ArgumentParser

/// A first word that is neither a verb nor a file is most likely a verb spelled wrong.
enum VerbSpelling {
  /// What to say of the word; nil where it may well be meant as a plan's path.
  static func refusal(of word: String) -> Failure? {
    guard !word.contains("/"), !word.hasSuffix(".remit"), !word.isEmpty, !Files.exists(word) else {
      return nil
    }
    let near =
      nearest(to: word).map { "the nearest verb is \($0)" } ?? "remit --help lists the verbs"
    return Failure(
      .noInput,
      "\(word) is no verb of remit and no file here; \(near), and a plan's name ends in .remit.")
  }

  private static func nearest(to word: String) -> String? {
    let verbs = Remit.configuration.subcommands.compactMap { verb in verb.configuration.commandName
    }
    let measured = verbs.map { (distance($0, word.lowercased()), $0) }
    guard let best = measured.min(by: { $0 < $1 }), best.0 <= max(2, best.1.count / 2) else {
      return nil
    }
    return best.1
  }

  /// How many letters have to be put in, taken out or changed (Levenshtein).
  private static func distance(_ one: String, _ other: String) -> Int {
    let letters = Array(other.unicodeScalars.prefix(40))
    var row = Array(0...letters.count)
    for (index, left) in one.unicodeScalars.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for (place, right) in letters.enumerated() {
        let changed = corner + (left == right ? 0 : 1)
        corner = row[place + 1]
        row[place + 1] = min(changed, row[place] + 1, row[place + 1] + 1)
      }
    }
    return row[letters.count]
  }
}
