import Testing

@testable import Canvas

@Suite("Long texts in a field")
struct LongFieldTests {
  @Test("a field takes 100,000 characters and refuses more, whole")
  func limit() {
    var field = TextField()
    field.insert(String(repeating: "a", count: TextField.limit))
    #expect(field.refuses("b"))
    #expect(field.refuses("株式会社"))
    field.handle(Key(.character("x")))
    #expect(field.count == TextField.limit)
    field.handle(Key(.backspace))
    #expect(!field.refuses("b"))
    #expect(!TextField().refuses(String(repeating: "é", count: 100_000)))
    #expect(TextField().refuses(String(repeating: "x", count: 10_000_000)))
  }

  @Test("the caret of a long text is in view, wherever it stands")
  func drawing() {
    var field = TextField(String(repeating: "0123456789", count: 10_000))
    var canvas = Canvas(40, 1)
    for key in ["End", "Left", "Ctrl-Left", "Home", "Right", "Ctrl-K"] {
      if let key = Key(key) { field.handle(key) }
      field.draw(on: &canvas, in: canvas.bounds)
      #expect(canvas.broken == nil)
      #expect((0..<40).contains(canvas.cursor.column), "\(key)")
    }
    #expect(field.text == "0")
    field.handle(Key(.character("y"), .control))
    #expect(field.count == 100_000)
  }

  @Test("one kill after another comes back whole; a key between ends that")
  func kills() {
    var field = TextField("one two three")
    for key in ["Ctrl-W", "Ctrl-W", "Ctrl-Y"] { if let key = Key(key) { field.handle(key) } }
    #expect(field.text == "one two three")
    for key in ["Ctrl-W", "Left", "Ctrl-W", "Ctrl-Y"] {
      if let key = Key(key) { field.handle(key) }
    }
    #expect(field.text == "one two ")
  }

  @Test("lines are kept where they may be, and the field at rest says how many")
  func lines() {
    #expect(TextField("a\r\nb\nc").text == "a b c")
    let field = TextField("kick-off held\r\nall came\nminutes sent", keepsLines: true)
    #expect(field.lineCount == 3)
    var canvas = Canvas(30, 1)
    field.draw(on: &canvas, in: canvas.bounds, isFocused: false)
    #expect(canvas.lines == ["kick-off held (3 lines)"])
    field.draw(on: &canvas, in: Rect(column: 0, row: 0, columns: 60, rows: 1))
    #expect(canvas.lines.first?.contains("↵") == true)
  }

  @Test("a month begins on its weekday, with today, marks and the cursor in it")
  func month() {
    let size = MonthGrid.size
    var canvas = Canvas(size.columns, size.rows)
    MonthGrid(
      title: "December 2026", firstWeekday: 1, days: 31, cursor: 14, today: 3, marks: [18: .bad]
    ).draw(on: &canvas, in: canvas.bounds)
    #expect(
      canvas.lines.prefix(5) == [
        "‹      December 2026       ›", " Mo  Tu  We  Th  Fr  Sa  Su",
        "      1   2   3   4   5   6", "  7   8   9  10  11  12  13",
        " 14  15  16  17  18● 19  20",
      ])
    #expect(canvas.cursor == (1, 4))
    #expect(canvas[17, 2].style.ink == .muted || canvas[22, 2].style.ink == .muted)
  }
}

extension TextField {
  /// Whether a text does not fit into a copy of the field.
  fileprivate func refuses(_ text: String) -> Bool {
    var copy = self
    return !copy.insert(text)
  }
}
