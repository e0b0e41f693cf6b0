import Seeds
import Testing

@testable import Canvas

@Suite("Moving in a list")
struct ScrollWindowTests {
  @Test("the cursor stays in view with two rows around it, and the list fills its pane")
  func staysInView() {
    var generator = SeededRandom(seed: 5)
    for _ in 0..<300 {
      let count = Int.random(in: 0...60, using: &generator)
      let height = Int.random(in: 1...20, using: &generator)
      var window = ScrollWindow()
      for _ in 0..<30 {
        let moves: [ScrollWindow.Move] = [
          .up, .down, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .first, .last,
          .to(Int.random(in: -5...70, using: &generator)),
        ]
        window.move(moves[Int.random(in: 0..<9, using: &generator)], count: count, height: height)
        let visible = window.visible(count: count, height: height)
        #expect(visible.count == min(count, height))
        #expect(count == 0 || visible.contains(window.cursor))
        let margin = min(ScrollWindow.context, (height - 1) / 2)
        #expect(window.cursor - visible.lowerBound >= margin || visible.lowerBound == 0)
        #expect(visible.upperBound - 1 - window.cursor >= margin || visible.upperBound == count)
      }
    }
  }

  @Test("a move scrolls no further than it has to")
  func scrollsLittle() {
    var window = ScrollWindow()
    for _ in 0..<7 { window.move(.down, count: 100, height: 10) }
    #expect(window == ScrollWindow(cursor: 7, offset: 0))
    window.move(.down, count: 100, height: 10)
    #expect(window == ScrollWindow(cursor: 8, offset: 1))
    window.move(.up, count: 100, height: 10)
    #expect(window == ScrollWindow(cursor: 7, offset: 1))
    window.move(.pageDown, count: 100, height: 10)
    #expect(window == ScrollWindow(cursor: 16, offset: 10))
  }

  @Test("a list that got shorter pulls the cursor back to its last row")
  func shrinks() {
    #expect(
      ScrollWindow(cursor: 90, offset: 80).fitted(count: 5, height: 10)
        == ScrollWindow(cursor: 4, offset: 0))
    #expect(ScrollWindow(cursor: 3).fitted(count: 0, height: 10) == ScrollWindow())
  }

  @Test("the position is told with thousands set apart")
  func position() {
    #expect(ScrollWindow(cursor: 11).position(count: 1_000_000) == "12 of 1,000,000")
    #expect(ScrollWindow().position(count: 0) == "none")
  }
}
