import Canvas

/// What is shown when no plan was named: the sample, a new plan, an import, or a file to open.
public struct StartScreen: Sendable {
  /// What the person chose.
  public enum Choice: Equatable, Sendable {
    case sample(path: String)
    case new(path: String)
    /// A new plan, and a CRM file read into it at once.
    case importing(path: String, file: String)
    case open(path: String)
    case leave
  }

  private enum Item: Equatable, Sendable {
    case sample, new, importing
    case open(String)
  }

  private enum Question: Equatable, Sendable {
    case plan, file
  }

  private let items: [Item]
  /// The plans that lie in this folder.
  private let plans: [String]
  private var window = ScrollWindow()
  private var question: Question?
  private var field = TextField()
  /// What is wrong with what was typed.
  private var problem: String?
  public var size: Size

  /// - Parameter plans: the names of the plan files in the folder the program was started in.
  public init(plans: [String], size: Size) {
    self.plans = plans
    self.size = size
    items = [.sample, .new, .importing] + plans.map(Item.open)
  }

  /// Takes a key in. - Returns: the choice, once it is made.
  public mutating func update(_ event: TerminalEvent) -> Choice? {
    switch event {
    case .resized(let size): self.size = size
    case .paste(let text): if question != nil { field.insert(text) }
    case .hangup: return .leave
    case .key(let key): return question == nil ? choose(key) : type(key)
    case .mouse, .resumed: break
    }
    return nil
  }

  private mutating func choose(_ key: Key) -> Choice? {
    switch (key.code, key.modifiers) {
    case (.up, []), (.character("k"), []):
      window.move(.up, count: items.count, height: items.count)
    case (.down, []), (.character("j"), []):
      window.move(.down, count: items.count, height: items.count)
    case (.character("q"), []), (.character("c"), .control): return .leave
    case (.enter, []): return take(items[window.cursor])
    default: break
    }
    return nil
  }

  private mutating func take(_ item: Item) -> Choice? {
    switch item {
    case .sample:
      return plans.contains("sample.remit")
        ? .open(path: "sample.remit") : .sample(path: "sample.remit")
    case .open(let path): return .open(path: path)
    case .new: ask(.plan, "plan.remit")
    case .importing: ask(.file, "")
    }
    return nil
  }

  /// Says why a choice came to nothing; what was typed stands in the field again.
  public mutating func refuse(_ choice: Choice, _ why: String) {
    switch choice {
    case .new(let path): ask(.plan, path)
    case .importing(_, let file): ask(.file, file)
    case .sample, .open, .leave: break
    }
    problem = why
  }

  private mutating func ask(_ question: Question, _ text: String) {
    self.question = question
    field = TextField(text)
    problem = nil
  }

  private mutating func type(_ key: Key) -> Choice? {
    switch (key.code, key.modifiers) {
    case (.character("c"), .control): return .leave
    case (.escape, []):
      question = nil
      problem = nil
    case (.enter, []): return answer(field.text)
    default: _ = field.handle(key)
    }
    return nil
  }

  private mutating func answer(_ text: String) -> Choice? {
    guard !text.isEmpty else {
      problem = "Type a name."
      return nil
    }
    switch question {
    case .plan: return .new(path: named(text))
    case .file:
      let name = text.split(separator: "/").last.map(String.init) ?? text
      let stem = name.split(separator: ".").first.map(String.init) ?? name
      return .importing(path: free(stem), file: text)
    case nil: return nil
    }
  }

  private func named(_ text: String) -> String {
    text.hasSuffix(".remit") ? text : "\(text).remit"
  }

  /// A plan name that no file in the folder has.
  private func free(_ stem: String) -> String {
    var name = "\(stem).remit"
    var number = 2
    while plans.contains(name) {
      name = "\(stem)-\(number).remit"
      number += 1
    }
    return name
  }
}

extension StartScreen {
  public func draw(glyphs: GlyphSet) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    let width = min(76, max(0, size.columns - 4))
    let top = max(1, (size.rows - items.count - 12) / 3)
    var area = Rect(
      column: max(0, (size.columns - width) / 2), row: top, columns: width,
      rows: max(0, size.rows - top - 1))
    canvas.put("Remit", in: area.cutTop(1), Style(.title, .bold))
    canvas.put(
      "Who owns every customer, and how each is handed on.", in: area.cutTop(2), Style(.muted))
    let rows = min(items.count + 1, max(1, area.rows - 5))
    Menu(items.map(menuItem), paper: .ground, isFocused: question == nil).draw(
      on: &canvas, in: area.cutTop(rows),
      window: window.fitted(count: items.count, height: rows))
    drawQuestion(on: &canvas, in: area)
    let bar = Rect(column: 0, row: size.rows - 1, columns: size.columns, rows: 1)
    canvas.fill(bar, Style(.text, on: .bar))
    HintLine(
      question == nil
        ? [.init("Enter", "choose"), .init("j k", "move"), .init("q", "quit")]
        : [.init("Enter", "go on"), .init("Esc", "back")]
    ).draw(on: &canvas, in: bar.inset(columns: 1))
    return canvas
  }

  private func drawQuestion(on canvas: inout Canvas, in rect: Rect) {
    var area = rect
    guard let question else {
      if let problem { TextBlock(StyledText(problem, .bad)).draw(on: &canvas, in: area) }
      return
    }
    let label = question == .plan ? "Name of the plan" : "CRM file (CSV)"
    var line = area.cutTop(1)
    canvas.put(label, in: line.cutLeft(18, gap: 1), Style(.accent))
    field.draw(on: &canvas, in: line, placeholder: "a path")
    if let problem { TextBlock(StyledText(problem, .bad)).draw(on: &canvas, in: area) }
  }

  private func menuItem(_ item: Item) -> Menu.Item {
    switch item {
    case .sample:
      Menu.Item("Look around in the sample", detail: "60 accounts, cards in every light")
    case .new: Menu.Item("Make a new plan", detail: "the tree asks its questions")
    case .importing:
      Menu.Item("Start from a CRM file", detail: "accounts, seats or deals as CSV")
    case .open(let path): Menu.Item(StyledText("Open \(path)"), detail: "in this folder")
    }
  }
}
