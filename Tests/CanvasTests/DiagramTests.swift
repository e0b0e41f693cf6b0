import Seeds
import Testing

@testable import Canvas

@Suite("Boxes and lines")
struct DiagramTests {
  static let tree = Diagram(
    [
      .init("acv", column: 0, row: 0, lines: ["ACV under $25K?"]),
      .init("cap", column: 1, row: 0, lines: ["ACV up to $250K?"]),
      .init("pod", column: 2, row: 0, lines: ["Enterprise pod", "8-15 per AM"]),
      .init("csm", column: 0, row: 1, lines: ["AE + CSM"]),
      .init("am", column: 1, row: 1, lines: ["AE + AM"], weight: .bold, ink: .accent),
    ],
    [
      .init("acv", to: "cap", label: "no"), .init("cap", to: "pod", label: "no", weight: .dashed),
      .init("acv", .bottom, to: "csm", .top, label: "yes", weight: .dashed),
      .init("cap", .bottom, to: "am", .top, label: "yes", weight: .bold, ink: .accent),
    ])

  @Test("a decision tree: taken ways bold, ways not taken dashed")
  func decisionTree() {
    #expect(
      drawn(72, 8) { Self.tree.draw(on: &$0, in: $0.bounds) } == [
        "┌─────────────────┐  no  ┌──────────────────┐  no  ┌────────────────┐",
        "│ ACV under $25K? ├─────▶│ ACV up to $250K? ├╌╌╌╌╌▶│ Enterprise pod │",
        "└────────┬────────┘      └─────────┰────────┘      │ 8-15 per AM    │",
        "         ╎ yes                     ┃ yes           └────────────────┘",
        "         ╎                         ┃",
        "┌────────▼────────┐      ┏━━━━━━━━━▼━━━━━━━━┓",
        "│ AE + CSM        │      ┃ AE + AM          ┃",
        "└─────────────────┘      ┗━━━━━━━━━━━━━━━━━━┛",
      ])
  }

  @Test("a flow: there and back between neighbours, and a lane below for the long way back")
  func flow() {
    let flow = Diagram(
      [
        .init("q", column: 0, row: 0, lines: ["Qualified", "48"], caption: "SDR"),
        .init("o", column: 1, row: 0, lines: ["Opportunity", "31"], caption: "AE"),
        .init("m", column: 2, row: 0, lines: ["Managed", "196"], caption: "AM ⇄ CSM"),
      ],
      [
        .init("q", to: "o", label: "SQLs"),
        .init("o", .left, to: "q", .right, label: "back", weight: .dashed),
        .init("o", to: "m", label: "won"),
        .init("m", .bottom, to: "o", .bottom, label: "expansion"),
      ])
    #expect(
      drawn(60, 6) { flow.draw(on: &$0, in: $0.bounds) } == [
        "     SDR                  AE              AM ⇄ CSM",
        "┌───────────┐ SQLs  ┌─────────────┐ won  ┌─────────┐",
        "│ Qualified ├──────▶│ Opportunity ├─────▶│ Managed │",
        "│ 48        │◀╌╌╌╌╌╌┤ 31          │      │ 196     │",
        "└───────────┘ back  └──────▲──────┘      └────┬────┘",
        "                           └─── expansion ────┘",
      ])
  }

  @Test("it is as large as it says, and can be drawn in ASCII")
  func size() {
    #expect(Self.tree.size == Size(columns: 69, rows: 8))
    var canvas = Canvas(69, 8, glyphs: .ascii)
    Self.tree.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.broken == nil)
    #expect(
      canvas.lines[1] == "| ACV under $25K? +----->| ACV up to $250K? +----->| Enterprise pod |")
  }

  @Test("a way to the right that a box bars goes below it; one to nowhere is left out")
  func detours() {
    let diagram = Diagram(
      [
        .init("a", column: 0, row: 0, lines: ["A"]), .init("b", column: 1, row: 0, lines: ["B"]),
        .init("c", column: 2, row: 0, lines: ["C"]),
      ], [.init("a", to: "c"), .init("a", to: "z")])
    #expect(
      drawn(27, 4) { diagram.draw(on: &$0, in: $0.bounds) } == [
        "┌───┐      ┌───┐      ┌───┐",
        "│ A │      │ B │      │ C │",
        "└─┬─┘      └───┘      └─▲─┘",
        "  └─────────────────────┘",
      ])
  }

  @Test("whatever is joined to whatever, drawing keeps within the diagram")
  func property() {
    var generator = SeededRandom(seed: 7)
    let sides: [Diagram.Side] = [.left, .right, .top, .bottom]
    for _ in 0..<150 {
      let count = Int.random(in: 1...7, using: &generator)
      let nodes = (0..<count).map { index in
        Diagram.Node(
          "\(index)", column: Int.random(in: 0...3, using: &generator), row: index % 3,
          lines: [StyledText(generator.text(length: 6))])
      }
      let edges = (0..<6).map { _ in
        Diagram.Edge(
          "\(Int.random(in: 0...count, using: &generator))",
          sides[Int.random(in: 0..<4, using: &generator)],
          to: "\(Int.random(in: 0..<count, using: &generator))",
          sides[Int.random(in: 0..<4, using: &generator)],
          label: generator.text(length: 3), weight: .dashed, arrow: .both)
      }
      let diagram = Diagram(nodes, edges)
      var canvas = Canvas(diagram.size.columns, diagram.size.rows)
      diagram.draw(on: &canvas, in: canvas.bounds)
      #expect(canvas.broken == nil)
    }
  }
}
