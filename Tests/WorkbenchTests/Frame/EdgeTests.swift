import Canvas
import Plan
import PlanFixture
import Testing

@testable import Workbench

/// A word that is cut without an ellipsis runs up to where its pane ends; so nothing may.
@Suite("Words and the edges of their panes")
struct EdgeTests {
  private static let ways = [
    "0", "1", "1 Right", "1 w", "1 W", "2", "2 Enter", "2 G f", "2 r", "3", "3 Enter", "3 Enter ]",
    "3 Enter ] ]", "3 Enter ] ] ]", "3 Enter ] ] ] ]", "3 Enter Enter", "3 Enter t", "3 Enter o",
    "3 c", "3 n", "4", "4 ]", "4 ] e", "4 ] m", "4 ] f", "4 ] / text:zz", "4 ] ]", "4 ] ] e",
    "4 ] Enter", "4 ] Enter G Enter", "6", "?", ":", "E", "I", "i", "1 i", "1 P", "3 i",
  ]
  private static let sizes = [(60, 16), (80, 24), (100, 30), (120, 36), (140, 40), (200, 60)]

  @Test("no word stands in the last column or against a rule between panes", arguments: sizes)
  func edges(columns: Int, rows: Int) throws {
    var sample = ExamplePlan.empty()
    let edits = try SamplePlan.edits(
      for: sample.identity, playbook: sample.playbook, on: ExamplePlan.today)
    for edit in edits { _ = try sample.apply(edit) }
    for plan in [sample, try NorthwindPlan().plan, ExamplePlan.empty()] {
      for way in Self.ways {
        var story = WorkbenchStory(plan, on: ExamplePlan.today, size: (columns, rows))
        story.press(way)
        let canvas = story.canvas
        for row in 0..<rows {
          let touching = (0..<columns).first { column in
            Self.isWord(canvas[column, row])
              && (column == columns - 1 || Self.isRule(canvas[column + 1, row]))
          }
          #expect(touching == nil, "\(way) at \(columns)x\(rows), row \(row):\n\(story.screen)")
          if touching != nil { break }
        }
      }
    }
  }

  private static func isWord(_ cell: Cell) -> Bool {
    Unicode.Scalar(cell.scalar)?.properties.isAlphabetic ?? false
  }

  private static func isRule(_ cell: Cell) -> Bool { Unicode.Scalar(cell.scalar) == "│" }
}
