import ArgumentParser
import Plan

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
    let verbs = Remit.configuration.subcommands.compactMap { verb in
      verb.configuration.commandName
    }
    return NearestName.of(word, among: verbs)
  }
}
