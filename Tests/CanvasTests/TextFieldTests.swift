import Seeds
import Testing

@testable import Canvas

@Suite("Typing in a field")
struct TextFieldTests {
  /// Presses keys written as the hints write them, apart by spaces.
  private func field(_ text: String, _ keys: String) -> TextField {
    var field = TextField(text)
    for spelling in keys.split(separator: " ") {
      if let key = Key(String(spelling)) { field.handle(key) }
    }
    return field
  }

  @Test(
    "a value that is offered gives way to the first digit, and any other key edits it",
    arguments: [
      ("20", "0", "0|"), ("20", "4 0", "40|"), ("20", "Backspace 5", "25|"),
      ("20", "Left 5", "25|0"),
      ("30", "- 5 0", "30-50|"), ("20", "0 Ctrl-U Ctrl-Y", "0|"),
      ("20", "0 Backspace Ctrl-Y", "20|"),
      ("20", "End 0", "200|"),
    ])
  func offered(text: String, keys: String, expected: String) {
    var field = TextField(text)
    field.offer(.number)
    for spelling in keys.split(separator: " ") {
      if let key = Key(String(spelling)) { field.handle(key) }
    }
    var shown = field.text
    shown.insert("|", at: shown.index(shown.startIndex, offsetBy: field.caret))
    #expect(shown == expected)
  }

  @Test("an offered day gives way to words too, and a paste takes the place of either")
  func offeredDay() {
    var day = TextField("12 Feb 2027")
    day.offer(.day)
    for scalar in "fri".unicodeScalars { day.handle(Key(.character(scalar))) }
    #expect(day.text == "fri")
    var pasted = TextField("$48K")
    pasted.offer(.number)
    pasted.insert("51,000")
    #expect(pasted.text == "51,000")
    var empty = TextField("")
    empty.offer(.number)
    #expect(empty.untouched == nil)
  }

  @Test(
    "the readline keys do what they do in a shell",
    arguments: [
      ("", "a b c", "abc|"),
      ("abc", "Ctrl-A x", "x|abc"),
      ("abc", "Home Ctrl-F x", "ax|bc"),
      ("abc", "Ctrl-B x", "abx|c"),
      ("abc", "Ctrl-A Ctrl-E x", "abcx|"),
      ("abc", "Left Backspace", "a|c"),
      ("abc", "Left Left Delete", "a|c"),
      ("abc", "Left Ctrl-D", "ab|"),
      ("new business", "Ctrl-W", "new |"),
      ("new business", "Ctrl-W Ctrl-A Ctrl-Y", "business|new "),
      ("new business", "Alt-b Ctrl-U", "|business"),
      ("new business", "Alt-b Ctrl-K", "new |"),
      ("new business", "Ctrl-A Alt-d", "| business"),
      ("new business", "Ctrl-A Alt-f x", "newx| business"),
      ("abc", "Ctrl-T", "acb|"),
      ("abc", "Left Ctrl-T", "acb|"),
      ("abc", "Left Left Ctrl-T", "ba|c"),
      ("株式会社", "Backspace Left x", "株式x|会"),
      ("👨‍👩‍👧x", "Left Backspace", "|x"),
      ("", "Backspace Delete Ctrl-W Ctrl-K Ctrl-Y Ctrl-T Left Right", "|"),
    ])
  func readline(text: String, keys: String, expected: String) {
    let field = field(text, keys)
    let shown =
      String(field.characters[..<field.caret]) + "|" + String(field.characters[field.caret...])
    #expect(shown == expected)
  }

  @Test(
    "keys that belong to the screen are left to it",
    arguments: ["Enter", "Esc", "Tab", "F1", "Ctrl-C", "Ctrl-Z", "Ctrl-L", "Up", "PgDn", "Alt-1"])
  func leftAlone(spelling: String) throws {
    var field = TextField("abc")
    #expect(!field.handle(try #require(Key(spelling))))
    #expect(field.text == "abc")
  }

  @Test("a paste is one insertion of one line, however long")
  func paste() {
    var field = TextField("ab")
    field.handle(Key(.left))
    field.insert("one\r\ntwo\tthree")
    #expect(field.text == "aone two threeb")
    field.insert(String(repeating: "株", count: 50_000))
    #expect(field.characters.count == 50_015)
  }

  @Test("a mark typed behind a letter joins it")
  func marks() {
    var field = TextField("e")
    field.insert("\u{301}")
    #expect(field.characters.count == 1)
    #expect(field.caret == 1)
  }

  @Test("no sequence of keys and pastes leaves the caret outside the text")
  func property() {
    var generator = SeededRandom(seed: 6)
    let keys = [
      "Ctrl-W", "Ctrl-U", "Ctrl-K", "Ctrl-Y", "Ctrl-T", "Alt-b", "Alt-f", "Alt-d", "Left",
      "Right", "Home", "End", "Backspace", "Delete", "x",
    ].compactMap { Key($0) }
    for _ in 0..<200 {
      var field = TextField(generator.text(length: 6))
      for _ in 0..<40 {
        if Bool.random(using: &generator) {
          field.insert(generator.text(length: 4))
        } else {
          field.handle(keys[Int.random(in: keys.indices, using: &generator)])
        }
        #expect((0...field.characters.count).contains(field.caret))
        var canvas = Canvas(12, 1)
        field.draw(on: &canvas, in: canvas.bounds)
        #expect(canvas.broken == nil)
        #expect((0..<12).contains(canvas.cursor.column))
      }
    }
  }

  @Test("the field shows the part around the caret, and its placeholder while empty")
  func drawing() {
    let long = TextField("1234567890abcdef")
    var canvas = Canvas(10, 2)
    long.draw(on: &canvas, in: Rect(column: 0, row: 0, columns: 10, rows: 1))
    #expect(canvas.cursor == (6, 0))
    #expect(canvas.isCursorVisible)
    TextField().draw(
      on: &canvas, in: Rect(column: 0, row: 1, columns: 10, rows: 1), placeholder: "name",
      isFocused: false)
    #expect(canvas.lines == ["‹bcdef", "name"])
  }
}
