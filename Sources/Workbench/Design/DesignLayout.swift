import Canvas

/// How the Design screen divides its room, by the size alone.
struct DesignLayout: Equatable {
  /// The segments with their header.
  let table: Rect
  /// The drawn tree; empty where it is told in words.
  let tree: Rect
  /// The segment's questions, line and facts.
  let sheet: Rect
  /// Who does what; empty on narrow screens.
  let detail: Rect

  /// The rows the sheet needs for what must be seen: heading, questions, line, facts, one warning.
  static let sheetRows = 15
  /// The same without blank lines between them: more segments than few take those first.
  private static let tightSheetRows = 13
  /// The rows of the boxes with the most in them.
  private static let treeRows = 11
  /// A what-if with its sentences, under the questions and the line.
  private static let comparisonRows = 26
  /// Beside the boxes the questions take one line.
  private static let sheetRowsUnderTree = 13

  /// - Parameter isComparing: a what-if takes the whole width, and goes before the boxes.
  init(_ body: Rect, segments: Int, isComparing: Bool = false) {
    var rest = body
    table = rest.cutTop(
      min(max(2, segments + 1), max(4, rest.rows - Self.tightSheetRows - 1)), gap: 1)
    let hasTree =
      body.columns >= 120
      && rest.rows > Self.treeRows
        + (isComparing ? Self.comparisonRows : Self.sheetRowsUnderTree)
    tree = hasTree ? rest.cutTop(Self.treeRows, gap: 1) : .zero
    _ = rest.cutRight(1)
    if body.columns >= 100, !isComparing {
      var pane = rest
      detail = pane.cutRight(max(36, min(54, body.columns * 35 / 100)), gap: 4)
      sheet = pane
    } else {
      detail = .zero
      sheet = rest
    }
  }

  var tableRows: Int { table.rows }

  /// The rows that a what-if leaves to the questions: none where it needs the room itself.
  static func questionRows(above rows: Int, isComparing: Bool) -> Int {
    !isComparing || rows >= 24 ? 4 : 0
  }

  /// The blank lines between the questions and the line: none where the segments took it.
  static func gapUnderQuestions(in rows: Int) -> Int { rows > tightSheetRows ? 1 : 0 }

  /// What a what-if has under the heading, the questions and the line.
  var comparison: Rect {
    var area = sheet
    _ = area.cutLeft(Table.gutter)
    _ = area.cutTop(1)
    if !tree.isEmpty, area.rows < 20 {
      _ = area.cutTop(1, gap: 1)
    } else {
      _ = area.cutTop(Self.questionRows(above: area.rows, isComparing: true), gap: 1)
    }
    _ = area.cutTop(2, gap: 1)
    return area
  }
}
