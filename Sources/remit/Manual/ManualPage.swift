import Plan
import Workbench

/// The page behind `man remit`. Verbs, keys, files, exit codes and topics come from the tables that
/// the program itself works by, so that it cannot say what is no longer so.
struct ManualPage {
  private let day: Day
  private let command: CommandTree.Command

  /// - Parameter day: the date in the page's footer.
  init(on day: Day) throws(Failure) {
    self.day = day
    command = try CommandTree.own()
  }

  /// The page in the language of `man(7)`.
  func text() -> String {
    var page = Roff(
      "REMIT", section: 1, on: day.iso, source: "Remit \(Version.text)", manual: "User Commands")
    name(on: &page)
    synopsis(on: &page)
    description(on: &page)
    options(on: &page)
    commands(on: &page)
    keys(on: &page)
    files(on: &page)
    environment(on: &page)
    exitStatus(on: &page)
    examples(on: &page)
    topics(on: &page)
    return page.text
  }

  private func name(on page: inout Roff) {
    page.section("NAME")
    page.raw("remit \\- plan who owns every customer, and hand each one over")
  }

  private func synopsis(on page: inout Roff) {
    page.section("SYNOPSIS")
    let verbs = command.verbs
    let standard = verbs.filter { $0.commandName == command.defaultSubcommand }
    for verb in standard { page.raw("\(Roff.bold("remit")) \(usage(of: verb))") }
    for verb in verbs where verb.commandName != command.defaultSubcommand {
      page.macro("br")
      page.raw("\(Roff.bold("remit \(verb.commandName)")) \(usage(of: verb))")
    }
    page.macro("br")
    page.raw("\(Roff.bold("remit help")) [\(Roff.italic("verb"))|\(Roff.italic("topic"))]")
    page.macro("br")
    page.raw("\(Roff.bold("remit")) \(Roff.bold("--version"))|\(Roff.bold("--help"))")
  }

  /// The arguments without the options, of which there are too many for one line.
  private func usage(of verb: CommandTree.Command) -> String {
    let arguments = verb.shown.filter { $0.kind == .positional }.map { argument in
      let name = Roff.italic((argument.valueName ?? "value").uppercased())
      let repeated = argument.isRepeating ? "\(name)..." : name
      return argument.isOptional ? "[\(repeated)]" : repeated
    }
    return (arguments + ["[\(Roff.italic("options"))]"]).joined(separator: " ")
  }

  private func description(on page: inout Roff) {
    page.section("DESCRIPTION")
    page.line(
      "Remit is a terminal program for people who plan who owns which customer. The org-design "
        + "tree, the pipeline, the books of accounts and the cards that hand a customer from one "
        + "role to the next are one plan in one file: a changed answer at the top changes all "
        + "below it, and one undo takes it back.")
    page.macro("PP")
    page.line(
      "Without a verb it opens the workbench on PLAN; without PLAN it offers the sample, a new "
        + "plan, an import or a file. The verbs do the same work without a screen, for scripts; "
        + "those that print take --json. A file named - is standard input "
        + "or output.")
    page.macro("PP")
    page.line(
      "Everything is saved as it is made. Nothing is sent anywhere: the program opens no network "
        + "connection.")
  }

  // MARK: - Commands

  /// What every verb takes is said once.
  private static func isCommon(_ argument: CommandTree.Argument) -> Bool {
    argument.preferredName?.name == DayOption.name
  }

  private func options(on page: inout Roff) {
    page.section("OPTIONS")
    let common = command.verbs.lazy.flatMap(\.shown).first(where: Self.isCommon)
    if let common { describe(common, on: &page) }
    page.term(
      "\(Roff.bold("-h")), \(Roff.bold("--help"))", "Says what a verb takes, with an example.")
    page.term(Roff.bold("--version"), "Says which version this is.")
  }

