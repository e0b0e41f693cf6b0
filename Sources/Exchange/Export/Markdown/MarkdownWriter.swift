import Canvas
import Plan

/// A summary as Markdown: lines that read well as plain text, tables with their columns aligned.
struct MarkdownWriter {
  /// Where prose breaks; tables go as wide as they must.
  static let width = 78

  private var text = ""
  private let pictures: MermaidPictures

  static func write(_ summary: Summary, _ maker: SummaryMaker) -> [UInt8] {
    var writer = MarkdownWriter(pictures: MermaidPictures(maker))
    writer.heading(1, MarkdownText.escaped(summary.title))
    writer.paragraph(summary.lead)
    for section in summary.sections {
      writer.heading(2, section.part.title)
      for block in section.blocks { writer.write(block) }
    }
    return Array(writer.text.utf8)
  }

  private init(pictures: MermaidPictures) { self.pictures = pictures }

  private mutating func write(_ block: Summary.Block) {
    switch block {
    case .text(let text): paragraph(text)
    case .heading(let text, let light):
      heading(3, (light.map { "\($0.title): " } ?? "") + MarkdownText.escaped(text))
    case .list(let entries):
      begin()
      for entry in entries { wrap(MarkdownText.escaped(entry), first: "- ", others: "  ") }
    case .table(let table): write(table)
    case .picture(let picture):
      for source in pictures.sources(of: picture) {
        begin()
        text += "```mermaid\n\(source)```\n"
      }
    }
  }

  /// A blank line between blocks.
  private mutating func begin() { if !text.isEmpty { text += "\n" } }

  private mutating func heading(_ level: Int, _ title: String) {
    begin()
    text += String(repeating: "#", count: level) + " \(title)\n"
  }

  private mutating func paragraph(_ paragraph: String) {
    begin()
    wrap(MarkdownText.escaped(paragraph), first: "", others: "")
  }

  /// Breaks at blanks, never within a word, so that no escape is torn apart.
  private mutating func wrap(_ escaped: String, first: String, others: String) {
    var line = ""
    var columns = 0
    var isFirst = true
    for word in escaped.split(separator: " ") {
      let width = ScreenText.columns(String(word))
      if !line.isEmpty, columns + 1 + width > Self.width - others.count {
        text += (isFirst ? first : others) + MarkdownText.atLineStart(line) + "\n"
        (line, columns, isFirst) = ("", 0, false)
      }
      line += (line.isEmpty ? "" : " ") + word
      columns += width + (columns == 0 ? 0 : 1)
    }
    text += (isFirst ? first : others) + MarkdownText.atLineStart(line) + "\n"
  }

  private mutating func write(_ table: Summary.Table) {
    begin()
    let titles = table.columns.map(\.title)
    let rows = table.rows.map { row in row.map { MarkdownText.escaped($0.text) } }
    let widths = titles.indices.map { column in
      ([titles] + rows).map { column < $0.count ? ScreenText.columns($0[column]) : 0 }.max() ?? 0
    }
    let isLastWide = (widths.last ?? 0) > 24
    append(titles, widths, table.columns, isLastWide)
    let rules = table.columns.indices.map { index in
      let isOpen = isLastWide && index == table.columns.count - 1
      let width = max(3, isOpen ? ScreenText.columns(titles[index]) : widths[index])
      let dashes = String(repeating: "-", count: width - 1)
      return table.columns[index].isNumber ? dashes + ":" : dashes + "-"
    }
    text += "| " + rules.joined(separator: " | ") + " |\n"
    for row in rows { append(row, widths, table.columns, isLastWide) }
  }

  /// A long last column is not filled up, so that lines end where they end.
  private mutating func append(
    _ cells: [String], _ widths: [Int], _ columns: [Summary.Column], _ isLastWide: Bool
  ) {
    let filled = columns.indices.map { index -> String in
      let cell = index < cells.count ? cells[index] : ""
      if isLastWide, index == columns.count - 1 { return cell }
      let padding = String(
        repeating: " ", count: max(0, max(3, widths[index]) - ScreenText.columns(cell)))
      return columns[index].isNumber ? padding + cell : cell + padding
    }
    text += "| " + filled.joined(separator: " | ") + " |\n"
  }
}
