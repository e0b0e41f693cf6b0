import Canvas
import Seeds
import Testing

@testable import Terminal

/// What a decoder makes of bytes that come all at once, and nothing after them.
private func events(
  _ text: String, isUTF8: Bool = true, isMouseOn: Bool = false
) -> [TerminalEvent] {
  events(Array(text.utf8), isUTF8: isUTF8, isMouseOn: isMouseOn)
}

private func events(
  _ bytes: [UInt8], isUTF8: Bool = true, isMouseOn: Bool = false
) -> [TerminalEvent] {
  var decoder = InputDecoder(isUTF8: isUTF8)
  decoder.isMouseOn = isMouseOn
  decoder.feed(bytes)
  decoder.giveUp()
  return decoder.events
}

private func spelled(_ events: [TerminalEvent]) -> [String] {
  events.map { event in
    if case .key(let key) = event { return key.description }
    return "\(event)"
  }
}

@Suite("Bytes become keys")
struct InputDecoderTests {
  @Test(
    "every key is known as terminals send it",
    arguments: [
      ("a", "a"), ("A", "A"), (" ", "Space"), ("\r", "Enter"), ("\n", "Enter"), ("\t", "Tab"),
      ("\u{7F}", "Backspace"), ("\u{8}", "Backspace"), ("\u{1B}", "Esc"), ("\u{0}", "Ctrl-Space"),
      ("\u{1}", "Ctrl-A"), ("\u{12}", "Ctrl-R"), ("\u{1A}", "Ctrl-Z"), ("\u{1F}", "Ctrl-_"),
      ("ü", "ü"), ("東", "東"), ("😀", "😀"),
      ("\u{1B}x", "Alt-x"), ("\u{1B}1", "Alt-1"), ("\u{1B}ü", "Alt-ü"), ("\u{1B}\r", "Alt-Enter"),
      ("\u{1B}\u{7F}", "Alt-Backspace"), ("\u{1B}\u{2}", "Ctrl-Alt-B"),
      ("\u{1B}[A", "Up"), ("\u{1B}OA", "Up"), ("\u{1B}[B", "Down"), ("\u{1B}[C", "Right"),
      ("\u{1B}[D", "Left"), ("\u{1B}[1;5A", "Ctrl-Up"), ("\u{1B}[1;3D", "Alt-Left"),
      ("\u{1B}[1;2C", "Shift-Right"), ("\u{1B}[1;6B", "Ctrl-Shift-Down"),
      ("\u{1B}\u{1B}[A", "Alt-Up"), ("\u{1B}Oa", "Ctrl-Up"), ("\u{1B}[a", "Shift-Up"),
      ("\u{1B}O5A", "Ctrl-Up"),
      ("\u{1B}[H", "Home"), ("\u{1B}OH", "Home"), ("\u{1B}[1~", "Home"), ("\u{1B}[7~", "Home"),
      ("\u{1B}[F", "End"), ("\u{1B}OF", "End"), ("\u{1B}[4~", "End"), ("\u{1B}[8~", "End"),
      ("\u{1B}[2~", "Insert"), ("\u{1B}[3~", "Delete"), ("\u{1B}[3;5~", "Ctrl-Delete"),
      ("\u{1B}[3^", "Ctrl-Delete"), ("\u{1B}[3$", "Shift-Delete"),
      ("\u{1B}[5~", "PgUp"), ("\u{1B}[6~", "PgDn"), ("\u{1B}[6;3~", "Alt-PgDn"),
      ("\u{1B}[Z", "Shift-Tab"),
      ("\u{1B}OP", "F1"), ("\u{1B}OQ", "F2"), ("\u{1B}OR", "F3"), ("\u{1B}OS", "F4"),
      ("\u{1B}[11~", "F1"), ("\u{1B}[[A", "F1"), ("\u{1B}[[E", "F5"), ("\u{1B}[15~", "F5"),
      ("\u{1B}[17~", "F6"), ("\u{1B}[18~", "F7"), ("\u{1B}[19~", "F8"), ("\u{1B}[20~", "F9"),
      ("\u{1B}[21~", "F10"), ("\u{1B}[23~", "F11"), ("\u{1B}[24~", "F12"),
      ("\u{1B}[24;2~", "Shift-F12"), ("\u{1B}[1;2P", "Shift-F1"),
      ("\u{1B}OM", "Enter"), ("\u{1B}Op", "0"), ("\u{1B}Ok", "+"),
      ("\u{1B}[114;5u", "Ctrl-R"), ("\u{1B}[97;2u", "A"), ("\u{1B}[13;2u", "Shift-Enter"),
      ("\u{1B}[27;5;114~", "Ctrl-R"), ("\u{1B}[127;5u", "Ctrl-Backspace"),
    ])
  func known(bytes: String, spelling: String) {
    #expect(spelled(events(bytes)) == [spelling])
  }