  private func commands(on page: inout Roff) {
    page.section("COMMANDS")
    for verb in command.verbs {
      page.macro("SS", "remit \(verb.commandName)")
      if let abstract = verb.abstract { page.line(abstract) }
      for argument in verb.shown where !Self.isCommon(argument) { describe(argument, on: &page) }
      if let discussion = verb.discussion {
        page.macro("PP")
        page.line(discussion)
      }
    }
  }

  private func describe(_ argument: CommandTree.Argument, on page: inout Roff) {
    let value = (argument.valueName ?? "value").uppercased()
    let names = (argument.names ?? []).map(\.spelling)
    let term =
      switch argument.kind {
      case .positional: Roff.italic(value)
      case .option: names.map(Roff.bold).joined(separator: ", ") + " " + Roff.italic(value)
      case .flag: names.map(Roff.bold).joined(separator: ", ")
      }
    let standard = argument.defaultValue.map { $0.isEmpty ? "" : "Default: \($0)." } ?? ""
    page.term(term, argument.abstract ?? "", argument.discussion ?? "", standard)
  }

  // MARK: - Keys

  private func keys(on page: inout Roff) {
    page.section("KEYS")
    page.line("? in the program lists the keys that work where you are, and runs them.")
    for place in Place.allCases {
      let actions = BindingTable.shared.actions.filter { $0.place == place && !$0.keys.isEmpty }
      guard !actions.isEmpty else { continue }
      page.macro("SS", place.title)
      for action in actions {
        page.term(
          action.keys.map { Roff.bold($0.description) }.joined(separator: ", "), action.help)
      }
    }
  }

  // MARK: - Surroundings

  private func files(on page: inout Roff) {
    page.section("FILES")
    page.term(Roff.italic("NAME.remit"), "A plan: one SQLite file.")
    page.term(
      Roff.italic("NAME.remit-journal"),
      "Left by a crash; it belongs to the plan until the next open.")
    for place in Paths.typical.places {
      page.term(Roff.italic(place.path), place.meaning)
    }
  }

  private func environment(on page: inout Roff) {
    page.section("ENVIRONMENT")
    for variable in Variable.allCases { page.term(Roff.bold(variable.rawValue), variable.meaning) }
  }

  private func exitStatus(on page: inout Roff) {
    page.section("EXIT STATUS")
    for code in ProcessExit.allCases {
      page.term(Roff.bold(String(code.rawValue)), code.meaning)
    }
    page.macro("PP")
    page.line("Killed by a signal it saves, gives the terminal back, and ends with 128 and more.")
  }

  private func examples(on page: inout Roff) {
    page.section("EXAMPLES")
    for (index, (what, lines)) in Self.examples.enumerated() {
      if index > 0 { page.macro("PP") }
      page.line(what)
      page.example(lines)
    }
  }

  private static let examples = [
    ("Look at the sample:", ["remit --sample"]),
    (
      "From a CRM export to a page to show:",
      [
        "remit new plan.remit", "remit import plan.remit accounts.csv", "remit plan.remit",
        "remit export plan.remit --format html --output plan.html",
      ]
    ),
    (
      "Ask people for what they owe, and take their answers back:",
      [
        "remit export plan.remit --format chase --output owed",
        "remit import plan.remit owed/*.csv --as handoff-items",
      ]
    ),
    (
      "Carve books, ask the people they concern, and load the owners back:",
      [
        "remit balance plan.remit --max-moves 10 --apply",
        "remit export plan.remit --format review --output review",
        "remit import plan.remit review/*.csv --as review",
        "remit export plan.remit --format salesforce --output owners",
      ]
    ),
    ("Fail a build while something is wrong:", ["remit check plan.remit"]),
    ("A screen as text:", ["remit show plan.remit handoffs --size 120x40"]),
  ]

  private func topics(on page: inout Roff) {
    page.section("TOPICS")
    page.raw("\(Roff.bold("remit topic")) \(Roff.italic("NAME")) explains:")
    for topic in Topic.all { page.term(Roff.bold(topic.id), topic.summary) }
  }
}
