import Plan

/// A summary as one HTML page: no scripts, no network, its drawings within it.
///
/// Well-formed XML too, so that a strict reader takes it.
struct PageWriter {
  private var markup = ""
  private let pictures: PagePictures

  static func write(_ summary: Summary, _ maker: SummaryMaker) -> [UInt8] {
    var writer = PageWriter(pictures: PagePictures(maker: maker))
    writer.head(summary)
    for section in summary.sections { writer.write(section) }
    writer.markup += "<footer>Written by Remit from a plan as of \(maker.day.iso).</footer>\n"
    writer.markup += "</main>\n</body>\n</html>\n"
    return Array(writer.markup.utf8)
  }

  private init(pictures: PagePictures) { self.pictures = pictures }

  private mutating func head(_ summary: Summary) {
    let title = PageText.escaped(summary.title)
    markup += "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n"
    markup += "<meta charset=\"utf-8\"/>\n"
    markup += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
    // Nothing that came into a text by whatever way may load or run.
    markup += "<meta http-equiv=\"Content-Security-Policy\" "
    markup += "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
    markup += "<title>\(title)</title>\n<style>\n\(PageStyle.sheet)\n</style>\n</head>\n<body>\n"
    markup += "<main>\n<h1>\(title)</h1>\n<p class=\"lead\">\(PageText.escaped(summary.lead))</p>\n"
    guard summary.sections.count > 1 else { return }
    markup += "<nav aria-label=\"Contents\">\n<ol>\n"
    for section in summary.sections {
      markup += "<li><a href=\"#\(section.part.rawValue)\">\(section.part.title)</a></li>\n"
    }
    markup += "</ol>\n</nav>\n"
  }

  private mutating func write(_ section: Summary.Section) {
    markup +=
      "<section id=\"part-\(section.part.rawValue)\">\n<h2 id=\"\(section.part.rawValue)\">\(section.part.title)</h2>\n"
    for block in section.blocks { write(block) }
    markup += "</section>\n"
  }

  private mutating func write(_ block: Summary.Block) {
    switch block {
    case .text(let text): markup += "<p>\(PageText.escaped(text))</p>\n"
    case .heading(let text, let light):
      markup += "<h3>\(light.map(Self.badge) ?? "")\(PageText.escaped(text))</h3>\n"
    case .list(let entries):
      markup += "<ul>\n"
      for entry in entries { markup += "<li>\(PageText.escaped(entry))</li>\n" }
      markup += "</ul>\n"
    case .table(let table): write(table)
    case .picture(let picture): write(picture)
    }
  }

  private static func badge(_ light: Light) -> String {
    "<span class=\"light \(light.letter)\" title=\"\(light.title)\">\(light.letter)</span>"
  }

  private mutating func write(_ picture: Summary.Picture) {
    guard let drawing = pictures.markup(of: picture) else { return }
    if case .card = picture {
      markup +=
        "<details>\n<summary>The card</summary>\n<figure>\n\(drawing)</figure>\n</details>\n"
    } else {
      markup += "<figure>\n\(drawing)</figure>\n"
    }
  }

  private mutating func write(_ table: Summary.Table) {
    markup += "<div class=\"wide\">\n<table>\n<thead><tr>"
    for column in table.columns {
      markup +=
        "<th scope=\"col\"\(column.isNumber ? " class=\"n\"" : "")>"
        + "\(PageText.escaped(column.title))</th>"
    }
    markup += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      markup += "<tr>"
      for (column, cell) in zip(table.columns, row) { write(cell, column) }
      markup += "</tr>\n"
    }
    markup += "</tbody>\n</table>\n</div>\n"
  }

  private mutating func write(_ cell: Summary.Cell, _ column: Summary.Column) {
    let classes = [column.isNumber ? "n" : nil, cell.light?.letter].compactMap { $0 }
    let attribute = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    markup += "<td\(attribute)>\(PageText.escaped(cell.text))</td>"
  }
}
