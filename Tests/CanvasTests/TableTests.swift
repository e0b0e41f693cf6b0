import Testing

@testable import Canvas

@Suite("A table")
struct TableTests {
  static let columns: [TableColumn] = [
    TableColumn("Account", width: 18, minimum: 10, maximum: 40),
    TableColumn("ARR", .right, width: 6),
    TableColumn("from → to", width: 22, minimum: 12, maximum: 30, priority: 1),
    TableColumn("score", .right, width: 5, priority: 2),
  ]

  static let accounts = [
    ["Acme Corporation", "$62K", "Dana Ortiz → Lee Wong", "61"],
    ["Globex GmbH", "$48K", "Dana Ortiz → Ana Silva", "80"],
    ["株式会社テラス", "$51K", "Omar Diaz → Lee Wong", "93"],
    ["A very long account name indeed", "$9K", "nobody", "-"],
  ]

  private func screen(
    _ width: Int, _ height: Int, cursor: Int = 0, sort: Table.Sort? = nil, rows: Int = 4
  ) -> Canvas {
    var canvas = Canvas(width, height)
    Table(columns: Self.columns, rowCount: rows, sort: sort).draw(
      on: &canvas, in: canvas.bounds, window: ScrollWindow(cursor: cursor),
      isMarked: { $0 == 2 }, cell: { TableCell(Self.accounts[$0 % 4][$1]) })
    return canvas
  }

  @Test("numbers stand right, names left, and the sorted column says which way")
  func columnsAligned() {
    let lines = screen(64, 5, cursor: 1, sort: .init(column: 1, isAscending: false)).lines
    #expect(
      lines == [
        "  Account                  ARR▼  from → to                 score",
        "  Acme Corporation         $62K  Dana Ortiz → Lee Wong        61",
        "▸ Globex GmbH              $48K  Dana Ortiz → Ana Silva       80",
        " ●株式会社テラス           $51K  Omar Diaz → Lee Wong         93",
        "  A very long account …     $9K  nobody                        -",
      ])
  }

  @Test("in a narrow pane columns shrink first, then the least important goes")
  func narrow() {
    #expect(
      screen(40, 3).lines == [
        "  Account           ARR  from → to",
        "▸ Acme Corpora…    $62K  Dana Ortiz → L…",
        "  Globex GmbH      $48K  Dana Ortiz → A…",
      ])
    #expect(
      screen(24, 2).lines == [
        "  Account            ARR",
        "▸ Acme Corporat…    $62K",
      ])
  }

  @Test("columns never overlap or leave the pane at any width", arguments: 1..<140)
  func places(width: Int) {
    var end = 0
    for place in TableColumn.places(Self.columns, width: width, gap: 2) {
      #expect(place.start >= end)
      #expect(place.width > 0)
      end = place.start + place.width
    }
    #expect(end <= width)
  }

  @Test("the cursor row is on the selection's paper over its whole width, and has the cursor")
  func selection() {
    let canvas = screen(64, 5, cursor: 1)
    #expect((0..<64).allSatisfy { canvas[$0, 2].style.paper == .selection })
    #expect((0..<64).allSatisfy { canvas[$0, 3].style.paper == .marked })
    #expect(canvas.cursor == (0, 2))
  }

  @Test("only rows in view are asked for, and the header tells where in the list they are")
  func visibleRows() {
    var asked: Set<Int> = []
    var canvas = Canvas(120, 11)
    Table(columns: Self.columns, rowCount: 1_000_000).draw(
      on: &canvas, in: canvas.bounds, window: ScrollWindow(cursor: 500_000)
    ) { row, column in
      asked.insert(row)
      return "\(row)"
    }
    #expect(asked == Set(499_993...500_002))
    #expect(canvas.lines[0].hasSuffix("500,001 of 1,000,000"))
  }

  @Test("an empty table says what belongs there")
  func empty() {
    let lines = drawn(50, 3) { canvas in
      Table(
        columns: Self.columns, rowCount: 0,
        emptyText: "No handoffs yet. A signed deal opens one; I imports deals."
      ).draw(on: &canvas, in: canvas.bounds, window: ScrollWindow()) { _, _ in .empty }
    }
    #expect(lines[1] == "  No handoffs yet. A signed deal opens one; I")
    #expect(lines[2] == "  imports deals.")
  }
}
