import Testing

@testable import Terminal

@Suite("The description of a terminal is chosen by its name")
struct TerminalNameTests {
  static let known: Set<String> = [
    "xterm", "xterm-256color", "xterm-direct", "tmux-256color", "tmux-direct", "screen-256color",
    "alacritty", "alacritty-direct", "linux", "vt100", "dumb",
  ]

  private func candidates(_ term: String, _ hasAllColours: Bool) -> [String] {
    TerminalName.candidates(
      term: term, hasAllColours: hasAllColours, isKnown: Self.known.contains)
  }

  @Test("24-bit colour goes by the sibling with the same keys")
  func direct() {
    #expect(candidates("xterm-256color", true) == ["xterm-direct", "xterm-256color"])
    #expect(candidates("tmux-256color", true) == ["tmux-direct", "tmux-256color"])
    #expect(candidates("screen-256color", true) == ["tmux-direct", "screen-256color"])
    #expect(candidates("alacritty", true) == ["alacritty-direct", "alacritty"])
    #expect(candidates("xterm-direct", true) == ["xterm-direct"])
  }

  @Test("without the promise, or without a sibling, the name itself is used")
  func plain() {
    #expect(candidates("xterm-256color", false) == ["xterm-256color"])
    #expect(candidates("linux", true) == ["linux"])
    #expect(candidates("vt100", true) == ["vt100"])
  }

  @Test("a terminal that is not described here is taken for what it is like")
  func standIns() {
    #expect(candidates("xterm-kitty", false) == ["xterm-256color"])
    #expect(candidates("xterm-ghostty", true) == ["xterm-direct", "xterm-256color"])
    #expect(candidates("foot", true) == ["xterm-direct", "xterm-256color"])
    #expect(candidates("tmux", false) == ["screen-256color"])
    #expect(candidates("nobody-256color", false) == ["xterm-256color"])
  }

  @Test("a name that says nothing has no stand-in")
  func unknown() {
    #expect(candidates("banana", true).isEmpty)
    #expect(candidates("", false).isEmpty)
    #expect(candidates("-", false).isEmpty)
  }
}

@Suite("The clipboard")
struct Base64Tests {
  @Test(
    "is written as RFC 4648 says",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("Zürich", "WsO8cmljaA=="),
    ])
  func vectors(text: String, encoded: String) {
    #expect(Base64.encode(text.utf8) == encoded)
  }
}
