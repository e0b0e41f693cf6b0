import Seeds
import Testing

@testable import Canvas

@Suite("Imported text on the screen")
struct SanitisingTests {
  @Test(
    "what would act on the terminal or hide from the reader becomes a visible mark",
    arguments: [
      ("\u{1b}[31mred", "␛[31mred"),
      ("a\u{0}b\u{7f}c", "a␀b␡c"),
      ("C1 \u{9b}2J", "C1 �2J"),
      ("tab\there", "tab here"),
      ("two\nlines\r\nthree", "two↵lines↵three"),
      ("\u{2028}para\u{2029}", "↵para↵"),
      ("abc\u{202e}fed", "abc�fed"),
      ("\u{2066}isolated\u{2069}", "�isolated�"),
      ("tag \u{e0041}\u{e0042}", "tag ��"),
      ("zero\u{200b}width\u{feff}", "zerowidth"),
      ("no\u{a0}break", "no break"),
      ("soft\u{ad}hyphen", "softhyphen"),
      ("\u{301}alone", "◌\u{301}alone"),
      ("\u{10fffe}", "?"),
    ])
  func marks(text: String, expected: String) {
    #expect(ScreenText.visible(text) == expected)
  }

  @Test("emoji sequences are reduced to what every terminal counts alike")
  func emoji() {
    #expect(ScreenText.visible("👨‍👩‍👧 family") == "👨 family")
    #expect(ScreenText.visible("❤\u{fe0f} heart") == "❤ heart")
    #expect(ScreenText.visible("👍🏽 thumb") == "👍 thumb")
    #expect(ScreenText.columns("👨‍👩‍👧") == 2)
  }

  @Test("a glyph keeps two marks, and a pile of them does not climb over other rows")
  func zalgo() {
    let pile = "e\u{301}\u{302}\u{303}\u{304}\u{305}x"
    #expect(Array(ScreenText.visible(pile).unicodeScalars).count == 4)
    #expect(ScreenText.columns(pile) == 2)
  }

  @Test("joiners inside words of other scripts drop no letter")
  func joiners() {
    #expect(ScreenText.visible("क्‍ष") == "क्ष")
    #expect(ScreenText.columns("می‌خواهم") == ScreenText.columns("میخواهم"))
  }

  @Test("cleaning twice changes nothing, and clean text has the columns it is drawn with")
  func idempotent() {
    var generator = SeededRandom(seed: 1)
    for length in 0..<400 {
      let text = generator.text(length: length % 40)
      let clean = ScreenText.visible(text)
      #expect(ScreenText.visible(clean) == clean)
      #expect(ScreenText.columns(clean) == ScreenText.columns(text))
    }
  }

  @Test("clipped text fits, and says that it was cut")
  func clipped() {
    #expect(ScreenText.clipped("Acme Corporation", to: 8) == "Acme Co…")
    #expect(ScreenText.clipped("株式会社", to: 5) == "株式…")
    #expect(ScreenText.clipped("株式会社", to: 4) == "株…")
    #expect(ScreenText.clipped("Acme", to: 4) == "Acme")
    #expect(ScreenText.clipped("Acme", to: 0) == "")
    var generator = SeededRandom(seed: 2)
    for width in 0..<300 {
      let text = generator.text(length: 30)
      #expect(ScreenText.columns(ScreenText.clipped(text, to: width % 20)) <= width % 20)
    }
  }
}
