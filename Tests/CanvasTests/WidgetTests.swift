import Seeds
import Testing

@testable import Canvas

@Suite("Widgets")
struct WidgetTests {
  @Test("words wrap at spaces, marks of style go with them, and long words are cut")
  func wrapping() {
    var text = StyledText("Two people forecast ")
    text.append("renewals", .bad, .bold)
    text.append(", Kim Roy and Lee Wong.\nEnter: choose one 株式会社テラス")
    let lines = TextBlock(text, hangingIndent: 2).lines(width: 20)
    #expect(
      lines.map(\.plain) == [
        "Two people forecast", "  renewals, Kim Roy", "  and Lee Wong.", "  Enter: choose one",
        "  株式会社テラス",
      ])
    #expect(lines[1].runs.contains(StyledText.Run("renewals", .bad, .bold)))
    let cut = TextBlock("supercalifragilistic").lines(width: 8)
    #expect(cut.map(\.plain) == ["supercal", "ifragili", "stic"])
  }

  @Test("no line of a paragraph is wider than its pane, and no glyph is lost", arguments: 2..<30)
  func wrapProperty(width: Int) {
    var generator = SeededRandom(seed: UInt64(width))
    for _ in 0..<30 {
      let text = generator.text(length: 50)
      let lines = TextBlock(StyledText(text)).lines(width: width)
      #expect(lines.allSatisfy { $0.columns <= width })
      let kept = lines.flatMap { $0.plain.unicodeScalars }.filter { $0 != " " }
      let whole = ScreenText.visible(text).unicodeScalars.filter { $0 != " " && $0 != "↵" }
      #expect(kept == Array(whole))
    }
  }

  @Test("styled text is cut with an ellipsis like plain text")
  func styledClipping() {
    let text = StyledText("Acme ") + StyledText("R 61", .bad)
    let lines = drawn(12, 4) { canvas in
      canvas.put(text, at: 0, 0, width: 9)
      canvas.put(text, at: 0, 1, width: 8)
      canvas.put(text, at: 0, 2, width: 5)
      canvas.put(text, at: 0, 3, width: 12, .right)
    }
    #expect(lines == ["Acme R 61", "Acme R …", "Acme…", "   Acme R 61"])
  }

  @Test("a meter shows value, target and what is beyond it, and stays within its bar")
  func meter() {
    let rows: [Double] = [0, 0.005, 0.98, 1.03, 1.49, 9, -1, .nan, .infinity]
    let lines = drawn(19, rows.count) { canvas in
      for (row, value) in rows.enumerated() {
        Meter(value: value, target: 1, maximum: 1.625, label: "\(row)", labelWidth: 5)
          .draw(on: &canvas, in: Rect(column: 0, row: row, columns: 19, rows: 1))
      }
    }
    #expect(
      lines == [
        "········│         0",
        "▏·······│         1",
        "███████▉│         2",
        "████████│         3",
        "████████│▓▓▓      4",
        "████████│▓▓▓▓     5",
        "········│         6",
        "········│         7",
        "████████│▓▓▓▓     8",
      ])
  }

  @Test("what is over its target is seen without colours, in ASCII too")
  func overTarget() {
    let meter = Meter(value: 13, target: 10, maximum: 15)
    let short = Meter(value: 6.5, target: 10, maximum: 15)
    #expect(drawn(12, 1) { meter.draw(on: &$0, in: $0.bounds) } == ["████████│▓▒"])
    #expect(drawn(12, 1, glyphs: .ascii) { meter.draw(on: &$0, in: $0.bounds) } == ["########|=="])
    #expect(
      drawn(12, 1, glyphs: .asciiLines) { short.draw(on: &$0, in: $0.bounds) } == ["#####-..|"])
  }

  @Test("bars of several parts end where their sum says")
  func bars() {
    let lines = drawn(30, 3) { canvas in
      BarChart([
        .init("Ana Silva", [.init(2, .series1), .init(1, .series2)], "$3.0M"),
        .init("Lee", [.init(1.5)], "$1.5M"), .init("Hire", [], "$0"),
      ]).draw(on: &canvas, in: canvas.bounds)
    }
    #expect(
      lines == [
        "Ana Silva █████████▓▓▓▓▓ $3.0M", "Lee       ███████        $1.5M",
        "Hire                        $0",
      ])
  }

  @Test("a sparkline shows the newest values that fit, in ASCII too")
  func sparkline() {
    let line = Sparkline([9, 9, 1, 2, 4, 8, 0, .nan])
    #expect(drawn(6, 1) { line.draw(on: &$0, in: $0.bounds) } == ["▁▂▄█··"])
    #expect(drawn(6, 1, glyphs: .ascii) { line.draw(on: &$0, in: $0.bounds) } == ["__=#.."])
  }

  @Test("hints drop the least important where the line is narrow, and keep the rest in order")
  func hints() {
    let line = HintLine([
      .init("Enter", "go there", importance: 5), .init("i", "why"), .init("E", "export"),
      .init("u", "undo", importance: 1), .init("?", "help", importance: 9),
    ])
    let screens = [60, 40, 30, 8, 3].map { width in
      drawn(width, 1) { line.draw(on: &$0, in: $0.bounds) }[0]
    }
    #expect(
      screens == [
        " Enter go there   i why   E export   u undo   ? help",
        " Enter go there  i why  u undo  ? help", " Enter go there   ? help", " ? help", "",
      ])
  }

  @Test("tabs show what is selected, and in a narrow line the keys of the rest with their counts")
  func tabs() {
    let tabs = Tabs(
      [
        .init(key: "0", "Today"), .init(key: "1", "Design"),
        .init(key: "3", "Handoffs", short: "Hand", badge: StyledText("4R", .bad)),
      ], selected: 1)
    #expect(
      drawn(40, 1) { tabs.draw(on: &$0, in: $0.bounds) } == ["0 Today  1 Design  3 Handoffs 4R"])
    #expect(drawn(30, 1) { tabs.draw(on: &$0, in: $0.bounds) } == ["0 Today  1 Design  3 Hand 4R"])
    #expect(drawn(20, 1) { tabs.draw(on: &$0, in: $0.bounds) } == ["0  1 Design  3 4R"])
  }

  @Test("a dialog stands in the middle with its title and its content")
  func dialog() {
    // No letter or two of what lies behind is left at its sides.
    let lines = drawn(34, 7) { canvas in
      for row in 0..<7 { canvas.put("behind behind behind behind behind", at: 0, row) }
      let inner = Dialog("Choose a person", content: Size(columns: 26, rows: 3))
        .draw(on: &canvas, in: canvas.bounds)
      Menu([
        .heading("Free"), .init("Ana Silva", detail: "34 accounts", key: "a"),
        .init("Raj", disabledReason: "on leave"),
      ]).draw(on: &canvas, in: inner, window: ScrollWindow(cursor: 1))
    }
    #expect(
      lines == [
        "behind behind behind behind behind",
        "  ┌─ Choose a person ──────────┐",
        "  │ Free                       │",
        "  │ ▸ Ana Silva  34 accoun…  a │",
        "  │   Raj        on leave      │",
        "  └────────────────────────────┘",
        "behind behind behind behind behind",
      ])
  }

  @Test("a dialog that opens by its row in a large window leaves the panes beside it")
  func dialogBesidePanes() {
    let lines = drawn(160, 50) { canvas in
      for row in 0..<50 { canvas.put("row", at: 0, row); canvas.put("pane", at: 120, row) }
      Dialog("Commit", content: Size(columns: 30, rows: 3)).near((column: 0, row: 5))
        .draw(on: &canvas, in: canvas.bounds)
    }
    #expect(lines.allSatisfy { $0.hasSuffix("pane") })
    #expect(lines[7].hasPrefix("  ┌"), "and no piece of a row at its left")
  }

  @Test("progress tells how much of how much")
  func progress() {
    let lines = drawn(50, 2) { canvas in
      ProgressLine("Importing", done: 12_300, total: 40_000)
        .draw(on: &canvas, in: Rect(column: 0, row: 0, columns: 50, rows: 1))
      ProgressLine("Reading", done: 1_000_000)
        .draw(on: &canvas, in: Rect(column: 0, row: 1, columns: 50, rows: 1))
    }
    #expect(
      lines
        == [
          "Importing  ██████▌··············  12,300 of 40,000",
          "Reading                                  1,000,000",
        ])
  }
}
