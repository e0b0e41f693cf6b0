import Canvas
import Plan

extension AccountDetail {
  /// Columns of the labels.
  static let labelWidth = 16

  /// The name, what it is worth, and the sentence: what stands over the lines.
  func drawHead(on canvas: inout Canvas, in rect: Rect) -> Int {
    var area = rect
    let title = area.cutTop(1)
    let parts = [
      standing?.segment.flatMap { plan.segments[$0]?.name }, standing?.stage.title,
      account.arr?.short(plan.currency),
    ].compactMap { $0 }
    // The name comes first: what it is worth is said as far as that leaves room.
    let forms = parts.indices.map { parts[$0...].joined(separator: " · ") }
    let name = ScreenText.columns(account.name)
    let worth =
      forms.first { name + ScreenText.columns($0) + 2 <= title.columns } ?? forms.last ?? ""
    let room = title.columns - ScreenText.columns(worth) - 2
    canvas.put(account.name, at: title.column, title.row, Style(.title, .bold), width: room)
    canvas.put(worth, in: title, Style(.muted), .right)
    let sentence = TextBlock(StyledText(ownership.sentence)).lines(width: area.columns)
    for line in sentence.prefix(area.rows) {
      let row = area.cutTop(1)
      canvas.put(line, at: row.column, row.row, width: row.columns)
    }
    return rect.rows - area.rows
  }

  /// All of it from the top, as far as there is room: the pane beside a list.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    var area = rect
    _ = area.cutTop(drawHead(on: &canvas, in: area))
    _ = area.cutTop(1)
    for line in lines.prefix(area.rows) {
      draw(line, on: &canvas, in: area.cutTop(1))
    }
  }

  func draw(_ line: Line, on canvas: inout Canvas, in rect: Rect, paper: Paper = .ground) {
    var room = rect
    let indent = line.isHeading || line.label.isEmpty ? 0 : Self.labelWidth
    let label = room.cutLeft(indent)
    canvas.put(line.label, at: label.column, label.row, on: paper, width: label.columns)
    if !line.isNoteKept, line.note.columns > 0,
      line.note.columns + line.text.columns + 2 > room.columns
    {
      // The beginning of a note that has no room is better than none: `since 23 Nov`.
      let whole = line.note.runs.map(\.text).joined()
      let start = String(whole.prefix { $0 != "," })
      if start != whole, ScreenText.columns(start) + line.text.columns + 2 <= room.columns {
        var short = line
        short.note = StyledText(start, .muted)
        return draw(short, on: &canvas, in: rect, paper: paper)
      }
    }
    let note = line.note.columns
    if note > 0, line.isNoteKept || note + line.text.columns + 2 <= room.columns {
      let place = room.cutRight(min(note, room.columns), gap: 2)
      canvas.put(line.note, at: place.column, place.row, on: paper, width: place.columns)
    }
    canvas.put(line.text, at: room.column, room.row, on: paper, width: room.columns)
  }
}
