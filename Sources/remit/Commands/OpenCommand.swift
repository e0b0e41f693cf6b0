import ArgumentParser
import Canvas
import Exchange
import Plan
import PlanFile
import Terminal
import Themes
import Workbench

/// The workbench.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Work on a plan at the keyboard (the default).",
    discussion: "Example: remit plan.remit --theme daylight")

  @Argument(
    help: "The plan file; without one, remit offers the sample, a new plan or a file.",
    completion: .planFile)
  var plan: String?

  @Flag(help: "Open the sample, sample.remit in this folder; made when it is not there.")
  var sample = false

  @Option(
    help: "The theme: \(Themes.names.joined(separator: ", ")), one of your own, or a file.",
    completion: .themes)
  var theme: String?

  @Option(help: "Colours: auto, always or never.", completion: .list(["auto", "always", "never"]))
  var color = "auto"

  @Flag(help: "Draw lines and bars with ASCII; names stay as they are.")
  var ascii = false

  @OptionGroup var today: DayOption

  func run() throws {
    let chosen = try chosenTheme()
    guard let colour = TerminalOptions.ColourChoice(rawValue: color) else {
      throw Failure(.usage, "--color takes auto, always or never, not \(color).")
    }
    let day = today.text == nil ? nil : try today.day()
    if let plan, let refusal = VerbSpelling.refusal(of: plan) { throw refusal }
    if sample, plan != nil { throw Failure(.usage, "give a plan, or --sample, not both.") }
    let code = try MainActor.assumeIsolated {
      try Self.work(plan, isSample: sample, chosen, colour, isASCII: ascii, today: day)
    }
    ProcessExit.now(code: code)
  }

  /// The theme asked for, else the one chosen last, else the standard one.
  private func chosenTheme() throws -> (name: String, reading: ThemeReading) {
    if let theme { return (theme, try ThemeChoice.named(theme)) }
    if let last = try? Files.read(Paths().chosenTheme) {
      let name = String(decoding: last, as: UTF8.self)
      if let reading = try? ThemeChoice.named(name) { return (name, reading) }
    }
    return (Themes.standard, try ThemeChoice.named(Themes.standard))
  }

  /// Opens the plan before the terminal is taken over, so that a refusal is one plain line; a large
  /// one is read behind a screen that says how far it is.
  @MainActor
  private static func work(
    _ path: String?, isSample: Bool, _ theme: (name: String, reading: ThemeReading),
    _ colour: TerminalOptions.ColourChoice, isASCII: Bool, today: Day?
  ) throws -> Int32 {
    let day = today ?? SystemClock.today()
    var desk = try path.map { try Desk(opening: $0) }
    if isSample { desk = try Desk(.sample(path: "sample.remit"), on: day) }
    let terminal = try takeTerminal(colour, path: desk?.path)
    defer { terminal.close() }
    let glyphs: GlyphSet = !terminal.isUTF8 ? .ascii : isASCII ? .asciiLines : .unicode
    var theme = theme
    var note: String?
    while true {
      if desk == nil {
        desk = StartMenu.choose(
          terminal, theme: theme.reading.theme, glyphs: glyphs, on: today ?? SystemClock.today(),
          note: note
        ) { (choice) throws(Failure) in try Desk(choice, on: day) }
      }
      guard let chosen = desk else { return 0 }
      let read: Desk.Reading
      switch chosen.plan {
      case .read(let opened): read = Desk.Reading(opened: opened)
      case .large(let glance):
        let palette = theme.reading.theme.palette(depth: terminal.colourDepth)
        switch PlanLoading.load(chosen.path, glance, on: day, terminal, palette, glyphs: glyphs) {
        case .opened(let opened, let overview, let typed):
          read = Desk.Reading(opened: opened, overview: overview, typed: typed)
        case .refused(let failure):
          terminal.close()
          throw failure
        case .left(let signal): return signal.map { 128 + $0 } ?? 0
        }
      }
      RecentPlans.note(chosen.path, on: day)
      let loop = WorkbenchLoop(
        terminal: terminal, opened: read.opened, overview: read.overview,
        options: .init(
          path: chosen.path, today: today, glyphs: glyphs, themeName: theme.name,
          theme: theme.reading, author: Author.name, writer: Author.writer))
      let code = loop.run(
        importing: chosen.importing, beginning: chosen.isNew ? .design : nil, typed: read.typed)
      guard loop.wantsAnother else {
        terminal.close()
        if let words = loop.lastWords { StandardError.write("remit: \(words)\n") }
        return code
      }
      theme = (loop.themes.name, loop.themes.reading)
      note = "All your work is saved in \(Paths.shown(chosen.path)); Enter goes on with it."
      desk = nil
      guard let next = loop.nextPlan else { continue }
      do throws(Failure) {
        desk = try Desk(opening: next)
      } catch {
        note = error.sentence
      }
    }
  }

  @MainActor
  private static func takeTerminal(_ colour: TerminalOptions.ColourChoice, path: String?)
    throws(Failure) -> Terminal
  {
    let paths = Paths()
    paths.makeState()
    do {
      return try Terminal(
        TerminalOptions(
          colour: colour, logPath: paths.log,
          lastWords: "remit stopped by a fault; every edit shown as saved is in the plan file"
            + "\(path.map { " \($0)" } ?? ""). What happened stands in \(paths.log)."))
    } catch {
      throw Failure(.usage, error.description)
    }
  }
}

