import ArgumentParser

/// The manual page, made from the program's own tables.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, for man to read.",
    discussion: "Example: remit manual | man -l -")

  @OptionGroup var today: DayOption

  func run() throws {
    try Output.write(try ManualPage(on: try today.day()).text())
  }
}
