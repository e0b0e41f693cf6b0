import Foundation
import Testing

@testable import Canvas

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The big list of naughty strings")
struct NaughtyStringTests {
  static let list = URL(filePath: #filePath)
    .appending(path: "../../../../shared/data/blns/blns.json").standardized

  @Test(
    "every string can be the name of an account in a table, a field, a note and a picture",
    .enabled(
      if: FileManager.default.fileExists(atPath: list.path),
      "needs ../shared/data/blns beside the package"))
  func names() throws {
    let names = try JSONDecoder().decode([String].self, from: Data(contentsOf: Self.list))
    #expect(names.count > 400)
    let columns = [TableColumn("account", width: 20), TableColumn("ARR", .right, width: 6)]
    var canvas = Canvas(40, 12)
    for name in names {
      canvas.fill(canvas.bounds)
      let table = Table(columns: columns, rowCount: 3)
      table.draw(
        on: &canvas, in: Rect(column: 0, row: 0, columns: 40, rows: 4), window: ScrollWindow()
      ) { _, column in column == 0 ? TableCell(name) : "$62K" }
      for row in 1...3 { #expect(canvas.lines[row].hasSuffix("$62K")) }
      var field = TextField(name)
      field.handle(Key(.left))
      field.draw(on: &canvas, in: Rect(column: 0, row: 4, columns: 40, rows: 1))
      TextBlock(StyledText(name)).draw(
        on: &canvas, in: Rect(column: 3, row: 5, columns: 30, rows: 7))
      #expect(canvas.broken == nil)
      let svg = canvas.svg(PrintingTests.palette, title: name)
      #expect(XMLParser(data: Data(svg.utf8)).parse())
    }
  }
}
