import Canvas
import Drawings
import Plan
import PlanFixture
import Testing

@Suite("Drawings of a plan")
struct DrawingTests {
  let plan: Plan
  let overview: Overview
  let today = ExamplePlan.today

  init() throws {
    plan = try ExamplePlan.make()
    overview = Overview(of: plan, on: today)
  }

  private func segment(_ name: String) throws -> SegmentRow {
    try #require(overview.segments.first { $0.name == name })
  }

  private func card(_ name: String) throws -> Card {
    let account = try #require(plan.accounts.first { $0.name == name })
    let handoff = try #require(plan.handoffs(of: account.key).first)
    return try #require(plan.card(handoff.key, on: today))
  }

  private func sheet(_ columns: Int, _ rows: Int, _ draw: (inout Canvas, Rect) throws -> Void)
    rethrows -> Canvas
  {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    try draw(&canvas, canvas.bounds)
    return canvas
  }

  @Test("the tree shows the way taken, the book and the accounts of other sizes")
  func tree() throws {
    for name in ["SMB", "Mid-market", "Enterprise"] {
      try Golden.check(TreeDrawing([try segment(name)], in: plan).canvas(), "tree-\(name)")
    }
    try Golden.check(TreeDrawing(overview.segments, in: plan).canvas(), "tree-all")
  }

  @Test("at 80 columns the tree is three lines, and the number line says what crossing does")
  func lines() throws {
    let canvas = sheet(80, 21) { canvas, rect in
      var rest = rect
      for row in overview.segments {
        let drawing = TreeDrawing([row], in: plan)
        for line in drawing.lines(width: 79) {
          let place = rest.cutTop(1)
          canvas.put(line, at: place.column, place.row, width: place.columns)
        }
        guard let line = drawing.numberLine() else { continue }
        line.draw(on: &canvas, in: rest.cutTop(2, gap: 1), current: drawing.zone(of: line))
      }
      let all = TreeDrawing(overview.segments, in: plan)
      #expect(all.numberLine() == nil)
      for line in all.lines(width: 79) {
        let place = rest.cutTop(1)
        canvas.put(line, at: place.column, place.row, width: place.columns)
      }
    }
    try Golden.check(canvas, "tree-lines-80")
  }

  @Test("the flow is drawn as fully as its room lets it", arguments: [100, 120, 140, 200])
  func flow(columns: Int) throws {
    let drawing = FlowDrawing(overview, in: plan, columns: columns)
    #expect(drawing.size.columns <= columns)
    try Golden.check(drawing.canvas(), "flow-\(columns)")
  }

  @Test("a card shows its parts, its failure modes and its items", arguments: [80, 120, 200])
  func cardDrawing(columns: Int) throws {
    for name in ["Acme Corporation", "Prestige Worldwide"] {
      let drawing = CardDrawing(try card(name), in: plan)
      let canvas = sheet(columns, drawing.size.rows) { drawing.draw(on: &$0, in: $1) }
      try Golden.check(canvas, "card-\(name.prefix(4))-\(columns)")
    }
  }

  @Test("the head of a card takes two lines")
  func cardLines() throws {
    let canvas = try sheet(80, 2) { canvas, _ in
      let drawing = CardDrawing(try card("Acme Corporation"), in: plan)
      canvas.put(drawing.phaseLine, at: 1, 0)
      canvas.put(drawing.meterLine, at: 1, 1)
    }
    try Golden.check(canvas, "card-lines-80")
  }

  @Test("every live card stands on one timeline", arguments: [80, 120, 200])
  func timeline(columns: Int) throws {
    let drawing = TimelineDrawing(overview.cards, in: plan)
    let canvas = sheet(columns, drawing.size.rows) { drawing.draw(on: &$0, in: $1) }
    try Golden.check(canvas, "timeline-\(columns)")
  }

  private var books: [BookBars.Row] {
    [
      .init(name: "Ana Silva", accounts: 8, arr: Money(major: 426_000), ofTarget: 0.2398),
      .init(name: "Lee Wong", accounts: 6, arr: Money(major: 373_000), ofTarget: 0.2102),
      .init(name: "Raj Patel", accounts: 4, arr: Money(major: 5_300_000), ofTarget: 3.0398),
      .init(
        name: "Hire, 1 Feb", isOpen: true, share: Share(percent: 50), accounts: 0, arr: .zero,
        ofTarget: 0),
    ]
  }

  @Test("books stand as bars against their targets", arguments: [80, 120])
  func books(columns: Int) throws {
    let drawing = BookBars(.am, books, plan.currency)
    let canvas = sheet(columns, drawing.size.rows) { drawing.draw(on: &$0, in: $1) }
    try Golden.check(canvas, "books-\(columns)")
  }

  @Test("an empty plan, a small room and ASCII trap nothing")
  func edges() throws {
    let empty = ExamplePlan.empty()
    for plan in [empty, plan] {
      let overview = Overview(of: plan, on: today)
      var drawings: [any Drawing] = [
        TreeDrawing(overview.segments, in: plan), FlowDrawing(overview, in: plan, columns: 20),
        TimelineDrawing(overview.cards, in: plan), BookBars(.am, books, plan.currency),
      ]
      drawings += overview.cards.compactMap { plan.card($0.key, on: today) }
        .map { CardDrawing($0, in: plan) }
      for drawing in drawings {
        for size in [Size(columns: 0, rows: 0), Size(columns: 7, rows: 3), drawing.size] {
          var canvas = Canvas(size: size, glyphs: .ascii)
          drawing.draw(on: &canvas, in: canvas.bounds)
          #expect(canvas.text.unicodeScalars.allSatisfy { $0.isASCII || $0.value > 0x2fff })
        }
      }
    }
  }
}
