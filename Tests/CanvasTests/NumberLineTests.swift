import Testing

@testable import Canvas

@Suite("A number among its thresholds")
struct NumberLineTests {
  private func line(_ value: Double?, _ label: String) -> NumberLine {
    NumberLine(
      [
        .init("AE + CSM", end: 25_000, endLabel: "$25K", note: "3 AM seats go"),
        .init("AE + AM", end: 250_000, endLabel: "$250K"),
        .init("Pod", note: "3-4 AMs become 8-15"),
      ], value: value, valueLabel: label, noteLead: "cross: ")
  }

  @Test("the marker stands in its zone, and each zone keeps its name where there is room")
  func marker() {
    let lines = drawn(78, 2) { line(51_000, "$51K").draw(on: &$0, in: $0.bounds) }
    #expect(lines[0].contains("●$51K"))
    #expect(lines[0].contains(" AE + AM "))
    #expect(lines[0].hasPrefix("$0 ─"))
    #expect(lines[0].hasSuffix("▶"))
    #expect(lines[1].contains("cross: 3 AM seats go"))
  }

  @Test("a piece of the line shows on either side of a zone's name, however little room there is")
  func lineAtLabel() {
    for width in 60..<100 {
      for value in stride(from: 0.0, through: 250_000, by: 3_000) {
        let text = drawn(width, 1) { line(value, "$51K").draw(on: &$0, in: $0.bounds) }[0]
        for touching in ["┤$25K  AE + AM", "$0  AE + CSM", "AE + AM $51K●", "AE + CSM ●$51K"] {
          #expect(!text.contains(touching), "\(width), \(value): \(text)")
        }
      }
    }
  }

  @Test("notes that do not all fit whole lose their lead, but for the first")
  func leads() {
    let wide = drawn(78, 2) { line(51_000, "$51K").draw(on: &$0, in: $0.bounds) }[1]
    #expect(wide.contains("cross: 3 AM seats go") && wide.contains("cross: 3-4 AMs become 8-15"))
    let narrow = drawn(44, 2) { line(51_000, "$51K").draw(on: &$0, in: $0.bounds) }[1]
    #expect(narrow.contains("cross: 3 AM seats go    3-4 AMs become 8-15"))
  }

  @Test("the marker moves to the right as the number grows, and never out of the line")
  func moves() {
    var last = -1
    for value in [0.0, 5_000, 24_999, 25_000, 60_000, 250_000, 400_000, 1e12, .infinity] {
      let text = drawn(78, 1) { line(value, "v").draw(on: &$0, in: $0.bounds) }[0]
      let column = Array(text).firstIndex(of: "●") ?? -1
      #expect(column >= last, "\(value)")
      last = column
    }
    #expect(last < 78)
  }

  @Test("a threshold belongs to the zone above it, unless the one below holds its end")
  func thresholds() {
    #expect(line(24_999.99, "").zone() == 0)
    #expect(line(25_000, "").zone() == 1)
    #expect(line(250_000, "").zone { $0 == 1 } == 1)
    #expect(line(250_000.01, "").zone { $0 == 1 } == 2)
    #expect(line(nil, "").zone() == nil)
  }

  @Test("it can be drawn in any width", arguments: 0..<40)
  func anyWidth(width: Int) {
    for value in [nil, 0.0, -5, 51_000, 340_000, .nan] {
      var canvas = Canvas(width, 2)
      line(value, "$51K").draw(on: &canvas, in: canvas.bounds)
      #expect(canvas.broken == nil)
    }
  }

  @Test("a timeline shows its windows, and where today is")
  func timeline() {
    let timeline = Timeline(
      [
        .init("before", days: -30 ... -1, text: "-"), .init("day 0", days: 0...0, text: "100"),
        .init("0-30", days: 1...30, text: "44", ink: .bad),
        .init("31-60", days: 31...60, text: "0"),
        .init("exit", days: 61...91),
      ], marks: [.init(day: 52, glyph: "▼", label: "d52")])
    let lines = drawn(64, 3) { timeline.draw(on: &$0, in: $0.bounds) }
    #expect(lines[0].contains("day 0"))
    #expect(lines[1].contains("▼"))
    #expect(lines[2].contains("d52"))
    let extremes = Timeline([.init("all", days: Int.min...Int.max)], marks: [.init(day: .max)])
    #expect(drawn(20, 3) { extremes.draw(on: &$0, in: $0.bounds) }[0] == "all")
  }
}
