import Canvas
import Plan

/// What is asked of a new plan: its file's name and the currency it counts in.
struct NewPlanForm: Sendable {
  /// What an empty field stands for.
  static let name = "plan.remit"

  var name = TextField()
  var currency = TextField()
  /// What is taken where no currency is typed.
  let usual: Currency
  /// Whether the currency takes the keys.
  var isOnCurrency = false
  var problem: String?

  init(usual: Currency) { self.usual = usual }

  private var typed: String { currency.text.trimmed }

  /// The currency that is typed, or the usual one; nil for a code of none.
  private var chosen: Currency? { typed.isEmpty ? usual : Currency(code: typed) }

  /// Takes a key. - Returns: the choice, once it can be made.
  mutating func take(_ key: Key) -> StartScreen.Choice? {
    switch (key.code, key.modifiers) {
    case (.enter, []): return choose()
    case (.tab, []), (.tab, .shift), (.down, []), (.up, []): isOnCurrency.toggle()
    default:
      let isTaken = isOnCurrency ? currency.handle(key) : name.handle(key)
      if isTaken { problem = nil }
    }
    return nil
  }

  mutating func insert(_ text: String) {
    if isOnCurrency { currency.insert(text) } else { name.insert(text) }
    problem = nil
  }

  private mutating func choose() -> StartScreen.Choice? {
    guard let chosen else {
      isOnCurrency = true
      problem =
        "\(typed.prefix(20)) is no currency that Remit knows; type a code of three letters, as EUR."
      return nil
    }
    let path = PathText.meant(by: name.text)
    if path.isEmpty { return .new(path: Self.name, currency: chosen) }
    return .new(path: path.hasSuffix(".remit") ? path : "\(path).remit", currency: chosen)
  }

  // MARK: - Drawing

  private static let labelWidth = 10

  func draw(on canvas: inout Canvas, in rect: Rect) {
    var area = rect
    var line = area.cutTop(1)
    drawLabel("New plan", isFront: !isOnCurrency, on: &canvas, in: &line)
    name.draw(on: &canvas, in: line, placeholder: Self.name, isFocused: !isOnCurrency)
    line = area.cutTop(1)
    drawLabel("Currency", isFront: isOnCurrency, on: &canvas, in: &line)
    currency.draw(
      on: &canvas, in: line.cutLeft(8, gap: 2), placeholder: usual.code, isFocused: isOnCurrency)
    canvas.put(reading, in: line)
    _ = area.cutTop(1)
    guard let problem else { return }
    TextBlock(StyledText(problem, .bad)).draw(on: &canvas, in: area)
  }

  private func drawLabel(
    _ text: String, isFront: Bool, on canvas: inout Canvas, in line: inout Rect
  ) {
    canvas.put(
      text, in: line.cutLeft(Self.labelWidth), isFront ? Style(.accent, .bold) : Style(.muted))
  }

  /// What the typed code means, or which codes begin so.
  private var reading: StyledText {
    if let chosen { return StyledText("all amounts are in \(chosen.symbol.trimmed)", .muted) }
    let near = Currency.all.map(\.code).filter { $0.hasPrefix(typed.uppercased()) }
    return near.isEmpty
      ? StyledText("a code of three letters, as EUR", .warn)
      : StyledText(near.prefix(8).joined(separator: " "), .muted)
  }
}
