import Canvas
import Plan

extension DesignScreen {
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    if let walk {
      walk.draw(on: &canvas, in: rect, workbench)
      return
    }
    guard !rows.isEmpty else {
      drawEmpty(on: &canvas, in: rect)
      return
    }
    let layout = DesignLayout(rect, segments: rows.count, isComparing: isComparing)
    drawTable(on: &canvas, in: layout.table, workbench)
    guard let sheet = workbench.sheet else { return }
    sheet.drawTree(on: &canvas, in: layout.tree)
    if !layout.detail.isEmpty {
      canvas.verticalRule(
        at: layout.detail.column - 2, layout.detail.row, rows: layout.detail.rows)
      sheet.drawDetail(on: &canvas, in: layout.detail)
    }
    var area = layout.sheet
    _ = area.cutLeft(Table.gutter)
    sheet.drawHeading(on: &canvas, in: area.cutTop(1))
    if !layout.tree.isEmpty, area.rows < 20 {
      // The boxes say the answers already; what stays to be said is where the numbers come from.
      sheet.drawSources(on: &canvas, in: area.cutTop(1, gap: 1))
    } else {
      let rows = DesignLayout.questionRows(above: area.rows, isComparing: isComparing)
      // One row went to the heading.
      let gap = isComparing ? 1 : DesignLayout.gapUnderQuestions(in: area.rows + 1)
      sheet.drawQuestions(on: &canvas, in: area.cutTop(rows, gap: gap))
    }
    sheet.drawLine(on: &canvas, in: area.cutTop(2, gap: 1))
    if isComparing, let tried {
      SegmentComparison(sheet, tried).draw(on: &canvas, in: layout.comparison)
    } else {
      sheet.drawFacts(on: &canvas, in: area)
    }
  }

  private func drawTable(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    var columns = [
      TableColumn("Segment", width: 12, minimum: 10, maximum: 28),
      TableColumn("accts", .right, width: 5, maximum: 8),
      TableColumn("ACV", .right, width: 6, maximum: 10),
      TableColumn("leaf", width: 13, maximum: 18),
      TableColumn("book", .right, width: 5, maximum: 8),
      TableColumn("have", .right, width: 7, maximum: 9),
      TableColumn("need", .right, width: 5, maximum: 9),
    ]
    // Without accounts nothing can be out of range: the names have the room.
    if !workbench.plan.accounts.isEmpty {
      columns.append(
        TableColumn("out of range", width: 13, minimum: 12, maximum: 18, priority: 1))
    }
    let table = Table(columns: columns, rowCount: rows.count, list: 0, margin: 1)
    let rooms = Dictionary(
      table.places(width: rect.columns).map { ($0.index, $0.width) }, uniquingKeysWith: max)
    let shown = tried?.rows ?? rows
    table.draw(on: &canvas, in: rect, window: window) { index, column in
      guard rows.indices.contains(index) else { return .empty }
      let kept = rows[index]
      let isTried = tried?.bears(on: kept.key) ?? false
      let row = isTried ? shown.first { $0.key == kept.key } ?? kept : kept
      return cell(of: row, kept: kept, column, rooms[column] ?? 0, workbench.plan)
    }
  }

  private func cell(
    of row: SegmentRow, kept: SegmentRow, _ column: Int, _ room: Int, _ plan: Plan
  ) -> TableCell {
    switch column {
    case 0: return TableCell(row.name)
    case 1: return TableCell(row.accounts.grouped)
    case 2:
      let ink: Ink = row.acv != kept.acv || row.acvSource == .typed ? .value : .text
      let acv = row.acv?.narrow(plan.currency, apartFrom: plan.playbook.thresholds)
      return TableCell(acv ?? "-", ink)
    case 3:
      guard row.isAnswered else { return TableCell("not answered", .warn) }
      return TableCell(row.leaf.shortTitle, row.leaf == kept.leaf ? .text : .value)
    case 4:
      guard row.isAnswered, let book = row.book else { return TableCell("-", .muted) }
      return TableCell(book.text, row.isBookOwn ? .value : .text)
    case 5:
      guard row.isAnswered else { return TableCell("-", .muted) }
      return TableCell("\(row.haveText) \(row.managerRole.abbreviation)")
    case 6:
      guard row.isAnswered, let need = row.need else { return TableCell("-", .muted) }
      let isShort = row.isShortOfPeople
      // The fewest, where a column has no room for both ends: no number is cut.
      let fewest = "\(min(need.low, 999))+"
      let forms =
        isShort
        ? ["\(need.text) !", "\(fewest) !", "\(fewest)!"] : ["\(need.text)  ", need.text, fewest]
      let text = forms.first { ScreenText.columns($0) <= room } ?? forms[2]
      return TableCell(text, isShort ? .bad : .text)
    default:
      let isShort = ScreenText.columns(row.strayText) > room
      return TableCell(isShort ? row.strayMarks : row.strayText, .warn)
    }
  }

  private func drawEmpty(on canvas: inout Canvas, in rect: Rect) {
    var area = rect.inset(columns: 2, rows: 2)
    canvas.cursor = (area.column, area.row)
    canvas.put("No segments yet", in: area.cutTop(1, gap: 1), Style(.title, .bold))
    let text = TextBlock(
      StyledText(
        "A segment is a part of the market that is sold to and kept in one way: it has one leaf "
          + "of the tree, and so its own roles, books and pay."))
    _ = area.cutTop(text.draw(on: &canvas, in: area) + 1)
    let keys = [
      ("W", "walks through the questions of the tree, one at a time"),
      ("B", "makes SMB, Mid-market and Enterprise by the accounts' ACV"),
      ("a", "adds a segment: by a column of your file, or from one ACV to another"),
      ("I", "imports accounts from a CRM file; a Segment column makes segments"),
    ]
    for (key, what) in keys {
      let line = area.cutTop(1)
      canvas.put(key, at: line.column, line.row, Style(.key, .bold))
      canvas.put(what, at: line.column + 3, line.row, width: line.columns - 3)
    }
  }
}

extension SegmentRow {
  /// `7↓ 3↑`: the same where a column has no room for the words.
  var strayMarks: String {
    "\(straysUnder > 0 ? "\(straysUnder.grouped)↓ " : "")"
      + (straysOver > 0 ? "\(straysOver.grouped)↑" : "")
  }

  /// `7 low, 3 high`: accounts whose own ACV belongs to a leaf below, or above.
  var strayText: String {
    switch (straysUnder, straysOver) {
    case (0, 0): ""
    case (let under, 0): "\(under.grouped) low"
    case (0, let over): "\(over.grouped) high"
    case (let under, let over): "\(under.grouped) low, \(over.grouped) high"
    }
  }
}

extension Leaf {
  /// As a column has room for it.
  var shortTitle: String {
    switch self {
    case .fullStackAE, .aeCSM, .aeAM: title
    case .enterprisePod: "Pod"
    }
  }
}
