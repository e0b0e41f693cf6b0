import Testing

@testable import Canvas

@Suite("Keys as they are written")
struct KeyTests {
  @Test(
    "a key is written as the hints write it, and read back",
    arguments: [
      ("Ctrl-R", Key(.character("r"), .control)), ("Alt-1", Key(.character("1"), .alt)),
      ("Shift-Tab", Key(.tab, .shift)), ("Enter", Key(.enter)), ("Esc", Key(.escape)),
      ("Space", Key(.character(" "))), ("Left", Key(.left)), ("PgUp", Key(.pageUp)),
      ("F1", Key(.function(1))), ("F12", Key(.function(12))), ("u", Key(.character("u"))),
      ("U", Key(.character("U"))), ("?", Key(.character("?"))), ("-", Key(.character("-"))),
      ("F", Key(.character("F"))), ("é", Key(.character("é"))),
      ("Ctrl-Alt-Left", Key(.left, [.control, .alt])), ("Ctrl--", Key(.character("-"), .control)),
      ("Alt-b", Key(.character("b"), .alt)), ("Alt-B", Key(.character("B"), .alt)),
      ("Backspace", Key(.backspace)), ("Ctrl-Space", Key(.character(" "), .control)),
    ])
  func spelling(text: String, key: Key) {
    #expect(Key(text) == key)
    #expect(key.description == text)
  }

  @Test("both ways to write a control key name the same one")
  func controlCase() {
    #expect(Key("Ctrl-r") == Key("Ctrl-R"))
  }

  @Test("every key there is survives being written and read")
  func roundTrip() {
    let codes: [Key.Code] = [
      .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .function(1), .function(63), .character("a"), .character("~"),
      .character("株"),
    ]
    for code in codes {
      for bits in UInt8(0)..<8 {
        let key = Key(code, Key.Modifiers(rawValue: bits))
        #expect(Key(key.description) == key)
      }
    }
  }

  @Test(
    "what names no key is refused",
    arguments: ["", "Ctrl-", "Enterr", "F0", "F99", "Hyper-x", "ab"])
  func refused(text: String) {
    #expect(Key(text) == nil)
  }
}
