import Canvas
import Plan

/// What is shown when no plan was named: plans to go on with, the sample, a new plan, an import, or
/// a file to open.
public struct StartScreen: Sendable {
  /// What the person chose.
  public enum Choice: Equatable, Sendable {
    case sample(path: String)
    case new(path: String, currency: Currency)
    /// A new plan beside a CRM file, which is read into it at once.
    case importing(file: String, currency: Currency)
    case open(path: String)
    case leave
  }

  enum Item: Equatable, Sendable {
    case heading(String)
    case recent(RecentPlan)
    case sample, new, importing, open
  }

  /// What is asked once an item is chosen.
  enum Question: Sendable {
    case file(FileChooser)
    case plan(FileChooser)
    case name(NewPlanForm)
  }

  /// The sample is made under this name.
  static let sample = "sample.remit"
  /// So many plans are shown to go on with; the chooser has the others too.
  static let mostRecent = 6

  let items: [Item]
  let recent: [RecentPlan]
  let today: Day
  /// What a new plan counts in where nothing else is said.
  let currency: Currency
  /// What is said over the menu: where the work just left is kept.
  let note: String?
  var window = ScrollWindow()
  var question: Question?
  /// What is wrong with what was chosen or typed.
  var problem: String?
  public var size: Size

  /// - Parameters:
  ///   - recent: the plans to go on with, newest first.
  ///   - currency: what new plans count in, unless another is typed.
  ///   - note: what is said over the menu.
  public init(
    recent: [RecentPlan], on today: Day, size: Size, currency: Currency = .usd,
    note: String? = nil
  ) {
    self.recent = recent
    self.today = today
    self.currency = currency
    self.note = note
    self.size = size
    let shown = recent.prefix(Self.mostRecent).map(Item.recent)
    let begin: [Item] = [.sample, .new, .importing, .open]
    items =
      shown.isEmpty
      ? begin : [.heading("Go on with")] + shown + [.heading(""), .heading("Begin")] + begin
    window.cursor = shown.isEmpty ? 0 : 1
  }

  /// Takes an event in. - Returns: the choice, once it is made.
  public mutating func update(_ event: TerminalEvent) -> Choice? {
    switch event {
    case .resized(let size): self.size = size
    case .paste(let text): paste(text)
    case .hangup: return .leave
    case .key(let key): return take(key)
    case .mouse, .resumed: break
    }
    return nil
  }

  private mutating func take(_ key: Key) -> Choice? {
    if key == Key(.character("c"), .control) { return .leave }
    guard let question else { return choose(key) }
    if key == Key(.escape) {
      self.question = nil
      problem = nil
      return nil
    }
    switch question {
    case .file(var chooser):
      let path = chooser.take(key)
      self.question = .file(chooser)
      return path.map { .importing(file: $0, currency: currency) }
    case .plan(var chooser):
      let path = chooser.take(key)
      self.question = .plan(chooser)
      return path.map { .open(path: $0) }
    case .name(var form):
      problem = nil
      let choice = form.take(key)
      self.question = .name(form)
      return choice
    }
  }

  // MARK: - The menu

  private mutating func choose(_ key: Key) -> Choice? {
    problem = nil
    switch (key.code, key.modifiers) {
    case (.up, []), (.character("k"), []): move(by: -1)
    case (.down, []), (.character("j"), []): move(by: 1)
    case (.home, []), (.character("g"), []): move(by: -items.count)
    case (.end, []), (.character("G"), []), (.character("G"), .shift): move(by: items.count)
    case (.character("q"), []): return .leave
    case (.enter, []): return take(items[window.cursor])
    default: break
    }
    return nil
  }

  /// The cursor passes over the headings.
  private mutating func move(by step: Int) {
    var row = min(max(0, window.cursor + step), items.count - 1)
    var direction = step < 0 ? -1 : 1
    while case .heading = items[row] {
      if row == 0 { direction = 1 }
      row += direction
    }
    window.cursor = row
  }

  private mutating func take(_ item: Item) -> Choice? {
    switch item {
    case .heading: break
    case .recent(let plan):
      guard !plan.isThere else { return .open(path: plan.path) }
      problem = "\(plan.name) is not there any more; it was \(plan.path)."
    case .sample: return .sample(path: Self.sample)
    case .new: question = .name(NewPlanForm(usual: currency))
    case .importing: question = .file(FileChooser("CRM file", .tables))
    case .open: question = .plan(FileChooser("Plan", .plans, recent: recent))
    }
    return nil
  }

  // MARK: - The questions

  private mutating func paste(_ text: String) {
    var text = text[...]
    while text.last?.isNewline ?? false { text.removeLast() }
    switch question {
    case .file(var chooser):
      chooser.insert(String(text))
      question = .file(chooser)
    case .plan(var chooser):
      chooser.insert(String(text))
      question = .plan(chooser)
    case .name(var form):
      form.insert(String(text))
      question = .name(form)
    case nil: break
    }
  }

  /// Says why a choice came to nothing; what was typed stands in the field again.
  public mutating func refuse(_ choice: Choice, _ why: String) {
    switch question {
    case .file(var chooser):
      chooser.problem = why
      question = .file(chooser)
    case .plan(var chooser):
      chooser.problem = why
      question = .plan(chooser)
    case .name(var form):
      form.problem = why
      question = .name(form)
    case nil: problem = why
    }
  }

  // MARK: - Folders

  /// The folder that is to be listed for what is typed; nil while none is.
  public var wantedFolder: String? {
    switch question {
    case .file(let chooser), .plan(let chooser):
      chooser.completion.wantedFolder(for: chooser.field.text)
    case .name, nil: nil
    }
  }

  public mutating func take(_ listing: FolderListing) {
    switch question {
    case .file(var chooser):
      chooser.completion.take(listing, for: chooser.field.text)
      question = .file(chooser)
    case .plan(var chooser):
      chooser.completion.take(listing, for: chooser.field.text)
      question = .plan(chooser)
    case .name, nil: break
    }
  }
}