  @Test("Esc twice is two keys, and Esc then a letter at once is Alt")
  func escapes() {
    #expect(spelled(events("\u{1B}\u{1B}")) == ["Esc", "Esc"])
    #expect(spelled(events("\u{1B}\u{1B}\u{1B}")) == ["Esc", "Esc", "Esc"])
    #expect(spelled(events("\u{1B}\u{1B}j")) == ["Esc", "Alt-j"])
  }

  @Test("Esc is a key after 25 ms, and what follows it is a key of its own")
  func escapeAlone() {
    var decoder = InputDecoder(isUTF8: true)
    decoder.feed([0x1B])
    #expect(decoder.events.isEmpty)
    #expect(decoder.patience == .milliseconds(25))
    decoder.giveUp()
    decoder.feed([UInt8(ascii: "j")])
    #expect(spelled(decoder.events) == ["Esc", "j"])
    #expect(decoder.patience == nil)
  }

  @Test(
    "a sequence nobody knows is swallowed whole",
    arguments: [
      "\u{1B}[99~", "\u{1B}[?62;22c", "\u{1B}[1;2;3;4;5y", "\u{1B}[>1;3000;0c", "\u{1B}[I",
      "\u{1B}[O", "\u{1B}[?2026;2$y", "\u{1B}]11;rgb:1010/1010/1010\u{7}",
      "\u{1B}]11;rgb:1010/1010/1010\u{1B}\\", "\u{1B}P>|name\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\",
      "\u{1B}Oz", "\u{1B}[[Q", "\u{1B}[201~", "\u{1B}[99999999999999999999~",
      "\u{1B}[" + String(repeating: "1;", count: 500) + "A" + "\u{1B}[999999999u",
    ])
  func swallowed(bytes: String) {
    let keys = spelled(events(bytes + "j"))
    #expect(keys.last == "j")
    #expect(keys.allSatisfy { ["j", "Up"].contains($0) })
  }

  @Test("a sequence broken off by another key gives that key")
  func brokenOff() {
    #expect(spelled(events("\u{1B}[1;\u{1B}[Bj")) == ["Down", "j"])
  }

