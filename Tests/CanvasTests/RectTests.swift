import Testing

@testable import Canvas

@Suite("Laying out a screen")
struct RectTests {
  @Test("cutting leaves the rest, and nothing ever gets a negative size")
  func cuts() {
    var body = Rect(Size(columns: 80, rows: 24))
    #expect(body.cutTop(1) == Rect(column: 0, row: 0, columns: 80, rows: 1))
    #expect(body.cutBottom(1) == Rect(column: 0, row: 23, columns: 80, rows: 1))
    #expect(body.cutLeft(30, gap: 2) == Rect(column: 0, row: 1, columns: 30, rows: 22))
    #expect(body == Rect(column: 32, row: 1, columns: 48, rows: 22))
    #expect(body.cutRight(500) == Rect(column: 32, row: 1, columns: 48, rows: 22))
    #expect(body.isEmpty)
    #expect(body.cutTop(-3).isEmpty)
  }

  @Test("shares fill the whole width, whatever the weights", arguments: 0..<60)
  func shares(width: Int) {
    let parts = Rect(Size(columns: width, rows: 3)).splitColumns([2, 1, 3], gap: 1)
    #expect(parts.count == 3)
    if width >= 3 {
      #expect(parts.reduce(0) { $0 + $1.columns } == width - 2)
      #expect(parts[2].endColumn == width)
      #expect(parts[1].column == parts[0].endColumn + 1)
    }
  }

  @Test("a panel in the middle never leaves the screen")
  func centred() {
    let screen = Rect(Size(columns: 60, rows: 16))
    #expect(screen.centred(columns: 20, rows: 4) == Rect(column: 20, row: 6, columns: 20, rows: 4))
    #expect(screen.centred(columns: 200, rows: 40) == screen)
  }
}
