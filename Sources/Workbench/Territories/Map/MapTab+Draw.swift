import Canvas
import Plan

extension MapTab {
  func draw(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    guard let reading, !reading.areas.isEmpty else {
      var room = rect
      _ = room.cutLeft(Table.gutter)
      let text =
        reading == nil
        ? "Reading \(workbench.plan.accounts.count.grouped) accounts."
        : "No account has a state, a country or a region; a file's column, or a cell on the "
          + "Accounts tab, says it."
      TextBlock(StyledText(text, .muted)).draw(on: &canvas, in: room)
      return
    }
    if reading.isUS {
      drawTiles(on: &canvas, in: rect, reading, workbench.plan)
    } else {
      drawList(on: &canvas, in: rect, workbench.plan)
    }
  }

  private func drawTiles(
    on canvas: inout Canvas, in rect: Rect, _ reading: Reading, _ plan: Plan
  ) {
    let width = rect.columns >= 110 ? 7 : 6
    let height = rect.rows >= TileMap.rows.count * 3 ? 3 : 2
    let byName = Dictionary(
      reading.areas.map { ($0.name.text, $0) }, uniquingKeysWith: { one, _ in one })
    for (row, states) in TileMap.rows.enumerated() {
      for (column, state) in states.enumerated() where state != ".." {
        let tile = Rect(
          column: rect.column + Table.gutter + column * width, row: rect.row + row * height,
          columns: width - 1, rows: min(2, height)
        ).intersection(rect)
        guard tile.rows > 0 else { continue }
        draw(byName[state], state, on: &canvas, in: tile)
      }
    }
    let right = rect.column + Table.gutter + TileMap.columns * width + 2
    let legend = Rect(
      column: right, row: rect.row, columns: min(46, rect.endColumn - right - 1), rows: rect.rows)
    let below = Rect(
      column: rect.column + Table.gutter, row: rect.row + TileMap.rows.count * height,
      columns: rect.columns - Table.gutter - 1,
      rows: rect.endRow - rect.row - TileMap.rows.count * height)
    if legend.columns >= 24 {
      drawLegend(on: &canvas, in: legend, plan)
    } else if below.rows > 0 {
      drawLegendLine(on: &canvas, in: below, plan)
    }
  }

  private func draw(
    _ area: Area?, _ state: String, on canvas: inout Canvas, in tile: Rect
  ) {
    guard let area, let most = area.most else {
      canvas.put(state, at: tile.column, tile.row, Style(.muted))
      return
    }
    let isCursor = selected?.name.text == state
    let paper: Paper = isCursor ? .selection : .raised
    canvas.fill(tile, Style(.text, on: paper))
    let style = Style(ink(of: most.seat), on: paper, .bold)
    // An edge in the book's colour on every row of the tile, so that neighbours run together.
    for row in 0..<tile.rows { canvas.put(glyph: "▌", at: tile.column, tile.row + row, style) }
    canvas.put(state, at: tile.column + 1, tile.row, Style(.text, on: paper, .bold))
    canvas.put(
      letter(of: most.seat), at: tile.endColumn - 1, tile.row, style, width: 1, .right)
    if tile.rows > 1 {
      canvas.put(
        Self.fitted(area.accounts, tile.columns - 1), at: tile.column + 1, tile.row + 1,
        Style(.muted, on: paper), width: tile.columns - 1)
    }
    if isCursor { canvas.cursor = (tile.column, tile.row) }
  }

