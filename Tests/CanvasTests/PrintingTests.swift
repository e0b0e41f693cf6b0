import Foundation
import Seeds
import Testing

@testable import Canvas

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Printing a canvas")
struct PrintingTests {
  static let palette = Palette(
    name: "test", isLight: false,
    inks: Ink.allCases.map { ink in
      Palette.InkLook(
        colour: ink == .bad ? Palette.RGB(0xff_8080) : nil, attributes: ink == .title ? .bold : [])
    },
    papers: Paper.allCases.map { paper in
      Palette.PaperLook(colour: paper == .selection ? Palette.RGB(0x00_005f) : nil)
    })

  @Test("text has exactly the rows of the canvas and no spaces at line ends")
  func text() {
    var canvas = Canvas(10, 3)
    canvas.put("Acme  ", at: 1, 0)
    canvas.put("株", at: 0, 2)
    #expect(canvas.text == " Acme\n\n株")
    #expect(Canvas(0, 0).text == "")
  }

  @Test("ANSI text names colours at the depth it is asked for")
  func ansi() {
    var canvas = Canvas(3, 1)
    canvas.put("R", at: 0, 0, Style(.bad, on: .selection))
    #expect(
      canvas.ansi(Self.palette, depth: .direct)
        == "\u{1b}[0;38;2;255;128;128;48;2;0;0;95mR\u{1b}[0m")
    #expect(
      canvas.ansi(Self.palette, depth: .indexed256) == "\u{1b}[0;38;5;210;48;5;17mR\u{1b}[0m")
    #expect(canvas.ansi(Self.palette, depth: .mono) == "\u{1b}[0mR\u{1b}[0m")
  }

  @Test("ANSI text of bright colours uses the codes for them")
  func ansi16() {
    let look = Palette.Look(
      foreground: Palette.RGB.ansi[9], background: Palette.RGB.ansi[12], attributes: [.bold])
    #expect(Canvas.selectGraphics(look, .indexed16) == "\u{1b}[0;1;91;104m")
  }

  @Test("a picture is well-formed XML whatever stands on the canvas")
  func svgIsXML() {
    var generator = SeededRandom(seed: 4)
    for _ in 0..<40 {
      var canvas = Canvas(40, 8)
      for row in 0..<8 {
        let style = Style(.bad, on: row % 2 == 0 ? .selection : .ground, [.underline])
        canvas.put("<a & \"b\"> " + generator.text(length: 30), at: 0, row, style)
      }
      canvas.box(Rect(column: 2, row: 1, columns: 20, rows: 5), weight: .bold)
      let svg = canvas.svg(Self.palette, title: "</title><script>&" + generator.text(length: 9))
      #expect(XMLParser(data: Data(svg.utf8)).parse())
      #expect(!svg.contains("<script"))
      #expect(!svg.contains("href"))
    }
  }

  @Test("a picture draws lines and bars as shapes and words as text")
  func svgShapes() {
    var canvas = Canvas(12, 3)
    canvas.box(canvas.bounds)
    canvas.put("株 a<b", at: 1, 1)
    canvas.put("██▌", at: 8, 1)
    let svg = canvas.svg(Self.palette, title: "One box")
    #expect(svg.contains("<title>One box</title>"))
    #expect(svg.contains(">a&lt;b</text>"))
    #expect(svg.contains("textLength=\"18\" lengthAdjust=\"spacingAndGlyphs\""))
    for glyph in ["┌", "─", "█", "▌"] { #expect(!svg.contains(glyph)) }
  }

  @Test("colours are taken to the nearest that a terminal has")
  func quantised() {
    #expect(Palette.RGB(0x00_0000).indexed256 == 16)
    #expect(Palette.RGB(0xff_ffff).indexed256 == 231)
    #expect(Palette.RGB(0x80_8080).indexed256 == 244)
    #expect(Palette.RGB(0xff_0000).indexed256 == 196)
    for index in UInt8(16)...255 {
      let colour = Palette.RGB(indexed256: index)
      #expect(Palette.RGB(indexed256: colour.indexed256) == colour)
    }
    for (index, colour) in Palette.RGB.ansi.enumerated() {
      #expect(colour.indexed16 == UInt8(index))
      #expect(index >= 8 || colour.indexed8 == UInt8(index))
    }
    #expect(Palette.RGB(0xab_cdef).hexadecimal == "#abcdef")
  }

  @Test("a palette that lacks a role shows it in the terminal's own colour")
  func shortPalette() {
    let palette = Palette(name: "short", isLight: true, inks: [], papers: [])
    #expect(palette.look(Style(.series6, on: .marked)).foreground == nil)
  }

  @Test("contrast is reckoned as WCAG reckons it")
  func contrast() {
    let black = Palette.RGB(0x00_0000)
    let white = Palette.RGB(0xff_ffff)
    #expect(abs(black.contrast(with: white) - 21) < 0.001)
    #expect(abs(white.contrast(with: Palette.RGB(0x76_7676)) - 4.54) < 0.01)
    #expect(abs(Palette.RGB(0x10_1010).contrast(with: black) - 1.1) < 0.02)
  }
}