/// The plan that is being worked on, opened or just made.
private struct Desk {
  /// A plan that is read already, or one so large that the screen comes first.
  enum Found {
    case read(OpenedPlan)
    case large(PlanGlance)
  }

  /// A plan read, with what was worked out and typed on the way.
  struct Reading {
    var opened: OpenedPlan
    var overview: Overview?
    var typed: [TerminalEvent] = []
  }

  var path: String
  var plan: Found
  /// A CRM file to read in first.
  var importing: String?
  /// Whether it was made just now and holds nothing: the tree asks its questions first.
  var isNew = false

  init(opening path: String) throws(Failure) {
    self.path = path
    plan = try Self.find(path)
  }

  private static func find(_ path: String) throws(Failure) -> Found {
    if let glance = try? PlanFile.glance(path), glance.isLarge { return .large(glance) }
    return .read(try PlanDesk.open(path))
  }

  init?(_ choice: StartScreen.Choice, on day: Day) throws(Failure) {
    var file: String?
    switch choice {
    case .leave: return nil
    case .open(let path): self.path = Paths.expanded(path)
    case .sample(let path):
      self.path = path
      if !Files.exists(path) { try PlanDesk.create(path, try NewPlan.sample(on: day)) }
    case .new(let typed, let currency):
      path = Paths.expanded(typed)
      isNew = true
      try PlanDesk.create(path, NewPlan.empty(currency, on: day))
      UsualCurrency.note(currency)
    case .importing(let source, let currency):
      file = source
      try Self.check(source)
      path = Self.free(beside: Paths.expanded(source))
      try PlanDesk.create(path, NewPlan.empty(currency, on: day))
    }
    plan = try Self.find(path)
    importing = file
  }

  /// A plan's name beside a CRM file that no file has: `accounts.remit`, `accounts-2.remit`.
  private static func free(beside file: String) -> String {
    let name = Files.name(of: file)
    let folder = file.dropLast(name.count)
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    var path = "\(folder)\(stem).remit"
    var number = 2
    while Files.exists(path) {
      path = "\(folder)\(stem)-\(number).remit"
      number += 1
    }
    return path
  }

  /// How much of a file tells whether it is a table.
  private static let beginning = 1 << 20

  /// Refuses a file that is no table before a plan is made for it. Its beginning tells: the whole of
  /// it is read beside the keys, where Esc stops that.
  private static func check(_ file: String) throws(Failure) {
    guard Files.isPlainFile(file) || Files.isFolder(file) || !Files.exists(Paths.expanded(file))
    else {
      throw Failure(.noInput, "\(file) is no plain file; save the list as a CSV file first.")
    }
    let bytes = try Files.read(file, goesOn: { done, _ in done < beginning })
    do {
      _ = try SourceTable(bytes)
    } catch {
      // What was read may end within a cell in quotes.
      if case .malformed = error, bytes.count >= beginning { return }
      throw Failure(.badData, "\(file) \(error.reason).")
    }
  }
}
