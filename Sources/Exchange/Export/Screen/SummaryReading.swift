import Canvas
import Drawings
import Plan

/// The summary as it reads on a screen: headings, prose and tables fitted to a width, drawings drawn.
///
/// Made of the same parts as the files, so that what is read is what will be written.
public struct SummaryReading: Equatable, Sendable {
  /// Row by row; none is wider than the width.
  public private(set) var rows: [StyledText] = []
  /// The rows at which the parts begin, in their order.
  public private(set) var starts: [(part: SummaryPart, row: Int)] = []
  private let width: Int

  /// Prose is not run wider than this: longer lines lose the eye.
  private static let measure = 84

  public init(of plan: Plan, on day: Day, parts: Set<SummaryPart>, title: String, width: Int) {
    self.width = max(20, width)
    let maker = SummaryMaker(plan, on: day)
    let summary = maker.make(parts, title: title)
    prose(StyledText(summary.title, .title, .bold))
    prose(StyledText(summary.lead, .muted))
    for section in summary.sections {
      rows += [.empty, .empty]
      starts.append((section.part, rows.count))
      prose(StyledText(section.part.title, .title, .bold))
      rows.append(StyledText(String(repeating: "─", count: min(self.width, Self.measure)), .faint))
      for block in section.blocks { write(block, maker) }
    }
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.rows == right.rows && left.width == right.width
  }

  private mutating func write(_ block: Summary.Block, _ maker: SummaryMaker) {
    switch block {
    case .text(let text):
      prose(StyledText(text))
      rows.append(.empty)
    case .heading(let text, let light):
      if rows.last?.isEmpty == false { rows.append(.empty) }
      var heading = StyledText.empty
      if let light { heading.append("\(light.letter) ", light.ink, .bold) }
      heading.append(text, .accent, .bold)
      prose(heading)
    case .list(let entries):
      for entry in entries {
        let text = StyledText("· ", .accent) + StyledText(entry)
        rows += TextBlock(text, hangingIndent: 2).lines(width: min(width, Self.measure))
      }
      rows.append(.empty)
    case .table(let table):
      rows += SummaryTable(table).rows(width: width)
      rows.append(.empty)
    case .picture(let picture): draw(picture, maker)
    }
  }

  private mutating func prose(_ text: StyledText) {
    rows += TextBlock(text).lines(width: min(width, Self.measure))
  }

  // MARK: - Drawings

  private mutating func draw(_ picture: Summary.Picture, _ maker: SummaryMaker) {
    let plan = maker.plan
    let overview = maker.overview
    switch picture {
    case .tree:
      let tree = TreeDrawing(overview.segments, in: plan)
      if tree.size.columns > width {
        return write(tree.lines(width: width))
      }
      draw(tree, "The tree")
    case .flow: draw(FlowDrawing(overview, in: plan, columns: width), "The pipeline")
    case .timeline: draw(TimelineDrawing(overview.cards, in: plan), "The timeline")
    case .books(let role):
      let bars = maker.bookBars(role)
      if !bars.rows.isEmpty { draw(bars, "The books' bars") }
    case .card(let key):
      guard let card = plan.card(key, on: maker.day) else { return }
      let drawing = CardDrawing(card, in: plan)
      if drawing.size.columns > width {
        return write([drawing.phaseLine, drawing.meterLine])
      }
      draw(drawing, "The card")
    }
  }

  /// The smaller form of a drawing that has no room: its lines.
  private mutating func write(_ lines: [StyledText]) {
    if rows.last?.isEmpty == false { rows.append(.empty) }
    rows += lines.flatMap { TextBlock($0, hangingIndent: 2).lines(width: width) }
    rows.append(.empty)
  }

  private mutating func draw(_ drawing: some Drawing, _ name: String) {
    if rows.last?.isEmpty == false { rows.append(.empty) }
    let size = drawing.size
    guard size.columns <= width else {
      prose(
        StyledText(
          "\(name) needs a window \(size.columns - width) columns wider to be drawn; the numbers "
            + "stand in the tables here, and E writes the drawing to an HTML page.", .muted))
      rows.append(.empty)
      return
    }
    let canvas = drawing.canvas()
    rows += (0..<canvas.size.rows).map { Self.row($0, of: canvas) }
    rows.append(.empty)
  }

  /// A row of a canvas as text in its inks, without the blanks at its end.
  private static func row(_ row: Int, of canvas: Canvas) -> StyledText {
    var text = StyledText.empty
    var end = canvas.size.columns
    while end > 0, canvas[end - 1, row].scalar == 0x20 { end -= 1 }
    for column in 0..<end {
      let cell = canvas[column, row]
      if cell.isContinuation { continue }
      var glyph = ""
      for value in [cell.scalar, cell.mark1, cell.mark2] where value != 0 {
        glyph.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
      if let last = text.runs.last, last.ink == cell.style.ink,
        last.attributes == cell.style.attributes
      {
        text.runs[text.runs.count - 1].text += glyph
      } else {
        text.append(glyph, cell.style.ink, cell.style.attributes)
      }
    }
    return text
  }
}
