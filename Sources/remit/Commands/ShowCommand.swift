import ArgumentParser
import Canvas
import Plan
import PlanFile
import Themes
import Workbench

/// A screen as text, ANSI or SVG, without a terminal.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a screen as text, ANSI colours or an SVG picture.",
    discussion: "Example: remit show plan.remit handoffs --size 120x40")

  @Argument(help: "The plan file.", completion: .planFile)
  var plan: String

  @Argument(
    help: "today, design, pipeline, handoffs, territories or summary.",
    completion: .list(ScreenID.allCases.map(\.name)))
  var screen: String

  @Option(parsing: .unconditional, help: "The row to open: an account's CRM id or name.")
  var item: String?

  @Option(parsing: .unconditional, help: "The tab of the screen: books, accounts, seats.")
  var tab: String?

  @Option(parsing: .unconditional, help: "Columns x rows.")
  var size = "80x24"

  @Option(
    parsing: .unconditional, help: "The theme: a name, or a theme's file.", completion: .themes)
  var theme = Themes.standard

  @Option(
    parsing: .unconditional, help: "text, ansi or svg.",
    completion: .list(["text", "ansi", "svg"]))
  var format = "text"

  @Option(
    parsing: .unconditional,
    help: "Keys to press first, separated by spaces; what they change is shown and not kept.")
  var keys = ""

  @OptionGroup var colours: ColourOptions

  @Flag(help: "Draw lines and bars with ASCII; names stay as they are.")
  var ascii = false

  @OptionGroup var asOf: AsOfOption

  @OptionGroup var today: DayOption

  func run() throws {
    let canvas = try draw()
    let depth = try colours.chosen()
    let palette = try ThemeChoice.shown(theme).palette(depth: depth)
    switch format {
    case "text": try Output.write(canvas.text)
    case "ansi": try Output.write(canvas.ansi(palette, depth: depth))
    case "svg":
      try Output.write(
        canvas.svg(palette.shown(depth: depth), title: "\(screen) of \(Files.name(of: plan))"))
    default: throw Failure(.usage, "--format takes text, ansi or svg, not \(format).")
    }
  }

  private func draw() throws -> Canvas {
    let day = try today.day()
    guard let id = ScreenID.allCases.first(where: { $0.name == screen }) else {
      let names = ScreenID.allCases.map(\.name).joined(separator: ", ")
      throw Failure(.usage, "\(screen) is no screen; they are \(names).")
    }
    let opened = try PlanDesk.open(plan, readOnly: true)
    let trial = TrialRun(opened.plan, after: opened.sequence)
    let environment = Environment(
      today: day, clock: SystemClock.clock(), moment: SystemClock.stamp(), author: Author.name,
      glyphs: ascii ? .asciiLines : .unicode, themes: ThemeChoice.offers,
      lendKeys: { trial.lend($0) })
    var workbench = Workbench(
      session: PlanSession(
        plan: opened.plan, sequence: opened.sequence, history: opened.history,
        author: Author.name),
      fileName: Files.name(of: self.plan), theme: theme, size: try Self.size(size),
      environment: environment)
    if let past = try asOf.reading(of: opened) { workbench.look(at: past, environment) }
    let account = try item.map { try workbench.plan.find(account: $0).key }
    guard workbench.show(id, account: account, tab: tab, environment) else {
      throw Failure(.usage, "\(screen) has no tab \(tab ?? "").")
    }
    Self.prepare(of: &workbench, workbench.takeEffects(), environment, opened.file, trial)
    for key in try keys.split(separator: " ").flatMap(Self.keys) {
      let effects = workbench.update(.terminal(.key(key)), environment)
      Self.prepare(of: &workbench, effects, environment, opened.file, trial)
    }
    return workbench.draw(environment)
  }

  /// The keys that a word of `--keys` stands for: `text:Acme_Ltd` types a text, with `_` for a blank.
  private static func keys(_ word: Substring) throws(Failure) -> [Key] {
    if word.hasPrefix("text:") {
      return word.dropFirst(5).unicodeScalars.map { Key(.character($0 == "_" ? " " : $0)) }
    }
    guard let key = Key(String(word)) else {
      throw Failure(.usage, "\(word) is no key; keys are spelled as in the help.")
    }
    return [key]
  }

  /// Works out what the workbench would have worked out beside it.
  private static func prepare(
    of workbench: inout Workbench, _ effects: [Effect], _ environment: Environment,
    _ file: PlanFile, _ trial: TrialRun
  ) {
    for effect in effects {
      switch effect {
      case .commit(let pending, _):
        let effects = workbench.update(.saved(trial.place(of: pending)), environment)
        prepare(of: &workbench, effects, environment, file, trial)
      case .work(let work):
        let effects = workbench.update(.worked(work.answer()), environment)
        prepare(of: &workbench, effects, environment, file, trial)
      case .listFolder(let folder):
        _ = workbench.update(.folderListed(Folders.listing(of: folder)), environment)
      case .prepareSummary(let request):
        let page = SummaryPage(
          of: request, in: workbench.plan, title: workbench.planName, on: environment.today)
        _ = workbench.update(.summaryPrepared(page, request), environment)
      case .proposeImport(let path, let choices):
        let plan = workbench.plan
        _ = workbench.update(
          ImportWork.outcome(
            of: path, into: plan, choices, on: environment.today, .none,
            lendKeys: { plan.unusedKeys($0) }), environment)
      case .pageHistory, .readChanges, .showPast:
        guard let answer = PastAnswer.of(effect, in: file, workbench.savedPlan) else { break }
        let effects = workbench.update(answer, environment)
        prepare(of: &workbench, effects, environment, file, trial)
      default: break
      }
    }
  }

  /// - Throws: exit 64 unless the text is two whole numbers.
  private static func size(_ text: String) throws(Failure) -> Size {
    let parts = text.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (1...1_000).contains(parts[0]), (1...1_000).contains(parts[1]) else {
      throw Failure(.usage, "--size takes columns x rows, such as 120x40, not \(text).")
    }
    return Size(columns: parts[0], rows: parts[1])
  }
}