  /// `987`, `1,039`, and `1.0K` where that has no room.
  private static func fitted(_ count: Int, _ room: Int) -> String {
    let whole = count.grouped
    guard whole.count > room else { return whole }
    let tenths = (count + 50) / 100
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10)K" : "\(((count + 500) / 1_000).grouped)K"
  }

  /// The state under the cursor with its books, then every book with its letter.
  private func drawLegend(on canvas: inout Canvas, in rect: Rect, _ plan: Plan) {
    var area = rect
    if let selected {
      let head = area.cutTop(1)
      canvas.put(
        selected.name.title, in: head, Style(.title, .bold))
      let sums = area.cutTop(1)
      canvas.put(
        [counted(selected.accounts, "account"), amount(selected.value, plan)]
          .filter { !$0.isEmpty }.joined(separator: ", "), in: sums, Style(.muted))
      for (seat, count) in selected.books.sorted(by: { $0.value > $1.value }).prefix(6) {
        let row = area.cutTop(1)
        canvas.put(
          StyledText("\(letter(of: seat)) ", ink(of: seat), .bold)
            + StyledText(seat.flatMap { plan.seats[$0]?.name } ?? "nobody")
            + StyledText("  \(counted(count, "account"))", .muted), at: row.column, row.row,
          width: row.columns)
      }
      _ = area.cutTop(1)
    }
    let title = area.cutTop(1)
    canvas.put("Books", in: title, Style(.title, .bold))
    let books = (reading?.books ?? []).prefix(max(0, area.rows))
    func widest(_ texts: [String]) -> Int { texts.map(ScreenText.columns).max() ?? 0 }
    let names = books.map { plan.seats[$0.seat]?.name ?? "a seat" }
    let sums = books.map { amount($0.value, plan) }
    let counts = books.map(\.accounts.grouped)
    let room = area.columns - Self.legendSign - 1 - widest(sums) - 2
    // Names tell the books apart: how many accounts each holds gives way to them.
    let hasCounts = widest(names) <= room - widest(counts) - 2
    for (place, book) in books.enumerated() {
      var row = area.cutTop(1)
      canvas.put(
        sums[place], in: row.cutRight(min(widest(sums), row.columns), gap: 2), Style(.text), .right)
      if hasCounts {
        let count = row.cutRight(min(widest(counts), row.columns), gap: 2)
        canvas.put(counts[place], in: count, Style(.muted), .right)
      }
      canvas.put(
        StyledText("▌\(letter(of: book.seat)) ", ink(of: book.seat), .bold)
          + StyledText(names[place]), at: row.column, row.row, width: row.columns)
    }
  }

  /// The books with their letters in columns, those that hold most of a state first; names are
  /// shortened so that every letter on the map is told.
  private func drawLegendLine(on canvas: inout Canvas, in rect: Rect, _ plan: Plan) {
    let leading = Set(areas.compactMap { $0.most?.seat })
    let books = reading?.books ?? []
    let order =
      books.filter { leading.contains($0.seat) }
      + books.filter { !leading.contains($0.seat) }
    let names = order.map { plan.seats[$0.seat]?.name ?? "a seat" }
    let widest = (names.map(ScreenText.columns).max() ?? 0) + Self.legendSign
    // As wide as the names ask for, but narrow enough for all the letters that are on the map.
    let places = leading.count + (order.count > leading.count ? 1 : 0)
    let needed = max(1, (places + rect.rows - 1) / max(1, rect.rows))
    let across = max(needed, rect.columns / max(1, widest + 2), 1)
    let width = max(Self.legendSign + 1, rect.columns / across)
    let room = across * rect.rows
    let shown = order.count > room ? room - 1 : order.count
    let texts = Self.short(names, width - Self.legendSign - 1)
    for (place, book) in order.prefix(max(0, shown)).enumerated() {
      let name = texts[place]
      canvas.put(
        StyledText("\(letter(of: book.seat)) ", ink(of: book.seat), .bold)
          + StyledText(name, .muted),
        at: rect.column + place % across * width, rect.row + place / across, width: width - 1)
    }
    guard shown < order.count else { return }
    canvas.put(
      StyledText("… and \((order.count - shown).grouped) more", .muted),
      at: rect.column + shown % across * width, rect.row + shown / across, width: width)
  }

  /// Names in so many columns; of those that would read alike the ends, which tell them apart:
  /// `…ritory 07`.
  private static func short(_ names: [String], _ width: Int) -> [String] {
    let texts = names.map { PersonNames(fitting: [$0], width).texts.first ?? "" }
    let uses = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(names, texts).map { name, text in
      guard uses[text] ?? 0 > 1, name != text else { return text }
      return "…" + name.suffix(max(0, width - 1))
    }
  }

  /// A letter and a space.
  private static let legendSign = 2

  private func drawList(on canvas: inout Canvas, in rect: Rect, _ plan: Plan) {
    let table = Table(
      columns: [
        TableColumn("Place", width: 22, minimum: 14, maximum: 34),
        TableColumn("accts", .right, width: 6),
        TableColumn(reading?.measure.column ?? "", .right, width: 9),
        TableColumn("held most by", width: 22, minimum: 14, maximum: 30),
        TableColumn("share", .right, width: 5), TableColumn("books", .right, width: 5),
      ], rowCount: areas.count, list: 0, margin: 1)
    table.draw(on: &canvas, in: rect, window: window) { row, column in
      let area = areas[row]
      switch column {
      case 0: return TableCell(area.name.title)
      case 1: return TableCell(area.accounts.grouped)
      case 2: return TableCell(amount(area.value, plan))
      case 3:
        let seat = area.most?.seat
        return TableCell(
          StyledText("\(letter(of: seat)) ", ink(of: seat), .bold)
            + StyledText(seat.flatMap { plan.seats[$0]?.name } ?? "nobody"))
      case 4: return TableCell("\((area.most?.count ?? 0) * 100 / max(1, area.accounts))%", .muted)
      default: return TableCell("\(area.books.count)", .muted)
      }
    }
  }

  func headline(_ workbench: Workbench) -> StyledText {
    guard let reading else { return StyledText("Where the accounts are, and whose", .muted) }
    let drafts = workbench.plan.moves.count { reading.role == nil || $0.role == reading.role }
    let whose = reading.role.map { "\($0.abbreviation) book" } ?? "book"
    var line = StyledText(
      reading.isUS
        ? "Each state by the \(whose) that holds most of it"
        : "Each place by the \(whose) that holds most", .muted)
    if drafts > 0 { line.append(", with \(counted(drafts, "draft"))", .accent) }
    if reading.placeless > 0 {
      line.append(" · \(counted(reading.placeless, "account")) without a place", .muted)
    }
    return line
  }
}
