import Canvas
import Themes

/// Everything a theme gives a look, on one page: its inks on its papers, and what they make up.
struct ThemePage {
  private let theme: Theme

  init(_ theme: Theme) { self.theme = theme }

  private static let columns = 92

  var canvas: Canvas {
    let inks = Ink.allCases
    var canvas = Canvas(size: Size(columns: Self.columns, rows: inks.count + 17))
    var rest = canvas.bounds
    drawTitle(on: &canvas, rest.cutTop(1))
    _ = rest.cutTop(1)
    drawInks(on: &canvas, rest.cutTop(inks.count + 1))
    _ = rest.cutTop(1)
    drawList(on: &canvas, rest.cutTop(7))
    _ = rest.cutTop(1)
    drawBars(on: &canvas, rest.cutTop(3))
    _ = rest.cutTop(1)
    let line = rest.cutTop(1)
    canvas.fill(line, Style(.text, on: .bar))
    HintLine([.init("Enter", "opens it"), .init("u", "undo"), .init("?", "help")]).draw(
      on: &canvas, in: Rect(column: 1, row: line.row, columns: line.columns - 2, rows: 1))
    return canvas
  }

  private func drawTitle(on canvas: inout Canvas, _ line: Rect) {
    canvas.fill(line, Style(.text, on: .bar))
    canvas.put(theme.name, at: 1, line.row, Style(.title, on: .bar))
    canvas.put(
      theme.summary, at: 3 + ScreenText.columns(theme.name), line.row, Style(.muted, on: .bar),
      width: Self.columns - 6 - ScreenText.columns(theme.name))
  }

  private func drawInks(on canvas: inout Canvas, _ area: Rect) {
    for (place, paper) in Paper.allCases.enumerated() {
      canvas.put("\(paper)", at: 11 + place * 11, area.row, Style(.muted), width: 10)
    }
    for (line, ink) in Ink.allCases.enumerated() {
      let row = area.row + 1 + line
      canvas.put("\(ink)", at: 1, row, Style(.muted), width: 9)
      for (place, paper) in Paper.allCases.enumerated() {
        canvas.put(" 40K ARR  ", at: 11 + place * 11, row, Style(ink, on: paper), width: 10)
      }
    }
  }

  private func drawList(on canvas: inout Canvas, _ area: Rect) {
    let rows: [(String, String, Ink, Paper)] = [
      ("Acme Robotics", "R  First value 22 d late", .bad, .selection),
      ("Birch Foods", "A  Kick-off due on Monday", .warn, .quiet),
      ("Cedar Health", "G  All done", .good, .marked),
      ("Delta Paper", "   No handoff", .muted, .ground),
    ]
    canvas.put("account", at: 1, area.row, Style(.muted))
    canvas.put("handoff", at: 24, area.row, Style(.muted))
    for (line, (name, words, ink, paper)) in rows.enumerated() {
      let row = area.row + 1 + line
      canvas.fill(
        Rect(column: 0, row: row, columns: 56, rows: 1), Style(.text, on: paper))
      canvas.put(name, at: 1, row, Style(.text, on: paper))
      canvas.put(words, at: 24, row, Style(ink, on: paper))
    }
    let dialog = Rect(column: 59, row: area.row, columns: 32, rows: 6)
    canvas.fill(dialog, Style(.text, on: .raised))
    canvas.put("ACV of Mid-market", at: 61, area.row + 1, Style(.title, on: .raised))
    canvas.fill(
      Rect(column: 61, row: area.row + 2, columns: 28, rows: 1), Style(.value, on: .field))
    canvas.put("20K", at: 61, area.row + 2, Style(.value, on: .field))
    canvas.put("━▶ AE + CSM", at: 61, area.row + 4, Style(.accent, on: .raised))
  }

  private func drawBars(on canvas: inout Canvas, _ area: Rect) {
    let series: [Ink] = [.series1, .series2, .series3, .series4, .series5, .series6]
    for (line, share) in [0.9, 0.7, 0.5].enumerated() {
      var column = 1
      for (place, ink) in series.enumerated() {
        let length = Int(share * Double(20 - place * 2))
        let bar = Rect(column: column, row: area.row + line, columns: length, rows: 1)
        canvas.fill(bar, Style(ink), glyph: "█")
        column += length
      }
    }
  }
}
