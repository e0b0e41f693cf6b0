import Seeds
import Testing

@testable import Canvas

@Suite("Drawing on a canvas")
struct DrawingTests {
  @Test("text that does not fit ends in an ellipsis and never in half a glyph")
  func ellipsis() {
    let lines = drawn(12, 5) { canvas in
      canvas.put("Acme Corporation", at: 0, 0, width: 8)
      canvas.put("株式会社テラス", at: 0, 1, width: 8)
      canvas.put("株式会社テラス", at: 0, 2, width: 7)
      canvas.put("runs to the edge", at: 2, 3)
      canvas.put("fits exactly", at: 0, 4)
    }
    #expect(
      lines == [
        "Acme Co…",
        "株式会…",
        "株式会…",
        "  runs to t…",
        "fits exactly",
      ])
  }

  @Test("numbers stand at the right of their column, titles in the middle")
  func alignment() {
    let lines = drawn(12, 4) { canvas in
      canvas.put("$62K", at: 0, 0, width: 10, .right)
      canvas.put("$1.8M", at: 0, 1, width: 10, .right)
      canvas.put("mid", at: 0, 2, width: 9, .centre)
      canvas.put("much too long for it", at: 0, 3, width: 10, .right)
    }
    #expect(lines == ["      $62K", "     $1.8M", "   mid", "much too …"])
  }

  @Test("text outside the canvas is left out, and at its left edge a wide glyph goes whole")
  func outside() {
    let lines = drawn(6, 3) { canvas in
      canvas.put("above", at: 0, -1)
      canvas.put("株式会社", at: -1, 0)
      canvas.put("abcdef", at: -3, 1)
      canvas.put("right", at: 6, 2)
      canvas.put("below", at: 0, 3)
    }
    #expect(lines == [" 式会…", "def", ""])
  }

  @Test("drawing over half of a wide glyph takes all of it away")
  func overWide() {
    let lines = drawn(8, 2) { canvas in
      canvas.put("株式会社", at: 0, 0)
      canvas.put("x", at: 3, 0)
      canvas.put("株式会社", at: 0, 1)
      canvas.put(glyph: "│", at: 4, 1)
    }
    #expect(lines == ["株 x会社", "株式│ 社"])
  }

  @Test("boxes close in every weight, and in ASCII")
  func boxes() {
    let draw = { (canvas: inout Canvas) in
      canvas.box(Rect(column: 0, row: 0, columns: 5, rows: 3))
      canvas.box(Rect(column: 6, row: 0, columns: 5, rows: 3), weight: .bold)
      canvas.box(Rect(column: 12, row: 0, columns: 5, rows: 3), weight: .dashed)
      canvas.titledRule("Promises", in: Rect(column: 0, row: 3, columns: 17, rows: 1))
    }
    #expect(
      drawn(17, 4, draw) == [
        "┌───┐ ┏━━━┓ ┌╌╌╌┐",
        "│   │ ┃   ┃ ╎   ╎",
        "└───┘ ┗━━━┛ └╌╌╌┘",
        "─ Promises ──────",
      ])
    #expect(
      drawn(17, 4, glyphs: .ascii, draw) == [
        "+---+ #===# +---+",
        "|   | #   # :   :",
        "+---+ #===# +---+",
        "- Promises ------",
      ])
  }

  @Test("in ASCII a wide name keeps its columns, so that a table stays aligned")
  func asciiText() {
    let lines = drawn(12, 2, glyphs: .ascii) { canvas in
      canvas.put("株式 é → …", at: 0, 0)
      canvas.put("e\u{301}x", at: 0, 1)
    }
    #expect(lines == ["???? ? > ~", "ex"])
  }

  @Test("lines can be ASCII while names stay as they are")
  func asciiLines() {
    let lines = drawn(12, 3, glyphs: .asciiLines) { canvas in
      canvas.box(canvas.bounds)
      canvas.put("株式 é → …", at: 1, 1)
    }
    #expect(lines == ["+----------+", "|株式 é > ~|", "+----------+"])
    var sheet = Canvas(4, 1)
    sheet.put("株│", at: 0, 0)
    #expect(drawn(4, 1, glyphs: .asciiLines) { $0.draw(sheet, at: 0, 0) } == ["株|"])
    #expect(drawn(4, 1, glyphs: .ascii) { $0.draw(sheet, at: 0, 0) } == ["??|"])
  }

  @Test("no position or size is too wild to draw at")
  func wildPositions() {
    var canvas = Canvas(10, 2)
    for value in [Int.min, -1, 0, 9, 10, .max] {
      canvas.put("Acme", at: value, value, width: value, .right)
      canvas.put(StyledText("Acme"), at: value, 0, width: value, .centre)
      canvas.put(glyph: "x", at: value, value)
      canvas.box(Rect(column: value, row: value, columns: value, rows: value))
      canvas.fill(Rect(column: 0, row: value, columns: value, rows: value), glyph: "·")
    }
    #expect(canvas.broken == nil)
    #expect(Canvas(size: Size(columns: -3, rows: 5)).lines == ["", "", "", "", ""])
  }

  @Test("a selection bar changes the paper and leaves the glyphs")
  func selection() {
    var canvas = Canvas(10, 1)
    canvas.put("Acme", at: 1, 0, Style(.bad))
    canvas.lay(.selection, under: canvas.bounds)
    #expect(canvas.lines == [" Acme"])
    #expect(canvas[1, 0].style == Style(.bad, on: .selection))
    #expect(canvas[9, 0].style.paper == .selection)
  }

  @Test("a canvas drawn into another is cut at its edges, glyph by glyph")
  func blit() {
    var small = Canvas(8, 1)
    small.put("株式会社", at: 0, 0)
    let lines = drawn(10, 3) { canvas in
      canvas.draw(small, at: 4, 0)
      canvas.draw(small, at: -1, 1)
      canvas.draw(small, at: 0, 2, from: Rect(column: 1, row: 0, columns: 4, rows: 1))
    }
    #expect(lines == ["    株式会", " 式会社", " 式"])
  }

  @Test("whatever is drawn wherever, no glyph is cut and nothing undrawable is in the grid")
  func invariants() {
    var generator = SeededRandom(seed: 3)
    for round in 0..<200 {
      let glyphs: GlyphSet = round % 4 == 0 ? .ascii : .unicode
      var canvas = Canvas(24, 6, glyphs: glyphs)
      for _ in 0..<30 {
        let column = Int.random(in: -6...26, using: &generator)
        let row = Int.random(in: -1...6, using: &generator)
        let width = Int.random(in: -1...14, using: &generator)
        let rect = Rect(column: column, row: row, columns: width, rows: 2)
        switch Int.random(in: 0..<7, using: &generator) {
        case 0: canvas.fill(rect)
        case 1: canvas.box(rect)
        case 2: canvas.put(generator.text(length: 12), at: column, row, width: width, .right)
        case 3: canvas.draw(canvas, at: column, row, from: rect)
        case 4: canvas.put(glyph: "●", at: column, row)
        default: canvas.put(generator.text(length: 12), at: column, row, width: width)
        }
        #expect(canvas.broken == nil)
      }
    }
  }
}