  @Test("bytes that are no UTF-8, and lone C1 bytes, are harmless")
  func malformed() {
    for bad in [
      [0x9B], [0x9B, 0x8F], [0xC3], [0xE6, 0x9D], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xC2, 0x9B],
    ] as [[UInt8]] {
      #expect(spelled(events(bad + [UInt8(ascii: "j")])) == ["j"], "\(bad)")
    }
  }

  @Test("where the locale is not UTF-8 only ASCII is typed")
  func asciiOnly() {
    #expect(spelled(events("aüb", isUTF8: false)) == ["a", "b"])
  }

  @Test("a paste is one event, whatever stands in it")
  func paste() {
    #expect(events("\u{1B}[200~a\r\nb\rc\nd\u{1B}[201~") == [.paste("a\nb\nc\nd")])
    #expect(events("\u{1B}[200~q\u{1B}[A\u{1B}[20\u{1B}[201~") == [.paste("q\u{1B}[A\u{1B}[20")])
    #expect(events("\u{1B}[200~\u{1B}[201~j") == [.paste(""), .key(Key(.character("j")))])
    #expect(events("\u{1B}[200~broken") == [.paste("broken")])
  }

  @Test("a paste above the limit is refused whole, and its size is told")
  func pasteTooLong() {
    var decoder = InputDecoder(isUTF8: true, pasteLimit: 100)
    decoder.feed("\u{1B}[200~\(String(repeating: "x", count: 101))\u{1B}[201~j".utf8)
    #expect(spelled(decoder.events) == ["j"])
    #expect(decoder.refusedBytes == 101)
    decoder.events = []
    decoder.feed("\u{1B}[200~\(String(repeating: "x", count: 100))\u{1B}[201~".utf8)
    #expect(decoder.events == [.paste(String(repeating: "x", count: 100))])
  }

  @Test("the mouse is decoded when it is on, and swallowed when it is off")
  func mouse() {
    let cases: [(String, Mouse)] = [
      ("0;11;4M", Mouse(action: .press, button: 0, column: 10, row: 3)),
      ("0;11;4m", Mouse(action: .release, button: 0, column: 10, row: 3)),
      ("32;12;4M", Mouse(action: .drag, button: 0, column: 11, row: 3)),
      ("2;1;1M", Mouse(action: .press, button: 2, column: 0, row: 0)),
      ("16;1;1M", Mouse(action: .press, button: 0, column: 0, row: 0)),
      ("64;300;99M", Mouse(action: .wheelUp, button: 0, column: 299, row: 98)),
      ("65;1;1M", Mouse(action: .wheelDown, button: 1, column: 0, row: 0)),
    ]
    for (report, mouse) in cases {
      #expect(events("\u{1B}[<\(report)", isMouseOn: true) == [.mouse(mouse)], "\(report)")
      #expect(events("\u{1B}[<\(report)").isEmpty)
    }
    for odd in ["35;1;1M", "66;1;1M", "0;0;1M", "0;1M", "M", "0;1;1;1M", "999999;1;1M"] {
      #expect(events("\u{1B}[<\(odd)", isMouseOn: true).isEmpty, "\(odd)")
    }
    #expect(spelled(events("\u{1B}[M !!j", isMouseOn: true)) == ["j"])
  }

  @Test("however the bytes are cut, the events are the same")
  func cut() {
    let bytes = Array(
      "a\u{1B}[1;5Aü\u{1B}OP\u{1B}[200~x\ry\u{1B}[201~東\u{1B}[<0;3;4M\u{1B}xq\u{1B}]0;t\u{7}z".utf8)
    var whole = InputDecoder(isUTF8: true)
    whole.isMouseOn = true
    whole.feed(bytes)
    #expect(whole.events.count == 10)
    for cut in 0...bytes.count {
      var decoder = InputDecoder(isUTF8: true)
      decoder.isMouseOn = true
      decoder.feed(bytes[..<cut])
      decoder.feed(bytes[cut...])
      #expect(decoder.events == whole.events, "cut at \(cut)")
    }
  }

  @Test("no bytes at all make it stumble, and it always finds back")
  func anything() {
    var generator = SeededRandom(seed: 7)
    let likely = Array("\u{1B}[O<;:?$~M0129ABuPu\u{1B}\u{7F}".utf8)
    for _ in 0..<2_000 {
      var decoder = InputDecoder(isUTF8: Bool.random(using: &generator), pasteLimit: 50)
      decoder.isMouseOn = Bool.random(using: &generator)
      for _ in 0..<Int.random(in: 0..<60, using: &generator) {
        let byte = UInt8.random(in: .min ... .max, using: &generator)
        decoder.feed([Bool.random(using: &generator) ? byte : likely[Int(byte) % likely.count]])
      }
      decoder.giveUp()
      #expect(decoder.patience == nil)
      decoder.events = []
      decoder.feed([UInt8(ascii: "j")])
      #expect(spelled(decoder.events) == ["j"])
    }
  }
}
