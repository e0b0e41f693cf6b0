import FoundationEssentials

/// The verbs with their arguments, as ArgumentParser tells them of itself.
struct CommandTree: Decodable {
  var command: Command

  struct Command: Decodable {
    var commandName: String
    var shouldDisplay: Bool
    var abstract: String?
    var discussion: String?
    var defaultSubcommand: String?
    var subcommands: [Command]?
    var arguments: [Argument]?

    /// The verbs that a person is shown, without the parser's own `help`.
    var verbs: [Command] {
      (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    }

    /// What can be given, without `--help` and `--version`, which every verb takes.
    var shown: [Argument] {
      (arguments ?? []).filter { argument in
        argument.shouldDisplay && !["help", "version"].contains(argument.preferredName?.name)
      }
    }
  }

  struct Argument: Decodable {
    var kind: Kind
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var preferredName: Name?
    var valueName: String?
    var defaultValue: String?
    var abstract: String?
    var discussion: String?

    enum Kind: String, Decodable { case positional, option, flag }
  }

  struct Name: Decodable {
    var kind: Kind
    var name: String

    enum Kind: String, Decodable { case long, short, longWithSingleDash }

    /// `--format`, `-o`.
    var spelling: String { (kind == .long ? "--" : "-") + name }
  }

  /// The program's own.
  ///
  /// - Throws: exit 74 where the parser's description has changed its form.
  static func own() throws(Failure) -> Command {
    do {
      let text = Remit._dumpHelp()
      let tree = try JSONDecoder().decode(CommandTree.self, from: Data(text.utf8)).command
      return tree
    } catch {
      throw Failure(.inputOutput, "the verbs cannot be listed: \(error)")
    }
  }
}
