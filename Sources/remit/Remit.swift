import ArgumentParser
import Canvas
import Glibc

/// The program: the workbench where no verb is given, and the verbs.
@main
struct Remit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remit",
    abstract: "Plan who owns every customer, and hand each one over without dropping it.",
    usage: """
      remit [<plan>] [--theme <theme>]
      remit <verb> ...
      """,
    discussion: "Example: remit --sample",
    version: Version.text,
    subcommands: [
      OpenCommand.self, NewCommand.self, DecideCommand.self, ImportCommand.self,
      SegmentCommand.self, BalanceCommand.self, ExplainCommand.self, CheckCommand.self,
      CompareCommand.self, ExportCommand.self,
      ShowCommand.self, LogCommand.self, ApplyCommand.self, ThemesCommand.self,
      PathsCommand.self, TopicCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  static func main() {
    // A file that may not grow is refused like a full disk, not answered with the program's death.
    signal(SIGXFSZ, SIG_IGN)
    do throws(Failure) {
      do {
        var command = try parseAsRoot(Self.words)
        try command.run()
      } catch let failure as Failure {
        throw failure
      } catch {
        try leave(with: error)
      }
    } catch {
      // A file's name or a cell may hold anything; on a terminal it is shown, never obeyed.
      StandardError.write("remit: \(ScreenText.visible(error.sentence))\n")
      ProcessExit.now(error.code)
    }
  }

  /// What was typed. `remit help score` explains a topic where no verb is called that.
  private static var words: [String] {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count > 1, words[0] == "help", !words[1].hasPrefix("-"),
      !configuration.subcommands.contains(where: { $0.configuration.commandName == words[1] })
    else { return words }
    return ["topic"] + words.dropFirst()
  }

  private static var verbs: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// Help goes to standard output; a usage error is one line on standard error, exit code 64.
  private static func leave(with error: any Error) throws(Failure) {
    let code = exitCode(for: error).rawValue
    guard code != 0 else {
      let text = fullMessage(for: error)
      let isScript = words.contains { $0.hasPrefix(CompletionScript.option) }
      try Output.write(isScript ? CompletionScript.offeringPlans(text, verbs: verbs) : text)
      ProcessExit.now(.success)
    }
    let message = message(for: error).split(separator: "\n").first.map(String.init) ?? "\(error)"
    StandardError.write("remit: \(ScreenText.visible(message)) (remit --help lists the verbs)\n")
    ProcessExit.now(.usage)
  }
}
