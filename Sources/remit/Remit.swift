import ArgumentParser

/// The program: the workbench where no verb is given, and the verbs.
@main
struct Remit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remit",
    abstract: "Plan who owns every customer, and hand each one over without dropping it.",
    subcommands: [
      OpenCommand.self, NewCommand.self, DecideCommand.self, ImportCommand.self,
      ExplainCommand.self, CheckCommand.self, CompareCommand.self, ExportCommand.self,
      ShowCommand.self, LogCommand.self, ApplyCommand.self, ThemesCommand.self,
      PathsCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      StandardError.write("remit: \(failure.sentence)\n")
      ProcessExit.now(failure.code)
    } catch {
      leave(with: error)
    }
  }

  /// Help goes to standard output; a usage error is one line on standard error, exit code 64.
  private static func leave(with error: any Error) -> Never {
    let code = exitCode(for: error).rawValue
    guard code != 0 else {
      print(fullMessage(for: error))
      ProcessExit.now(.success)
    }
    let message = message(for: error).split(separator: "\n").first.map(String.init) ?? "\(error)"
    StandardError.write("remit: \(message) (remit --help lists the verbs)\n")
    ProcessExit.now(.usage)
  }
}
